"""A sentence at the foot of the window: what happened, what to do; it takes no focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

SECONDS_A_MESSAGE_STAYS = 10
ABOVE_THE_STATUS_LINE = 33


class MessageBar(QFrame):
    """A message goes by itself; a problem stays until it is closed or another one comes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more, self.dismiss = QPushButton(), QPushButton()
        for button in (self.more, self.dismiss):
            button.setFlat(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dismiss.clicked.connect(self.hide)
        self.more.clicked.connect(self._show_more)
        self._then: Callable[[], None] | None = None
        self._window = window
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS_A_MESSAGE_STAYS * 1000)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def tell(self, text: str, more: str = "", then: Callable[[], None] | None = None) -> None:
        """Say what was done; with ``then`` a button named ``more`` offers the rest."""
        self._say(text, "message", more, then)
        self._timer.start()

    def warn(self, text: str) -> None:
        """Say what went wrong and what to do."""
        self._say(text, "problem", "", None)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run on."""
        self._timer.stop()
        super().hideEvent(event)

    def _say(self, text: str, kind: str, more: str, then: Callable[[], None] | None) -> None:
        self.words.setText(text)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.more.setText(more)
        self.more.setVisible(then is not None)
        self.dismiss.setText(self.tr("Close"))
        self._then = then
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_more(self) -> None:
        then = self._then
        self.hide()
        if then is not None:
            then()

    def _place(self) -> None:
        width = self._window.width()
        height = self._row.heightForWidth(width)
        top = self._window.height() - ABOVE_THE_STATUS_LINE - height
        self.setGeometry(0, top, width, height)
