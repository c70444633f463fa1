"""From letters to spans: drags and edges snap to words unless the reviewer asks for letters."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Words:
    """The words of an article by position; without any, every letter stands for itself."""

    def __init__(self, words: Sequence[Span] | Callable[[], Sequence[Span]]) -> None:
        """Take the words, or what finds them once the mouse needs them."""
        self._given = words

    @cached_property
    def _words(self) -> list[Span]:
        return sorted(self._given() if callable(self._given) else self._given)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self._words]

    def at(self, position: int) -> Span | None:
        """Return the word that covers a code point."""
        place = bisect_right(self._starts, position) - 1
        if place >= 0 and self._words[place].covers(position):
            return self._words[place]
        return None

    def snapped(self, span: Span) -> Span:
        """Return the span widened to whole words, without the gaps at its ends.

        A span that touches no word stays as it is.
        """
        first = bisect_right(self._starts, span.start) - 1
        first = max(0, first if self.at(span.start) else first + 1)
        last = bisect_right(self._starts, span.end - 1) - 1
        if not self._words or first > last:
            return span
        return Span(self._words[first].start, self._words[last].end)


def stretched(anchor: int, letter: int) -> Span:
    """Return the span from one letter to another, both included, whichever comes first."""
    return Span(min(anchor, letter), max(anchor, letter) + 1)


def with_edge(span: Span, at_start: bool, held: int, letter: int, words: Words | None) -> Span:
    """Return ``span`` with one edge moved so that ``letter`` is its outermost letter there.

    ``held`` is the letter that is seen at the other edge: the last where the start is moved, but
    the first in digits among Arabic, whose right edge is their end. Beyond the mention ``at_start``
    says to which side the edge leads; it never passes the letter held. With ``words`` it comes to
    stand at the end of a word.
    """
    if not span.covers(letter) and (letter < span.start) != at_start:
        letter = held
    snapped = (words.at(letter) if words else None) or Span(letter, letter + 1)
    if letter < span.start:
        return Span(snapped.start, span.end)
    if letter >= span.end:
        return Span(span.start, snapped.end)
    is_start = held == span.end - 1 if len(span) > 1 else at_start
    return Span(snapped.start, span.end) if is_start else Span(span.start, snapped.end)


def trimmed(span: Span, text: str) -> Span | None:
    """Return the span without white space at its ends; None when nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
