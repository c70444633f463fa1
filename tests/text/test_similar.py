"""Near-duplicates: found whatever was edited, told apart from texts on the same matter."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muraji.text.shingles import words_of
from muraji.text.similar import (
    SKETCH_SIZE,
    Sketch,
    SketchIndex,
    are_near,
    containment,
    similarity,
    sketch,
)

WORDS = [f"{first}{second}" for first in "ابتثجحخدذر" for second in "سشصضطظعغفق"]


def text_of(count: int, seed: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=count))


def edited(text: str, share: float, seed: int) -> str:
    """Return the text with so many of its words replaced, added or left out."""
    rng = random.Random(seed)
    made: list[str] = []
    for word in text.split():
        if rng.random() >= share:
            made.append(word)
        elif rng.random() < 0.7:
            made += rng.choice(([rng.choice(WORDS)], [word, rng.choice(WORDS)]))
    return " ".join(made)


def exact(one: str, other: str) -> float:
    grams = [
        {tuple(words[at : at + 4]) for at in range(len(words) - 3)}
        for words in (words_of(one), words_of(other))
    ]
    return len(grams[0] & grams[1]) / len(grams[0] | grams[1])


def test_spelling_marks_and_punctuation_make_no_difference() -> None:
    plain = "أعلنت الحكومة الأردنية في عمّان يوم ١٢ مارس خطة جديدة"
    other = "اعلنت الحكومه الأردنيّة، في عمان - يوم 12 مارس: خطة جديدة."
    assert sketch(plain) == sketch(other)


def test_a_sketch_is_the_same_on_every_machine() -> None:
    assert sketch("قال الوزير إن الخطة ستبدأ غدا").hashes == (
        15164897547632,
        114099751235262,
        180394337283325,
    )


@pytest.mark.parametrize("share", [0.0, 0.02, 0.05, 0.1, 0.2])
def test_the_estimate_is_close_to_the_truth(share: float) -> None:
    errors = []
    for seed in range(30):
        text = text_of(400, seed)
        other = edited(text, share, seed)
        errors.append(similarity(sketch(text), sketch(other)) - exact(text, other))
    assert abs(sum(errors) / len(errors)) < 0.03
    assert max(map(abs, errors)) < 0.25


@given(st.text(), st.text())
@settings(deadline=None)
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    first, second = sketch(one), sketch(other)
    assert similarity(first, second) == similarity(second, first)
    assert 0 <= similarity(first, second) <= containment(first, second) <= 1
    assert not words_of(one) or similarity(first, first) == 1
    assert len(first.hashes) == min(first.size, SKETCH_SIZE)
    assert list(first.hashes) == sorted(set(first.hashes))


def test_a_short_report_inside_a_long_one_is_near() -> None:
    short = text_of(100, 1)
    long = f"{text_of(150, 2)} {short} {text_of(150, 3)}"
    assert similarity(sketch(short), sketch(long)) < 0.5
    assert containment(sketch(short), sketch(long)) > 0.7
    assert are_near(sketch(short), sketch(long))


def test_a_shared_sentence_makes_no_copy() -> None:
    sentence = text_of(12, 9)
    one, other = (f"{text_of(200, seed)} {sentence}" for seed in (1, 2))
    assert not are_near(sketch(one), sketch(other))


@pytest.mark.parametrize(("other", "near"), [("صور اليوم", True), ("صور الأمس", False)])
def test_texts_of_a_few_words_have_to_be_equal(other: str, near: bool) -> None:
    assert are_near(sketch("صور اليوم"), sketch(other)) is near


def test_empty_texts_are_near_nothing() -> None:
    assert sketch("") == sketch(" — ") == Sketch((), 0)
    assert not are_near(sketch(""), sketch(""))


def test_the_index_tells_the_nearest_first() -> None:
    text = text_of(300, 1)
    index: SketchIndex[str] = SketchIndex()
    index.add("another", sketch(text_of(300, 2)))
    index.add("far", sketch(edited(text, 0.08, 3)))
    index.add("same", sketch(text))
    found = index.near(sketch(text))
    assert [key for key, _ in found] == ["same", "far"]
    assert found[0][1] == 1
    assert len(index) == 3
