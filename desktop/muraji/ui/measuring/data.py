"""Import and export of a large file, each beside what SQLite and ``json.dumps`` cost by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from muraji.formats.catalogue import FORMATS
from muraji.store.bare import bare_export, bare_insert
from muraji.workspace.generated import generated_documents
from muraji.workspace.label_sets import shipped

LETTERS = 2_500
MENTIONS = 40
FORMAT = "jsonl"


class _Run(NamedTuple):
    wall: float
    cpu: float
    memory: float
    """The most that was held, in MB; 0 where the system does not say."""


def measure_data(articles: int) -> dict[str, float]:
    """Import so many articles of 2,500 letters with 40 mentions from a file, and export them.

    Shares are of CPU seconds, the bare program's by ours, start and all: 1 is as fast as without us.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, project = folder / "articles.jsonl", folder / "p.muraji"
        with file.open("wb") as stream:
            FORMATS[FORMAT].write(
                generated_documents(articles, MENTIONS, LETTERS), shipped(), stream
            )
        out = folder / "out.jsonl"
        taken = _run(folder, "import", str(project), str(file))
        given = _run(folder, "export", str(project), "--format", FORMAT, "--out", str(out))
        insert = bare_insert(project, folder / "bare.db")
        dump = bare_export(project, folder / "bare.jsonl")
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


def _run(home: Path, *arguments: str) -> _Run:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, "-m", "muraji", *arguments]
    began = perf_counter()
    program = subprocess.Popen(  # noqa: S603 - our own interpreter, our own program
        command, env=environment, stdout=subprocess.DEVNULL
    )
    if hasattr(os, "wait4"):
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = code = os.waitstatus_to_exitcode(status)
        cpu = used.ru_utime + used.ru_stime
        memory = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    else:
        code, cpu, memory = program.wait(), perf_counter() - began, 0.0
    if code:
        raise RuntimeError(f"{command} ended with {code}")
    return _Run(perf_counter() - began, cpu, memory)
