"""Import as the reviewer meets it: choose, look at what is unsure, read what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from muraji.formats.catalogue import FORMATS
from muraji.ui.dialogs.choose_source import ChooseSource
from muraji.ui.dialogs.encoding_preview import EncodingPreview
from muraji.ui.dialogs.import_preview import ImportPreview
from muraji.ui.dialogs.import_report import ImportReportDialog
from muraji.ui.doors.wanted_model import wanted_model
from muraji.ui.missing import tell_with_missing
from muraji.workspace.arrivals import ImportReport
from muraji.workspace.import_terms import ImportTerms
from muraji.workspace.importing import AS_FOUND
from muraji.workspace.incoming import is_plain
from muraji.workspace.intake import take_in
from muraji.workspace.surveying import survey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.ui.doors.doors import Doors
    from muraji.ui.main_window import MainWindow
    from muraji.workspace.surveying import Survey


class Importing(QObject):
    """One import at a time, from the question to the report."""

    def __init__(self, window: MainWindow, doors: Doors) -> None:
        super().__init__(doors)
        self._window = window
        self._doors = doors
        self._report = ImportReport()
        self._left_out: list[Path] = []
        self._place: tuple[object, ...] = ()
        self._terms = AS_FOUND

    def begin(self, paths: Sequence[Path] | None = None) -> None:
        """Import these files and folders, or ask which."""
        if paths is not None:
            self._start(paths, is_plain=all(map(is_plain, paths)))
            return
        dialog = ChooseSource(self._window, self._window.theme)
        dialog.files_wanted.connect(self._ask_for_files)
        dialog.folder_wanted.connect(self._ask_for_folder)
        dialog.open()

    def _ask_for_files(self) -> None:
        suffixes = {
            suffix
            for name in FORMATS
            if FORMATS[name].can_read
            for suffix in FORMATS[name].suffixes
        }
        pattern = " ".join(f"*{suffix}" for suffix in sorted(suffixes))
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Choose files"),
            str(self._doors.folder("import_folder")),
            self.tr("Articles ({pattern});;All files (*)").format(pattern=pattern),
        )
        self._begin_with([Path(path) for path in chosen])

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Choose a folder"), str(self._doors.folder("import_folder"))
        )
        self._begin_with([Path(chosen)] if chosen else [])

    def _begin_with(self, paths: Sequence[Path]) -> None:
        if paths:
            self._window.settings["import_folder"] = str(paths[0].parent)
            self._start(paths, is_plain=False)

    def _start(self, paths: Sequence[Path], *, is_plain: bool) -> None:
        """Import texts that want no word of a person at once; look at everything else first."""
        self._report, self._left_out = ImportReport(), []
        self._place = self._where()
        self._terms = AS_FOUND
        bridge = self._window.bridge
        if is_plain or bridge is None:
            self._run(paths, accept_windows_1256=False)
            return
        job = survey(bridge.workspace, paths)
        self._doors.jobs.run(job, lambda found: self._on_surveyed(paths, found))

    def _on_surveyed(self, paths: Sequence[Path], found: Survey) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        window = self._window
        dialog = ImportPreview(
            window, window.theme, window.language, found, bridge.workspace.labels
        )
        dialog.accepted.connect(lambda: self._on_agreed(paths, dialog.terms))
        dialog.look_again.connect(lambda: self._look_again(paths, dialog))
        dialog.open()

    def _look_again(self, paths: Sequence[Path], dialog: ImportPreview) -> None:
        """Survey again with the columns as they are chosen now, and once more if they change meanwhile."""
        bridge, jobs = self._window.bridge, self._doors.jobs
        if bridge is None or jobs.is_running:
            return
        columns = dialog.terms.columns

        def show(found: Survey) -> None:
            dialog.show_survey(found)
            if dialog.terms.columns != columns:
                self._look_again(paths, dialog)

        jobs.run(survey(bridge.workspace, paths, terms=ImportTerms(columns)), show)

    def _on_agreed(self, paths: Sequence[Path], terms: ImportTerms) -> None:
        self._terms = terms
        self._run(paths, accept_windows_1256=False)

    def _run(self, paths: Sequence[Path], *, accept_windows_1256: bool) -> None:
        bridge = self._window.bridge
        if bridge is not None:
            job = take_in(
                bridge.workspace,
                paths,
                accept_windows_1256=accept_windows_1256,
                terms=self._terms,
                model=wanted_model(self._window),
            )
            self._doors.jobs.run(job, self._on_done)

    def _on_done(self, report: ImportReport) -> None:
        mine = self._report
        mine.imported += report.imported
        mine.duplicates += report.duplicates
        mine.repeating += report.repeating
        mine.problems += report.problems
        mine.remarks += report.remarks
        if not report.unsure:
            self._tell()
            return
        dialog = EncodingPreview(self._window, report.unsure)
        dialog.finished.connect(lambda: self._on_judged(dialog))
        dialog.open()

    def _on_judged(self, dialog: EncodingPreview) -> None:
        self._left_out += dialog.left_out
        if dialog.confirmed:
            self._run(dialog.confirmed, accept_windows_1256=True)
        else:
            self._tell()

    def _tell(self) -> None:
        report, left_out = self._report, self._left_out
        # A reviewer who has gone on working meanwhile is not pulled away from the page.
        is_idle = self._where() == self._place
        self._doors.refresh(report.imported[0] if report.imported and is_idle else None)
        dialog = ImportReportDialog(self._window, report, left_out, self._window.language)
        if report.problems:
            dialog.open()
        elif report.duplicates or report.remarks or left_out:
            summary = dialog.summary(report)
            self._doors.messages.tell(summary, self.tr("Show the list"), dialog.open)
        else:
            told = dialog.summary(report)
            tell_with_missing(self._doors.messages, told, self._window.language)
            dialog.deleteLater()

    def _where(self) -> tuple[object, ...]:
        desk = self._window.bridge.desk if self._window.bridge else None
        if desk is None or desk.page is None:
            return ()
        return (desk.page.article.id, desk.current, desk.caret, desk.place)
