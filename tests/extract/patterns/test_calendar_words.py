"""The arithmetic of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.patterns.calendar_words import (
    gregorian,
    months_away,
    parsed,
    week_of,
    weekday_near,
)


@pytest.mark.parametrize(
    ("hijri", "day"),
    [((1446, 9, 1), "2025-03-01"), ((1445, 1, 1), "2023-07-19"), ((1400, 1, 1), "1979-11-21")],
)
def test_hijri_days_within_a_day_of_the_calendar(hijri: tuple[int, int, int], day: str) -> None:
    assert abs((gregorian(*hijri) - date.fromisoformat(day)).days) <= 1


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7))
def test_the_nearest_weekday_is_one_and_on_its_side(anchor: date, weekday: int) -> None:
    before, after = weekday_near(anchor, weekday, False), weekday_near(anchor, weekday, True)
    assert before.isoweekday() == after.isoweekday() == weekday
    assert before <= anchor < after
    assert (after - before).days == 7


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-200, 200))
def test_months_there_and_back(anchor: date, months: int) -> None:
    year, month = months_away(anchor, months)
    assert months_away(date(year, month, 1), -months) == (anchor.year, anchor.month)


def test_weeks_and_days_that_are_none() -> None:
    assert week_of(date(2024, 12, 1)) == "2024-W48"
    assert parsed("gestern") is None
    assert parsed(None) is None
