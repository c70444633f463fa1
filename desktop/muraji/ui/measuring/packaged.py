"""What the built program costs beside its source: start, memory with a project open, sizes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import sleep

from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.ui.measuring.start import timed
from muraji.workspace.sample import sample_project

MOST_SECONDS, STEADY_SECONDS = 60, 5
"""Memory is read when it has not grown for so long: the panels around the page stand then too."""
MEGABYTE = 1e6


def measure_packaged(dist: Path, runs: int) -> dict[str, float]:
    """Return starts of both in milliseconds (medians, in turn), their ratio, and sizes in megabytes.

    ``dist`` holds the built folder ``muraji`` and, where they were made, the installers. Memory is
    the resident set of the built program with a sample article open; it is known on Linux only.

    Raises:
        MurajiError: nothing was built there.
    """
    suffix = ".exe" if os.name == "nt" else ""
    program = dist.resolve() / "muraji" / f"muraji{suffix}"
    if not program.is_file():
        raise MurajiError(
            f"There is no built program at “{program}”. Run make package first.",
            f"لا يوجد برنامج مبني في «{program}». نفّذ make package أولًا.",
        )
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "seeds.muraji"
        drain(sample_project(project))
        source = [sys.executable, "-m", "muraji"]
        walls: dict[str, list[float]] = {"source": [], "packaged": []}
        for run in range(runs + 1):
            for name, command in (("source", source), ("packaged", [str(program)])):
                wall = timed([*command, "open", str(project), "--until-painted"], folder)
                if run:
                    walls[name].append(wall)
        figures = {f"{name}_start_ms": median(each) for name, each in walls.items()}
        memory = _resident(program, project, folder)
    figures["ratio"] = figures["packaged_start_ms"] / figures["source_start_ms"]
    if memory:
        figures["memory_mb"] = memory / MEGABYTE
    figures["bundle_mb"] = _size(program.parent) / MEGABYTE
    for installer in sorted((dist / "installers").glob("*.*")):
        figures[f"{installer.name}_mb"] = installer.stat().st_size / MEGABYTE
    return figures


def _resident(program: Path, project: Path, home: str) -> float:
    """Return the bytes that the program keeps in memory with the project open; 0 where unknown."""
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    with subprocess.Popen([str(program), str(project)], env=environment) as running:  # noqa: S603
        try:
            readings = [_now(running.pid)]
            for _ in range(MOST_SECONDS):
                sleep(1)
                readings.append(_now(running.pid))
                if len(readings) > STEADY_SECONDS and readings[-1] == readings[-1 - STEADY_SECONDS]:
                    break
        finally:
            running.terminate()
    return max(readings)


def _now(process: int) -> float:
    status = Path(f"/proc/{process}/status")
    lines = status.read_text("utf-8").splitlines() if status.is_file() else []
    found = [int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS")]
    return found[0] if found else 0


def _size(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)
