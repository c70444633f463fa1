"""What became of each file that was to be imported, in a list that can be copied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QTextEdit

from muraji.domain.errors import MurajiError
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.ui.language import RIGHT_TO_LEFT
from muraji.workspace.import_told import save, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from muraji.workspace.arrivals import ImportReport


class ImportReportDialog(SheetDialog):
    """Counts in the heading, files with their reasons below."""

    def __init__(
        self, window: QWidget, report: ImportReport, left_out: Iterable[Path], language: str
    ) -> None:
        super().__init__(window, self.summary(report), "")
        self._report, self._left_out, self._language = report, list(left_out), language
        self.list = QTextEdit()
        lines = "\n".join(words.in_language(language) for words in told(report, self._left_out))
        show_lines(self.list, lines, right_to_left=language in RIGHT_TO_LEFT)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setMinimumSize(560, 260)
        self.list.setAccessibleName(self.tr("Files that were not imported"))
        self.column.addWidget(self.list, 1)
        self.save = self.add_button(self.tr("Save the list"), Role.ActionRole)
        self.save.clicked.connect(self._save)
        self.copy = self.add_button(self.tr("Copy the list"), Role.ActionRole)
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.list.toPlainText())
        )
        self.add_button(self.tr("Close"), Role.RejectRole, is_default=True)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the list"), self.tr("Import report") + ".txt"
        )
        if not path:
            return
        try:
            save(Path(path), self._report, self._language, self._left_out)
        except MurajiError as error:
            self.sentence.setText(error.words.in_language(self._language))
            self.sentence.show()

    def summary(self, report: ImportReport) -> str:
        """Return the outcome in one line."""
        parts = [self.tr("%n articles imported", "", len(report.imported))]
        if report.duplicates:
            parts.append(self.tr("%n already there", "", len(report.duplicates)))
        if report.repeating:
            parts.append(self.tr("%n repeat another article", "", report.repeating))
        if report.problems:
            parts.append(self.tr("%n not imported", "", len(report.problems)))
        return " · ".join(parts)
