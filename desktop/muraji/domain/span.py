"""Intervals of the raw text: code points, half-open, never empty."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """The code points ``start <= i < end`` of a text.

    Raises:
        ValueError: the span would be empty or begin before the text.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # A text has a span for each token: made so, it takes half the time of a generated one.
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Say whether ``other`` lies within this span; a span contains itself."""
        return self.start <= other.start and other.end <= self.end

    def covers(self, position: int) -> bool:
        """Say whether the code point at ``position`` belongs to the span."""
        return self.start <= position < self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: Span) -> bool:
        """Say whether the two overlap and neither lies within the other."""
        return self.overlaps(other) and not self.contains(other) and not other.contains(self)

    def shared_with(self, other: Span) -> Span | None:
        """Return the part both cover, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    def without(self, other: Span) -> list[Span]:
        """Return what is left of this span when ``other`` is taken out: none, one or two spans."""
        left = (self.start, min(self.end, other.start))
        right = (max(self.start, other.end), self.end)
        return [Span(start, end) for start, end in (left, right) if start < end]

    def shifted(self, by: int) -> Span:
        """Return the span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


def reading_order(span: Span) -> tuple[int, int]:
    """Order spans by where they begin, the outer before the inner."""
    return (span.start, -span.end)


def nesting_is_valid(spans: Iterable[Span]) -> bool:
    """Say whether no two of the spans cross."""
    open_ends: list[int] = []
    for span in sorted(set(spans), key=reading_order):
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        if open_ends and span.end > open_ends[-1]:
            return False
        open_ends.append(span.end)
    return True


def lanes(spans: Sequence[Span]) -> list[int]:
    """Return the lane of each span: 0 lies next to the word, an outer span above its inner ones.

    Equal spans get lanes of their own, in the order given.
    """
    result = [0] * len(spans)
    innermost_first = sorted(range(len(spans)), key=lambda i: (len(spans[i]), i))
    for place, index in enumerate(innermost_first):
        below = [
            result[other]
            for other in innermost_first[:place]
            if spans[other].overlaps(spans[index])
        ]
        result[index] = max(below, default=-1) + 1
    return result


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the same code points as the fewest spans: touching and overlapping ones are joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def gaps(spans: Iterable[Span], within: Span) -> list[Span]:
    """Return the parts of ``within`` that none of the spans covers."""
    edges = [within.start]
    for span in merged(spans):
        shared = span.shared_with(within)
        if shared:
            edges += [shared.start, shared.end]
    edges.append(within.end)
    pairs = list(pairwise(edges))[::2]
    return [Span(start, end) for start, end in pairs if start < end]
