"""A slim line that shows how far a job has come and lets it be stopped; work goes on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

if TYPE_CHECKING:
    from muraji.domain.job import Progress

HEIGHT = 36


class JobStrip(QWidget):
    """Hidden unless a job runs."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setMinimumWidth(160)
        self._bar.setMaximumWidth(320)
        self._stop = QPushButton()
        self._stop.setFlat(True)
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        self._retranslate()
        self.hide()

    def begin(self) -> None:
        """Show that a job has begun."""
        self._bar.setRange(0, 0)
        self._words.clear()
        self._stop.setEnabled(True)
        self.show()

    def show_progress(self, progress: Progress, language: str) -> None:
        """Show how far the job has come."""
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        words = progress.words.in_language(language)
        metrics = self._words.fontMetrics()
        room = max(80, self._words.width())
        self._words.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room))
        self._bar.setAccessibleDescription(words)

    def end(self) -> None:
        """Go away."""
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._stop.setText(self.tr("Stop"))
        self._bar.setAccessibleName(self.tr("Progress"))
