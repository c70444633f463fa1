"""Opens the project's own lists of names, and says what follows from a change of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.ui.main_window import MainWindow


def show_lists(window: MainWindow) -> None:
    """Open the lists of the project that is open."""
    bridge = window.bridge
    if bridge is None:
        return
    from muraji.ui.dialogs.own_lists_dialog import OwnListsDialog

    doors = window.doors
    dialog = OwnListsDialog(window, bridge.workspace.store, window.language)
    dialog.failed.connect(doors.show_error)
    dialog.changed.connect(lambda told, offer: doors.messages.tell(told, offer, doors.suggest))
    dialog.open()
