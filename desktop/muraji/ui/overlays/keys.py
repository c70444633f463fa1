"""The sheet of keys: every command by group, as a printed card beside a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from muraji.ui.actions import GROUPS, group_title
from muraji.ui.look.keycaps import caps_width, paint_caps, spoken
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.overlays.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from muraji.ui.actions import Action
    from muraji.ui.look.theme import Theme
    from muraji.ui.main_window import MainWindow

ROW = 25
BETWEEN_ALTERNATIVES = 14
NARROWEST_COLUMN = 300
MOST_COLUMNS = 4
SCROLLING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
ALTERNATIVES = 2
"""Keys shown for one command; the others work too."""


class KeysOverlay(Sheet):
    """Goes away at any key or click; the arrows and the wheel scroll it where it is long."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Keys"))
        shown = [action for action in window.actions_in_force() if action.keys]
        shown = [action for action in shown if not action.id.startswith("label_group.")]
        self._groups = [
            (group_title(title), members)
            for name, title in GROUPS.items()
            if (members := [action for action in shown if action.group == name])
        ]
        self._theme = window.theme
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().installEventFilter(self)
        self._column_count = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(self._scroll, 1)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, or go away."""
        bar = self._scroll.verticalScrollBar()
        if event.key() in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt}:
            return
        if Qt.Key(event.key()) in SCROLLING and bar.maximum() > 0:
            step = ROW if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} else bar.pageStep()
            up = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_PageUp}
            bar.setValue(bar.value() + (-step if up else step))
            return
        self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away."""
        event.accept()
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the columns is a click on the sheet."""
        if watched is not self.parent() and event.type() == QEvent.Type.MouseButtonPress:
            self.close()
            return True
        return super().eventFilter(watched, event)

    def _head(self) -> QHBoxLayout:
        title, hint = QLabel(self.tr("Keys")), QLabel(self._hint())
        title.setObjectName("heading")
        hint.setObjectName("quiet")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(title)
        row.addWidget(hint, 1)
        return row

    def _hint(self) -> str:
        return self.tr(
            "Keys work by their place, under every layout. "
            "Shift with a label's key gives it to the whole group. Any key closes this."
        )

    def _fill(self) -> None:
        count = min(MOST_COLUMNS, max(1, (self.width() - 64) // NARROWEST_COLUMN))
        if count == self._column_count:
            return
        self._column_count = count
        page = QWidget()
        page.setObjectName("clear")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        for groups in _packed(self._groups, count):
            column = QVBoxLayout()
            column.setSpacing(0)
            for name, members in groups:
                heading = QLabel(name)
                heading.setObjectName("quiet")
                heading.setFixedHeight(ROW + 4)
                column.addWidget(heading)
                for action in members:
                    column.addWidget(KeyRow(action, self._theme))
                column.addSpacing(16)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(page)


class KeyRow(QWidget):
    """One command: its keys, and what it does."""

    def __init__(self, action: Action, theme: Theme) -> None:
        super().__init__()
        self._action = action
        self._theme = theme
        self._keys = action.keys[:ALTERNATIVES]
        self.setFont(font_of(SANS_FAMILIES, 13))
        self._cap_font = font_of(SANS_FAMILIES, 12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(action.words())
        self.setAccessibleDescription("; ".join(spoken(chord) for chord in self._keys))
        self.setToolTip(action.words())

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(NARROWEST_COLUMN - 32, max(ROW, self.fontMetrics().lineSpacing() + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words at the leading edge and the keys at the other."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(self._cap_font)
        middle, used = self.height() / 2, 0.0
        for chord in self._keys:
            width = caps_width(chord, self._cap_font)
            left = used if mirrored else self.width() - used - width
            paint_caps(painter, chord, left, middle, self._theme, mirrored=mirrored)
            used += width + BETWEEN_ALTERNATIVES
        painter.setFont(self.font())
        painter.setPen(self._theme.ink)
        room = self.rect().adjusted(
            round(used) if mirrored else 0, 0, 0 if mirrored else -round(used), 0
        )
        words = self.fontMetrics().elidedText(
            self._action.words(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.end()


Group = tuple[str, list["Action"]]


def _packed(groups: Sequence[Group], count: int) -> list[list[Group]]:
    """Spread the groups over columns of about one height, the longest first; order is kept inside."""
    columns: list[list[int]] = [[] for _ in range(count)]

    def height(column: list[int]) -> int:
        return sum(len(groups[place][1]) + 2 for place in column)

    for place in sorted(range(len(groups)), key=lambda place: -len(groups[place][1])):
        min(columns, key=height).append(place)
    filled = sorted(sorted(column) for column in columns if column)
    return [[groups[place] for place in column] for column in filled]
