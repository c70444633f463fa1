"""Jobs that wait for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.job import Progress, drain, with_progress
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Generator

HERE = Progress(1, 3, Words("waiting", "انتظار"))


def waiting(ended: list[str]) -> Generator[None, None, int]:
    try:
        yield
        yield
        return 7
    finally:
        ended.append("end")


def test_a_job_tells_its_progress_as_often_as_something_waits() -> None:
    ended: list[str] = []
    assert list(with_progress(waiting(ended), HERE)) == [HERE, HERE]
    assert ended == ["end"]
    assert drain(with_progress(waiting(ended), HERE)) == 7


def test_closed_half_way_it_closes_what_it_waits_for() -> None:
    ended: list[str] = []
    job = with_progress(waiting(ended), HERE)
    next(job)
    job.close()
    assert ended == ["end"]


def test_an_error_of_what_it_waits_for_goes_through() -> None:
    def broken() -> Generator[None, None, int]:
        yield
        raise ValueError("broken")

    job = with_progress(broken(), HERE)
    assert next(job) == HERE
    with pytest.raises(ValueError, match="broken"):
        next(job)
