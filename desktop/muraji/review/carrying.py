"""What was decided in one article, carried over to another that repeats it, span by span."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from muraji.domain.annotation import MentionState
from muraji.domain.near_copy import CARRIED_ORIGIN
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.text.alignment import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.annotation import Annotation
    from muraji.domain.document import Document
    from muraji.domain.span import Span
    from muraji.domain.values import Json

IN_THE_SAME_SENTENCE = 0.99
IN_MUCH_THE_SAME_SENTENCE = 0.93
REJECTED = Words("Rejected", "رُفض")
REFUSED = 0.02
"""Low enough for a faint candidate, which stays within reach and is not asked about."""


@dataclass
class Carried:
    """What the reviewers of near-copies decided about stretches of this article."""

    accepted: list[Suggestion] = field(default_factory=list)
    refused: dict[tuple[Span, str], Words] = field(default_factory=dict)
    """Spans and labels that were rejected or corrected there, and in which words to say so."""


def carried(text: str, originals: Iterable[Document]) -> Carried:
    """Return what was decided in the articles that this text repeats; the earlier named prevail."""
    result = Carried()
    settled: set[Span] = set()
    for original in originals:
        told: set[Span] = set()
        alignment = Alignment(original.article.text, text)
        title = original.article.title[:60]
        for row in original.annotations:
            if row.state is MentionState.PENDING or original.is_cut(row):
                continue
            for span, label, is_right in _told_by(row):
                place = alignment.counterpart(span)
                if place is None or place in settled:
                    continue
                told.add(place)
                is_same = alignment.is_same_sentence(span)
                if is_right:
                    result.accepted.append(_suggestion(row, place, title, is_same=is_same))
                elif is_same:
                    result.refused[place, label] = _said(REJECTED, title, is_same=True)
        settled |= told
    return result


def with_carried(found: Sequence[Suggestion], known: Carried) -> list[Suggestion]:
    """Return suggestions with what is known from near-copies in place of what contradicts it."""
    spans = [one.span for one in known.accepted]
    kept = []
    for one in found:
        if any(one.span == span or one.span.crosses(span) for span in spans):
            continue
        words = known.refused.get((one.span, one.label))
        kept.append(one if words is None else replace(one, score=REFUSED, reason=words))
    return [*kept, *known.accepted]


def _told_by(row: Annotation) -> Iterable[tuple[Span, str, bool]]:
    """Yield what a decided mention says of which span and label: right, or not."""
    is_right = row.state is MentionState.ACCEPTED
    yield row.span, row.label, is_right
    if is_right and row.is_corrected and row.suggested_span and row.suggested_label:
        yield row.suggested_span, row.suggested_label, False


def _suggestion(row: Annotation, place: Span, title: str, *, is_same: bool) -> Suggestion:
    score = IN_THE_SAME_SENTENCE if is_same else IN_MUCH_THE_SAME_SENTENCE
    reason = _said(Words("Accepted", "قُبل"), title, is_same=is_same)
    value = cast("Json", row.value)
    return Suggestion(place, row.label, CARRIED_ORIGIN, score, reason, value, row.link)


def _said(done: Words, title: str, *, is_same: bool) -> Words:
    much, same = ("", "الجملة نفسها") if is_same else ("much ", "جملة شبه مطابقة")
    return Words(
        f"{done.en} in {much}the same sentence of “\u2068{title}\u2069”",
        f"{done.ar} في {same} من «\u2068{title}\u2069»",
    )
