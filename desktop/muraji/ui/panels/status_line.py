"""The one slim line below the page: saved, how far, who; and what has just been said."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from muraji.review.pace import Pace
from muraji.ui.look.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from muraji.domain.words import Words
    from muraji.review.desk import Desk

HEIGHT = 32
SECONDS_A_SENTENCE_STAYS = 6
SECONDS_OF_A_MINUTE = 60


class StatusLine(QWidget):
    """Quiet facts at the ends, a passing sentence between them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._is_saved = False
        self._saved, self._sentence, self._progress, self._reviewer = (QLabel() for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        for label in (self._saved, self._progress, self._sentence):
            label.setFont(font_of(SANS_FAMILIES, 12))
            row.addWidget(label)
        # Whatever is said, the window is never made wider by it.
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.setStretchFactor(self._sentence, 1)
        self._reviewer.setFont(font_of(SANS_FAMILIES, 12))
        row.addWidget(self._reviewer)
        self._pace = Pace()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS_A_SENTENCE_STAYS * 1000)
        self._timer.timeout.connect(self._sentence.clear)

    def say(self, words: Words, language: str) -> None:
        """Show a sentence for a few seconds."""
        self.hint("")
        self._sentence.setText(words.in_language(language))
        self._sentence.setAccessibleName(self._sentence.text())
        self._timer.start()

    def hint(self, text: str) -> None:
        """Show what may be pressed next in place of everything else; empty ends it."""
        self._timer.stop()
        self._sentence.setText(text)
        for label in (self._saved, self._progress, self._reviewer):
            label.setVisible(not text)

    def show_saved(self) -> None:
        """Say that the disk has the last decision; called only once it has."""
        self._is_saved = True
        self._saved.setText(self.tr("Saved"))

    def changeEvent(self, event: QEvent) -> None:
        """Say in the new language what is saved; the rest follows with the desk."""
        if event.type() == QEvent.Type.LanguageChange and self._is_saved:
            self.show_saved()
        super().changeEvent(event)

    def show_desk(self, desk: Desk) -> None:
        """Show how far the open article has come, and who reviews."""
        decided = desk.page.decided if desk.page is not None else 0
        waiting = len(desk.pending())
        number = self.locale().toString
        progress = self.tr("{decided} of {total} decided").format(
            decided=number(decided), total=number(decided + waiting)
        )
        parts = (progress, self._time_left(desk, decided, waiting))
        self._progress.setText(" · ".join(part for part in parts if part))
        self._reviewer.setText(self.tr("Reviewer: {name}").format(name=desk.session.reviewer))

    def _time_left(self, desk: Desk, decided: int, waiting: int) -> str:
        """Return how long the article will take at the pace of the last decisions."""
        if desk.page is not None:
            self._pace.note(desk.page.article.id, decided, monotonic())
        seconds = self._pace.seconds_for(waiting)
        if seconds is None:
            return ""
        if seconds < SECONDS_OF_A_MINUTE:
            return self.tr("less than a minute left")
        return self.tr("about %n minutes left", "", round(seconds / SECONDS_OF_A_MINUTE))

    def clear(self) -> None:
        """Show nothing, as without a project."""
        self._timer.stop()
        self._is_saved = False
        for label in (self._saved, self._sentence, self._progress, self._reviewer):
            label.clear()
