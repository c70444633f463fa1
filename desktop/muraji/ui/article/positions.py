"""Code points to Qt positions and back: the one place of the window that knows they differ."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from muraji.domain.span import Span
from muraji.text.utf16 import Utf16Map

# Qt takes these for marks of its own, or cannot hold them: each is shown as one letter instead.
UNSHOWABLE = re.compile("[\x00\r\ufdd0\ufdd1\ufffc\ud800-\udfff]")
PARAGRAPH_ENDS = re.compile("[\n\u2029]")
STAND_IN = "�"


def shown_text(text: str) -> str:
    """Return the text as Qt may hold it: the same number of UTF-16 units, letter for letter."""
    return UNSHOWABLE.sub(STAND_IN, text)


class Positions:
    """The map of one article: its spans in Qt's units and Qt's units as its spans."""

    def __init__(self, text: str) -> None:
        self.shown = shown_text(text)
        self._map = Utf16Map(text)
        ends = [match.start() for match in PARAGRAPH_ENDS.finditer(self.shown)]
        self._starts = [0, *(end + 1 for end in ends)]
        self._ends = [*ends, len(text)]

    def to_qt(self, span: Span) -> Span:
        """Return a span of code points in UTF-16 units."""
        return self._map.span_to_units(span)

    def to_points(self, span: Span) -> Span:
        """Return a span of UTF-16 units in code points."""
        return self._map.span_to_points(span)

    def letters(self, start: int, end: int) -> list[str]:
        """Return what stands at each unit from ``start`` to ``end``.

        The second half of a surrogate pair is the empty string: it belongs to the letter before.
        """
        units: list[str] = []
        for letter in self.shown[self._map.to_points(start) : self._map.to_points(end)]:
            units += (letter, "") if ord(letter) > 0xFFFF else (letter,)
        return units

    def point(self, unit: int) -> int:
        """Return the code point at a UTF-16 position."""
        return self._map.to_points(unit)

    def paragraphs(self) -> list[Span | None]:
        """Return each paragraph as Qt will number them, in code points; None for an empty one."""
        return [
            Span(start, end) if start < end else None
            for start, end in zip(self._starts, self._ends, strict=True)
        ]

    def paragraphs_under(self, span: Span) -> range:
        """Return the numbers of the paragraphs that a span of code points touches."""
        first = bisect_right(self._starts, span.start) - 1
        return range(first, max(first + 1, bisect_left(self._starts, span.end, first)))
