"""Places that no list knows, by where they stand."""

from __future__ import annotations

import pytest

from muraji.extract.called_places import CalledPlaces
from muraji.extract.phrases import Phrases
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("بلدة بيتا جنوب نابلس", True),
        ("قرية صغيرة جنوب نابلس", False),
        ("بلدة بيتا القديمة", False),
        ("شجرة بيتا جنوب نابلس", False),
    ],
)
def test_a_village_called_like_an_everyday_noun(text: str, village: bool) -> None:
    vocabulary = shipped_engine().vocabulary
    called = CalledPlaces(Phrases(vocabulary.lexicon))
    assert called.is_village(Reading(text, vocabulary), 1) is village


@pytest.mark.parametrize(
    ("text", "unlisted"),
    [("في زنداكو وفدا من", True), ("في زنداكو، وقال", True), ("في زنداكو شارتك", False)],
)
def test_an_unlisted_place_after_in(text: str, unlisted: bool) -> None:
    vocabulary = shipped_engine().vocabulary
    called = CalledPlaces(Phrases(vocabulary.lexicon))
    assert called.is_unlisted(Reading(text, vocabulary), 1) is unlisted
