"""Calibration: curves rise, and a label without one keeps its score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.errors import MurajiError
from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.calibration import Calibration

if TYPE_CHECKING:
    from pathlib import Path

CURVES = Calibration({"ORG": ((0.2, 0.5, 0.9), (0.1, 0.6, 0.95))})


def scored(label: str, score: float) -> float:
    one = Suggestion(Span(0, 1), label, "x 1", score, Words("a", "b"))
    return CURVES.applied(one).score


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_stays_the_surer(left: float, right: float) -> None:
    low, high = sorted((left, right))
    assert 0 <= scored("ORG", low) <= scored("ORG", high) <= 1


def test_points_and_what_lies_between() -> None:
    assert scored("ORG", 0.5) == 0.6
    assert scored("ORG", 0.7) == pytest.approx(0.775)
    assert scored("GPE", 0.7) == 0.7


def test_a_damaged_file_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "scores.toml").write_text("[ORG]\nraw = 1", encoding="utf-8")
    with pytest.raises(MurajiError):
        Calibration.load(tmp_path / "scores.toml")
