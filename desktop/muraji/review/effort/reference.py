"""What an article must look like when its review is done."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.domain.region import RegionKind
    from muraji.domain.span import Span


class NoWayError(Exception):
    """The simulated reviewer cannot reach the reference with the actions there are."""


@dataclass(frozen=True, order=True)
class Entity:
    """An entity of the reference: where it is and what it is."""

    span: Span
    label: str


@dataclass(frozen=True, order=True)
class Zone:
    """A zone of the reference."""

    span: Span
    kind: RegionKind


@dataclass(frozen=True)
class Reference:
    """The goal of a review: entities outside cut text, and zones."""

    entities: frozenset[Entity]
    zones: frozenset[Zone]


def flaw_of(text: str, entities: frozenset[Entity], zones: frozenset[Zone]) -> Words | None:
    """Return why no review can end in these entities and zones; None when one can."""
    for name, spans in (
        (Words("entity", "الكيان"), [entity.span for entity in entities]),
        (Words("zone", "المنطقة"), [zone.span for zone in zones]),
    ):
        for span in sorted(spans):
            if _cuts_a_letter(text, span.start) or _cuts_a_letter(text, span.end):
                return _told(text, span, name, _CUT)
            if span.of(text) != span.of(text).strip():
                return _told(text, span, name, _BLANK)
    rows = sorted(entities, key=lambda row: (row.span.start, -row.span.end))
    for index, row in enumerate(rows):
        for other in rows[index + 1 :]:
            if other.span.start >= row.span.end:
                break
            if other.span == row.span or other.span.crosses(row.span):
                return _told(text, other.span, Words("entity", "الكيان"), _CROSSING)
    for first, second in pairwise(sorted(zones)):
        if first.span.overlaps(second.span):
            return _told(text, second.span, Words("zone", "المنطقة"), _OVERLAPPING)
    return None


_CUT = Words("cuts a letter from the mark on it.", "تفصل حرفًا عن الحركة التي عليه.")
_BLANK = Words("begins or ends with white space.", "تبدأ أو تنتهي ببياض.")
_CROSSING = Words(
    "crosses another or has the same letters as one.", "يتقاطع مع كيان آخر أو يطابق حروفه."
)
_OVERLAPPING = Words("overlaps the one before.", "تتداخل مع التي قبلها.")


def _told(text: str, span: Span, name: Words, flaw: Words) -> Words:
    return Words(
        f"the {name.en} “{span.of(text)}” at {span.start} {flaw.en}",
        f"{name.ar} «{span.of(text)}» عند {span.start}: {flaw.ar}",
    )


def _cuts_a_letter(text: str, place: int) -> bool:
    return 0 < place < len(text) and unicodedata.combining(text[place]) != 0
