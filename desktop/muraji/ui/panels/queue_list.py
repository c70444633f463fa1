"""The list of the queue, which keeps no key that has a meaning on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

NAVIGATION = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}


class QueueList(QListView):
    """Keeps the keys that walk a list; every other one means what it means on the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, or leave the key to the window."""
        if Qt.Key(event.key()) in NAVIGATION and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()
