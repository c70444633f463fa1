"""Values typed in words are read by the engine, against the day of the article."""

from __future__ import annotations

import pytest

from muraji.domain.errors import MurajiError
from muraji.workspace.spoken_values import day_of, value_of


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("أمس", "DATE", "2024-12-07"),
        ("5 مارس 2024", "DATE", "2024-03-05"),
        ("8/12/2024", "DATE", "2024-12-08"),
        ("P3D", "DATE", "P3D"),
        ("", "DATE", None),
        ("رامي", "PERSON", "رامي"),
        ("3 ملايين دولار", "MONEY", {"value": 3000000, "currency": "USD"}),
    ],
)
def test_typed(text: str, label: str, value: object) -> None:
    assert value_of(text, label, "2024-12-08") == value


@pytest.mark.parametrize("text", ["كلام", "soon enough", "2024-02-31", "2024-12-01/2024-13-01"])
def test_what_is_no_date_is_refused_in_both_languages(text: str) -> None:
    with pytest.raises(MurajiError) as refusal:
        value_of(text, "DATE", "2024-12-08")
    assert refusal.value.words.ar


def test_the_day_of_an_article_is_a_whole_day() -> None:
    assert day_of("٨/١٢/٢٠٢٤", None) == "2024-12-08"
    assert day_of("أمس", "2024-12-08") == "2024-12-07"
    assert day_of("  ", "2024-12-08") is None
    for text in ("2024-12", "2024-02-31", "P3D"):
        with pytest.raises(MurajiError):
            day_of(text, None)
