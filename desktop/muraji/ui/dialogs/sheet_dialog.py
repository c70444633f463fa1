"""What all dialogs share: one column, a heading, a sentence, buttons at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

Role = QDialogButtonBox.ButtonRole


class SheetDialog(QDialog):
    """Belongs to its window, is opened without stopping it, and is deleted once closed."""

    def __init__(self, window: QWidget, heading: str, sentence: str = "") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(12)
        self.heading = QLabel(heading)
        self.heading.setObjectName("heading")
        self.heading.setWordWrap(True)
        self.sentence = QLabel(sentence)
        self.sentence.setObjectName("quiet")
        self.sentence.setWordWrap(True)
        self.sentence.setVisible(bool(sentence))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.sentence)
        self.buttons = QDialogButtonBox()
        self.heading.setMinimumWidth(400)

    def add_buttons(self) -> None:
        """Put the row of buttons below everything added so far."""
        self.column.addSpacing(4)
        self.column.addWidget(self.buttons)

    def add_button(self, text: str, role: Role, *, is_default: bool = False) -> QPushButton:
        """Add a button to the row."""
        button = self.buttons.addButton(text, role)
        button.setDefault(is_default)
        button.setAutoDefault(is_default)
        return button


def show_lines(box: QTextEdit, text: str, *, right_to_left: bool) -> None:
    """Show plain text in a box, every line flush with the side at which reading begins."""
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    box.document().setDefaultTextOption(option)
    box.setPlainText(text)
