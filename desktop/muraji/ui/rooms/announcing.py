"""What a screen reader says after each key: what was decided, and what is in the hand now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from muraji.domain.annotation import Annotation, MentionState

if TYPE_CHECKING:
    from muraji.domain.words import Words
    from muraji.review.desk import Desk, Outcome
    from muraji.ui.bridge import Bridge
    from muraji.ui.main_window import MainWindow


class Announcer(QObject):
    """Listens to the desk, and speaks only where somebody listens: it costs nothing otherwise."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._in_hand: tuple[str, str] | None = None

    def follow(self, bridge: Bridge | None) -> None:
        """Speak of what happens in this project."""
        if bridge is not None:
            bridge.moved.connect(self._on_moved)
            bridge.refused.connect(self._say_words)

    def sentence(self, desk: Desk, outcome: Outcome) -> str:
        """Return what to say of a step: its own words or what it decided, then what is in the hand."""
        parts = [self._done(desk, outcome)]
        mention = desk.mention
        here = (mention.id, mention.label) if mention else None
        if mention is not None and here != self._in_hand:
            parts.append(self._named(desk, mention))
        self._in_hand = here
        return ". ".join(part.rstrip(".") for part in parts if part)

    def _on_moved(self, outcome: Outcome) -> None:
        bridge = self._window.bridge
        if bridge is not None and QAccessible.isActive():
            self._say(self.sentence(bridge.desk, outcome))

    def _done(self, desk: Desk, outcome: Outcome) -> str:
        if outcome.words is not None:
            return outcome.words.in_language(self._window.language)
        rows = [change.row for change in outcome.changes if isinstance(change.row, Annotation)]
        if len(rows) > 1:
            return self.tr("%n mentions decided", "", len(rows))
        if not rows or desk.page is None or rows[0].article_id != desk.page.article.id:
            return ""
        state = {
            MentionState.ACCEPTED: self.tr("Accepted: {mention}"),
            MentionState.REJECTED: self.tr("Rejected: {mention}"),
            MentionState.PENDING: self.tr("Undecided again: {mention}"),
        }[rows[0].state]
        return state.format(mention=rows[0].span.of(desk.page.text))

    def _named(self, desk: Desk, mention: Annotation) -> str:
        surface = mention.span.of(desk.page.text) if desk.page else ""
        label = mention.label
        if label in desk.labels:
            label = desk.labels[label].title.in_language(self._window.language)
        return self.tr(", ").join((surface, label))

    def _say_words(self, words: Words) -> None:
        if QAccessible.isActive():
            self._say(words.in_language(self._window.language))

    def _say(self, sentence: str) -> None:
        if sentence:
            event = QAccessibleAnnouncementEvent(self._window.review.view, sentence)
            QAccessible.updateAccessibility(event)
