"""A label whose words begin where the window's language begins, whatever script they are in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel


class FlushLabel(QLabel):
    """Qt sets “Homs” flush left also among Arabic labels; here it stands where they do."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._set_flush()

    def say(self, words: str) -> None:
        """Show these words; without any the label takes no room."""
        self.setText(words)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_flush()
        super().changeEvent(event)

    def _set_flush(self) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
