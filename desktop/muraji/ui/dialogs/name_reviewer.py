"""Under whose name the decisions are kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from muraji.ui.dialogs.sheet_dialog import Role, SheetDialog


class NameReviewer(SheetDialog):
    """Asks for the name that stands in every decision from now on."""

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(
            window,
            self.tr("Who is reviewing?"),
            self.tr("The name stands in every decision from now on; earlier ones keep theirs."),
        )
        self.field = QLineEdit(name)
        self.field.setMaxLength(120)
        self.field.setAccessibleName(self.tr("Reviewer's name"))
        self.field.selectAll()
        self.column.addWidget(self.field)
        self.keep = self.add_button(self.tr("Keep"), Role.AcceptRole, is_default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.field.textChanged.connect(lambda: self.keep.setEnabled(bool(self.name)))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.add_buttons()

    @property
    def name(self) -> str:
        """The name as it will be kept."""
        return " ".join(self.field.text().split())
