"""Windows answer for every word once, and see what stands around the words they answer for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.camel_worker import tagged, windows

PIECES = st.lists(st.integers(1, 60), max_size=300)


@given(PIECES)
def test_every_word_is_answered_for_once(pieces: list[int]) -> None:
    answered: list[int] = []
    for start, keep_from, keep_to, end in windows(pieces):
        assert start <= keep_from < keep_to <= end
        answered += range(keep_from, keep_to)
    assert answered == list(range(len(pieces)))


@given(PIECES)
def test_no_window_is_more_than_the_model_holds(pieces: list[int]) -> None:
    for start, _, _, end in windows(pieces):
        assert sum(pieces[start:end]) <= 250


def test_windows_overlap() -> None:
    first, second, *_ = windows([1] * 600)
    assert second[0] < first[3]
    assert second[1] == first[2]
    assert second[1] - second[0] == 40
    assert first[3] - first[2] == 40


class Recognizer:
    """Labels each word by its letters, and drops words without pieces as CAMeL Tools does."""

    def __init__(self, loses: int = 0) -> None:
        self.tokenizer = self
        self.loses = loses

    def tokenize(self, word: str) -> list[str]:
        return list(word.replace("\u200f", ""))

    def predict_sentence(self, words: list[str]) -> list[str]:
        labels = [f"B-{word}" for word in words if self.tokenize(word)]
        return labels[self.loses :]


@given(st.lists(st.sampled_from(["\u200f", "دمشق", "في", "سوريا"]), max_size=400))
def test_labels_stay_with_their_words(words: list[str]) -> None:
    expected = ["O" if word == "\u200f" else f"B-{word}" for word in words]
    assert tagged(Recognizer(), words) == expected


def test_lost_labels_are_noticed() -> None:
    with pytest.raises(ValueError, match="2 words but 1 labels"):
        tagged(Recognizer(loses=1), ["في", "دمشق"])
