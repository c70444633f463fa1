"""Icons take the colour of the text beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon

from muraji.ui.actions import ACTIONS
from muraji.ui.look.icons import icon, pixmap
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {
        image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_can_be_drawn(qapp: QApplication, name: str) -> None:
    assert not icon(name, QColor("#1C1B19")).pixmap(20, 20).isNull()
    assert colours(pixmap(name, QColor("#1C1B19"), 24, 2))


def test_a_line_drawing_has_one_colour(qapp: QApplication) -> None:
    assert colours(pixmap("flag", QColor("#a82a62"), 64)) == {"#a82a62"}


def test_a_disabled_icon_is_fainter(qapp: QApplication) -> None:
    drawn = icon("flag", QColor("#000000"))
    faint = drawn.pixmap(20, 20, QIcon.Mode.Disabled)
    assert not colours(faint)
    alpha = max(faint.toImage().pixelColor(x, y).alpha() for x in range(20) for y in range(20))
    assert 0.3 * 255 < alpha < 0.5 * 255


def test_an_icon_of_no_size_is_nothing(qapp: QApplication) -> None:
    """A field asks for one before it has a place; painting on nothing warns, which fails here."""
    assert pixmap("search", QColor("#000000"), 0).isNull()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        assert icon("search", QColor("#000000")).pixmap(QSize(0, 0), mode=mode).isNull()


def test_an_arrow_can_be_turned_round(qapp: QApplication) -> None:
    ink = QColor("#000000")
    plain = pixmap("undo", ink, 24).toImage()
    assert pixmap("undo", ink, 24, mirrored=True).toImage() == plain.flipped(
        Qt.Orientation.Horizontal
    )
    assert plain != plain.flipped(Qt.Orientation.Horizontal)


def test_actions_name_icons_that_ship() -> None:
    assert {action.icon for action in ACTIONS if action.icon} <= set(NAMES)


def test_an_unknown_icon_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("unicorn", QColor("#000000"), 16)


@pytest.mark.parametrize("density", [1.0, 1.5, 2.0])
def test_an_icon_has_all_the_pixels_of_its_screen(qapp: QApplication, density: float) -> None:
    picture = icon("flag", QColor("#000000")).pixmap(QSize(16, 16), density)
    assert picture.devicePixelRatio() == density
    assert picture.size() == QSize(round(16 * density), round(16 * density))
