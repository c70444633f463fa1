"""Lessons teach a label that the engine has never heard of, and the gate keeps the rest away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.learned.articles import (
    ArticleView,
    LearnedOpinion,
    nested,
    outermost,
    plain_words,
)
from muraji.extract.learned.lessons import (
    EvidenceRow,
    Lesson,
    School,
    model_from,
    remembered_without,
)
from muraji.extract.learned.model import unpacked_model
from muraji.extract.lexicon import Lexicon
from muraji.extract.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

VOCABULARY = Vocabulary(Lexicon({}))
SCHOOL = School(VOCABULARY, plain_words)
WHY = Words("because", "لأن")
CITIES = "حمص حلب حماة درعا إدلب دمشق صيدا صور طرابلس عكا يافا حيفا".split()


def lesson(number: int) -> Lesson:
    """An article in which an invented label, VEHICLE, always follows the same word."""
    parts, entities = [], []
    for place in range(6):
        city = CITIES[(number + place) % len(CITIES)]
        for before, surface, label in (
            ("توقفت حافلة ", f"نجمة{number}{place}", "VEHICLE"),
            (" قرب ", city, "GPE"),
        ):
            parts.append(before)
            start = sum(map(len, parts))
            parts.append(surface)
            entities.append((Span(start, start + len(surface)), label))
        parts.append(" أمس.\n")
    text = "".join(parts)
    answers = [
        Suggestion(span, label, "test 1", 0.9, WHY) for span, label in entities if label == "GPE"
    ]
    return Lesson(str(number), text, answers, entities)


LESSONS = [lesson(number) for number in range(6)]


def test_an_invented_label_is_learned() -> None:
    model = model_from(LESSONS, SCHOOL)
    assert model.enabled == {"VEHICLE"}
    assert (model.articles, model.sentences) == (6, 36)
    fresh = lesson(50)
    opinion = LearnedOpinion(model, 3, plain_words)
    found = opinion.on(fresh.text, fresh.answers, VOCABULARY)
    vehicles = {(one.span, one.label) for one in found if one.label == "VEHICLE"}
    assert vehicles == {entity for entity in fresh.entities if entity[1] == "VEHICLE"}
    assert {one.origin for one in found} == {"test 1", "learned 3"}
    assert [one for one in found if one.label == "GPE"] == list(fresh.answers)


def nesting_lesson(number: int) -> Lesson:
    """An article whose bodies the engine knows; an invented label, BRAND, only ever lies in them."""
    text, entities, answers = "", [], []
    for place in range(6):
        city = CITIES[(number + place) % len(CITIES)]
        brand = f"نجمة{number}{place}"
        line = f"أعلنت شركة {brand} للنقل فرعا في {city} أمس.\n"
        body = Span(len(text) + 6, len(text) + line.index("للنقل") + 5)
        answers.append(Suggestion(body, "ORG", "test 1", 0.9, WHY))
        entities.append((body, "ORG"))
        at = len(text) + line.index(brand)
        entities.append((Span(at, at + len(brand)), "BRAND"))
        text += line
    return Lesson(str(number), text, answers, entities)


def test_a_label_that_only_lies_inside_others_is_learned() -> None:
    model = unpacked_model(model_from([nesting_lesson(n) for n in range(6)], SCHOOL).packed())
    assert model.enabled == {"BRAND"}
    fresh = nesting_lesson(50)
    wrong = Suggestion(Span(17, 22), "BRAND", "test 1", 0.8, WHY)
    opinion = LearnedOpinion(model, 3, plain_words)
    found = opinion.on(fresh.text, [*fresh.answers, wrong], VOCABULARY)
    likely = {(one.span, one.label) for one in found if one.score >= 0.5}
    assert likely == set(fresh.entities)


@pytest.mark.parametrize("few", [[], LESSONS[:1]])
def test_too_few_articles_teach_nothing(few: Sequence[Lesson]) -> None:
    model = model_from(few, SCHOOL)
    assert model.chain == b""
    assert not LearnedOpinion(model, 1, plain_words)


def test_where_the_engine_is_right_nothing_is_learned() -> None:
    right = [
        Lesson(
            one.id,
            one.text,
            [Suggestion(span, label, "test 1", 0.9, WHY) for span, label in one.entities],
            one.entities,
        )
        for one in LESSONS
    ]
    assert not model_from(right, SCHOOL).enabled


def test_what_cannot_be_learned_is_gated_off() -> None:
    """Labels given at random are worse than nothing on articles held back."""
    noisy = []
    for number, one in enumerate(LESSONS):
        entities = [e for place, e in enumerate(one.entities) if (place * 7 + number) % 5 == 0]
        noisy.append(Lesson(one.id, one.text, [], [(span, "VEHICLE") for span, _ in entities]))
    assert not model_from(noisy, SCHOOL).enabled


def test_a_guess_contradicted_is_halved_and_one_confirmed_is_kept() -> None:
    model = model_from(LESSONS, SCHOOL)
    fresh = lesson(50)
    wrong = Suggestion(Span(0, 5), "VEHICLE", "test 1", 0.8, WHY)
    found = LearnedOpinion(model, 1, plain_words).on(
        fresh.text, [*fresh.answers, wrong], VOCABULARY
    )
    assert next(one for one in found if one.span == wrong.span).score == 0.4


def test_the_outermost_are_tagged() -> None:
    text = "قال وزير الخارجية القطري أمس"
    outer, inner = Span(4, 24), Span(18, 24)
    assert outermost([(inner, "NORP"), (outer, "OCC")]) == [(outer, "OCC")]
    view = ArticleView(text, [], VOCABULARY, plain_words)
    both = [(inner, "NORP"), (outer, "OCC")]
    assert nested(both) == [(inner, "NORP")]
    assert view.tags(outermost(both)) == [["O", "B-OCC", "I-OCC", "I-OCC", "O"]]
    assert view.tags(nested(both)) == [["O", "O", "O", "B-NORP", "O"]]


def test_cut_stretches_are_left_out() -> None:
    view = ArticleView("أول ثان\nثالث", [], VOCABULARY, plain_words, [Span(8, 12)])
    assert view.sentences == [[0, 1]]


def test_memory_without_the_articles_held_back() -> None:
    rows = [
        EvidenceRow("حمص", "GPE", "accepted", "1", "", "", False),
        EvidenceRow("حمص", "GPE", "accepted", "2", "", "", False),
        EvidenceRow("حمص", "ORG", "rejected", "1", "في", "", False),
    ]
    school = School(VOCABULARY, plain_words, evidence=rows)
    one = Suggestion(Span(3, 6), "GPE", "test 1", 0.5, WHY)
    both = remembered_without(school, ()).weighed("في حمص", one)
    less = remembered_without(school, {"1"}).weighed("في حمص", one)
    assert both.score > less.score > 0.5
    assert remembered_without(school, {"1", "2"}).weighed("في حمص", one) == one
