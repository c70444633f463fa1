"""What became of each file that was to be imported, in a list that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.ui.language import RIGHT_TO_LEFT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from muraji.workspace.arrivals import ImportReport


class ImportReportDialog(SheetDialog):
    """Counts in the heading, files with their reasons below."""

    def __init__(
        self, window: QWidget, report: ImportReport, left_out: Iterable[Path], language: str
    ) -> None:
        super().__init__(window, self.summary(report), "")
        self.list = QTextEdit()
        lines = "\n".join(self._lines(report, left_out, language))
        show_lines(self.list, lines, right_to_left=language in RIGHT_TO_LEFT)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setMinimumSize(560, 260)
        self.list.setAccessibleName(self.tr("Files that were not imported"))
        self.column.addWidget(self.list, 1)
        self.copy = self.add_button(self.tr("Copy the list"), Role.ActionRole)
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.list.toPlainText())
        )
        self.add_button(self.tr("Close"), Role.RejectRole, is_default=True)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()

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

    def _lines(
        self, report: ImportReport, left_out: Iterable[Path], language: str
    ) -> Iterable[str]:
        for _, words in report.problems:
            yield words.in_language(language)
        for path in left_out:
            yield self.tr("“{name}” was left out: it is not UTF-8.").format(name=_whole(path.name))
        for name, standing in report.duplicates:
            yield self.tr("“{name}” is already in the project as “{standing}”.").format(
                name=_whole(name), standing=_whole(standing)
            )


def _whole(name: str) -> str:
    """Keep a file name from being torn apart in a line of the other direction."""
    return f"\u2068{name}\u2069"
