"""Decisions carried over to a copy: what was right, what was wrong, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.near_copy import CARRIED_ORIGIN, needs_no_look
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.review.carrying import REFUSED, carried, with_carried

TEXT = "زار سامي حداد مدينة حلب يوم الأحد والتقى وفدها.\nوقالت هدى منصور إن حلب تنتظر."
COPY = "دمشق - وكالات\nزار سامي حداد مدينة حلب يوم الأحد والتقى وفدها.\nوقالت هدى منصور أمس إن حلب تنتظر."
ORIGINAL = article_of("one.txt", TEXT, {"title": "زيارة حلب"})


def span_of(text: str, words: str, after: str = "") -> Span:
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def decided(
    words: str, label: str, state: MentionState, after: str = "", **other: Span
) -> Annotation:
    span = span_of(TEXT, words, after)
    suggested = other.get("suggested", span)
    return Annotation(
        f"{words}{after}", ORIGINAL.id, span, label, state, "test 1",
        suggested_span=suggested, suggested_label=label,
    )  # fmt: skip


def document(*rows: Annotation, regions: tuple[Region, ...] = ()) -> Document:
    return Document(ORIGINAL, Status(ORIGINAL.id), regions, rows)


def suggested(words: str, label: str, after: str = "") -> Suggestion:
    return Suggestion(span_of(COPY, words, after), label, "engine 1", 0.8, Words("", ""))


def test_what_was_accepted_is_sure_where_the_sentence_is_the_same() -> None:
    rows = [
        decided("سامي حداد", "PERSON", MentionState.ACCEPTED),
        decided("حلب", "GPE", MentionState.ACCEPTED, "إن"),
    ]
    accepted = carried(COPY, [document(*rows)]).accepted
    assert [(one.span, one.label) for one in accepted] == [
        (span_of(COPY, "سامي حداد"), "PERSON"),
        (span_of(COPY, "حلب", "إن"), "GPE"),
    ]
    assert accepted[0].reason == Words(
        "Accepted in the same sentence of “\u2068زيارة حلب\u2069”",
        "قُبل في الجملة نفسها من «\u2068زيارة حلب\u2069»",
    )
    assert "much the same" in accepted[1].reason.en
    asked = [_row(one) for one in accepted]
    assert [needs_no_look(row) for row in asked] == [True, False]
    assert {one.origin for one in accepted} == {CARRIED_ORIGIN}


def _row(one: Suggestion) -> Annotation:
    return Annotation(
        "x", "copy", one.span, one.label, MentionState.PENDING, one.origin, score=one.score
    )


def test_what_was_rejected_becomes_a_faint_candidate() -> None:
    known = carried(COPY, [document(decided("الأحد", "DATE", MentionState.REJECTED))])
    assert not known.accepted
    found = with_carried([suggested("الأحد", "DATE"), suggested("دمشق", "GPE")], known)
    assert [(one.label, one.score) for one in found] == [("DATE", REFUSED), ("GPE", 0.8)]
    assert found[0].reason.en.startswith("Rejected in the same sentence")


def test_a_correction_takes_the_place_of_what_would_be_wrong_again() -> None:
    row = decided(
        "هدى منصور", "PERSON", MentionState.ACCEPTED, suggested=span_of(TEXT, "هدى منصور إن")
    )
    row = replace(row, suggested_label="ORG")
    first = decided("سامي حداد", "PERSON", MentionState.ACCEPTED)
    first = replace(first, suggested_label="ORG")
    known = carried(COPY, [document(row, first)])
    found = with_carried([suggested("سامي حداد", "ORG"), suggested("حداد مدينة", "FAC")], known)
    assert [(one.span.of(COPY), one.label) for one in found] == [
        ("هدى منصور", "PERSON"),
        ("سامي حداد", "PERSON"),
    ]


def test_nested_suggestions_stay_beside_what_is_carried() -> None:
    known = carried(COPY, [document(decided("مدينة حلب", "GPE", MentionState.ACCEPTED))])
    found = with_carried([suggested("حلب", "GPE")], known)
    assert [one.span.of(COPY) for one in found] == ["حلب", "مدينة حلب"]


def test_what_is_undecided_or_no_part_of_the_article_is_not_carried() -> None:
    rows = [
        decided("سامي حداد", "PERSON", MentionState.PENDING),
        decided("هدى منصور", "PERSON", MentionState.ACCEPTED),
    ]
    start = TEXT.index("وقالت")
    cut = Region("r", ORIGINAL.id, Span(start, len(TEXT)), RegionKind.RELATED, "test")
    known = carried(COPY, [document(*rows, regions=(cut,))])
    assert (known.accepted, known.refused) == ([], {})


def test_the_nearer_of_two_originals_prevails() -> None:
    near = document(decided("سامي حداد", "PERSON", MentionState.ACCEPTED))
    far = document(decided("سامي حداد", "ORG", MentionState.ACCEPTED))
    assert [one.label for one in carried(COPY, [near, far]).accepted] == ["PERSON"]
