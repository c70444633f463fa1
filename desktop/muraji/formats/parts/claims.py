"""Mentions as a file of another program states them, believed only once they are proved."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, Manner, MentionState, annotation_id
from muraji.domain.article import article_of, status_of
from muraji.domain.document import Document
from muraji.domain.span import Span, reading_order
from muraji.domain.words import Words
from muraji.formats.parts.raw_text import check_text
from muraji.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from muraji.formats.parts.place import Place


class Unit(StrEnum):
    """What a file counts its offsets in."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    BYTES = "bytes of UTF-8"
    """Believed only where the surfaces show it."""


IN_ARABIC = {
    Unit.CODE_POINTS: "نقاط الترميز",
    Unit.UTF16: "وحدات UTF-16",
    Unit.BYTES: "بايتات UTF-8",
}
AGREE = Words(
    "If so, import it again and agree to it (--mend-offsets).",
    "إن صحّ ذلك فاستورده مجددًا ووافق عليه (‎--mend-offsets).",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention with its offsets as the file has them, half-open, and its surface where given."""

    start: int
    end: int
    label: str
    surface: str | None = None
    state: MentionState = MentionState.ACCEPTED
    place: Place | None = None
    """Where the file says so, if that is closer than the place of its text."""


@dataclass(frozen=True, slots=True)
class ClaimedText:
    """A text of a file with what the file claims of it."""

    source: str
    text: str
    claims: Sequence[Claim]
    place: Place
    origin: str
    """The name of the format; the mentions come from it."""
    units: tuple[Unit, ...] = tuple(Unit)
    """What the offsets may be counted in, the format's own first; the surfaces decide."""
    is_unit_loose: bool = False
    """Whether the format is written in any of the units, so that without surfaces words decide."""
    metadata: dict[str, str] = field(default_factory=dict)


def proved(claimed: ClaimedText) -> Document:
    """Return the document, its newlines settled and its offsets in code points.

    A second label on a span that is accepted already waits for a reviewer. Where the surfaces stand
    only at offsets counted in another unit than the format's, the document bears a doubt.

    Raises:
        MurajiError: a span out of range, blank, crossing another, or with a surface that does not
            stand there in any unit; the message names file, place and reason.
    """
    check_text(claimed.text, claimed.place.file)
    unit, spans = _spans_of(claimed)
    article = article_of(claimed.source, claimed.text, claimed.metadata)
    settle = _settling(claimed.text)
    rows: dict[tuple[int, int, str], Annotation] = {}
    accepted: dict[tuple[int, int], Span] = {}
    for claim, span in zip(claimed.claims, spans, strict=True):
        settled = settle(span)
        edges = settled.start, settled.end
        row = _annotation(claim, settled, article.id, claimed.origin, edges in accepted)
        _check(row, claim, claimed, article.text)
        rows.setdefault((*edges, row.label), row)
        if row.state is MentionState.ACCEPTED:
            accepted[edges] = settled
    _check_nesting(accepted.values(), claimed, article.text)
    ordered = sorted(rows.values(), key=lambda row: (reading_order(row.span), row.label))
    doubt = None if unit in {None, claimed.units[0]} else _doubt(claimed, Unit(unit))
    return Document(article, status_of(article), (), tuple(ordered), doubt)


def _doubt(claimed: ClaimedText, unit: Unit) -> Words:
    place = next((claim.place for claim in claimed.claims if claim.place), claimed.place)
    own = claimed.units[0]
    return Words(
        *place.told(
            f"the entities stand where it says only if its offsets count {unit}, not {own}",
            f"لا تقع كياناته في مواضعها إلا إذا عُدّت المواضع بـ{IN_ARABIC[unit]} لا بـ{IN_ARABIC[own]}",
            AGREE,
        )
    )


def _annotation(
    claim: Claim, span: Span, article_id: str, origin: str, is_taken: bool
) -> Annotation:
    is_second = claim.state is MentionState.ACCEPTED and is_taken
    is_pending = is_second or claim.state is MentionState.PENDING
    return Annotation(
        id=annotation_id(article_id, span, claim.label),
        article_id=article_id,
        span=span,
        label=claim.label,
        state=MentionState.PENDING if is_pending else claim.state,
        origin=origin,
        suggested_span=span,
        suggested_label=claim.label,
        manner=None if is_pending else Manner.IMPORTED,
    )


def _check(row: Annotation, claim: Claim, claimed: ClaimedText, text: str) -> None:
    place = claim.place or claimed.place
    if not row.span.of(text).strip():
        raise place.refusal(
            f"the entity at {claim.start}-{claim.end} has no letter",
            f"الكيان في {claim.start}-{claim.end} بلا حرف",
        )
    if not claim.label.strip():
        raise place.refusal(
            f"the entity at {claim.start}-{claim.end} has no label",
            f"الكيان في {claim.start}-{claim.end} بلا فئة",
        )


def _spans_of(claimed: ClaimedText) -> tuple[Unit | None, list[Span]]:
    """Return the spans in code points, and the unit that they were counted in if surfaces show it."""
    text, map_ = claimed.text, Utf16Map(claimed.text)
    # Where no letter takes two units, these ways of counting are one.
    same = claimed.units[:1] if map_.is_plain else claimed.units
    units = [unit for unit in same if unit is not Unit.BYTES]
    readings = [_counted_in(unit, claimed, map_) for unit in units]
    if any(claim.surface is not None for claim in claimed.claims):
        tried = zip(units, readings, strict=True)
        for unit, spans in chain(tried, _counted_in_bytes(claimed)):
            if all(
                span is not None and _says(claim, span, text)
                for claim, span in zip(claimed.claims, spans, strict=True)
            ):
                return unit, [span for span in spans if span is not None]
    loose = claimed.is_unit_loose
    best = max(
        readings, key=lambda spans: _plausibility(spans, text) if loose else None not in spans
    )
    for claim, span in zip(claimed.claims, best, strict=True):
        if span is None or not _says(claim, span, text):
            raise _misplaced(claim, claimed, span)
    return None, [span for span in best if span is not None]


def _counted_in_bytes(claimed: ClaimedText) -> Iterator[tuple[Unit, list[Span | None]]]:
    """Yield the spans as if offsets counted bytes of UTF-8, where the format may do so."""
    if Unit.BYTES not in claimed.units:
        return
    places = accumulate((len(letter.encode()) for letter in claimed.text), initial=0)
    points = {place: point for point, place in enumerate(places)}
    edges = [(points.get(claim.start), points.get(claim.end)) for claim in claimed.claims]
    yield (
        Unit.BYTES,
        [
            Span(start, end) if start is not None and end is not None and start < end else None
            for start, end in edges
        ],
    )


def _counted_in(unit: Unit, claimed: ClaimedText, map_: Utf16Map) -> list[Span | None]:
    is_wide = unit is Unit.UTF16 and not map_.is_plain
    length = len(claimed.text)
    found: list[Span | None] = []
    for claim in claimed.claims:
        start: int | None = claim.start
        end: int | None = claim.end
        if is_wide:
            start, end = _point(claim.start, map_), _point(claim.end, map_)
        fits = start is not None and end is not None and 0 <= start < end <= length
        found.append(Span(start, end) if fits and start is not None and end is not None else None)
    return found


def _point(position: int, map_: Utf16Map) -> int | None:
    """Return the code point at a UTF-16 position; None inside a pair of surrogates."""
    point = map_.to_points(position)
    return point if map_.to_units(point) == position else None


def _says(claim: Claim, span: Span, text: str) -> bool:
    """Say whether the claimed surface stands there, however the file has written its white space."""
    if claim.surface is None:
        return True
    found = span.of(text)
    return found == claim.surface or found.split() == claim.surface.replace("\\n", " ").split()


def _plausibility(spans: Sequence[Span | None], text: str) -> int:
    """Count the edges that stand at the edge of a word; an impossible span outweighs them all."""
    score = 0
    for span in spans:
        if span is None:
            score -= 3 * len(spans)
            continue
        before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
        score += text[span.start].isalnum() and not before.isalnum()
        score += not text[span.end - 1].isspace() and not after.isalnum()
    return score


def _misplaced(claim: Claim, claimed: ClaimedText, span: Span | None) -> Exception:
    place = claim.place or claimed.place
    where = f"{claim.start}-{claim.end}"
    if span is None:
        length = len(claimed.text)
        return place.refusal(
            f"{where} is not a span of its text of {length} code points",
            f"{where} ليس موضعًا في نصه ذي {length} نقطة ترميز",
        )
    found = span.of(claimed.text)
    return place.refusal(
        f"entity “{claim.surface}” is not what stands at {where} (“{found}”), "
        "counted in code points, in UTF-16 units or in bytes",
        f"الكيان «{claim.surface}» ليس هو الوارد في {where} («{found}»)، "
        "سواء عُدّت المواضع بنقاط الترميز أو بوحدات UTF-16 أو بالبايتات",
    )


def _settling(text: str) -> Callable[[Span], Span]:
    """Return the map of spans from a text to the same text with line feeds only."""
    if "\r\n" not in text:
        return lambda span: span
    gone = [text.startswith("\r\n", place) for place in range(len(text))]
    before = [0, *accumulate(gone)]

    def settle(span: Span) -> Span:
        start, end = span.start - before[span.start], span.end - before[span.end]
        return Span(start, max(end, start + 1))

    return settle


def _check_nesting(spans: Iterable[Span], claimed: ClaimedText, text: str) -> None:
    open_spans: list[Span] = []
    for span in sorted(spans, key=reading_order):
        while open_spans and open_spans[-1].end <= span.start:
            open_spans.pop()
        if open_spans and span.end > open_spans[-1].end:
            outer, inner = open_spans[-1].of(text), span.of(text)
            raise claimed.place.refusal(
                f"the entities “{outer}” and “{inner}” cross: each begins or ends inside the other",
                f"الكيانان «{outer}» و«{inner}» متقاطعان: كل منهما يبدأ أو ينتهي داخل الآخر",
            )
        open_spans.append(span)
