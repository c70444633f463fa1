"""Lines of the queue as pixels: mirrored, in every state, never wider than their place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from muraji.domain.article import ReviewState
from muraji.domain.queue_row import QueueRow
from muraji.ui.delegates.queue_delegate import QueueDelegate
from muraji.ui.look.theme import SANS_FAMILIES, font_of, load_theme
from muraji.ui.models.queue_model import ROW_ROLE, QueueModel
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QApplication

    from muraji.ui.look.theme import Theme

WIDTH = 280
ROW = QueueRow(
    "a",
    1,
    "الفصائل تعلن السيطرة على حمص وانسحاب مقاتلي حزب الله منها ودول عربية تدعو إلى مسار سياسي",
    "001_d488e9b291d22495.txt",
    "2024-12-08",
    ReviewState.STARTED,
    flagged=False,
    pending=30,
    decided=10,
)
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


class OneRow(QAbstractListModel):
    def __init__(self, row: QueueRow) -> None:
        super().__init__()
        self.row_shown = row

    def rowCount(self, parent: object = None) -> int:
        return 1

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        return self.row_shown if role == ROW_ROLE else None


@pytest.fixture
def theme() -> Theme:
    return load_theme(resource("themes", "light.toml"))


def painted(
    theme: Theme,
    row: QueueRow = ROW,
    direction: Qt.LayoutDirection = RTL,
    state: QStyle.StateFlag = QStyle.StateFlag.State_None,
    current: str | None = None,
) -> QImage:
    shown = OneRow(row)
    delegate = QueueDelegate(QueueModel(shown), theme, shown)
    delegate.current_id = current
    option = QStyleOptionViewItem()
    option.font = font_of(SANS_FAMILIES, 13)
    option.direction = direction
    option.state = state
    height = delegate.sizeHint(option, shown.index(0)).height()
    option.rect = QRect(0, 20, WIDTH, height)
    image = QImage(WIDTH, height + 40, QImage.Format.Format_RGB32)
    image.fill(theme.surface)
    painter = QPainter(image)
    painter.setFont(option.font)
    painter.setLayoutDirection(direction)
    delegate.paint(painter, option, shown.index(0))
    painter.end()
    return image


def inked(image: QImage, part: QRect) -> int:
    ground = image.pixel(0, 0)
    return sum(
        image.pixel(x, y) != ground
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 1)
    )


@pytest.mark.parametrize("direction", [RTL, LTR])
def test_nothing_is_painted_outside_the_line(
    qapp: QApplication, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    for row in (ROW, replace(ROW, title="كلمة" * 200), replace(ROW, title="", source="س" * 300)):
        image = painted(theme, row, direction)
        height = image.height() - 40
        assert inked(image, QRect(0, 0, WIDTH, 20)) == 0
        assert inked(image, QRect(0, 20 + height, WIDTH, 20)) == 0
        assert inked(image, QRect(0, 20, 8, height - 3)) == 0
        assert inked(image, QRect(WIDTH - 8, 20, 8, height - 3)) == 0


def test_controls_in_names_are_shown(qapp: QApplication, theme: Theme) -> None:
    for field in ("title", "source"):
        hidden, shown = "خبر\u202eb.txt", "خبر⟨Right-To-Left Override⟩b.txt"
        image = painted(theme, replace(ROW, **{field: hidden}))
        assert image == painted(theme, replace(ROW, **{field: shown}))
        assert image != painted(theme, replace(ROW, **{field: "خبرb.txt"}))


def test_the_mark_stands_where_reading_begins(qapp: QApplication, theme: Theme) -> None:
    gutter = 20
    right, left = QRect(WIDTH - 12 - 10, 28, 10, 24), QRect(12, 28, 10, 24)
    short = replace(ROW, title="خبر")
    assert inked(painted(theme, short, RTL), right)
    assert not inked(painted(theme, short, RTL), left)
    assert inked(painted(theme, short, LTR), left)
    assert right.width() < gutter


def test_the_decided_part_of_the_hairline_is_thicker(qapp: QApplication, theme: Theme) -> None:
    for direction in (RTL, LTR):
        image = painted(theme, direction=direction)
        bottom = image.height() - 22
        accent = [x for x in range(WIDTH) if image.pixelColor(x, bottom) == theme.accent]
        assert len(accent) == WIDTH // 4
        assert (accent[0] == 0) == (direction == LTR)
    finished = painted(theme, replace(ROW, state=ReviewState.FINISHED))
    assert not [x for x in range(WIDTH) if finished.pixelColor(x, bottom) == theme.accent]


def test_states_differ_without_colour(qapp: QApplication, theme: Theme) -> None:
    box = QRect(WIDTH - 24, 28, 16, 24)
    shapes = set()
    for state in ReviewState:
        image = painted(theme, replace(ROW, state=state, title="خبر")).copy(box)
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        shapes.add(
            tuple(
                grey.pixelColor(x, y).value() < 200
                for x in range(grey.width())
                for y in range(grey.height())
            )
        )
    assert len(shapes) == len(ReviewState)


@pytest.mark.parametrize("direction", [RTL, LTR])
def test_the_open_article_has_a_bar_at_the_leading_edge(
    qapp: QApplication, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    image = painted(theme, direction=direction, current="a")
    edge = WIDTH - 1 if direction == RTL else 0
    assert image.pixelColor(edge, 40) == theme.accent
    assert image.pixelColor(WIDTH - 1 - edge, 40) == theme.paper


def test_focus_flag_and_pointer_are_seen(qapp: QApplication, theme: Theme) -> None:
    plain = painted(theme)
    assert painted(theme, state=QStyle.StateFlag.State_HasFocus) != plain
    assert painted(theme, state=QStyle.StateFlag.State_MouseOver) != plain
    assert painted(theme, replace(ROW, flagged=True)) != plain


def test_all_lines_are_of_one_height(qapp: QApplication, theme: Theme) -> None:
    shown = OneRow(ROW)
    delegate = QueueDelegate(QueueModel(shown), theme, shown)
    option = QStyleOptionViewItem()
    option.font = font_of(SANS_FAMILIES, 13)
    height = delegate.sizeHint(option, shown.index(0)).height()
    shown.row_shown = replace(ROW, title="")
    assert delegate.sizeHint(option, shown.index(0)).height() == height
    option.font = font_of(SANS_FAMILIES, 26)
    assert delegate.sizeHint(option, shown.index(0)).height() > 1.6 * height
