"""Export as the reviewer meets it: what and how, a place, a word when it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from muraji.formats.catalogue import FORMATS
from muraji.ui.dialogs.export_dialog import ExportDialog
from muraji.workspace.dataset.making import Order, make_dataset, wanted_articles
from muraji.workspace.export_preview import preview_of
from muraji.workspace.exporting import export
from muraji.workspace.preparing import Preparation

if TYPE_CHECKING:
    from muraji.ui.doors.doors import Doors
    from muraji.ui.main_window import MainWindow
    from muraji.workspace.workspace import Workspace


class Exporting(QObject):
    """From the choice of formats to the file or the folder."""

    def __init__(self, window: MainWindow, doors: Doors) -> None:
        super().__init__(doors)
        self._window = window
        self._doors = doors

    def begin(self) -> None:
        """Ask what to export."""
        window, bridge = self._window, self._window.bridge
        if bridge is None:
            return
        store = bridge.workspace.store
        dialog = ExportDialog(
            window,
            window.language,
            window.settings,
            lambda only_finished: preview_of(store, only_finished=only_finished),
        )
        dialog.accepted.connect(lambda: self._ask_where(dialog))
        dialog.open()

    def _ask_where(self, dialog: ExportDialog) -> None:
        if self._window.bridge is None:
            return
        if dialog.is_dataset:
            self._make_dataset(dialog)
        else:
            self._write_file(dialog)

    def _write_file(self, dialog: ExportDialog) -> None:
        workspace = self._workspace
        format_name, preparation = dialog.chosen, _preparation(dialog)
        ids = wanted_articles(workspace, only_finished=dialog.only_finished.isChecked())
        format_ = FORMATS[format_name]
        suffix = format_.suffixes[0]
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            str(self._doors.folder("export_folder") / f"{workspace.name}{suffix}"),
            f"{format_.title.in_language(self._window.language)} (*{suffix})",
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix not in format_.suffixes:
            path = path.with_name(f"{path.name}{suffix}")
        self._window.settings["export_folder"] = str(path.parent)
        job = export(workspace, format_name, path, ids, preparation)
        self._doors.jobs.run(job, lambda count: self._on_done(count, path))

    def _make_dataset(self, dialog: ExportDialog) -> None:
        workspace = self._workspace
        order = Order(
            dialog.checked,
            dialog.form.plan,
            dialog.cleanings.chosen,
            dialog.numbers.isChecked(),
            dialog.only_finished.isChecked(),
            # Whoever names a dataset that is there has been asked whether to replace it.
            may_replace=True,
            description=dialog.form.description,
        )
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Folder of the dataset"),
            str(self._doors.folder("export_folder") / f"{workspace.name}-dataset"),
        )
        if not chosen:
            return
        folder = Path(chosen)
        self._window.settings["export_folder"] = str(folder.parent)
        job = make_dataset(workspace, folder, order)
        self._doors.jobs.run(job, lambda made: self._on_done(made.findings.whole.articles, folder))

    @property
    def _workspace(self) -> Workspace:
        bridge = self._window.bridge
        assert bridge is not None, "asked for with a project open"
        return bridge.workspace

    def _on_done(self, count: int, path: Path) -> None:
        exported = self.tr("%n articles exported", "", count)
        self._doors.messages.tell(f"{exported}: \u2066{path}\u2069")


def _preparation(dialog: ExportDialog) -> Preparation:
    return Preparation(dialog.cleanings.chosen, dialog.numbers.isChecked())
