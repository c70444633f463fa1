"""A name that several places bear is the one in the country the article speaks of."""

from __future__ import annotations

import pytest

from muraji.extract.home_countries import at_home, likeliest
from muraji.extract.reading import Reading
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("قال مسؤول في لبنان إن سكان طرابلس وصيدا وبيروت", "LB"),
        ("قال مسؤول في ليبيا إن سكان طرابلس ومصراتة وبنغازي", "LY"),
        ("زار طرابلس", "LY"),
    ],
)
def test_the_country_spoken_of_decides(text: str, country: str) -> None:
    vocabulary = shipped_engine().vocabulary
    reading = Reading(text, vocabulary)
    assert vocabulary.gazetteer is not None
    entries = [one for one in vocabulary.gazetteer.lookup("طرابلس") if one.label == "GPE"]
    assert likeliest(reading, entries).country == country


def test_an_article_that_names_no_place_is_about_no_country() -> None:
    vocabulary = shipped_engine().vocabulary
    assert vocabulary.gazetteer is not None
    (entry, *_) = vocabulary.gazetteer.lookup("حلب")
    assert not at_home(Reading("قال إنه سيعود", vocabulary), entry)
    assert at_home(Reading("في سوريا شهدت حماة وإدلب", vocabulary), entry)
