"""How many states are looked at: a sample with every test run, all of them with ``make faults``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from .scenarios import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

IS_THOROUGH = os.environ.get("MURAJI_FAULTS") == "all"
TALLY = Tally()


@pytest.fixture
def tally() -> Iterator[Tally]:
    """A tally of this test, added to the one of the run."""
    mine = Tally()
    yield mine
    TALLY.add(mine)


@pytest.fixture
def is_thorough() -> bool:
    """Whether every state is wanted, or a sample."""
    return IS_THOROUGH


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many states were judged, and which were bad."""
    for words in (*TALLY.corrupt[:20], *TALLY.lost[:20]):
        terminalreporter.write_line(words)
    if not IS_THOROUGH:
        terminalreporter.write_line(f"faults: {TALLY}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say it last of all where that is what was asked for."""
    if IS_THOROUGH:
        config.get_terminal_writer().line(str(TALLY))
