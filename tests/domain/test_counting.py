"""Counted nouns take the form that their number asks for."""

from __future__ import annotations

import pytest

from muraji.domain.counting import ARTICLES, TIMES


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (1, "once", "مرة واحدة"),
        (2, "twice", "مرتين"),
        (3, "3 times", "3 مرات"),
        (10, "10 times", "10 مرات"),
        (11, "11 times", "11 مرة"),
        (103, "103 times", "103 مرات"),
    ],
)
def test_times(number: int, english: str, arabic: str) -> None:
    words = TIMES.of(number)
    assert (words.en, words.ar) == (english, arabic)


def test_articles() -> None:
    assert [ARTICLES.of(n).ar for n in (1, 2, 3, 12)] == [
        "مقالة واحدة",
        "مقالتين",
        "3 مقالات",
        "12 مقالة",
    ]
