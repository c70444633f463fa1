"""Files or a folder? The one question that the system's file dialogs cannot ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog
from muraji.ui.look.choice_button import ChoiceButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from muraji.ui.look.theme import Theme


class ChooseSource(SheetDialog):
    """Offers both, and says what may be dragged in instead."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(
            window,
            self.tr("Import articles"),
            self.tr("The texts are copied into the project; the files stay as they are."),
        )
        self.files = ChoiceButton(theme, "import")
        self.files.set_words(
            self.tr("Choose files"),
            self.tr("Texts, web pages, Word, tables, zip archives, annotated data"),
        )
        self.folder = ChoiceButton(theme, "open")
        self.folder.set_words(
            self.tr("Choose a folder"), self.tr("Every article in it and in the folders inside")
        )
        for button, signal in (
            (self.files, self.files_wanted),
            (self.folder, self.folder_wanted),
        ):
            self.column.addWidget(button)
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()
        self.files.setFocus()
