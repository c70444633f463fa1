"""A command loads what it needs and nothing else, and survives what a shell does to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

NEVER = {"PySide6", "shiboken6", "torch", "camel_tools", "numpy"}
RUN_AND_TELL = """
import json, sys
from muraji.__main__ import main
sys.argv = ["muraji", *sys.argv[1:]]
code = main()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
sys.exit(code)
"""
RUN_AND_INTERRUPT = """
import os, signal, sys, threading, time
from pathlib import Path
from muraji.__main__ import main
log = Path(sys.argv[1])
def interrupt():
    while not (log.exists() and log.stat().st_size > 200_000):
        time.sleep(0.005)
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=interrupt, daemon=True).start()
sys.argv = ["muraji", *sys.argv[2:]]
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
"""Interrupted from within: a program that watches from outside may come too late on a busy machine.

A shell has its background jobs ignore interrupts, and a test run among them would pass that on.
"""


@pytest.fixture
def project(tmp_path: Path, seeds: list[Path]) -> Path:
    path = tmp_path / "p.muraji"
    assert main(["import", str(path), str(seeds[0])], {}) == 0
    return path


def loaded_by(*arguments: str | Path) -> set[str]:
    outcome = subprocess.run(
        [sys.executable, "-c", RUN_AND_TELL, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(outcome.stderr.splitlines()[-1]))


def test_exporting_loads_neither_qt_nor_what_makes_schemas(project: Path, tmp_path: Path) -> None:
    loaded = loaded_by("export", project, "--out", tmp_path / "out.json")
    assert "sqlite3" in loaded
    assert not loaded & (NEVER | {"sqlite_utils", "pycrfsuite"})


def test_importing_loads_no_engine(project: Path, seeds: list[Path]) -> None:
    assert not loaded_by("import", project, seeds[1]) & (NEVER | {"sqlite_utils", "pycrfsuite"})


def test_suggesting_loads_no_qt(project: Path) -> None:
    assert not loaded_by("suggest", project) & NEVER


def test_listing_formats_opens_nothing() -> None:
    assert not loaded_by("formats") & (NEVER | {"sqlite3", "sqlite_utils"})


def test_no_traceback_reaches_a_person(tmp_path: Path) -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "muraji", "export", "none.muraji", "--out", "x.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 2
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("There is no project at “none.muraji”.")
    assert len(outcome.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="interrupts are sent otherwise there")
def test_an_interrupted_import_keeps_what_it_read(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(4000):
        (folder / f"{n}.txt").write_text(f"مقالة {n}\n" * 20, "utf-8")
    project = tmp_path / "p.muraji"
    log = project.with_name("p.muraji-wal")
    outcome = subprocess.run(
        [sys.executable, "-c", RUN_AND_INTERRUPT, log, "import", project, folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 2, outcome.stdout + outcome.stderr
    assert outcome.stderr.split("\n") == [
        "",
        "Stopped; what came in is kept, and no file is half written.",
        "",
    ]
    assert not log.exists()
    with Workspace.open(project) as workspace:
        assert 0 < len(workspace.store.article_ids()) < 4000
        assert workspace.store.journal.first_break() is None
