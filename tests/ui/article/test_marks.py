from __future__ import annotations

from dataclasses import replace

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.label import Label
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.ui.article.marks import LinePattern, Look, MarkMaker, Rules, look_of, patterns_of

NOWHERE = Words("", "")
GPE = Label("GPE", "places", "2", Words("Country or town", "بلد"), NOWHERE)
LOC = Label("LOC", "places", "6", Words("Landscape", "معلم"), NOWHERE)
ORG = Label("ORG", "organisations", "3", Words("Organisation", "جهة"), NOWHERE)
SUGGESTED = Annotation(
    "1", "a", Span(3, 6), "GPE", MentionState.PENDING, "test", 0.9, NOWHERE, None, None,
    Span(3, 6), "GPE",
)  # fmt: skip


@pytest.mark.parametrize(
    ("state", "score", "look"),
    [
        (MentionState.PENDING, None, Look.SUGGESTED),
        (MentionState.PENDING, 0.75, Look.SUGGESTED),
        (MentionState.PENDING, 0.74, Look.UNSURE),
        (MentionState.PENDING, 0.5, Look.UNSURE),
        (MentionState.PENDING, 0.49, Look.MAYBE),
        (MentionState.ACCEPTED, 0.1, Look.ACCEPTED),
        (MentionState.REJECTED, 0.9, Look.REJECTED),
    ],
)
def test_state_and_score_make_the_look(
    state: MentionState, score: float | None, look: Look
) -> None:
    assert look_of(replace(SUGGESTED, state=state, score=score), Rules()) is look


def test_labels_of_one_family_get_patterns_of_their_own() -> None:
    patterns = patterns_of([GPE, ORG, LOC])
    assert patterns["GPE"] is LinePattern.PLAIN
    assert patterns["ORG"] is LinePattern.PLAIN
    assert patterns["LOC"] is not LinePattern.PLAIN


@pytest.mark.parametrize(("language", "chip"), [("ar_EG", "بلد ؟"), ("en", "Country or town ?")])
def test_the_chip_speaks_the_language_and_admits_doubt(language: str, chip: str) -> None:
    maker = MarkMaker([GPE], language, Rules())
    assert maker.mark(replace(SUGGESTED, score=0.6)).chip == chip


def test_a_label_that_is_gone_still_shows_its_name() -> None:
    mark = MarkMaker([], "ar", Rules()).mark(SUGGESTED)
    assert (mark.chip, mark.family, mark.key) == ("GPE", "", "")


def test_a_corrected_mention_says_so() -> None:
    maker = MarkMaker([GPE, ORG], "ar", Rules())
    assert not maker.mark(SUGGESTED).corrected
    assert maker.mark(replace(SUGGESTED, label="ORG")).corrected
    assert maker.mark(replace(SUGGESTED, span=Span(2, 6))).corrected


def test_hints_and_rejections_carry_no_chip() -> None:
    maker = MarkMaker([GPE], "ar", Rules(shows_rejected=True))
    assert maker.mark(SUGGESTED).has_chip
    assert not maker.mark(replace(SUGGESTED, score=0.1)).has_chip
    assert not maker.mark(replace(SUGGESTED, state=MentionState.REJECTED)).has_chip
