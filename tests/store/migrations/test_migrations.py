"""Every project ever made opens: files of old versions are kept and opened for ever."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.errors import MurajiError
from muraji.review.replay import key_of, replay
from muraji.store import connection, migrations
from muraji.store.connection import APPLICATION_ID
from muraji.store.migrations import SCHEMA_VERSION, migrate
from muraji.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = range(1, SCHEMA_VERSION + 1)


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, repository: Path, tmp_path: Path) -> Path:
    kept = repository / "tests" / "data" / "projects" / f"version_{request.param}.muraji"
    return shutil.copy(kept, tmp_path / kept.name)


def test_an_old_project_opens_and_its_journal_replays(old: Path) -> None:
    store = Store.open(old)
    rows = {
        key_of(row): row
        for id_ in store.article_ids()
        for document in [store.document(id_)]
        for row in (document.status, *document.regions, *document.annotations)
    }
    rows |= {key_of(row): row for row in store.checking.dismissals()}
    assert replay(store.journal) == rows
    assert store.journal.first_break() is None
    states = {
        row.state for kind, row in ((k[0], r) for k, r in rows.items()) if kind == "annotation"
    }
    assert states == set(MentionState)
    undo_top, redo_top = store.journal.tops()
    assert undo_top
    assert redo_top
    store.close()


def schema_of(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as looking:
        return sorted(looking.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL"))


def test_an_old_project_gets_the_schema_of_a_new_one(old: Path, tmp_path: Path) -> None:
    Store.open(old).close()
    new = tmp_path / "new.muraji"
    Store.create(new).close()
    assert schema_of(old) == schema_of(new)


def test_a_migration_that_fails_leaves_the_version_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.muraji"
    Store.create(path).close()
    before = schema_of(path)

    def broken(database: object) -> None:
        database.execute("CREATE TABLE half (a)")  # type: ignore[attr-defined]
        database.execute("CREATE TABLE half (a)")  # type: ignore[attr-defined]

    monkeypatch.setattr(migrations, "VERSIONS", (*migrations.VERSIONS, broken))
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with pytest.raises(MurajiError, match="half"):
        Store.open(path)
    assert schema_of(path) == before
    monkeypatch.undo()
    Store.open(path).close()


def test_a_creation_cut_short_after_its_first_write_is_finished_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    with closing(sqlite3.connect(path)) as begun:
        begun.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        begun.execute("PRAGMA user_version = 0")
    store = Store.open(path)
    assert store.article_ids() == []
    store.close()


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    Store.create(path).close()
    before = schema_of(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as again:
        migrate(again)
    assert schema_of(path) == before
