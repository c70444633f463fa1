"""Values are read in words, in either language; what has no words is shown as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.ui.language import install_language
from muraji.ui.look.value_words import value_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def english(qapp: QApplication) -> None:
    install_language(qapp, "en")


@pytest.mark.parametrize(
    ("value", "label", "words"),
    [
        (None, "DATE", ""),
        ("2024-12-08", "DATE", "Sunday 8 December 2024"),
        ("2024-12-08TEV", "TIME", "Sunday 8 December 2024, evening"),
        ("2024-12-08T15:30", "TIME", "Sunday 8 December 2024, \u206615:30\u2069"),
        ("2024-12", "DATE", "December 2024"),
        ("2024", "DATE", "2024"),
        ("199X", "DATE", "the 1990s"),
        ("2024-W48", "DATE", "week of 25 November to 1 December 2024"),
        ("2024-12-01/2024-12-03", "DATE", "Sunday 1 December 2024 to Tuesday 3 December 2024"),
        ("XXXX-WXX-6TEV", "TIME", "a Saturday, which one is not known, evening"),
        ("PAST_REF", "DATE", "some time ago"),
        ("P3D", "DATE", "days: 3"),
        ("P1Y2M", "DATE", "years: 1 · months: 2"),
        ("PT12M", "TIME", "minutes: 12"),
        ({"value": 3000}, "CARDINAL", "3,000"),
        ({"value": 0.4}, "PERCENT", "0.4 %"),
        ({"min": 3000}, "CARDINAL", "at least 3,000"),
        ({"max": 40, "currency": "TND"}, "MONEY", "at most 40 TND"),
        ({"min": 19, "max": 45, "unit": "year"}, "QUANTITY", "19 to 45 years"),
        ({"value": 80, "approx": True, "currency": "USD"}, "MONEY", "about 80 USD"),
        (3, "ORDINAL", "3"),
        ("Ankara", "GPE", "Ankara"),
        ("2024-99-98", "DATE", "2024-99-98"),
        ({"odd": [1, 2]}, "EVENT", "odd: 1 · 2"),
    ],
)
def test_in_english(english: None, value: object, label: str, words: str) -> None:
    assert value_words(value, label) == words


@pytest.mark.usefixtures("english")
def test_arabic_keeps_the_digits_of_the_window(qapp: QApplication) -> None:
    install_language(qapp, "ar")
    said = value_words("2024-12-08", "DATE")
    assert "2024" in said
    assert "الأحد" in said
    assert value_words({"value": 3000}, "CARDINAL").replace(",", "").replace("٬", "") == "3000"
