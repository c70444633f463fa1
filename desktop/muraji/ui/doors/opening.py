"""Projects that the system asks the running program to open, as macOS does at a double click."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from muraji.ui.main_window import MainWindow


class FileOpener(QObject):
    """Watches the application's events; made only where the system sends such requests."""

    def __init__(self, window: MainWindow, application: QObject) -> None:
        super().__init__(window)
        self._window = window
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the project that the event names."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.doors.open_recent(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
