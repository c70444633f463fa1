"""The chain finds the best of all paths, and probabilities as counting every path would give."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.names_chain import Chain

LABELS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC")
SCORE = st.floats(-4, 4)
TRANSITIONS = st.lists(st.lists(SCORE, min_size=5, max_size=5), min_size=5, max_size=5)
EVERY = 9.0
"""A beam that leaves no label out of such scores."""
SCORES = st.lists(st.lists(SCORE, min_size=5, max_size=5), min_size=1, max_size=4)


def may_be(path: tuple[int, ...]) -> bool:
    labels = ["O", *(LABELS[label] for label in path)]
    return all(not b.startswith("I-") or a[2:] == b[2:] for a, b in pairwise(labels))


def score(path: tuple[int, ...], scores: list[list[float]], steps: list[list[float]]) -> float:
    words = sum(row[label] for row, label in zip(scores, path, strict=True))
    return words + sum(steps[a][b] for a, b in pairwise(path))


def paths(length: int) -> list[tuple[int, ...]]:
    return [path for path in product(range(5), repeat=length) if may_be(path)]


@given(TRANSITIONS, SCORES)
def test_the_best_path_is_the_best_of_all(
    steps: list[list[float]], scores: list[list[float]]
) -> None:
    chain = Chain(LABELS, steps, beam=EVERY)
    found = tuple(chain.best(chain.candidates(scores)))
    best = max(score(path, scores, steps) for path in paths(len(scores)))
    assert may_be(found)
    assert score(found, scores, steps) == pytest.approx(best)


@given(TRANSITIONS, SCORES)
def test_probabilities_are_shares_of_all_paths(
    steps: list[list[float]], scores: list[list[float]]
) -> None:
    chain = Chain(LABELS, steps, beam=EVERY)
    beliefs = chain.beliefs(chain.candidates(scores))
    weights = {path: exp(score(path, scores, steps)) for path in paths(len(scores))}
    total = sum(weights.values())
    for index in range(len(scores)):
        for label in range(5):
            share = sum(weight for path, weight in weights.items() if path[index] == label)
            assert beliefs.of_label(index, label) == pytest.approx(share / total, abs=1e-9)
    first = [weight for path, weight in weights.items() if path[0] == 1 and 2 not in path[1:2]]
    assert beliefs.of_path(0, [1], 2) == pytest.approx(sum(first) / total, abs=1e-9)
    if len(scores) > 1:
        name = [
            weight for path, weight in weights.items() if path[:2] == (1, 2) and 2 not in path[2:3]
        ]
        assert beliefs.of_path(0, [1, 2], 2) == pytest.approx(sum(name) / total, abs=1e-9)


@given(TRANSITIONS, st.lists(st.lists(st.floats(-20, 20), min_size=5, max_size=5), max_size=6))
def test_a_stretch_is_believed_as_in_the_whole(
    steps: list[list[float]], scores: list[list[float]]
) -> None:
    chain = Chain(LABELS, steps)
    lattice = chain.candidates(scores)
    assert may_be(tuple(chain.best(lattice)))
    for index in range(len(lattice)):
        start, end = chain.stretch(lattice, index, index + 1)
        whole, part = chain.beliefs(lattice), chain.beliefs(lattice[start:end])
        for label in range(5):
            believed = part.of_label(index - start, label)
            assert believed == pytest.approx(whole.of_label(index, label), abs=1e-9)


def test_a_chain_of_nothing_has_no_labels() -> None:
    assert Chain(LABELS, [[0.0] * 5] * 5).best([]) == []
