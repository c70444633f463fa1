"""Which format to export to, and what each of them loses, said before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QWidget

from muraji.formats.catalogue import FORMATS
from muraji.ui.choice_button import ChoiceButton
from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog

if TYPE_CHECKING:
    from muraji.ui.theme import Theme


class ChooseFormat(SheetDialog):
    """One ring for each format that can be written."""

    def __init__(self, window: QWidget, theme: Theme, language: str, chosen: str) -> None:
        super().__init__(window, self.tr("Export"), self.tr("The project stays as it is."))
        self.choices: dict[str, ChoiceButton] = {}
        group = QButtonGroup(self)
        for name in FORMATS:
            format_ = FORMATS[name]
            if not format_.can_write:
                continue
            button = ChoiceButton(theme)
            loses = format_.loses.in_language(language)
            button.set_words(
                f"{format_.title.in_language(language)}  \u2066{format_.suffixes[0]}\u2069",
                self.tr("Loses: {what}").format(what=loses) if loses else self.tr("Loses nothing."),
            )
            button.setCheckable(True)
            button.setChecked(name == chosen)
            group.addButton(button)
            self.choices[name] = button
            self.column.addWidget(button)
        if group.checkedButton() is None and self.choices:
            next(iter(self.choices.values())).setChecked(True)
        self.only_finished = QCheckBox(self.tr("Only finished articles"))
        self.column.addWidget(self.only_finished)
        self.add_button(self.tr("Choose where"), Role.AcceptRole, is_default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()

    @property
    def chosen(self) -> str:
        """The name of the format whose ring is filled."""
        return next(name for name, button in self.choices.items() if button.isChecked())
