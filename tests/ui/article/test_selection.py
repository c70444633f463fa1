from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.ui.article.selection import Words, stretched, trimmed, with_edge

TEXT = "قال حسن (BBC) اليوم 25ديسمبر."
WORDS = Words([Span(m.start(), m.end()) for m in re.finditer(r"\d+|[^\W\d]+", TEXT)])


def of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_letter_snaps_to_its_word() -> None:
    assert WORDS.snapped(of("سن")) == of("حسن")
    assert WORDS.snapped(of("ن (B")) == of("حسن (BBC")


def test_gaps_at_the_ends_are_left_out() -> None:
    assert WORDS.snapped(of(" حسن (")) == of("حسن")


def test_a_span_without_words_stays() -> None:
    assert WORDS.snapped(of(") ")) == of(") ")
    assert Words([]).snapped(Span(3, 9)) == Span(3, 9)


def test_an_arabic_and_a_number_that_touch_are_two_words() -> None:
    assert WORDS.snapped(of("5")) == of("25")
    assert WORDS.snapped(of("5د")) == of("25ديسمبر")


@given(st.integers(0, len(TEXT) - 1), st.integers(0, len(TEXT) - 1))
def test_a_drag_gives_the_same_span_both_ways(one: int, other: int) -> None:
    assert stretched(one, other) == stretched(other, one)
    snapped = WORDS.snapped(stretched(one, other))
    assert WORDS.snapped(snapped) == snapped


@given(st.booleans(), st.integers(0, len(TEXT) - 1), st.booleans())
def test_an_edge_never_passes_the_other(at_start: bool, letter: int, by_word: bool) -> None:
    span = of("BBC) اليوم")
    held = span.end - 1 if at_start else span.start
    moved = with_edge(span, at_start, held, letter, WORDS if by_word else None)
    assert moved.end == span.end if at_start else moved.start == span.start


def test_an_edge_moves_by_word_or_by_letter() -> None:
    span = of("حسن (BBC")
    assert with_edge(span, True, span.end - 1, TEXT.index("اليوم"), WORDS) == Span(
        span.end - 3, span.end
    )
    assert with_edge(span, True, span.end - 1, TEXT.index("سن"), None) == of("سن (BBC")
    assert with_edge(span, False, span.start, TEXT.index("يوم"), WORDS) == of("حسن (BBC) اليوم")
    assert with_edge(span, False, span.start, TEXT.index("حسن"), None) == of("ح")


def test_white_space_is_trimmed() -> None:
    assert trimmed(of(" حسن "), TEXT) == of("حسن")
    assert trimmed(of(" "), TEXT) is None


def test_the_right_edge_of_digits_in_arabic_is_their_end() -> None:
    number = of("25")
    right, left = (True, number.start), (False, number.end - 1)
    assert with_edge(number, *right, number.start, None) == of("2")
    assert with_edge(number, *left, number.start + 1, None) == of("5")
    assert with_edge(number, *right, number.start, WORDS) == number
    assert with_edge(number, *right, number.start - 2, None) == Span(number.start - 2, number.end)
    assert with_edge(number, *left, number.end, None) == Span(number.start, number.end + 1)
    assert with_edge(number, *right, number.end + 2, None) == of("2"), "it stops at the letter held"
