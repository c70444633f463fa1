"""Cleaning is reversible: every letter that is left says exactly where it comes from."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.text.normalise import CLEANINGS, clean, fold, searchable

if TYPE_CHECKING:
    from muraji.text.projection import Projection

HARD = "اأإآٱىيةهؤئءـَّٰ\u06d6 \n\n\t\u00a0\u200f\u202b\u202c\ufeff٠١۴5«»“”\"'‘!!؟؟...…،،\ufefb\ufdfa\ufe8dﷲ😀aZßİ|"
texts = st.text(st.one_of(st.sampled_from(HARD), st.characters()), max_size=80)
options = st.sets(st.sampled_from(sorted(CLEANINGS)))


@st.composite
def texts_with_cuts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(texts)
    places = draw(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=4))
    spans = [
        Span(start, min(len(text), start + size)) for start, size in places if start < len(text)
    ]
    return text, spans


def assert_sound(raw: str, projection: Projection) -> None:
    """The map is monotone and inside the raw text."""
    starts, ends = list(projection.starts), list(projection.ends)
    assert len(starts) == len(ends) == len(projection.text)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(raw) for start, end in zip(starts, ends, strict=True))


@given(texts_with_cuts(), options)
def test_map_is_monotone_and_inside_the_raw_text(
    given_text: tuple[str, list[Span]], chosen: set[str]
) -> None:
    raw, cut = given_text
    assert_sound(raw, clean(raw, cut, chosen))


@given(texts_with_cuts(), options)
def test_no_letter_of_a_cut_span_is_left(
    given_text: tuple[str, list[Span]], chosen: set[str]
) -> None:
    raw, cut = given_text
    projection = clean(raw, cut, chosen)
    for start, end in zip(projection.starts, projection.ends, strict=True):
        assert not any(
            span.covers(place) and not raw[place].isspace()
            for span in cut
            for place in range(start, end)
        )


@given(texts_with_cuts())
def test_every_visible_letter_outside_the_cuts_is_kept_once(
    given_text: tuple[str, list[Span]],
) -> None:
    raw, cut = given_text
    projection = clean(raw, cut)
    kept = [start for start in projection.starts if not raw[start].isspace()]
    expected = [
        i
        for i, letter in enumerate(raw)
        if not letter.isspace() and not any(span.covers(i) for span in cut)
    ]
    assert kept == expected
    assert [raw[i] for i in projection.starts] == list(projection.text)


@given(texts_with_cuts(), options, st.integers(0, 79), st.integers(1, 20))
def test_raw_span_of_a_projected_span_contains_what_is_kept_of_it(
    given_text: tuple[str, list[Span]], chosen: set[str], start: int, size: int
) -> None:
    raw, cut = given_text
    if start >= len(raw):
        return
    span = Span(start, min(len(raw), start + size))
    projection = clean(raw, cut, chosen)
    shown = projection.to_projected(span)
    kept = [
        i
        for i in range(len(projection.text))
        if projection.starts[i] < span.end and projection.ends[i] > span.start
    ]
    if shown is None:
        assert not kept
        return
    assert kept == list(range(shown.start, shown.end))
    back = projection.to_raw(shown)
    assert all(back.start <= projection.starts[i] and projection.ends[i] <= back.end for i in kept)


@given(texts_with_cuts(), st.lists(st.sampled_from(sorted(CLEANINGS))))
def test_same_options_in_any_order_give_the_same_text(
    given_text: tuple[str, list[Span]], chosen: list[str]
) -> None:
    raw, cut = given_text
    first = clean(raw, cut, chosen)
    second = clean(raw, list(reversed(cut)), list(reversed(chosen)))
    assert (first.text, first.starts, first.ends) == (second.text, second.starts, second.ends)


@given(texts)
def test_no_cut_and_no_option_changes_nothing(raw: str) -> None:
    projection = clean(raw)
    assert projection.text == raw
    assert list(projection.starts) == list(range(len(raw)))


@given(texts)
def test_searchable_text_is_the_folded_text(raw: str) -> None:
    projection = searchable(raw)
    assert projection.text == fold(raw)
    assert_sound(raw, projection)


@given(texts)
def test_folding_twice_changes_nothing_more(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("tatweel", "بـ20 محـمـد", "ب20 محمد"),
        ("diacritics", "حِمصُ العديَّةُ", "حمص العدية"),
        ("presentation_forms", "ﻻ ﺑﻞ ﷲ", "لا بل الله"),
        ("digits", "١٢٣ و ۴۵", "123 و 45"),
        ("spaces", "  حمص\u00a0\u00a0 الآن \n\tهنا", "حمص الآن\nهنا"),
        ("quotes", "«قال» “نعم” ‘لا’", '"قال" "نعم" \'لا\''),
        ("punctuation", "ماذا؟؟؟ عاجل!! ثم..... وانتهى.. ،،", "ماذا؟ عاجل! ثم... وانتهى.. ،"),
        ("controls", "\u202bقال\u200f\u202c نعم\ufeff", "قال نعم"),
    ],
)
def test_each_cleaning_does_what_it_is_called(name: str, raw: str, expected: str) -> None:
    assert clean(raw, options=[name]).text == expected


def test_every_cleaning_is_named_in_both_languages() -> None:
    for name, cleaning in CLEANINGS.items():
        assert cleaning.name == name
        assert cleaning.title.en
        assert cleaning.title.ar


def test_an_unknown_cleaning_is_refused() -> None:
    with pytest.raises(KeyError):
        clean("نص", options=["sorcery"])


@pytest.mark.parametrize(
    ("raw", "cut", "expected"),
    [
        ("عنوان\nشارك\nنص", "شارك", "عنوان\nنص"),
        ("عنوان\n\nشارك\n\nنص", "شارك", "عنوان\n\nنص"),
        ("عنوان\n\n\n\nشارك\n\nنص", "شارك", "عنوان\n\n\n\nنص"),
        ("شارك\n\nنص", "شارك", "نص"),
        ("نص\n\nشارك", "شارك", "نص"),
        ("نص\n\nشارك\n", "شارك", "نص"),
        ("نص  شارك", "شارك", "نص"),
        ("شارك  نص", "شارك", "نص"),
        ("نص شارك آخر", "شارك", "نص آخر"),
        ("نص شارك\nآخر", "شارك\nآخر", "نص"),
        ("شارك", "شارك", ""),
    ],
)
def test_a_cut_leaves_no_hole(raw: str, cut: str, expected: str) -> None:
    start = raw.index(cut)
    assert clean(raw, [Span(start, start + len(cut))]).text == expected


def test_folding_makes_spellings_equal() -> None:
    assert fold("الأَحـمدى") == fold("الاحمدي")
    assert fold("مدرسة ١٢") == fold("مدرسه 12")
    assert fold(unicodedata.lookup("ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM")) == "لا"
