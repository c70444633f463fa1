"""The memory weighs what was decided before: how often, where, in how many articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.evidence import Refusal, Tally, Verdict
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.advice import advised
from muraji.extract.lexicon import Lexicon
from muraji.extract.reading import read
from muraji.extract.remembered import Remembered, asked_firsts
from muraji.extract.vocabulary import Vocabulary
from muraji.workspace.engines import shipped_engine

if TYPE_CHECKING:
    from collections.abc import Sequence

WHY = Words("because", "لأن")
VOCABULARY = Vocabulary(Lexicon({}))
ACCEPTED, REJECTED = Verdict.ACCEPTED, Verdict.REJECTED


def suggested(text: str, surface: str, label: str, score: float) -> Suggestion:
    start = text.index(surface)
    return Suggestion(Span(start, start + len(surface)), label, "test 1", score, WHY)


def names(text: str, *tallies: Tally) -> list[tuple[str, str]]:
    found = Remembered(tallies).names(read(text, VOCABULARY))
    return [(one.span.of(text), one.label) for one in found]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("في كفر الطيارة أمس", "كفر الطيارة"),
        ("وصل وبكفر الطيّارة أمس", "كفر الطيّارة"),
        ("«كفر ـ الطيارة»", "كفر ـ الطيارة"),
    ],
)
def test_a_name_is_found_through_clitics_and_spelling(text: str, surface: str) -> None:
    if "ـ" in surface:
        text, surface = text.replace(" ـ ", " "), surface.replace(" ـ ", " ")
    assert names(text, Tally("كفر الطياره", "LOC", ACCEPTED, 1, 1)) == [(surface, "LOC")]


def test_a_servants_name_is_found_written_apart_and_together() -> None:
    tally = Tally("عبدالرحيم تيه", "PERSON", ACCEPTED, 1, 1)
    assert names("قال عبد الرحيم تية أمس", tally) == [("عبد الرحيم تية", "PERSON")]
    assert names("قال عبدالرحيم تية أمس", tally) == [("عبدالرحيم تية", "PERSON")]


def test_the_article_that_li_has_swallowed_is_found() -> None:
    text = "قال للرويضة"
    assert names(text, Tally("الرويضه", "GPE", ACCEPTED, 1, 1)) == [("لرويضة", "GPE")]


def test_a_name_does_not_run_over_a_line() -> None:
    assert not names("كفر\nالطيارة", Tally("كفر الطياره", "LOC", ACCEPTED, 1, 1))


def test_numbers_are_weighed_but_not_proposed() -> None:
    text = "قتل ثلاثة أمس"
    memory = Remembered([Tally("ثلاثه", "CARDINAL", ACCEPTED, 9, 4)], unlisted=["CARDINAL"])
    assert not memory.names(read(text, VOCABULARY))
    one = suggested(text, "ثلاثة", "CARDINAL", 0.6)
    assert memory.weighed(text, one).score > 0.9


def test_one_rejection_is_evidence_and_many_are_a_veto() -> None:
    text = "قالت الحركة أمس"
    one = suggested(text, "الحركة", "ORG", 0.9)
    scores = [
        Remembered([Tally("الحركه", "ORG", REJECTED, count, count)]).weighed(text, one).score
        for count in (1, 2, 5)
    ]
    assert scores[0] > 0.5 > scores[1] > scores[2]


def test_a_rejection_between_the_same_words_weighs_more() -> None:
    text = "قالت الحركة أمس"
    one = suggested(text, "الحركة", "ORG", 0.9)
    tally = Tally("الحركه", "ORG", REJECTED, 1, 1)
    here = Remembered([tally], [Refusal("الحركه", "ORG", "قالت", "امس", 1)])
    elsewhere = Remembered([tally], [Refusal("الحركه", "ORG", "في", "السريعه", 1)])
    assert here.weighed(text, one).score < 0.5 < elsewhere.weighed(text, one).score


def test_the_reason_counts_in_both_languages() -> None:
    text = "في الرويضة"
    memory = Remembered(
        [Tally("الرويضه", "GPE", ACCEPTED, 7, 3), Tally("الرويضه", "GPE", REJECTED, 2, 1)]
    )
    reason = memory.weighed(text, suggested(text, "الرويضة", "GPE", 0.5)).reason
    assert reason.en == "here before: accepted 7 times in 3 articles, refused twice in 1 article"
    assert "قُبل 7 مرات في 3 مقالات" in reason.ar
    assert "لم يُقبل مرتين في مقالة واحدة" in reason.ar


def test_labels_in_conflict_are_shown_and_not_guessed() -> None:
    text = "قالت النهضة"
    tallies = [
        Tally("النهضه", "ORG", ACCEPTED, 3, 3),
        Tally("النهضه", "FAC", ACCEPTED, 3, 3),
        Tally("النهضه", "ORG", REJECTED, 1, 1),
    ]
    one = Remembered(tallies).weighed(text, suggested(text, "النهضة", "ORG", 0.9))
    assert one.score <= 0.55
    assert "accepted as FAC 3 times" in one.reason.en


def advice(text: str, answers: Sequence[Suggestion], *tallies: Tally) -> list[tuple[str, str]]:
    found = advised(read(text, VOCABULARY), answers, Remembered(tallies))
    return [(one.span.of(text), one.label) for one in found if one.score >= 0.5]


def test_a_longer_name_accepted_before_wins_over_its_pieces() -> None:
    text = "في منجم تيغزا الفضي أمس"
    answers = [suggested(text, "منجم تيغزا", "FAC", 0.95)]
    tally = Tally("منجم تيغزا الفضي", "FAC", ACCEPTED, 1, 1)
    assert advice(text, answers, tally) == [("منجم تيغزا الفضي", "FAC")]


def test_a_name_that_goes_on_is_not_the_short_one_accepted_before() -> None:
    text = "قال المرصد الزراعي إن المطر تأخر، وأضاف المرصد أن القمح عطش"
    short = Span(text.rindex("المرصد"), text.rindex("المرصد") + 6)
    answers = [
        suggested(text, "المرصد الزراعي", "ORG", 0.75),
        Suggestion(short, "ORG", "test 1", 0.7, WHY),
    ]
    # With the words of the language known, «المرصد» alone is an everyday word.
    words = shipped_engine().vocabulary
    found = advised(
        read(text, words), answers, Remembered([Tally("المرصد", "ORG", ACCEPTED, 5, 2)])
    )
    assert [one.span for one in found if one.score >= 0.5] == [answers[0].span, short]


def test_the_engine_that_sees_the_place_chooses_between_labels_never_refused() -> None:
    text = "صحيفة المغرب"
    answers = [suggested(text, "المغرب", "ORG", 0.9)]
    assert advice(text, answers, Tally("المغرب", "GPE", ACCEPTED, 2, 2)) == [("المغرب", "ORG")]


def test_what_was_refused_in_longer_names_stays_away_there_only() -> None:
    text = "قالت نيابة برج النخل في برج النخل"
    inner = text.index("برج")
    outer = suggested(text, "نيابة برج النخل", "ORG", 0.9)
    both = [
        outer,
        Suggestion(Span(inner, inner + 9), "GPE", "test 1", 0.7, WHY),
        Suggestion(Span(len(text) - 9, len(text)), "GPE", "test 1", 0.7, WHY),
    ]
    inside = Tally("برج النخل", "GPE", REJECTED, 2, 2, is_inside=True)
    found = advised(read(text, VOCABULARY), both, Remembered([inside]))
    likely = [one.span for one in found if one.score >= 0.5]
    assert likely == [outer.span, both[2].span]


def test_without_memory_the_answers_stand() -> None:
    answers = [suggested("في حمص", "حمص", "GPE", 0.9)]
    assert advised(read("في حمص", VOCABULARY), answers, Remembered()) == answers


def test_every_first_word_that_matters_is_asked_for() -> None:
    asked = asked_firsts(read("وبحمص قال عبد الرحيم", VOCABULARY))
    assert {"وبحمص", "بحمص", "حمص", "عبدالرحيم"} <= set(asked)
