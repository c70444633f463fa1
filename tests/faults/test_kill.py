"""Faults 1, 3, 4 and 5: killed, full, broken or only readable at every write and sync of the real program.

Every file is aimed at: the project with its log, exports, backups, and what is written before it is
put in their place.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from muraji.store.backup import setting_in
from muraji.store.looking import BESIDE
from muraji.store.safety import IDENTITY_KEY
from muraji.workspace.backups import new_place

from .program import NOW as NOW_OF_PROGRAM
from .recording import STRACE, WHY_NOT, can_record
from .scenarios import PROJECT, SCENARIOS, command, environment, prepare

if TYPE_CHECKING:
    from .scenarios import Tally

pytestmark = pytest.mark.skipif(not can_record(), reason=WHY_NOT)
CALLS = "pwrite64,fdatasync,fsync,ftruncate,unlink,rename"
FAULTS = {
    "killed": f"inject={CALLS}:signal=SIGKILL:when={{number}}",
    "full once": "inject=pwrite64,write:error=ENOSPC:when={number}",
    "full from then on": "inject=pwrite64,write:error=ENOSPC:when={number}+",
    "broken once": "inject=pwrite64,write,fdatasync,fsync:error=EIO:when={number}",
    "only readable from then on": "inject=pwrite64,write,ftruncate,unlink,rename:error=EROFS:when={number}+",
}
SAMPLE = (("review", "killed", 3), ("import", "killed", 9), ("backup", "full once", 5),
          ("import", "full from then on", 6), ("review", "broken once", 12),
          ("export", "killed", 2), ("export", "full once", 1), ("repair", "broken once", 60),
          ("restore", "only readable from then on", 2))  # fmt: skip
MOST = 800
STRIDE = int(os.environ.get("MURAJI_FAULTS_STRIDE", "1"))
"""So many calls lie between two that are struck; the store alone, in test_vfs, is struck at each."""


def aims(folder: Path) -> list[Path]:
    """Return the paths of all that the program may write, temporary files among them."""
    project = folder / PROJECT
    backup = new_place(setting_in(project, IDENTITY_KEY), project, NOW_OF_PROGRAM)
    written = [
        project,
        folder / f".{project.stem}.00000000.part.muraji",
        folder / f".{project.name}.00000000.part",
        backup,
        backup.with_name(f".{backup.name}.00000000.part"),
        folder / "out.json",
        folder / "out.conll",
        folder / ".muraji-000000000000.part",
    ]
    beside = [path.with_name(path.name + ending) for path in written for ending in BESIDE]
    return [*written, *beside, folder, backup.parent]


def strike(scenario: str, fault: str, number: int, tally: Tally) -> bool:
    """Run the program with the fault at its n-th call on the project; say whether it came to that."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        base = Path(name)
        folder = prepare(scenario, base)
        watched = [part for path in aims(folder) for part in ("-P", str(path))]
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
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_fault_at_every_call(scenario: str, fault: str, tally: Tally, is_thorough: bool) -> None:
    if not is_thorough:
        pytest.skip("all of them are struck by `make faults`")
    number = 1
    while number < MOST and strike(scenario, fault, number, tally):
        number += STRIDE
    assert number > 1
    assert (tally.corrupt, tally.lost) == ([], [])
