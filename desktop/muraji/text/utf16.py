"""Code points to UTF-16 units and back: the only place that knows Qt counts differently."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """The two-way map of one text; code points beyond U+FFFF take two units.

    Costs memory only for those code points; a text of Arabic alone maps to itself.
    """

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [point + shift for shift, point in enumerate(self._wide)]

    def to_units(self, position: int) -> int:
        """Return the UTF-16 position of the code point at ``position``."""
        return position + bisect_left(self._wide, position)

    def to_points(self, unit: int) -> int:
        """Return the code point at UTF-16 position ``unit``; inside a pair, its first half's."""
        before = bisect_right(self._wide_units, unit)
        inside_pair = before and self._wide_units[before - 1] + 1 > unit
        return unit - before + (1 if inside_pair else 0)

    @property
    def is_plain(self) -> bool:
        """Say whether both ways of counting are the same, as no code point takes two units."""
        return not self._wide

    def span_to_units(self, span: Span) -> Span:
        """Return the span in UTF-16 units."""
        if not self._wide:
            return span
        return Span(self.to_units(span.start), self.to_units(span.end))

    def span_to_points(self, span: Span) -> Span:
        """Return a span of UTF-16 units in code points."""
        return Span(self.to_points(span.start), self.to_points(span.end))


def byte_positions(text: str, points: Iterable[int]) -> dict[int, int]:
    """Return, for each code point position, its byte position in the UTF-8 encoded text."""
    positions: dict[int, int] = {}
    last_point = last_byte = 0
    for point in sorted(set(points)):
        last_byte += len(text[last_point:point].encode("utf-8"))
        last_point = point
        positions[point] = last_byte
    return positions
