"""Chains: where a person's name ends."""

from __future__ import annotations

import pytest

from muraji.extract.name_chains import NameChains, is_nisba
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عبد الحميد صدمي قال", "عبد الحميد صدمي"),
        ("أدينا فاليان في مقابلة", "أدينا فاليان"),
        ("سالم بن خلفان الشبلي أن", "سالم بن خلفان الشبلي"),
        ("زين العابدين بن علي في", "زين العابدين بن علي"),
        ("محمد في الصحة", "محمد"),
    ],
)
def test_where_a_chain_ends(text: str, name: str) -> None:
    vocabulary = shipped_engine().vocabulary
    reading = read(text, vocabulary)
    after = NameChains(vocabulary, Phrases(vocabulary.lexicon)).end(reading, 0)
    assert reading.span(0, after).of(text) == name


def test_the_shape_of_a_family_name() -> None:
    assert is_nisba("الحلبي")
    assert not is_nisba("حلب")
