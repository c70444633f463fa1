"""Faults aimed at the n-th call of the real program on the files that are its own, by strace."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from muraji.store.backup import setting_in
from muraji.store.looking import BESIDE
from muraji.store.safety import IDENTITY_KEY
from muraji.workspace.backups import new_place

from .program import NOW as NOW_OF_PROGRAM
from .recording import STRACE
from .scenarios import PROJECT, Tally, command, environment, prepare

CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,rename"
SECONDS_TO_STRIKE = 300
CALL = re.compile(r"^(\d+)\s+(\w+)\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """Calls that fail, how they do, and whether they go on failing."""

    calls: str
    how: str
    lasts: bool = False

    def at(self, number: int) -> str:
        """Return what strace is told, so that the n-th of the calls fails."""
        return f"inject={self.calls}:{self.how}:when={number}{'+' * self.lasts}"


FAULTS = {
    "killed": Fault("pwrite64,fdatasync,fsync,ftruncate,unlink,rename", "signal=SIGKILL"),
    "full once": Fault("pwrite64,write", "error=ENOSPC"),
    "full from then on": Fault("pwrite64,write", "error=ENOSPC", lasts=True),
    "broken once": Fault("pwrite64,write,fdatasync,fsync", "error=EIO"),
    "only readable from then on": Fault(
        "pwrite64,write,ftruncate,unlink,rename", "error=EROFS", lasts=True
    ),
}


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


@dataclass(frozen=True, slots=True)
class Struck:
    """How a run with a fault went."""

    where: str
    came_to_it: bool
    """Whether the program made so many calls."""
    errors: str
    """What the program wrote on its error stream."""
    tally: Tally


def strike(scenario: str, fault: str, number: int) -> Struck:
    """Run the program with the fault at its n-th call, and judge the files as the next start would."""
    where = f"{scenario}, {fault} at {number}"
    with _in_memory() as name:
        base = Path(name)
        folder = prepare(scenario, base)
        errors, log = _watched(scenario, folder, "-e", FAULTS[fault].at(number))
        acknowledged = base / "acknowledged"
        said = acknowledged.read_text("utf-8").splitlines() if acknowledged.exists() else []
        tally = Tally()
        tally.judge(scenario, folder, said, where)
    return Struck(where, "INJECTED" in log or "SIGKILL" in log, errors, tally)


def strike_as_told(aim: tuple[str, str, int]) -> Struck:
    """Strike in a process of its own, which is handed one thing."""
    return strike(*aim)


def last_calls(scenario: str) -> dict[str, int]:
    """Run the program without a fault and return, of each fault, the number of the last call it can meet.

    Calls are counted by thread, as strace counts them.
    """
    with _in_memory() as name:
        _, log = _watched(scenario, prepare(scenario, Path(name)))
    made = CALL.findall(log)
    return {
        name: max(
            Counter(thread for thread, call in made if call in fault.calls.split(",")).values()
        )
        for name, fault in FAULTS.items()
    }


def chosen(last: int, between: int, seed: str) -> list[int]:
    """Return the first two calls, the last two, and one at random in each of so many equal stretches.

    ``between`` of -1 wants every call.
    """
    if between < 0 or last <= between + 4:
        return list(range(1, last + 1))
    random = Random(seed)
    width = (last - 4) / between if between else 0.0
    drawn = [3 + int((place + random.random()) * width) for place in range(between)]
    return sorted({1, 2, *drawn, last - 1, last})


def _watched(scenario: str, folder: Path, *rule: str) -> tuple[str, str]:
    assert STRACE is not None
    base = folder.parent
    watched = [part for path in aims(folder) for part in ("-P", str(path))]
    done = subprocess.run(
        [STRACE, "-f", "-o", str(base / "log"), *watched, "-e", f"trace={CALLS}", *rule,
         *command(scenario, folder)],
        capture_output=True, text=True, check=False, timeout=SECONDS_TO_STRIKE,
        env={**os.environ, **environment(base)},
    )  # fmt: skip
    return done.stderr, (base / "log").read_text("utf-8", "replace")


def _in_memory() -> tempfile.TemporaryDirectory[str]:
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)
