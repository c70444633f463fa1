"""One line to type into, where the thing is shown: Enter keeps, Escape leaves, nothing else opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from muraji.text.direction import runs_right_to_left
from muraji.ui.look.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    Keep = Callable[[str], str]


class InPlaceLine(QWidget):
    """Hidden until it asks for something."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = _Field()
        self.field.setFont(font_of(SANS_FAMILIES, 14))
        self._caption, self._hint = QLabel(), QLabel()
        for label in (self._caption, self._hint):
            label.setObjectName("quiet")
            label.setWordWrap(True)
            label.setFont(font_of(SANS_FAMILIES, 12))
        self._caption.setBuddy(self.field)
        self._keep: Keep | None = None
        self._asked_with = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        for part in (self._caption, self.field, self._hint):
            column.addWidget(part)
        self.field.returnPressed.connect(self._on_enter)
        self.field.left.connect(self.leave)
        self.field.textChanged.connect(self._lay_text)
        self.hide()

    def ask(self, caption: str, text: str, hint: str, keep: Keep) -> None:
        """Open the line with a text; ``keep`` is given what was typed and returns why it cannot be.

        An empty answer of ``keep`` closes the line.
        """
        self._keep, self._asked_with = keep, text
        self._caption.setText(caption)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.setAccessibleName(caption)
        self.field.setAccessibleDescription(hint)
        self.field.setText(text)
        self._lay_text(text)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close the line; what was typed is dropped."""
        if self._keep is not None:
            self._keep = None
            self.hide()
            self.closed.emit()

    def finish(self) -> None:
        """Close the line as the window closes: what was typed is kept, unless it cannot be."""
        if self.field.text() != self._asked_with:
            self._on_enter()
        self.leave()

    def _on_enter(self) -> None:
        if self._keep is None:
            return
        refusal = self._keep(self.field.text())
        if refusal:
            self._hint.setText(refusal)
            self._hint.show()
            self.field.setAccessibleDescription(refusal)
        else:
            self.leave()

    def _lay_text(self, text: str) -> None:
        """Let the text run its own way; an empty line runs as the window does."""
        if not any(letter.isalpha() for letter in text):
            self.field.unsetLayoutDirection()
            return
        self.field.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if runs_right_to_left(text)
            else Qt.LayoutDirection.LeftToRight
        )


class _Field(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, and keep every other key from the window's commands."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
        event.accept()
