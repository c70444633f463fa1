"""A sheet that covers its window, follows its size, and gives the focus back when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent


class Sheet(QWidget):
    """Laid over a window; deleted once it is closed."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def showEvent(self, event: QShowEvent) -> None:
        """Take the focus."""
        self._before = QApplication.focusWidget()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back to where it was."""
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and go when its language changes."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif event.type() == QEvent.Type.LanguageChange:
            self.close()
        return super().eventFilter(watched, event)
