"""Two texts side by side: the same words are found to the code point, other words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.text.alignment import Alignment

ONE = "عمّان - وصل الرئيس إلى العاصمة وزار والقاهرة أمس.\nوقال أحمد علي إن الزيارة مهمة."


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def surface(other: str, words: str) -> str | None:
    found = Alignment(ONE, other).counterpart(span_of(ONE, words))
    return found.of(other) if found else None


@pytest.mark.parametrize(
    ("other", "words", "there"),
    [
        (f"خبر عاجل\n\n{ONE}", "أحمد علي", "أحمد علي"),
        (ONE.replace("عمّان", "عمان").replace("أحمد", "احمد"), "أحمد علي", "احمد علي"),
        (ONE.replace("والقاهرة", "وَالقاهره"), "القاهرة", "القاهره"),
        (ONE.replace("والقاهرة", "والقاهـرة"), "قاهرة", "قاهـرة"),
        (ONE.replace("إلى العاصمة ", ""), "أحمد علي", "أحمد علي"),
        (ONE.replace("أحمد علي", "أحمد محمد علي"), "أحمد علي", None),
        (ONE.replace("أحمد علي", "سامي علي"), "أحمد علي", None),
        ("علق أحمد علي على النتائج", "أحمد علي", None),
        ("", "أحمد علي", None),
    ],
)
def test_the_same_words_are_found(other: str, words: str, there: str | None) -> None:
    assert surface(other, words) == there


def test_a_sentence_is_the_same_only_word_for_word() -> None:
    other = ONE.replace("مهمة", "مثمرة")
    alignment = Alignment(ONE, other)
    assert alignment.is_same_sentence(span_of(ONE, "القاهرة"))
    assert not alignment.is_same_sentence(span_of(ONE, "أحمد علي"))
    assert alignment.counterpart(span_of(ONE, "أحمد علي"))


WORDS = st.sampled_from(["وصل", "وفد", "عمّان", "إلى", "١٢", "Reuters", ".", "\n", "«", "»", "قال"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)


@given(TEXTS, st.data())
def test_every_span_of_words_stands_in_the_same_text_where_it_stands(
    text: str, data: st.DataObject
) -> None:
    words = [word for word in text.split(" ") if word.strip()]
    if not words:
        return
    spans, place = [], 0
    for word in words:
        place = text.index(word, place)
        spans.append(Span(place, place + len(word)))
        place += len(word)
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(spans) - 1)))
    span = Span(spans[first].start, spans[last].end)
    assert Alignment(text, text).counterpart(span) == span


@given(TEXTS, TEXTS, st.integers(0, 60), st.integers(1, 20))
def test_what_is_found_reads_the_same(one: str, other: str, start: int, length: int) -> None:
    if start + length > len(one) or not one[start : start + length].strip():
        return
    span = Span(start, start + length)
    found = Alignment(one, other).counterpart(span)
    if found is not None:
        assert found.end <= len(other)
        assert found.of(other).split() == span.of(one).split()
