"""Files dragged into the window: a project is opened, everything else is imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from muraji.workspace.workspace import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from muraji.ui.doors.doors import Doors
    from muraji.ui.main_window import MainWindow


class Dropping(QObject):
    """Watches the window for what is dragged onto it."""

    def __init__(self, window: MainWindow, doors: Doors) -> None:
        super().__init__(doors)
        self._doors = doors
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take local files, and leave everything else alone."""
        if isinstance(event, QDragEnterEvent | QDropEvent):
            paths = local_paths(event.mimeData())
            if paths and event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove}:
                event.acceptProposedAction()
                return True
            if paths and event.type() == QEvent.Type.Drop:
                event.acceptProposedAction()
                self.take(paths)
                return True
        return super().eventFilter(watched, event)

    def take(self, paths: Sequence[Path]) -> None:
        """Open the first project among the paths, or import them all."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self._doors.open_recent(projects[0])
        else:
            self._doors.import_articles(paths)


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders on this machine that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
