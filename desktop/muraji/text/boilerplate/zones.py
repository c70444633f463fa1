"""From what each line is to zones of the text: runs of one kind, trimmed, never overlapping."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.region import RegionKind
    from muraji.domain.words import Words
    from muraji.text.boilerplate.lines import Line


@dataclass(frozen=True, slots=True)
class FoundRegion:
    """A zone that the program sees in a text, and why."""

    span: Span
    kind: RegionKind
    score: float
    """The estimated probability that the zone is rightly in or out of the article, 0 to 1."""
    reason: Words


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one line, or a part of it, is; ``kind`` None is body."""

    span: Span
    kind: RegionKind | None
    score: float
    reason: Words
    joins: bool = True
    """Whether it makes one zone with its neighbours of the same kind."""


def verdict_spans(lines: Sequence[Line]) -> list[Span]:
    """Return the spans of the lines, which are trimmed and in order."""
    return [line.span for line in lines]


def regions_of(verdicts: Sequence[Verdict]) -> list[FoundRegion]:
    """Join neighbouring verdicts of one kind to zones; body is left out."""
    regions: list[FoundRegion] = []
    last: Verdict | None = None
    for verdict in verdicts:
        if verdict.kind is not None:
            joined = last is not None and last.kind is verdict.kind and last.joins and verdict.joins
            if joined:
                before = regions.pop()
                span = Span(before.span.start, verdict.span.end)
                score = min(before.score, verdict.score)
                regions.append(FoundRegion(span, verdict.kind, score, before.reason))
            else:
                regions.append(
                    FoundRegion(verdict.span, verdict.kind, verdict.score, verdict.reason)
                )
        last = verdict
    return regions
