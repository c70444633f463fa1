"""The country an article speaks of says whose pound or dinar it means."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.currencies import NationalCurrencies
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "noun", "currency"),
    [
        ("قالت الحكومة في العراق والوزارة العراقية", "دينار", "IQD"),
        ("قال مسؤول أردني في الأردن", "دينارا", "JOD"),
        ("في الجهراء والفروانية وحولي", "دينار", "KWD"),
        ("قال رجل في بيته", "دينار", None),
        ("قال مسؤول أمريكي", "دولار", None),
    ],
)
def test_the_country_of_the_article_decides(text: str, noun: str, currency: str | None) -> None:
    vocabulary = shipped_engine().vocabulary
    national = NationalCurrencies(vocabulary.lexicon)
    assert national.of_article(Reading(text, vocabulary), noun) == currency


def test_an_adjective_decides_before_the_country() -> None:
    national = NationalCurrencies(shipped_engine().vocabulary.lexicon)
    assert national.of_adjective("دينار", "كويتي") == "KWD"
    assert national.of_adjective("دينار", "جديد") is None
