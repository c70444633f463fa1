"""Jobs run beside the window, tell how they go in its thread, and stop where they are told to."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.ui.background.jobs import BROKEN, BUSY, STOPPED, Jobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from muraji.domain.job import Job

STEP = Words("step", "خطوة")


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def counted(total: int, threads: list[str]) -> Job[int]:
    for done in range(total):
        threads.append(threading.current_thread().name)
        yield Progress(done, total, STEP)
    return total


def endless(gate: threading.Event, closed: list[bool]) -> Job[None]:
    try:
        while True:
            yield Progress(0, 0, STEP)
            gate.wait(0.01)
    finally:
        closed.append(True)


def test_the_result_arrives_in_the_window_s_thread(jobs: Jobs, qtbot: QtBot) -> None:
    worked: list[str] = []
    told: list[tuple[int, str]] = []
    progress: list[Progress] = []
    jobs.progress.connect(progress.append)
    with qtbot.waitSignal(jobs.finished) as finished:
        assert jobs.run(
            counted(5, worked), lambda count: told.append((count, threading.current_thread().name))
        )
        assert jobs.is_running
    assert finished.args == [5]
    assert told == [(5, threading.main_thread().name)]
    assert threading.main_thread().name not in worked
    assert progress[0] == Progress(0, 5, STEP)
    assert not jobs.is_running


def test_an_error_of_the_user_is_told_in_words(jobs: Jobs, qtbot: QtBot) -> None:
    def failing() -> Job[None]:
        yield Progress(0, 1, STEP)
        raise MurajiError("The disk is full.", "القرص ممتلئ.")

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.run(failing())
    assert failed.args == [Words("The disk is full.", "القرص ممتلئ.")]
    assert not jobs.is_running


def test_a_bug_is_told_and_not_swallowed(jobs: Jobs, qtbot: QtBot) -> None:
    def broken() -> Job[None]:
        yield Progress(0, 1, STEP)
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(jobs.failed) as failed:
        jobs.run(broken())
    assert failed.args == [BROKEN]
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_a_job_stops_at_its_next_step_and_is_closed(jobs: Jobs, qtbot: QtBot) -> None:
    closed: list[bool] = []
    with qtbot.waitSignal(jobs.progress):
        jobs.run(endless(threading.Event(), closed))
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.cancel()
    assert failed.args == [STOPPED]
    assert closed == [True]


def test_one_job_at_a_time(jobs: Jobs, qtbot: QtBot) -> None:
    closed: list[bool] = []
    refused: list[Words] = []
    jobs.failed.connect(refused.append)
    jobs.run(endless(threading.Event(), closed))
    assert not jobs.run(counted(1, []))
    assert refused == [BUSY]
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel()
    assert jobs.run(counted(1, []))


def test_closing_waits_and_says_nothing_more(jobs: Jobs, qtbot: QtBot) -> None:
    closed: list[bool] = []
    told: list[object] = []
    with qtbot.waitSignal(jobs.progress):
        jobs.run(endless(threading.Event(), closed))
    for signal in (jobs.failed, jobs.finished, jobs.progress):
        signal.connect(told.append)
    jobs.close()
    assert closed == [True]
    qtbot.wait(20)
    assert told == []


def test_a_result_given_to_a_callback_may_begin_the_next_job(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[int] = []

    def again(count: int) -> None:
        results.append(count)
        if count < 3:
            jobs.run(counted(count + 1, []), again)

    jobs.run(counted(1, []), again)
    qtbot.waitUntil(lambda: results == [1, 2, 3])


def test_garbage_is_collected_in_the_window_s_thread_alone(qtbot: QtBot) -> None:
    collected: list[str] = []

    def told(phase: str, _: object) -> None:
        if phase == "stop":
            collected.append(threading.current_thread().name)

    def wasteful() -> Job[None]:
        for done in range(3):
            kept = [[at] for at in range(5_000)]
            yield Progress(done, len(kept), STEP)

    first, second = Jobs(), Jobs()
    was_enabled = gc.isenabled()
    gc.enable()
    gc.callbacks.append(told)
    try:
        with qtbot.waitSignals([first.ended, second.ended]):
            first.run(wasteful())
            second.run(wasteful())
        assert gc.isenabled()
    finally:
        gc.callbacks.remove(told)
        if not was_enabled:
            gc.disable()
    assert set(collected) <= {threading.main_thread().name}
