"""Code points, UTF-16 units and bytes agree with the codecs on any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.text.utf16 import Utf16Map, byte_positions

letters = st.characters(exclude_categories=["Cs"]) | st.sampled_from("ا😀𐎀\u200f\u0301\n")
texts = st.text(letters, min_size=1, max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts)
def test_every_position_there_and_back(text: str) -> None:
    found = Utf16Map(text)
    for position in range(len(text) + 1):
        unit = found.to_units(position)
        assert unit == units(text[:position])
        assert found.to_points(unit) == position


@given(texts)
def test_inside_a_pair_is_its_first_half(text: str) -> None:
    found = Utf16Map(text)
    for position, letter in enumerate(text):
        if ord(letter) > 0xFFFF:
            assert found.to_points(found.to_units(position) + 1) == position


@given(texts, st.data())
def test_spans_cover_the_same_letters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = Utf16Map(text)
    there = found.span_to_units(span)
    encoded = text.encode("utf-16-le")[there.start * 2 : there.end * 2]
    assert encoded.decode("utf-16-le") == span.of(text)
    assert found.span_to_points(there) == span


@given(texts, st.data())
def test_bytes_are_those_of_utf_8(text: str, data: st.DataObject) -> None:
    wanted = data.draw(st.lists(st.integers(0, len(text))))
    found = byte_positions(text, wanted)
    assert found == {point: len(text[:point].encode()) for point in wanted}
