"""Cuts spans out of a text as an editor would: with their lines, without leaving holes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.span import Span, gaps, merged
from muraji.text.projection import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class CutLine:
    """A line from ``start`` to its end, and what of it is cut; ``after`` begins the next line."""

    start: int
    end: int
    after: int
    cut: tuple[Span, ...]
    blank: bool
    gone: bool
    """Whether nothing that can be seen is left of a line that had something."""


def cut_edits(text: str, cut: Iterable[Span]) -> list[Edit]:
    """Return the edits that take the spans out of the text, in order and without overlap.

    A line of which nothing is left goes with its line end. Where lines go, the blank lines before
    and after them become the longer of the two runs; none are left at the edges of the text.
    """
    joined = merged(cut)
    if not joined:
        return []
    lines = cut_lines(text, joined)
    removed = [span for line in lines if not line.gone for span in partial_cuts(text, line)]
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (lines[end].gone or lines[end].blank):
            end += 1
        if any(line.gone for line in lines[start:end]):
            removed += hole(lines, start, end)
        start = end + 1
    return [Edit(span, "") for span in merged(removed)]


def cut_lines(text: str, cut: Sequence[Span]) -> list[CutLine]:
    """Split a text into lines with the part of each that is cut."""
    lines: list[CutLine] = []
    start = first = 0
    while start <= len(text):
        found = text.find("\n", start)
        end = len(text) if found < 0 else found
        while first < len(cut) and cut[first].end <= start:
            first += 1
        own: list[Span] = []
        place = first
        while start < end and place < len(cut) and cut[place].start < end:
            shared = cut[place].shared_with(Span(start, end))
            if shared:
                own.append(shared)
            place += 1
        blank = not text[start:end].strip()
        left = gaps(own, Span(start, end)) if own else []
        gone = bool(own) and not blank and not any(part.of(text).strip() for part in left)
        lines.append(CutLine(start, end, min(end + 1, len(text)), tuple(own), blank, gone))
        start = end + 1
    return lines


def partial_cuts(text: str, line: CutLine) -> list[Span]:
    """Return what is cut of a line that stays, with the white space that would be left over."""
    result = []
    for span in line.cut:
        start, end = span.start, span.end
        while end < line.end and text[end].isspace():
            end += 1
        if end == line.end:
            while start > line.start and text[start - 1].isspace():
                start -= 1
        elif start > line.start and not text[start - 1].isspace():
            end = span.end
        result.append(Span(start, end))
    return result


def hole(lines: Sequence[CutLine], start: int, end: int) -> list[Span]:
    """Return what goes of the lines ``start <= i < end``, which are blank or gone."""
    first, last = lines[start], lines[end - 1]
    if end == len(lines):
        begin = lines[start - 1].end if start else 0
        return [Span(begin, last.end)] if begin < last.end else []
    if start == 0:
        return [Span(first.start, last.after)]
    kept = longest_blank(lines, start, end)
    edges = [(first.start, last.after)]
    if kept is not None:
        edges = [(first.start, lines[kept.start].start), (lines[kept.stop - 1].after, last.after)]
    return [Span(low, high) for low, high in edges if low < high]


def longest_blank(lines: Sequence[CutLine], start: int, end: int) -> range | None:
    """Return the longest run of blank lines among ``start <= i < end``, the first of equals."""
    best: range | None = None
    begin = start
    for place in range(start, end + 1):
        if place == end or lines[place].gone:
            if place > begin and (best is None or place - begin > len(best)):
                best = range(begin, place)
            begin = place + 1
    return best
