"""Which of the proposed spans may stand together: nested ones may, crossing ones may not."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from muraji.extract.nationalities import REGIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.suggestion import Suggestion

_CLOSED = frozenset(
    [
        "DATE",
        "MONEY",
        "PERCENT",
        "QUANTITY",
        "WEBSITE",
        "PRODUCT",
        "PERSON",
        "NORP",
        "CARDINAL",
        "ORDINAL",
    ]
)
"""Labels in which nothing is nested (guideline 9); TIME holds its DATE."""
_IN_LAW = frozenset(["ORG", "GPE", "NORP"])
_NUMBERS = frozenset(["CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"])
_WEAK = 0.5
_HEAD = 6
"""A body's head is no longer than so many letters with the space: حزب [المؤتمر الشعبي]."""


def may_nest(outer: Suggestion, inner: Suggestion) -> bool:
    """Say whether the guidelines let the inner mention stand inside the outer one."""
    if outer.label == "TIME":
        return inner.label == "DATE"
    if outer.label in _CLOSED:
        return False
    if outer.label == "LAW":
        return inner.label in _IN_LAW
    if inner.label in _NUMBERS or (inner.label == "OCC" and outer.label != "OCC"):
        return False
    if outer.origin.startswith(("known", "brands")):
        national = inner.label == "NORP" and inner.value not in REGIONAL
        if outer.origin.startswith("known") and outer.label in ("FAC", "EVENT") and national:
            return True
        return outer.label not in ("GPE", "ORG") and inner.label == "GPE"
    if outer.label == inner.label:
        gap = inner.span.start - outer.span.start
        tail = inner.span.end == outer.span.end and gap <= 10
        return outer.label == "ORG" and gap > _HEAD and not tail and len(inner.span) > 8
    if outer.label == "GPE":
        return False
    if outer.label == "ORG" and inner.label == "EVENT" and inner.span.end == outer.span.end:
        return inner.span.start - outer.span.start > _HEAD
    return not (outer.label == "LOC" and inner.label in ("ORG", "FAC", "EVENT"))


def resolve(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions that may stand together, in reading order, the likelier kept.

    One span keeps one label. Of two that cross, or nest where they may not, the one with the higher
    score stays; where scores are close the longer one does.
    """
    ranked = sorted(suggestions, key=_by_rank)
    chosen: list[Suggestion] = []
    placed: list[tuple[int, int, int]] = []
    longest = max((found.span.end - found.span.start for found in ranked), default=0)
    for found in ranked:
        start, end = found.span.start, found.span.end
        at = bisect_left(placed, (start - longest, 0, 0))
        fits = True
        while at < len(placed) and placed[at][0] < end:
            other = chosen[placed[at][2]]
            if other.span.end > start and not _stand_together(found, other):
                fits = False
                break
            at += 1
        if fits:
            insort(placed, (start, end, len(chosen)))
            chosen.append(found)
    return sorted(chosen, key=lambda found: (found.span.start, -found.span.end))


def _by_rank(found: Suggestion) -> tuple[float, int, int, str, str]:
    """Order by score with a little more for each letter, so that close calls go to the longer."""
    start, end = found.span.start, found.span.end
    rank = found.score + min(end - start, 60) * 0.002
    return -rank, start, end, found.label, found.origin


def _stand_together(left: Suggestion, right: Suggestion) -> bool:
    first, second = left.span, right.span
    if first.start <= second.start and second.end <= first.end:
        return first != second and may_nest(left, right)
    if second.start <= first.start and first.end <= second.end:
        return may_nest(right, left)
    return False
