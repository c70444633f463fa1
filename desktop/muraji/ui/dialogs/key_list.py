"""Every command with its keys, to be given others: what fights for one key is said at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from muraji.text.normalise import fold
from muraji.ui.actions import ACTIONS, GROUPS, group_title
from muraji.ui.actions.names import NAMES, ONLY_ON_NAMES, STAYING_GROUPS
from muraji.ui.keys.keyboard import chord_of
from muraji.ui.look.keycaps import spoken
from muraji.workspace.keymap import conflicts, in_force, with_chords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from muraji.ui.actions import Action

Chosen = dict[str, tuple[str, ...]]
SHOWN = (*(action for action in ACTIONS if not action.id.startswith("jump.")), *ONLY_ON_NAMES)
STANDARD = {action.id: action.keys for action in (*ACTIONS, *ONLY_ON_NAMES)}


class KeyList(QWidget):
    """A tree by group; a command chosen in it is given the next key that is pressed."""

    changed = Signal(object)
    """The keys chosen in place of the standard ones, by the name of the action."""

    def __init__(self, chosen: Mapping[str, Sequence[str]], labels: Sequence[Action]) -> None:
        super().__init__()
        self.chosen: Chosen = {name: tuple(chords) for name, chords in chosen.items()}
        self._label_keys = {action.id: action.keys for action in labels}
        self._titles = {action.id: action.words() for action in (*ACTIONS, *ONLY_ON_NAMES, *labels)}
        self.search = QLineEdit()
        self.tree = QTreeWidget()
        self.conflicts = QLabel()
        self.change, self.clear = QPushButton(self.tr("Change")), QPushButton(self.tr("No key"))
        self.reset = QPushButton(self.tr("Standard"))
        self.reset_all = QPushButton(self.tr("All standard"))
        self.capture = KeyCapture({keys.split(" ")[0] for keys in _chords() if " " in keys})
        self._groups: list[tuple[QTreeWidgetItem, list[str]]] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search commands"))
        self.search.setAccessibleName(self.tr("Search commands"))
        self.search.setClearButtonEnabled(True)
        self.tree.setAccessibleName(self.tr("Keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setMinimumHeight(240)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.conflicts.setWordWrap(True)
        self.conflicts.setObjectName("warning")
        self.capture.hide()
        row = QHBoxLayout()
        for button in (self.change, self.clear, self.reset, self.reset_all):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.search, self.tree, self.capture, self.conflicts):
            column.addWidget(part, 1 if part is self.tree else 0)
        column.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.change.clicked.connect(self._begin_capture)
        self.tree.itemActivated.connect(lambda *_: self._begin_capture())
        self.tree.currentItemChanged.connect(lambda *_: self._dress_buttons())
        self.clear.clicked.connect(lambda: self.give(self.current, ()))
        self.reset.clicked.connect(lambda: self.give(self.current, STANDARD[self.current]))
        self.reset_all.clicked.connect(lambda: self._take({}))
        self.capture.pressed.connect(lambda chord: self.give(self.current, (chord,)))
        self.capture.closed.connect(self.tree.setFocus)

    @property
    def current(self) -> str:
        """The name of the action chosen in the tree; empty on a group."""
        item = self.tree.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole) or "") if item else ""

    def give(self, action_id: str, chords: Sequence[str]) -> None:
        """Let these chords stand for all keys of an action."""
        if action_id in STANDARD:
            self._take(with_chords(STANDARD, self.chosen, action_id, chords))

    def _take(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self._show_keys()
        self.changed.emit(chosen)

    def _fill(self) -> None:
        for name, title in GROUPS.items():
            members = [action for action in SHOWN if action.group == name]
            if not members:
                continue
            top = QTreeWidgetItem(self.tree, [group_title(title)])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for action in members:
                item = QTreeWidgetItem(top, [action.words()])
                item.setData(0, Qt.ItemDataRole.UserRole, action.id)
                self._items[action.id] = item
            self._groups.append((top, [action.id for action in members]))
        self.tree.expandAll()
        self._show_keys()

    def _show_keys(self) -> None:
        keys = in_force(STANDARD, self.chosen)
        for action_id, item in self._items.items():
            item.setText(1, "   ".join(f"\u2066{chord}\u2069" for chord in keys[action_id]))
            item.setData(
                1, Qt.ItemDataRole.AccessibleTextRole, "; ".join(map(spoken, keys[action_id]))
            )
            font = item.font(1)
            font.setBold(action_id in self.chosen)
            item.setFont(1, font)
        found = _fights(keys, self._label_keys)
        lines = [
            self.tr("{key}: {commands}").format(
                key=f"\u2066{chord}\u2069",
                commands=self.tr(", ").join(self._titles[name] for name in names),
            )
            for chord, names in found.items()
        ]
        heading = self.tr("The first of these has the key, the others are out of reach:")
        self.conflicts.setText("\n".join([heading, *lines]) if lines else "")
        self.conflicts.setVisible(bool(lines))
        # Inside nested boxes Qt gives a label that wraps too little room.
        width = max(self.tree.width(), self.tree.minimumSizeHint().width())
        self.conflicts.setMinimumHeight(self.conflicts.heightForWidth(width) if lines else 0)
        self._dress_buttons()

    def _dress_buttons(self) -> None:
        name = self.current
        self.change.setEnabled(bool(name))
        self.clear.setEnabled(bool(name))
        self.reset.setEnabled(name in self.chosen)
        self.reset_all.setEnabled(bool(self.chosen))

    def _begin_capture(self) -> None:
        if self.current:
            self.capture.begin(self._titles[self.current])

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed).casefold().split()
        for item in self._items.values():
            words = fold(item.text(0)).casefold()
            item.setHidden(not all(word in words for word in wanted))
        for top, members in self._groups:
            top.setHidden(all(self._items[name].isHidden() for name in members))


def _fights(
    keys: Mapping[str, Sequence[str]], labels: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Return the commands that fight for a key, on the page or among names: the two never meet."""
    on_names = {action.id for action in ONLY_ON_NAMES}
    page = {name: chords for name, chords in keys.items() if name not in on_names}
    staying = {action.id for action in ACTIONS if action.group in STAYING_GROUPS}
    known = {action.id for action in NAMES} | staying
    names = {name: chords for name, chords in keys.items() if name in known}
    of_labels = {name: chords for name, chords in labels.items() if name.startswith("label.")}
    return {**conflicts({**names, **of_labels}), **conflicts({**page, **labels})}


def _chords() -> list[str]:
    return [chord for keys in STANDARD.values() for chord in keys]


class KeyCapture(QLabel):
    """Waits for a press, and for the second one where the first begins a chord; Escape leaves."""

    pressed = Signal(str)
    closed = Signal()

    def __init__(self, beginnings: set[str]) -> None:
        super().__init__()
        self._beginnings = beginnings
        self._first = ""
        self._words = ""
        self.setObjectName("capture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrap(True)

    def begin(self, command: str) -> None:
        """Wait for the key of a command."""
        self._first = ""
        self._words = self.tr("Press the key for “{command}”. Esc leaves.").format(command=command)
        self.setText(self._words)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the press, whichever layout is on."""
        event.accept()
        chord = chord_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif chord is None:
            return
        elif not self._first and chord in self._beginnings:
            self._first = chord
            self.setText(f"{self._words}  \u2066{chord} …\u2069")
        else:
            found = f"{self._first} {chord}".strip()
            self._close()
            self.pressed.emit(found)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - named by Qt
        """Tab is a key like any other here."""
        return False

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
