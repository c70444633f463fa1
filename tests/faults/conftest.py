"""How many states are looked at: a sample with every test run, many with ``make faults``, or all of them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from .scenarios import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Thoroughness:
    """How often each kind of fault strikes."""

    is_sample: bool = False
    strikes: int = -1
    """Calls of the real program struck between its first two and its last two; -1 for every one."""
    strikes_at_store: int = -1
    """The same of the store alone."""
    tears: int = 12
    """Mixtures of what was on its way, for each moment at which power is lost."""
    stride_at_store: int = 1
    """Each how-manieth operation of the store power is lost after."""


THOROUGHNESS = {
    "": Thoroughness(is_sample=True, strikes_at_store=4, tears=1, stride_at_store=5),
    "many": Thoroughness(strikes=18, strikes_at_store=90, tears=5),
    "all": Thoroughness(),
}[os.environ.get("MURAJI_FAULTS", "")]
TALLY = Tally()


@pytest.fixture
def tally() -> Iterator[Tally]:
    """A tally of this test, added to the one of the run."""
    mine = Tally()
    yield mine
    TALLY.add(mine)


@pytest.fixture
def thoroughness() -> Thoroughness:
    """How many states are wanted."""
    return THOROUGHNESS


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many states were judged, and which were bad."""
    for words in (*TALLY.corrupt[:20], *TALLY.lost[:20]):
        terminalreporter.write_line(words)
    if THOROUGHNESS.is_sample:
        terminalreporter.write_line(f"faults: {TALLY}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say it last of all where that is what was asked for."""
    if not THOROUGHNESS.is_sample:
        config.get_terminal_writer().line(str(TALLY))
