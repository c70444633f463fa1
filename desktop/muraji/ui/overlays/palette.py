"""Every command by name: type a few letters in either language, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from muraji.text.normalise import fold
from muraji.ui.actions import GROUPS, group_title
from muraji.ui.language import in_arabic
from muraji.ui.look.keycaps import caps_width, paint_caps, spoken
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.overlays.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent

    from muraji.ui.actions import Action
    from muraji.ui.look.theme import Theme
    from muraji.ui.main_window import MainWindow

WIDTH = 580
ROW = 40
MOST_ROWS = 10
NO_MATCH = 4
ACTION_ROLE = Qt.ItemDataRole.UserRole
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_ROWS,
    Qt.Key.Key_PageUp: -MOST_ROWS,
}

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def searchable(action: Action) -> list[str]:
    """Return the names of an action in both languages, spelling made equal."""
    words = (action.words(), action.title, in_arabic("actions", action.title))
    return [fold(name).casefold() for name in words if name]


def matching(actions: Sequence[Action], typed: str) -> list[Action]:
    """Return the actions that hold every word typed, or else its letters in order; best first."""
    wanted = fold(typed).casefold().split()
    ranked = []
    for place, action in enumerate(actions):
        rank = min(_rank(name, wanted) for name in searchable(action))
        if rank < NO_MATCH:
            ranked.append((rank, place))
    return [actions[place] for _, place in sorted(ranked)]


def _rank(name: str, wanted: Sequence[str]) -> int:
    """Rank a name: it begins so, each word begins one of its own, is inside, or is scattered."""
    if name.startswith(" ".join(wanted)):
        return 0
    if all(f" {word}" in f" {name}" for word in wanted):
        return 1
    if all(word in name for word in wanted):
        return 2
    letters = iter(name)
    return 3 if all(letter in letters for letter in "".join(wanted)) else NO_MATCH


class PaletteModel(QAbstractListModel):
    """The actions that fit what was typed."""

    def __init__(self, actions: Sequence[Action], parent: QObject) -> None:
        super().__init__(parent)
        self._all = actions
        self._shown = list(actions)

    def look_up(self, typed: str) -> None:
        """Show the actions that fit."""
        self.beginResetModel()
        self._shown = matching(self._all, typed)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many actions fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the action, or its words."""
        if not index.isValid():
            return None
        action = self._shown[index.row()]
        if role == ACTION_ROLE:
            return action
        if role == Qt.ItemDataRole.DisplayRole:
            return action.words()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(spoken(chord) for chord in action.keys)
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Words at the leading edge, the group beside them, keys at the end."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cap_font = font_of(SANS_FAMILIES, 12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all."""
        return QSize(0, max(ROW, QFontMetrics(option.font).lineSpacing() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        action: Action = index.data(ACTION_ROLE)
        theme = self._theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.tint(theme.accent, 0.12))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        rect = option.rect.adjusted(16, 0, -16, 0)
        if action.keys:
            width = round(caps_width(action.keys[0], self._cap_font))
            left = rect.left() if mirrored else rect.right() - width
            painter.setFont(self._cap_font)
            paint_caps(
                painter, action.keys[0], left, rect.center().y() + 0.5, theme, mirrored=mirrored
            )
            rect.adjust(width + 16 if mirrored else 0, 0, 0 if mirrored else -width - 16, 0)
        painter.setFont(option.font)
        self._paint_words(painter, rect, action, mirrored)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, action: Action, mirrored: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        words = metrics.elidedText(action.words(), Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self._theme.ink)
        painter.drawText(rect, flags, words)
        used = metrics.horizontalAdvance(words) + 12
        rect.adjust(0 if mirrored else used, 0, -used if mirrored else 0, 0)
        group = group_title(GROUPS[action.group])
        if metrics.horizontalAdvance(group) < rect.width():
            painter.setPen(self._theme.secondary)
            painter.drawText(rect, flags, group)


class Palette(Sheet):
    """A field and the list below it, over the upper part of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._trigger = window.trigger
        self._box = QFrame(self)
        self._box.setObjectName("palette")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Search commands"))
        actions = [
            action
            for action in window.actions_in_force()
            if action.group in GROUPS and action.id != "palette"
        ]
        self.model = PaletteModel(actions, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(window.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self._give)
        self._nothing = QLabel(self.tr("No command is called that."))
        self._nothing.setObjectName("quiet")
        self._nothing.setContentsMargins(16, 8, 16, 16)
        column = QVBoxLayout(self._box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (self.field, self.list, self._nothing):
            column.addWidget(part)
        self.field.textChanged.connect(self._look_up)
        self.field.installEventFilter(self)
        self._look_up("")

    def open(self) -> None:
        """Show the palette, ready to be typed into."""
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the focus to the field."""
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in the upper middle of the window."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys that the field has no use for from the window behind."""
        if event.key() == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - named by Qt
        """Stay in the field."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        event.accept()
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's arrows walk the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._give(self.list.currentIndex())
        elif key in STEPS:
            last = self.model.rowCount() - 1
            place = min(last, max(0, self.list.currentIndex().row() + STEPS[key]))
            self.list.setCurrentIndex(self.model.index(place))
        else:
            return False
        return True

    def _look_up(self, typed: str) -> None:
        self.model.look_up(typed)
        count = self.model.rowCount()
        self.list.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        self.list.setCurrentIndex(self.model.index(0))
        self._place()

    def _place(self) -> None:
        width = min(WIDTH, self.width() - 32)
        height = self.list.sizeHintForRow(0) if self.model.rowCount() else 0
        self.list.setFixedHeight(min(self.model.rowCount(), MOST_ROWS) * height + 4)
        self._box.setFixedWidth(width)
        self._box.adjustSize()
        self._box.move((self.width() - width) // 2, min(96, self.height() // 8))

    def _give(self, index: QModelIndex) -> None:
        if index.isValid():
            action: Action = index.data(ACTION_ROLE)
            self.close()
            self._trigger(action.id)
