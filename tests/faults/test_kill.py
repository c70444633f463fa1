"""Faults 1, 3, 4 and 5: killed, full, broken or only readable at every write and sync of the real program.

Every file is aimed at: the project with its log, exports, backups, and what is written before it is
put in their place.
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import pairwise
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest

from .recording import WHY_NOT, can_record
from .scenarios import SCENARIOS
from .strikes import FAULTS, chosen, last_calls, strike, strike_as_told

if TYPE_CHECKING:
    from .conftest import Thoroughness
    from .scenarios import Tally

needs_strace = pytest.mark.skipif(not can_record(), reason=WHY_NOT)
SAMPLE = (("review", "killed", 3), ("import", "killed", 9), ("backup", "full once", 5),
          ("import", "full from then on", 6), ("review", "broken once", 12),
          ("export", "killed", 2), ("export", "full once", 1), ("repair", "broken once", 60),
          ("restore", "only readable from then on", 2))  # fmt: skip
counted = cache(last_calls)


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, "")


@needs_strace
@pytest.mark.parametrize(("scenario", "fault", "number"), SAMPLE)
def test_a_fault_in_the_midst(scenario: str, fault: str, number: int, tally: Tally) -> None:
    struck = strike(scenario, fault, number)
    tally.add(struck.tally)
    assert struck.came_to_it
    assert "Traceback" not in struck.errors
    assert (tally.corrupt, tally.lost) == ([], [])


@needs_strace
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_fault_at_every_call(
    scenario: str, fault: str, tally: Tally, thoroughness: Thoroughness
) -> None:
    if thoroughness.is_sample:
        pytest.skip("`make faults` strikes at calls all over, `make faults-all` at every one")
    numbers = chosen(counted(scenario)[fault], thoroughness.strikes, f"{scenario} {fault}")
    aims = [(scenario, fault, number) for number in numbers]
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        all_struck = list(pool.map(strike_as_told, aims))
    for struck in all_struck:
        tally.add(struck.tally)
    assert [struck.where for struck in all_struck if "Traceback" in struck.errors] == []
    assert all_struck[0].came_to_it
    assert (tally.corrupt, tally.lost) == ([], [])


def test_the_first_and_the_last_calls_are_always_struck() -> None:
    few = chosen(290, 12, "x")
    assert len(few) == 16
    assert {1, 2, 289, 290} <= set(few)
    assert max(later - earlier for earlier, later in pairwise(few)) < 60
    assert few == chosen(290, 12, "x")
    assert few != chosen(290, 12, "y")
    assert chosen(8, 12, "x") == list(range(1, 9))
    assert chosen(290, -1, "x") == list(range(1, 291))
