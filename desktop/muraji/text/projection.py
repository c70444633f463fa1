"""A changed view of a raw text that knows where each of its letters came from."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Edit:
    """Put ``replacement`` where the raw span stood; an empty replacement removes it."""

    span: Span
    replacement: str


@dataclass(frozen=True)
class Projection:
    """A text made from a raw one; letter ``i`` stands for raw ``starts[i] <= p < ends[i]``.

    Both arrays are as long as ``text`` and never decrease.
    """

    text: str
    starts: array[int]
    ends: array[int]

    def to_raw(self, span: Span) -> Span:
        """Return the raw code points that the projected span stands for."""
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def to_projected(self, span: Span) -> Span | None:
        """Return the letters that stand for any part of the raw span; None if none is left."""
        start = bisect_right(self.ends, span.start)
        end = bisect_left(self.starts, span.end)
        return Span(start, end) if start < end else None

    def then(self, later: Projection) -> Projection:
        """Return the projection that does this one and then ``later``, made from its text."""
        starts = array("L", (self.starts[i] for i in later.starts))
        ends = array("L", (self.ends[i - 1] for i in later.ends))
        return Projection(later.text, starts, ends)


def identity(raw: str) -> Projection:
    """Return the projection that changes nothing."""
    count = _counted(len(raw) + 1)
    return Projection(raw, count[:-1], count[1:])


_COUNT = array("L", range(4_096))


def _counted(length: int) -> array[int]:
    """Return 0, 1, 2 ..., copied from what was counted before."""
    if length > len(_COUNT):
        _COUNT.extend(range(len(_COUNT), length))
    return _COUNT[:length]


def project(raw: str, edits: Iterable[Edit]) -> Projection:
    """Apply edits that do not overlap; a replacement's letters stand for its whole raw span."""
    ordered = sorted(edits, key=lambda edit: edit.span.start)
    if not ordered:
        return identity(raw)
    parts: list[str] = []
    starts, ends = array("L"), array("L")
    position = 0
    for edit in ordered:
        span = edit.span
        parts += [raw[position : span.start], edit.replacement]
        starts.extend(range(position, span.start))
        ends.extend(range(position + 1, span.start + 1))
        starts.extend([span.start] * len(edit.replacement))
        ends.extend([span.end] * len(edit.replacement))
        position = span.end
    parts.append(raw[position:])
    starts.extend(range(position, len(raw)))
    ends.extend(range(position + 1, len(raw) + 1))
    return Projection("".join(parts), starts, ends)
