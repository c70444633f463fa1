"""A file that is not UTF-8, as it would read: a person judges, never the program alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QTextEdit

from muraji.text.direction import runs_right_to_left
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog, show_lines
from muraji.ui.look.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

READING_SIZE = 16


class EncodingPreview(SheetDialog):
    """Goes through the files one by one; ``confirmed`` holds those that read well."""

    def __init__(self, window: QWidget, unsure: Sequence[tuple[Path, str]]) -> None:
        super().__init__(window, self.tr("Does this read well?"), " ")
        self.confirmed: list[Path] = []
        self.left_out: list[Path] = []
        self._unsure = list(unsure)
        self.preview = QTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFont(font_of(SANS_FAMILIES, READING_SIZE))
        self.preview.setMinimumSize(520, 220)
        self.preview.setAccessibleName(self.tr("Beginning of the file"))
        self.same_for_all = QCheckBox(self.tr("Do the same with all that are left"))
        self.column.addWidget(self.preview, 1)
        self.column.addWidget(self.same_for_all)
        self.take = self.add_button(
            self.tr("Import as windows-1256"), Role.ActionRole, is_default=True
        )
        self.leave = self.add_button(self.tr("Leave out"), Role.ActionRole)
        self.take.clicked.connect(lambda: self._judge(self.confirmed))
        self.leave.clicked.connect(lambda: self._judge(self.left_out))
        self.add_buttons()
        self._show_next()

    def reject(self) -> None:
        """Leave out what has not been judged."""
        self.left_out += [path for path, _ in self._unsure]
        self._unsure.clear()
        super().reject()

    def _judge(self, verdict: list[Path]) -> None:
        count = len(self._unsure) if self.same_for_all.isChecked() else 1
        verdict += [path for path, _ in self._unsure[:count]]
        del self._unsure[:count]
        if self._unsure:
            self._show_next()
        else:
            self.accept()

    def _show_next(self) -> None:
        path, preview = self._unsure[0]
        self.sentence.setText(
            self.tr("“{name}” is not UTF-8. As windows-1256 it begins like this:").format(
                name=f"\u2068{path.name}\u2069"
            )
        )
        show_lines(self.preview, preview, right_to_left=runs_right_to_left(preview))
        self.same_for_all.setVisible(len(self._unsure) > 1)
