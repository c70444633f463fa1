"""What is typed becomes a value; what is shown for typing becomes the same value again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.review.typed_values import shown_for_typing, typed_value


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("8/12/2024", "DATE", "2024-12-08"),
        ("٨/١٢/٢٠٢٤", "DATE", "2024-12-08"),
        ("2024-12-8", "DATE", "2024-12-08"),
        ("2024-12-08 9:05", "TIME", "2024-12-08T09:05"),
        ("2024-12", "DATE", "2024-12"),
        ("2024-02-31", "DATE", "2024-02-31"),
        ("P3D", "DATE", "P3D"),
        ("3,000", "CARDINAL", {"value": 3000}),
        ("٣٬٠٠٠٫٥", "CARDINAL", {"value": 3000.5}),
        ("25 %", "PERCENT", {"value": 25}),
        ("3000 usd", "MONEY", {"value": 3000, "currency": "USD"}),
        ("12 km", "QUANTITY", {"value": 12, "unit": "km"}),
        ("3", "ORDINAL", 3),
        ('{"min": 3}', "CARDINAL", {"min": 3}),
        ("{broken", "CARDINAL", "{broken"),
        ("Rami Abdulrahman", "PERSON", "Rami Abdulrahman"),
        ("2030", "ORG", "2030"),
        ("  ", "DATE", None),
    ],
)
def test_typed(text: str, label: str, value: object) -> None:
    assert typed_value(text, label) == value


def test_a_number_keeps_the_unit_it_had() -> None:
    assert typed_value("13", "QUANTITY", {"value": 12, "unit": "km"}) == {"value": 13, "unit": "km"}


@given(
    st.builds(lambda n: {"value": n}, st.integers(0, 10**12))
    | st.builds(lambda n, c: {"value": n, "currency": c}, st.integers(0, 10**9), st.just("USD"))
    | st.builds(lambda a, b: {"min": a, "max": b}, st.integers(), st.integers())
)
def test_an_amount_shown_for_typing_is_typed_unchanged(value: dict[str, object]) -> None:
    assert typed_value(shown_for_typing(value), "MONEY", value) == value


@given(st.dates(min_value=__import__("datetime").date(1000, 1, 1)))
def test_a_day_shown_for_typing_is_typed_unchanged(day: object) -> None:
    assert typed_value(shown_for_typing(day.isoformat()), "DATE") == day.isoformat()


def test_nothing_is_shown_as_nothing() -> None:
    assert shown_for_typing(None) == ""
