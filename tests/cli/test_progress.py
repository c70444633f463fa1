"""A job on the command line is closed whatever happens, and its progress goes to a terminal only."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from muraji.cli.progress import run
from muraji.domain.job import Progress
from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.domain.job import Job


def job(kept: list[str], failure: BaseException | None = None) -> Job[int]:
    try:
        yield Progress(1, 2, Words("half way", "في المنتصف"))
        if failure is not None:
            raise failure
        yield Progress(2, 2, Words("there", "وصلنا"))
    finally:
        kept.append("what it held")
    return 7


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_result_is_the_job_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(job([])) == 7
    assert capsys.readouterr() == ("", "")


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert run(job([])) == 7
    assert "1/2 half way" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_job_that_is_stopped_between_steps_keeps_what_it_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Broken(Terminal):
        def write(self, text: str) -> int:
            raise KeyboardInterrupt

    kept: list[str] = []
    monkeypatch.setattr(sys, "stderr", Broken())
    with pytest.raises(KeyboardInterrupt) as caught:
        run(job(kept))
    assert kept == ["what it held"], "while the error, and so the job, is still at hand"
    assert caught


def test_a_job_that_fails_is_closed_too() -> None:
    kept: list[str] = []
    with pytest.raises(ZeroDivisionError):
        run(job(kept, ZeroDivisionError()))
    assert kept == ["what it held"]
