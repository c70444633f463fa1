"""Fault 21: the program is ended while something is being typed.

Taken away (``ended_by_the_system`` yields at once): the process dies of the signal, and the note is lost.
Taken away (``Lines.finish`` does nothing): the note is lost.
"""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from muraji.workspace.workspace import Workspace

from .program import NOTE
from .scenarios import PROJECT, command, environment, prepare

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@pytest.fixture
def editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A project, and the real program on it: one mention accepted, a note half typed."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, "")
    folder = prepare("edit", tmp_path)
    with subprocess.Popen(
        command("edit", folder),
        env={**os.environ, **environment(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
        assert said == "editing\n", program.communicate()
        yield folder / PROJECT, program
        program.kill()


def found(project: Path) -> tuple[int, list[str], int]:
    """Return how many mentions are decided, the notes, and how many notices the opening gives."""
    with Workspace.open(project) as workspace:
        rows = [
            row
            for id_ in workspace.store.article_ids()
            for row in workspace.store.annotations_of(id_)
        ]
        notes = [row.note for row in rows if row.note]
        return workspace.store.safety.counts().decided, notes, len(workspace.notices)


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_program_that_is_asked_to_end_keeps_what_was_typed(editing, kind: int) -> None:
    project, program = editing
    program.send_signal(kind)
    _, told = program.communicate(timeout=60)
    assert program.returncode == 0, told
    assert "Traceback" not in told
    assert not list(project.parent.glob(f"{project.name}-*"))
    assert found(project) == (1, [NOTE], 0)


def test_a_program_that_is_killed_keeps_what_was_decided(editing) -> None:
    project, program = editing
    program.kill()
    program.communicate(timeout=60)
    assert found(project) == (1, [], 1)
