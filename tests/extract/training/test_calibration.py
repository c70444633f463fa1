"""Fitting: curves are drawn towards the outcomes, rise, and keep the point between maybe and likely."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.calibration import Calibration
from muraji.extract.training.calibration import Outcome, as_toml, fitted

CURVES = Calibration({"ORG": ((0.3, 0.5, 0.7, 0.9), (0.2, 0.5, 0.6, 0.9))})
outcomes = st.lists(st.builds(Outcome, st.just("ORG"), st.floats(0, 1), st.booleans()), max_size=60)


@given(outcomes)
def test_curves_rise_and_keep_the_middle(seen: list[Outcome]) -> None:
    raw, right = fitted(CURVES, seen)["ORG"]
    assert raw == (0.3, 0.5, 0.7, 0.9)
    assert list(right) == sorted(right)
    assert right[1] == 0.5


def test_what_proved_wrong_lowers_the_nearest_point() -> None:
    wrong = [Outcome("ORG", 0.92, right=False)] * 12
    assert fitted(CURVES, wrong)["ORG"][1] == (0.2, 0.5, 0.5, 0.5)
    assert fitted(CURVES, [Outcome("GPE", 0.9, right=False)]) == CURVES.curves


def test_the_file_is_read_back() -> None:
    table = tomllib.loads(as_toml(CURVES.curves))
    assert table == {"ORG": {"raw": [0.3, 0.5, 0.7, 0.9], "right": [0.2, 0.5, 0.6, 0.9]}}
