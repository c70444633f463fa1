"""Proclitics: the letter that belongs to the word stays with it."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.extract.word_table import WordTable
from muraji.text.clitics import Clitics, proclitic_cuts
from muraji.workspace.places import resource


@cache
def counted() -> Clitics:
    return Clitics(WordTable.load(resource("lexicon", "words.gz")).counts)


@pytest.mark.parametrize(
    "word",
    "واشنطن بغداد ليبيا كوريا فرنسا وزير بيان فصائل وليد بيروت لندن كرواتيا وسط لجنة فيصل".split(),
)
def test_the_letter_belongs_to_the_word(word: str) -> None:
    assert counted().likeliest(word).prefix == ""


@pytest.mark.parametrize(
    ("surface", "prefix", "stem"),
    [
        ("وواشنطن", "و", "واشنطن"),
        ("ببغداد", "ب", "بغداد"),
        ("وليبيا", "و", "ليبيا"),
        ("للجيش", "ل", "الجيش"),
        ("للبنان", "ل", "لبنان"),
        ("للحماية", "ل", "الحماية"),
        ("للجنة", "ل", "لجنة"),
        ("لِلأسد", "ل", "الاسد"),
        ("وبالقاهرة", "وب", "القاهرة"),
        ("وتلبيسة", "و", "تلبيسة"),
    ],
)
def test_the_letter_is_a_proclitic(surface: str, prefix: str, stem: str) -> None:
    form = counted().likeliest(surface)
    assert (form.prefix, form.stem) == (prefix, stem)


def test_the_cut_of_lam_lam_keeps_the_article_inside() -> None:
    assert counted().likeliest("للجيش").cut == 1


@given(st.text(st.sampled_from("وفبلكسامنًـ"), min_size=1, max_size=8))
def test_readings_are_probabilities_and_cut_within_the_word(surface: str) -> None:
    forms = counted().forms(surface)
    assert sum(form.weight for form in forms) == pytest.approx(1)
    assert all(0 <= form.cut < len(surface) for form in forms)
    assert forms == counted().forms(surface)


@given(st.text(max_size=12), st.text(max_size=12))
def test_cuts_lie_within_the_span_and_begin_with_it(before: str, inside: str) -> None:
    text = before + inside + "."
    span = Span(len(before), len(text))
    cuts = proclitic_cuts(text, span)
    assert cuts[0] == span.start
    assert all(span.covers(cut) for cut in cuts)
    assert cuts == sorted(set(cuts))


def test_the_cuts_a_reviewer_steps_through() -> None:
    text = "قال وبحمص مدينة"
    assert proclitic_cuts(text, Span(4, 9)) == [4, 5, 6]
