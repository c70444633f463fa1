"""What an office presides over, word by word."""

from __future__ import annotations

import pytest

from muraji.extract.complements import Complements
from muraji.extract.phrases import Phrases
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("وزارة الصحة قالت", 2),
        ("البرلمان أمس", 1),
        ("مجلس إدارة الشركة", 3),
        ("في المدينة", 0),
    ],
)
def test_how_far_a_body_runs(text: str, after: int) -> None:
    vocabulary = shipped_engine().vocabulary
    complements = Complements(Phrases(vocabulary.lexicon))
    assert complements.body(Reading(text, vocabulary), 0) == after


def test_affairs_and_what_they_are_of() -> None:
    vocabulary = shipped_engine().vocabulary
    complements = Complements(Phrases(vocabulary.lexicon))
    assert complements.affairs(Reading("لشؤون الطاقة والمياه أمس", vocabulary), 0) == 3
    assert complements.affairs(Reading("لشؤون كثيرة", vocabulary), 0) == 0
