"""A line above the page that stays for as long as nothing can be changed, and says why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget


class ReadOnlyStrip(QLabel):
    """Stands over a project that is open to read only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readOnly")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setText(
            self.tr(
                "Read only: this is a copy as the project stood on opening. Nothing can be changed."
            )
        )
