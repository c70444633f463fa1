"""Where the window stood and how wide its panels were, kept from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from muraji.ui.main_window import MainWindow


def restore(window: MainWindow) -> None:
    """Put the window where it was left; what cannot be read, or a screen that is gone, is passed over."""
    for setting, take in (
        ("window_geometry", window.restoreGeometry),
        ("window_state", window.review.splitter.restoreState),
    ):
        kept = str(window.settings[setting])
        if kept:
            take(QByteArray.fromBase64(kept.encode("ascii", "ignore")))


def remember(window: MainWindow) -> None:
    """Keep where the window stands."""
    for setting, state in (
        ("window_geometry", window.saveGeometry()),
        ("window_state", window.review.splitter.saveState()),
    ):
        window.settings[setting] = bytes(state.toBase64().data()).decode("ascii")
