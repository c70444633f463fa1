"""Faults 1, 3 and 4: killed, disk full or disk broken at every write and sync of the real program."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .recording import STRACE, WHY_NOT, can_record
from .scenarios import PROJECT, command, environment, prepare

if TYPE_CHECKING:
    from .scenarios import Tally

pytestmark = pytest.mark.skipif(not can_record(), reason=WHY_NOT)
CALLS = "pwrite64,fdatasync,fsync,ftruncate,unlink,rename"
FAULTS = {
    "killed": f"inject={CALLS}:signal=SIGKILL:when={{number}}",
    "full once": "inject=pwrite64,write:error=ENOSPC:when={number}",
    "full from then on": "inject=pwrite64,write:error=ENOSPC:when={number}+",
    "broken once": "inject=pwrite64,fdatasync,fsync:error=EIO:when={number}",
}
SAMPLE = (("review", "killed", 3), ("import", "killed", 9), ("backup", "full once", 5),
          ("import", "full from then on", 6), ("review", "broken once", 12))  # fmt: skip
KINDS = ("review", "import", "suggest", "export", "backup", "migrate")
MOST = 400


def strike(scenario: str, fault: str, number: int, tally: Tally) -> bool:
    """Run the program with the fault at its n-th call on the project; say whether it came to that."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        base = Path(name)
        folder = prepare(scenario, base)
        paths = [str(folder / f"{PROJECT}{ending}") for ending in ("", "-wal", "-journal")]
        watched = [part for path in paths for part in ("-P", path)]
        rule = FAULTS[fault].format(number=number)
        done = subprocess.run(
            [STRACE, "-f", "-o", str(base / "log"), *watched, "-e", f"trace={CALLS},write",
             "-e", rule, *command(scenario, folder)],
            capture_output=True, text=True, check=False, timeout=120,
            env={**os.environ, **environment(base)},
        )  # fmt: skip
        log = (base / "log").read_text("utf-8", "replace")
        struck = "INJECTED" in log or "SIGKILL" in log
        acknowledged = base / "acknowledged"
        said = acknowledged.read_text("utf-8").splitlines() if acknowledged.exists() else []
        tally.judge(scenario, folder, said, f"{scenario}, {fault} at {number}")
        assert "Traceback" not in done.stderr, done.stderr
        return struck


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, "")


@pytest.mark.parametrize(("scenario", "fault", "number"), SAMPLE)
def test_a_fault_in_the_midst(scenario: str, fault: str, number: int, tally: Tally) -> None:
    assert strike(scenario, fault, number, tally)
    assert (tally.corrupt, tally.lost) == ([], [])


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("scenario", KINDS)
def test_a_fault_at_every_call(scenario: str, fault: str, tally: Tally, is_thorough: bool) -> None:
    if not is_thorough:
        pytest.skip("all of them are struck by `make faults`")
    number = 1
    while number < MOST and strike(scenario, fault, number, tally):
        number += 1
    assert number > 1
    assert (tally.corrupt, tally.lost) == ([], [])
