"""Export as the reviewer meets it: a format with what it loses, a place, a word when it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from muraji.domain.article import ReviewState
from muraji.formats.catalogue import FORMATS
from muraji.store.queue import QueueQuery
from muraji.ui.dialogs.choose_format import ChooseFormat
from muraji.workspace.exporting import export

if TYPE_CHECKING:
    from muraji.ui.doors import Doors
    from muraji.ui.main_window import MainWindow


class Exporting(QObject):
    """From the choice of a format to the file."""

    def __init__(self, window: MainWindow, doors: Doors) -> None:
        super().__init__(doors)
        self._window = window
        self._doors = doors

    def begin(self) -> None:
        """Ask for the format."""
        settings = self._window.settings
        dialog = ChooseFormat(
            self._window, self._window.theme, self._window.language, settings["export_format"]
        )
        dialog.accepted.connect(
            lambda: self._ask_where(dialog.chosen, dialog.only_finished.isChecked())
        )
        dialog.open()

    def _ask_where(self, format_name: str, only_finished: bool) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        format_ = FORMATS[format_name]
        suffix = format_.suffixes[0]
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            str(self._doors.folder("export_folder") / f"{bridge.workspace.name}{suffix}"),
            f"{format_.title.in_language(self._window.language)} (*{suffix})",
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix not in format_.suffixes:
            path = path.with_name(f"{path.name}{suffix}")
        self._window.settings["export_folder"] = str(path.parent)
        self._window.settings["export_format"] = format_name
        queue = bridge.workspace.store.queue
        wanted = queue.ids(QueueQuery(states=(ReviewState.FINISHED,))) if only_finished else None
        job = export(bridge.workspace, format_name, path, wanted)
        self._doors.jobs.run(job, lambda count: self._on_done(count, path))

    def _on_done(self, count: int, path: Path) -> None:
        exported = self.tr("%n articles exported", "", count)
        self._doors.messages.tell(f"{exported}: \u2066{path}\u2069")
