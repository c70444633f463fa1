"""Every moment at which a recorded program could have lost power, and how the files stand then."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from .disk import Crash, Disk, Say
from .recording import record
from .scenarios import Tally, command, environment, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .disk import Operation

State = tuple[str, list[str], dict[str, bytes]]
"""Where it happened, what had been acknowledged, and the files."""


def states(
    operations: list[Operation], standing: dict[str, bytes], tears: int, stride: int = 1
) -> Iterator[State]:
    """Yield each different state after a crash: nothing, all, and ``tears`` mixtures of what was pending."""
    disk = Disk(standing)
    said: list[str] = []
    seen: set[int] = set()
    for number, operation in enumerate(operations):
        if isinstance(operation, Say):
            said = [*said, operation.words.strip()]
        else:
            disk.do(operation)
        if number % stride:
            continue
        for luck in range(tears + 2):
            crash = (Crash.NOTHING_ARRIVES, Crash.ALL_ARRIVES, *[Crash.SOME_ARRIVES] * tears)[luck]
            files = disk.after(crash, Random(number * 1009 + luck))
            mark = hash((len(said), tuple(sorted(files.items()))))
            if mark not in seen:
                seen.add(mark)
                yield f"operation {number}, {crash.value} ({luck})", said, files


def lose_power(scenario: str, base: Path, tears: int, stride: int = 1, most: int = 10**9) -> Tally:
    """Record a scenario and judge the states, at most so many, after a crash anywhere in it."""
    folder = prepare(scenario, base)
    standing = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    operations = record(
        command(scenario, folder),
        folder,
        base / "log",
        {**os.environ, **environment(base)},
    )
    tally = Tally()
    for where, said, files in states(operations, standing, tears, stride):
        if tally.states >= most:
            break
        shutil.rmtree(folder)
        for name, data in files.items():
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        tally.judge(scenario, folder, said, f"{scenario}, {where}")
    return tally
