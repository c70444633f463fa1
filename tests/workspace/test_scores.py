"""Scores: ratios of counts, 0 where there is nothing to count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.workspace.scores import Score

SETS = st.frozensets(st.integers(0, 9))


@given(SETS, SETS)
def test_f1_lies_between_precision_and_recall(
    proposed: frozenset[int], wanted: frozenset[int]
) -> None:
    score = Score()
    score.add(proposed, wanted)
    low, high = sorted((score.precision, score.recall))
    assert low - 1e-9 <= score.f1 <= high + 1e-9


def test_nothing_to_count() -> None:
    assert Score().as_json() == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
