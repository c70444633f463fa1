"""Numbers in words: each value is what a reader would say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.patterns.quantity_words import NumberWords, digits_value, plain
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مئة وخمسة وعشرون", 125),
        ("ألف ومئتان", 1200),
        ("خمس مئة", 500),
        ("ثلاثة ملايين ونصف المليون", 3500000),
        ("مليار و200 مليون", 1200000000),
        ("نصف مليون", 500000),
        ("اثنا عشر ألفا", 12000),
        ("مليونا و400 ألف", 1400000),
        ("مليونا دولار", 2000000),
        ("مليون ونصف مليون", 1500000),
    ],
)
def test_values(text: str, value: float) -> None:
    vocabulary = shipped_engine().vocabulary
    number = NumberWords(vocabulary.lexicon).number(Reading(text, vocabulary), 0)
    assert number is not None
    assert number.value == value


@given(st.integers(0, 10**12))
def test_digits_with_separators_read_as_written(value: int) -> None:
    assert digits_value(f"{value:,}") == value
    assert plain(digits_value(str(value))) == value


def test_a_comma_before_two_digits_is_a_decimal_point() -> None:
    assert digits_value("3,5") == 3.5
    assert digits_value("٣٫٥") == 3.5
