"""The hashes of the runs of words of a text: as many as there are runs, and equal for equal runs only."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.text import shingles
from muraji.text.normalise import fold
from muraji.text.shingles import ALL_HASHES, GRAM, shingle_hashes, words_of

TEXTS = st.text(st.sampled_from("اب تج د"), max_size=120)


def runs(words: list[str]) -> set[tuple[str, ...]]:
    if len(words) < GRAM:
        return {tuple(words)} if words else set()
    return {tuple(words[place : place + GRAM]) for place in range(len(words) - GRAM + 1)}


@given(TEXTS)
def test_there_is_a_hash_for_each_run_of_four_words(text: str) -> None:
    found = shingle_hashes(text)
    assert len(found) == len(runs(words_of(text)))
    assert all(0 <= hash_ < ALL_HASHES for hash_ in found)


@given(TEXTS, TEXTS)
def test_two_texts_share_the_hashes_of_the_runs_that_they_share(one: str, other: str) -> None:
    shared = runs(words_of(one)) & runs(words_of(other))
    assert len(shingle_hashes(one) & shingle_hashes(other)) == len(shared)


@given(st.text())
def test_words_are_letters_and_digits_whatever_stands_between(text: str) -> None:
    assert words_of(text) == re.findall(r"[^\W_]+", fold(text))


@pytest.mark.parametrize("words", ["سار سار سار سار", "سار حمص سار حمص", "حمص حمص سار سار"])
def test_the_order_of_the_words_counts(words: str) -> None:
    turned = " ".join(reversed(words.split()))
    assert (shingle_hashes(words) == shingle_hashes(turned)) is (words == turned)


def test_hashes_are_spread_over_all_numbers() -> None:
    chance = random.Random(5)
    text = " ".join(f"كلمة{chance.randrange(9_000)}" for _ in range(20_000))
    found = sorted(shingle_hashes(text))
    for part in range(1, 10):
        share = sum(hash_ < ALL_HASHES * part // 10 for hash_ in found) / len(found)
        assert abs(share - part / 10) < 0.02


def test_words_forgotten_get_the_same_hashes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "أعلنت الحكومة الأردنية في عمّان خطة جديدة للعام المقبل"
    before = shingle_hashes(text)
    monkeypatch.setattr(shingles, "MOST_WORDS", 2)
    shingle_hashes("كلمات أخرى من نص آخر لا علاقة له")
    assert shingle_hashes(text) == before
