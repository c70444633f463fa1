"""Finds the main block of a page: the run of lines with the most running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.text.boilerplate.lines import Line
    from muraji.text.boilerplate.shape import Shape


def main_block(lines: Sequence[Line], shapes: Sequence[Shape]) -> range:
    """Return the run of lines with the most running text (the maximum-sum segment, Kadane 1984)."""
    best, best_sum = range(1), float("-inf")
    start, total = 0, 0.0
    broken = False
    for i, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        if total <= 0:
            start, total = i, 0.0
        own = worth(line, shape)
        # Pieces of a sentence that a scraper has broken at its links are running text, however short.
        total += max(own, 1.0) if broken or shape.goes_on else own
        broken = shape.goes_on
        if total > best_sum:
            best, best_sum = range(start, i + 1), total
    return best


def worth(line: Line, shape: Shape) -> float:
    """Say how much a line speaks for running text (above 0) or for a list of links (below)."""
    if shape.prose:
        return min(line.length, 60) - 4.0
    value = line.length * (1.0 if shape.ending in {"stop", "quote", "question"} else 0.5) - 9
    return max(-9.0, min(value, 30.0)) - (3.0 if shape.dated else 0.0)
