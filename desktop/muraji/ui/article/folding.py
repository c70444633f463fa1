"""Which paragraphs are page furniture, and how runs of them fold into one dim line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.span import Span, gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.region import Region, RegionKind


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of paragraphs that are all furniture, with the blank ones between them."""

    first: int
    last: int
    lines: tuple[tuple[RegionKind, int], ...]
    """How many lines there are of each kind, in the order in which the kinds appear."""

    def __contains__(self, block: int) -> bool:
        return self.first <= block <= self.last


def furniture_kind(text: str, paragraph: Span, furniture: Sequence[Region]) -> RegionKind | None:
    """Return the kind of a paragraph that is furniture from end to end, else None."""
    touching = [region for region in furniture if region.span.overlaps(paragraph)]
    bare = gaps((region.span for region in touching), paragraph)
    if not touching or any(gap.of(text).strip() for gap in bare):
        return None
    return touching[0].kind


def folds(text: str, paragraphs: Sequence[Span | None], regions: Sequence[Region]) -> list[Fold]:
    """Return the runs of furniture in the order of the text."""
    furniture = [region for region in regions if not region.kind.is_content]
    result: list[Fold] = []
    run: list[tuple[int, RegionKind]] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph is None or not paragraph.of(text).strip():
            continue
        kind = furniture_kind(text, paragraph, furniture)
        if kind:
            run.append((number, kind))
        elif run:
            result.append(_fold(run))
            run = []
    return [*result, _fold(run)] if run else result


def _fold(run: Sequence[tuple[int, RegionKind]]) -> Fold:
    counts: dict[RegionKind, int] = {}
    for _, kind in run:
        counts[kind] = counts.get(kind, 0) + 1
    return Fold(run[0][0], run[-1][0], tuple(counts.items()))
