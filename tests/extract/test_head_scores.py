"""Scores of head nouns: names above descriptions."""

from __future__ import annotations

import pytest

from muraji.extract.head_scores import HeadScores
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


def score(text: str) -> float:
    vocabulary = shipped_engine().vocabulary
    phrases = Phrases(vocabulary.lexicon)
    reading = read(text, vocabulary)
    block = reading.words[0].lexeme.head
    assert block is not None
    phrase = phrases.after_head(reading, 0, block)
    return HeadScores(phrases).of(reading, 0, phrase, block) if phrase else 0.0


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("مجلس الأمن القومي", "مجلس الإدارة"),
        ("شركة الاتصالات الكويتية", "شركة الاتصالات"),
        ("ملعب 20 أوت", "ملعب القرية"),
        ("لاعب أياكس", "لاعب محمد"),
    ],
)
def test_a_name_is_surer_than_a_description(name: str, description: str) -> None:
    assert score(name) >= 0.5 > score(description)
