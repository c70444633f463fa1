"""A running story gets cheaper while it is reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.job import drain
from muraji.review.effort.reviewer import Mode
from muraji.workspace.learning_effort import LearningStep, later_half_ratio, measure_learning

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("story", ["factory", "truce", "manuscript", "league"])
def test_the_later_half_is_cheaper(repository: Path, story: str) -> None:
    folder = repository / "tests" / "data" / "stories" / story / "gold"
    steps = drain(measure_learning(folder, Mode.BY_SCREEN))
    assert [step.id[0] for step in steps] == list("123456")[: len(steps)]
    assert steps[0].actions == steps[0].actions_without
    ratio = later_half_ratio(steps)
    assert ratio is not None
    assert ratio <= 0.8


def test_the_later_half() -> None:
    steps = [LearningStep(str(n), 9, n, 10, None) for n in range(1, 6)]
    assert later_half_ratio(steps) == (4 + 5) / 20
    assert later_half_ratio(steps[:1]) is None
