"""Making the zones of an article equal to the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.review.effort import presses
from muraji.review.effort.reference import Zone
from muraji.review.effort.routes import cheapest

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.review.desk import Desk
    from muraji.review.effort.reviewer import Reviewer

MOST_WORDS = 400


class Zoning:
    """What is still wrong with the zones of one article, and how to mend it."""

    def __init__(self, reviewer: Reviewer) -> None:
        self._reviewer = reviewer
        self._desk = reviewer.desk
        self._page = reviewer.page

    def mend(self) -> None:
        """Mark what is missing, in reading order; then make body of what should not be there."""
        goal = self._reviewer.reference.zones
        while missing := sorted(goal - self._standing()):
            self._select(missing[0].span)
            self._reviewer.press(presses.zone(missing[0].kind))
        while wrong := sorted(self._standing() - goal):
            self._select(wrong[0].span)
            self._reviewer.press(presses.zone(None))

    def _standing(self) -> set[Zone]:
        return {Zone(region.span, region.kind) for region in self._page.regions}

    def _select(self, span: Span) -> None:
        """Put paragraph focus or caret on exactly this span."""
        text = self._page.text
        paragraph = self._page.paragraph_at(span.start)
        if paragraph is None:
            raise RuntimeError(f"no paragraph at {span}")
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

        way = cheapest(self._desk, is_there, self._first_word(first))
        if way is None:
            raise RuntimeError(f"no way to the paragraph at {first}")
        for press in way:
            self._reviewer.press(press)
        if first == last:
            return
        while self._desk.caret is None or self._desk.caret.end < last.end - 1:
            self._reviewer.press(presses.WIDEN_PARAGRAPH)

    def _select_words(self, span: Span) -> None:
        first = self._first_word(span)

        def is_there(desk: Desk) -> bool:
            return desk.caret is not None and desk.caret.start == first.start

        way = cheapest(self._desk, is_there, first)
        if way is None:
            raise RuntimeError(f"no way to the words at {span}")
        for press in way:
            self._reviewer.press(press)
        for _ in range(MOST_WORDS):
            if self._desk.caret is not None and self._desk.caret.end >= span.end:
                return
            self._reviewer.press(presses.caret_widen(rtl=True))

    def _first_word(self, span: Span) -> Span:
        return next(word for word in self._page.words if word.end > span.start)
