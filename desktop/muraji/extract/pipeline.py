"""Merges what the extractors propose for one text into suggestions that may stand together."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from muraji.domain.span import merged
from muraji.extract.mentions import in_brackets, linked, repeated, titles_before
from muraji.extract.nationalities import REGIONAL
from muraji.extract.overlap import resolve
from muraji.extract.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.region import RegionKind
    from muraji.domain.span import Span
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.calibration import Calibration
    from muraji.extract.extractor import Extractor
    from muraji.extract.vocabulary import Vocabulary

LEAST = 0.15
"""Candidates below this score are not worth a reviewer's walk."""
LIKELY = 0.5
"""From this score on a candidate is a suggestion; below it is a maybe."""


class Zone(Protocol):
    """A zone of the page, found or decided: a region."""

    @property
    def span(self) -> Span:
        """Where it lies."""

    @property
    def kind(self) -> RegionKind:
        """What it is."""


def suggestions(
    text: str,
    vocabulary: Vocabulary,
    extractors: Sequence[Extractor],
    calibration: Calibration,
    published: str | None = None,
    zones: Sequence[Zone] = (),
    more: Iterable[Suggestion] = (),
) -> list[Suggestion]:
    """Return the suggestions for a text in reading order, the outer before the inner.

    No name runs over the edge of a zone. Scores are calibrated probabilities. ``more`` is what is
    proposed from elsewhere.
    """
    found = list(more)
    for extractor in extractors:
        found += extractor.extract(text, published)
    found = _agreed(_outside_heads(found))
    found = _without_cores(found, text)
    reading = read(text, vocabulary)
    standing = resolve(found)
    found += repeated(reading, standing) + in_brackets(reading, standing)
    found += titles_before(reading, resolve(_agreed(found)))
    found = [one for one in _agreed(found) if one.score >= LEAST]
    scored = (calibration.applied(one) for one in resolve(within_zones(found, zones)))
    return linked(text, [one for one in scored if one.score >= LEAST])


def _agreed(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Join equal proposals of several extractors: the best stays, and is the surer for it."""
    best: dict[tuple[int, int, str], Suggestion] = {}
    for one in found:
        key = (one.span.start, one.span.end, one.label)
        other = best.get(key)
        if other is None:
            best[key] = one
            continue
        strong, weak = (one, other) if one.score > other.score else (other, one)
        if strong.origin != weak.origin:
            score = 1 - (1 - strong.score) * (1 - weak.score * 0.6)
            strong = strong.scored(min(score, 0.99))
        value = strong.value if strong.value is not None else weak.value
        link = strong.link or weak.link
        if value is not strong.value or link != strong.link:
            strong = replace(strong, value=value, link=link)
        best[key] = strong
    return list(best.values())


def _without_cores(found: Sequence[Suggestion], text: str) -> list[Suggestion]:
    """Halve the score of a name that is the end of a longer one: the longer one has the head.

    A body that another is a part of is a name of its own: لجنة الصحة ب[مجلس النواب].
    """
    ends: dict[tuple[int, str], int] = {}
    longer = {
        (one.span.start, one.label): one.span.end
        for one in found
        if one.origin.startswith("heads") and one.score >= 0.8 and one.label in ("FAC", "EVENT")
    }
    offices = merged(
        one.span for one in found if one.origin.startswith("titles") and one.score >= 0.6
    )
    found = [_within_office(one, offices) for one in found]
    for one in found:
        if one.origin.startswith("persons") and one.score >= 0.6:
            longer[one.span.start, "PERSON"] = one.span.end
        chained = one.origin.startswith("persons") and one.score >= 0.75
        if chained or (one.origin.startswith("heads") and one.score >= 0.6):
            key = (one.span.end, one.label)
            ends[key] = min(ends.get(key, one.span.start), one.span.start)
    return [
        one.scored(one.score / 2)
        if (
            ends.get((one.span.end, one.label), one.span.start) < one.span.start
            and text[one.span.start - 1] != "ب"
        )
        or longer.get((one.span.start, one.label), one.span.end) > one.span.end
        else one
        for one in found
    ]


def _within_office(one: Suggestion, offices: Sequence[Span]) -> Suggestion:
    """Halve the score of a known office that is a part of a longer one: [نائب رئيس الوزراء]."""
    if one.label != "OCC" or not one.origin.startswith("known"):
        return one
    longer = any(span.contains(one.span) and span != one.span for span in offices)
    return one.scored(one.score / 2) if longer else one


def _outside_heads(found: Sequence[Suggestion]) -> list[Suggestion]:
    """Halve the score of what the tagger sees inside a name that a head noun opens, and of numbers."""
    heads = {one.span for one in found if _opens_name(one)}
    covers = merged(heads)
    starts = [span.start for span in covers]
    result = []
    for one in found:
        inside = one.origin.startswith(("tagger", "camel")) or one.label in ("ORDINAL", "CARDINAL")
        inside = inside or (one.label == "NORP" and one.value in REGIONAL)
        chained = one.label == "PERSON" and one.score > 0.9
        if inside and one.span not in heads and not chained:
            at = bisect_right(starts, one.span.start) - 1
            if at >= 0 and covers[at].contains(one.span):
                one = one.scored(one.score / 2)  # noqa: PLW2901
        result.append(one)
    return result


def _opens_name(one: Suggestion) -> bool:
    """Say whether a suggestion is a name with a head noun, or a known one that may hold a number."""
    if one.score < 0.6:
        return False
    return one.origin.startswith("heads") or (
        one.origin.startswith("known") and one.label in ("EVENT", "PRODUCT", "LOC", "FAC")
    )


def within_zones(found: Sequence[Suggestion], zones: Sequence[Zone]) -> list[Suggestion]:
    """Leave out what crosses the edge of a zone or swallows it."""
    if not zones:
        return list(found)
    edges = sorted({edge for zone in zones for edge in (zone.span.start, zone.span.end)})
    kept = []
    for one in found:
        at = bisect_right(edges, one.span.start)
        if at == len(edges) or edges[at] >= one.span.end:
            kept.append(one)
    return kept
