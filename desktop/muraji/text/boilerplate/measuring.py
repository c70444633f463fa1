"""Measures how much of the articles of annotated pages a cleaner keeps, and how much else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.boilerplate.pages import content_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.text.boilerplate.cleaner import Cleaner
    from muraji.text.boilerplate.pages import Page


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
