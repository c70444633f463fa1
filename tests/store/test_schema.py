"""Fault 12: a file that carries anything of its own is refused, and left as it was.

Taken away (``refuse_foreign_schema`` returns at once): every case below opens.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from muraji.domain.errors import MurajiError
from muraji.store.connection import create
from muraji.store.looking import reading
from muraji.store.store import Store

from .damage import change, make_project

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
HOSTILE = {
    "trigger": (
        "CREATE TRIGGER t AFTER UPDATE ON annotations BEGIN UPDATE texts SET text = 'owned'; END",
    ),
    "view": ("CREATE VIEW v AS SELECT * FROM texts",),
    "a view in the place of a table": (
        "ALTER TABLE bookmarks RENAME TO b",
        f"CREATE VIEW bookmarks AS {ENDLESS}",
    ),
    "a column more": ("ALTER TABLE texts ADD COLUMN owned TEXT",),
    "an index less": ("DROP INDEX annotations_by_article",),
    "an index that computes": ("CREATE INDEX i ON texts (upper(text))",),
    "a table with a huge blob": (
        "CREATE TABLE huge (data BLOB)",
        "INSERT INTO huge VALUES (zeroblob(50000000))",
    ),
    "a virtual table": ("CREATE VIRTUAL TABLE other USING fts5(text)",),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path, 1)
    return path


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_muraji_made_is_refused_and_left_as_it_was(project: Path, name: str) -> None:
    change(project, *HOSTILE[name])
    before = project.read_bytes()
    with pytest.raises(MurajiError, match="no Muraji made"):
        Store.open(project)
    assert project.read_bytes() == before
    assert list(project.parent.iterdir()) == [project]


def test_a_hostile_project_is_left_as_it_was_with_its_log(project: Path) -> None:
    """Taken away (the look at a copy): the log is taken into the file, and deleted, before the refusal."""
    with closing(sqlite3.connect(project)) as foreign:
        foreign.execute("PRAGMA journal_mode = WAL")
        foreign.execute("CREATE TRIGGER t AFTER UPDATE ON texts BEGIN DELETE FROM journal; END")
        foreign.commit()
        for path in project.parent.glob(f"{project.name}*"):
            shutil.copy(path, path.with_name(path.name.replace(project.stem, "sent")))
    sent = project.with_name(project.name.replace(project.stem, "sent"))
    log = sent.with_name(f"{sent.name}-wal")
    sent.with_name(f"{sent.name}-shm").unlink()
    before = sent.read_bytes(), log.read_bytes()
    assert len(before[1]) > 0
    with pytest.raises(MurajiError, match="trigger t"):
        Store.open(sent)
    assert (sent.read_bytes(), log.read_bytes()) == before


def test_a_suffix_makes_no_project(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    change(path, "CREATE TABLE annotations (id)")
    before = path.read_bytes()
    with pytest.raises(MurajiError, match="not a Muraji project"):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM texts",
        "ATTACH '/tmp/other' AS other",
        "CREATE TABLE t (x)",
        "PRAGMA user_version = 7; DROP TABLE texts",
        "SELECT load_extension('x')",
    ],
)
def test_looking_can_do_nothing_but_read(project: Path, statement: str) -> None:
    before = project.read_bytes()
    with reading(project) as looking, pytest.raises(Exception, match=r"prohibited|authorized|one"):
        looking.execute(statement)
    assert project.read_bytes() == before


def test_an_endless_question_ends(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Taken away (no progress handler): the question never ends."""
    monkeypatch.setattr("muraji.store.looking.SECONDS_FOR_ONE_QUESTION", 0.2)
    with reading(project) as looking, pytest.raises(Exception, match="interrupted"):
        looking.execute(ENDLESS).fetchone()


def test_a_new_project_is_exactly_ours(tmp_path: Path) -> None:
    from muraji.store import connection
    from muraji.store.migrations import SCHEMA_VERSION
    from muraji.store.schema import strange_parts

    opened = create(tmp_path / "p.muraji")
    assert strange_parts(opened, SCHEMA_VERSION) == []
    connection.close(opened)
