"""What marking a stretch of text does to the regions that stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.change import Change
from muraji.domain.region import Region, region_id
from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.region import RegionKind


def region_changes(
    article_id: str,
    text: str,
    stand: Iterable[Region],
    span: Span,
    kind: RegionKind | None,
    reviewer: str,
    at: str,
) -> Iterator[Change]:
    """Yield the changes that make ``span`` of this kind; None makes it body.

    Regions in the way are cut back, those wholly inside vanish; what is left stays trimmed.
    """

    def made(place: Span, its_kind: RegionKind) -> Region:
        id_ = region_id(article_id, place, its_kind)
        return Region(id_, article_id, place, its_kind, "reviewer", reviewer, at)

    wanted = trimmed(text, span)
    for region in stand:
        if not region.span.overlaps(span):
            continue
        if wanted == region.span and kind is region.kind:
            return
        yield Change(region, None)
        for rest in region.span.without(span):
            place = trimmed(text, rest)
            if place is not None:
                yield Change(None, made(place, region.kind))
    if kind is not None and wanted is not None:
        yield Change(None, made(wanted, kind))


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space at its edges; None when nothing else is in it."""
    surface = span.of(text)
    if not surface.strip():
        return None
    start = span.start + len(surface) - len(surface.lstrip())
    return Span(start, start + len(surface.strip()))
