from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QRectF

from muraji.ui.article.letters import Strip
from muraji.ui.article.marks import LinePattern
from muraji.ui.article.painter import hatching, ticks, uncovered, wave

if TYPE_CHECKING:
    from collections.abc import Sequence

STRIPS = st.builds(
    lambda left, width: Strip(left, left + width), st.floats(0, 300), st.floats(5, 80)
)


@given(STRIPS, st.lists(STRIPS, max_size=5))
def test_lines_are_cut_where_chips_lie(strip: Strip, chips: Sequence[Strip]) -> None:
    for part in uncovered(strip, chips):
        assert strip.left <= part.left < part.right <= strip.right
        assert not any(part.left < chip.right and chip.left < part.right for chip in chips)


def test_a_line_without_chips_stays_whole() -> None:
    assert uncovered(Strip(3.0, 40.0), []) == [Strip(3.0, 40.0)]
    assert uncovered(Strip(3.0, 40.0), [Strip(60.0, 80.0)]) == [Strip(3.0, 40.0)]


@pytest.mark.parametrize("width", [4.0, 22.0, 300.0])
def test_hatching_stays_within_its_rectangle(width: float) -> None:
    rect = QRectF(10, 20, width, 24)
    bounds = hatching(rect).boundingRect()
    assert bounds.isNull() or rect.adjusted(-1, -0.1, 1, 0.1).contains(bounds)


@pytest.mark.parametrize("line", [QLineF(100, 8, 20, 8), QLineF(20, 8, 100, 8)])
def test_a_wave_runs_from_end_to_end(line: QLineF) -> None:
    bounds = wave(line).boundingRect()
    assert abs(bounds.left() - 20) < 1
    assert abs(bounds.right() - 100) < 1
    assert 1 < bounds.height() < 4


def test_ticks_stand_at_the_ends_or_all_along() -> None:
    line = QLineF(100, 8, 20, 8)
    assert len(ticks(line, LinePattern.ENDS)) == 2
    assert len(ticks(line, LinePattern.BEADS)) > 8
    assert all(20 <= tick.x1() <= 100 for tick in ticks(line, LinePattern.BEADS))
