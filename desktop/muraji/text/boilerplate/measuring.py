"""Measures how much of the articles of annotated pages a cleaner keeps, and how much else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.text.boilerplate.lines import line_places
from muraji.text.boilerplate.pages import Page, Zone, content_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.text.boilerplate.cleaner import Cleaner


def measure(cleaner: Cleaner, pages: Iterable[Page]) -> dict[str, tuple[float, float]]:
    """Return recall and precision of content lines of each page."""
    result = {}
    for page in pages:
        gold = [zone.span for zone in page.zones if not zone.kind.is_content]
        found = [r.span for r in cleaner.find_regions(page.text) if not r.kind.is_content]
        pairs = list(
            zip(content_lines(page.text, gold), content_lines(page.text, found), strict=True)
        )
        right = sum(a and b for a, b in pairs)
        wanted, kept = sum(a for a, _ in pairs), sum(b for _, b in pairs)
        result[page.name] = (right / wanted if wanted else 1.0, right / kept if kept else 1.0)
    return result


def measure_zones(cleaner: Cleaner, pages: Iterable[Page]) -> tuple[float, float]:
    """Return the share of lines whose kind is right, and the F1 of zones with span and kind right."""
    right = lines = hits = wanted = given = 0
    for page in pages:
        regions = cleaner.find_regions(page.text)
        found = Page(page.name, page.text, tuple(Zone(r.span, r.kind) for r in regions))
        for start, end, _ in line_places(page.text):
            span = Span(start, end)
            lines += 1
            right += page.kind_of(span) == found.kind_of(span)
        hits += len(set(page.zones) & set(found.zones))
        wanted, given = wanted + len(page.zones), given + len(found.zones)
    return right / max(1, lines), 2 * hits / max(1, wanted + given)
