"""Listed places: the longest name that begins at a word, elided articles given back."""

from __future__ import annotations

from muraji.extract.listed_places import following_words, listed_at
from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


def test_the_longest_name_counts() -> None:
    reading = read("في تيزي وزو أمس", shipped_engine().vocabulary)
    count, entries = listed_at(reading, 1)
    assert count == 2
    assert entries[0].label == "GPE"
    assert listed_at(reading, 3)[0] == 0


def test_words_follow_up_to_a_mark() -> None:
    reading = read("للرياض وجدة، ثم", shipped_engine().vocabulary)
    assert following_words(reading, 0) == ["الرياض", "وجدة"]
