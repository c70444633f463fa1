"""Import and export of a large file, each beside what SQLite and ``json.dumps`` cost by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from muraji.formats.catalogue import FORMATS
from muraji.store.bare import Cost, bare_export, bare_insert
from muraji.workspace.generated import generated_documents
from muraji.workspace.label_sets import shipped

LETTERS = 2_500
MENTIONS = 40
FORMAT = "jsonl"
ROUNDS = 2
"""A machine that has just begun hands out its memory slowly, and what is measured first pays for it."""


class _Run(NamedTuple):
    wall: float
    cpu: float
    memory: float
    """The most that was held, in MB; 0 where the system does not say."""


class _Round(NamedTuple):
    taken: _Run
    given: _Run
    insert: Cost
    dump: float


def measure_data(articles: int) -> dict[str, float]:
    """Import so many articles of 2,500 letters with 40 mentions from a file, and export them.

    Shares are of CPU seconds, the bare program's by ours, start and all: 1 is as fast as without us.
    Of two rounds, ours and the bare program's in turn, the one in which ours was less disturbed.
    """
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "articles.jsonl")
        with file.open("wb") as stream:
            FORMATS[FORMAT].write(
                generated_documents(articles, MENTIONS, LETTERS), shipped(), stream
            )
        rounds = [_round(file) for _ in range(ROUNDS)]
    taken, insert = min(((one.taken, one.insert) for one in rounds), key=lambda pair: pair[0].cpu)
    given, dump = min(((one.given, one.dump) for one in rounds), key=lambda pair: pair[0].cpu)
    return {
        "articles": articles,
        "import_s": taken.wall,
        "import_cpu_s": taken.cpu,
        "bare_insert_cpu_s": insert.everything,
        "import_share": insert.everything / taken.cpu,
        "import_share_of_articles_alone": insert.measured / taken.cpu,
        "import_memory_mb": taken.memory,
        "export_s": given.wall,
        "export_cpu_s": given.cpu,
        "bare_export_cpu_s": dump,
        "export_share": dump / given.cpu,
        "export_memory_mb": given.memory,
    }


def _round(file: Path) -> _Round:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project, out = folder / "p.muraji", folder / "out.jsonl"
        taken = _run(folder, "import", str(project), str(file))
        insert = bare_insert(project, folder / "bare.db")
        given = _run(folder, "export", str(project), "--format", FORMAT, "--out", str(out))
        return _Round(taken, given, insert, bare_export(project, folder / "bare.jsonl"))


_WATCHED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(code)
"""
"""Starts a program from a small one: begun from a large one, it is told to have held as much as that."""


def _run(home: Path, *arguments: str) -> _Run:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, "-m", "muraji", *arguments]
    is_told = find_spec("resource") is not None
    watched = [sys.executable, "-c", _WATCHED, *command] if is_told else command
    began = perf_counter()
    ended = subprocess.run(  # noqa: S603 - our own interpreter, our own program
        watched,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    wall = perf_counter() - began
    if not is_told:
        return _Run(wall, wall, 0.0)
    cpu, memory = map(float, ended.stdout.split())
    return _Run(wall, cpu, memory / (1024 if sys.platform != "darwin" else 1024 * 1024))
