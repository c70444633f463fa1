"""What each paragraph is: headline, subhead, blank, or part of a folded run of page furniture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.domain.span import Span, gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.region import Region

LONGEST_HEADLINE = 140
"""Letters; a longer first line is taken for a paragraph of the body."""
FULL_STOPS = (".", "؟", "!", ":", "،")


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of paragraphs that are all furniture, with the blank ones between them."""

    first: int
    last: int
    lines: tuple[tuple[RegionKind, int], ...]
    """How many lines there are of each kind, in the order in which the kinds appear."""

    @property
    def blocks(self) -> range:
        """The numbers of its paragraphs."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True)
class Paragraphs:
    """What each paragraph is, by block number; made anew when the regions change."""

    text: str
    spans: Sequence[Span | None]
    headlines: frozenset[int]
    subheads: frozenset[int]
    folded: tuple[Fold, ...] = ()
    """The runs that are hidden at this moment."""

    def fold_of(self, number: int) -> Fold | None:
        """Return the hidden run that the paragraph belongs to."""
        return next((fold for fold in self.folded if number in fold.blocks), None)

    def is_blank(self, number: int) -> bool:
        """Say whether nothing but white space stands in the paragraph."""
        span = self.spans[number]
        return span is None or span.of(self.text).isspace()


def paragraphs_of(
    text: str,
    spans: Sequence[Span | None],
    regions: Sequence[Region],
    folded: tuple[Fold, ...] = (),
) -> Paragraphs:
    """Tell headline and subheads from the regions; without a headline region, by the first line."""
    headlines = _of_kind(text, spans, regions, RegionKind.HEADLINE)
    if not headlines:
        headlines = _first_line(text, spans, regions)
    subheads = _of_kind(text, spans, regions, RegionKind.SUBHEAD)
    return Paragraphs(text, spans, headlines, subheads, folded)


def folds(text: str, spans: Sequence[Span | None], regions: Sequence[Region]) -> list[Fold]:
    """Return the runs of furniture in the order of the text."""
    furniture = [region for region in regions if not region.kind.is_content]
    result: list[Fold] = []
    run: list[tuple[int, RegionKind]] = []
    for number, span in enumerate(spans) if furniture else ():
        if span is None or span.of(text).isspace():
            continue
        kind = _kind_of(text, span, furniture)
        if kind:
            run.append((number, kind))
        elif run:
            result.append(_fold(run))
            run = []
    return [*result, _fold(run)] if run else result


def _kind_of(text: str, paragraph: Span, regions: Sequence[Region]) -> RegionKind | None:
    """Return the kind of the first region when the regions cover the paragraph, else None."""
    touching = [region for region in regions if region.span.overlaps(paragraph)]
    bare = gaps((region.span for region in touching), paragraph) if touching else [paragraph]
    return None if any(gap.of(text).strip() for gap in bare) else touching[0].kind


def _fold(run: Sequence[tuple[int, RegionKind]]) -> Fold:
    counts: dict[RegionKind, int] = {}
    for _, kind in run:
        counts[kind] = counts.get(kind, 0) + 1
    return Fold(run[0][0], run[-1][0], tuple(counts.items()))


def _of_kind(
    text: str, spans: Sequence[Span | None], regions: Sequence[Region], kind: RegionKind
) -> frozenset[int]:
    zones = [region for region in regions if region.kind is kind]
    return frozenset(
        number
        for number, span in enumerate(spans)
        if zones and span and not span.of(text).isspace() and _kind_of(text, span, zones)
    )


def _first_line(
    text: str, spans: Sequence[Span | None], regions: Sequence[Region]
) -> frozenset[int]:
    """Return the first line that is not blank where it reads like a headline."""
    for number, span in enumerate(spans):
        line = span.of(text).strip() if span else ""
        if span and line:
            is_title = len(line) <= LONGEST_HEADLINE and not line.endswith(FULL_STOPS)
            is_taken = any(region.span.overlaps(span) for region in regions)
            return frozenset({number} if is_title and not is_taken else ())
    return frozenset()
