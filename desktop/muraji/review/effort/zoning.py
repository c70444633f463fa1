"""Making the zones of an article equal to the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.review.effort import presses
from muraji.review.effort.reference import NoWayError, Zone
from muraji.review.effort.routes import cheapest

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.review.desk import Desk
    from muraji.review.effort.hand import Hand

MOST_WORDS = 400


class Zoning:
    """What is still wrong with the zones of one article, and how to mend it."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._desk = hand.desk
        self._page = hand.page

    def next_start(self) -> int | None:
        """Return where the first zone that is missing or too much begins; None when all is right.

        Missing zones come first: marking them often takes away what was too much.
        """
        zone = self._next()
        return None if zone is None else zone.span.start

    def mend_next(self) -> None:
        """Mark the first missing zone; where none is missing, make body of the first too many."""
        zone = self._next()
        if zone is None:
            return
        is_missing = zone in self._hand.reference.zones
        self._select(zone.span)
        self._hand.press(presses.zone(zone.kind if is_missing else None))

    def _next(self) -> Zone | None:
        goal, standing = self._hand.reference.zones, self._standing()
        return min(goal - standing, default=None) or min(standing - goal, default=None)

    def _standing(self) -> set[Zone]:
        return {Zone(region.span, region.kind) for region in self._page.regions}

    def _select(self, span: Span) -> None:
        """Put paragraph focus or caret on exactly this span."""
        text = self._page.text
        paragraph = self._page.paragraph_at(span.start)
        if paragraph is None:
            raise NoWayError(f"no paragraph at {span}")
        begins_line = not text[paragraph.start : span.start].strip()
        last = self._page.paragraph_at(span.end - 1)
        if begins_line and last is not None and not text[span.end : last.end].strip():
            self._select_paragraphs(paragraph, last)
        else:
            self._select_words(span)

    def _select_paragraphs(self, first: Span, last: Span) -> None:
        def is_there(desk: Desk) -> bool:
            on_word = desk.caret is None or desk.caret in self._page.words
            return on_word and self._page.paragraph_at(desk.place) == first

        way = cheapest(self._desk, is_there, *self._words_in(first))
        if way is None:
            raise NoWayError(f"no way to the paragraph at {first}")
        for press in way:
            self._hand.press(press)
        if first == last:
            return
        while self._desk.caret is None or self._desk.caret.end < last.end - 1:
            self._hand.press(presses.WIDEN_PARAGRAPH)

    def _select_words(self, span: Span) -> None:
        first = self._first_word(span)

        def is_there(desk: Desk) -> bool:
            return desk.caret is not None and desk.caret.start == first.start

        way = cheapest(self._desk, is_there, first)
        if way is None:
            raise NoWayError(f"no way to the words at {span}")
        for press in way:
            self._hand.press(press)
        for _ in range(MOST_WORDS):
            if self._desk.caret is not None and self._desk.caret.end >= span.end:
                return
            self._hand.press(presses.caret_widen(rtl=True))

    def _words_in(self, paragraph: Span) -> list[Span]:
        return [word for word in self._page.words if paragraph.contains(word)]

    def _first_word(self, span: Span) -> Span:
        return next(word for word in self._page.words if word.end > span.start)
