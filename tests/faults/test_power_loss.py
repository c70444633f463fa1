"""Fault 2: power is lost at any operation of the real program; no file is corrupt, nothing said is missing.

The protection taken away: while the schema was looked at in the bare file, its log standing beside
it, 28 of 572 states of ``review`` could not be opened.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from .disk import Crash, Cut, Disk, Make, Move, Remove, Sync, Write
from .power_loss import lose_power
from .recording import WHY_NOT, can_record
from .scenarios import SCENARIOS

if TYPE_CHECKING:
    from .conftest import Thoroughness
    from .scenarios import Tally

needs_strace = pytest.mark.skipif(not can_record(), reason=WHY_NOT)
TEARS = {"review": 5, "import": 2, "suggest": 2}
"""Of a sample: where a reviewer's decisions come in, more."""


@needs_strace
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_said_is_missing_after_power_is_lost(
    scenario: str, tally: Tally, thoroughness: Thoroughness, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, "")  # set anew by the scenario, and put back afterwards
    memory = Path("/dev/shm")
    tears = TEARS.get(scenario, 0) if thoroughness.is_sample else thoroughness.tears
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as base:
        tally.add(lose_power(scenario, Path(base), tears))
    assert tally.states > 5
    assert tally.corrupt == []
    assert tally.lost == []


def crashed(crash: Crash, *operations: object, seed: int = 1) -> dict[str, bytes]:
    disk = Disk({"/a": b"old"})
    for operation in operations:
        disk.do(operation)
    return disk.after(crash, Random(seed))


def test_what_is_not_synced_may_be_lost_and_what_is_stays() -> None:
    written = Write("/a", 0, b"new")
    assert crashed(Crash.NOTHING_ARRIVES, written) == {"/a": b"old"}
    assert crashed(Crash.ALL_ARRIVES, written) == {"/a": b"new"}
    assert crashed(Crash.NOTHING_ARRIVES, written, Sync("/a")) == {"/a": b"new"}
    assert crashed(Crash.ALL_ARRIVES, Cut("/a", 1)) == {"/a": b"o"}


def test_a_name_is_durable_with_its_folder_or_its_file() -> None:
    made = (Make("/b"), Write("/b", 0, b"x"))
    assert crashed(Crash.NOTHING_ARRIVES, *made) == {"/a": b"old"}
    assert crashed(Crash.NOTHING_ARRIVES, *made, Sync("/b")) == {"/a": b"old", "/b": b"x"}
    moved = (*made, Sync("/b"), Move("/b", "/a"))
    assert crashed(Crash.NOTHING_ARRIVES, *moved) == {"/a": b"old", "/b": b"x"}
    assert crashed(Crash.NOTHING_ARRIVES, *moved, Sync("/")) == {"/a": b"x"}
    assert crashed(Crash.ALL_ARRIVES, Remove("/a")) == {}


def test_a_write_of_many_sectors_may_be_torn() -> None:
    write = Write("/a", 0, b"n" * 5120)
    torn = [crashed(Crash.SOME_ARRIVES, write, seed=seed)["/a"] for seed in range(40)]
    assert b"old" in torn
    assert b"n" * 5120 in torn
    assert any(b"n" in data and b"\0" in data for data in torn)
