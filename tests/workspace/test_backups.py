"""Backups are made when they are due, proved, thinned, and come back whole."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, EditLabels
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.review.session import BULK
from muraji.store import backup as store_backup
from muraji.workspace.backups import (
    A_DAY,
    WORK_BETWEEN,
    back_up,
    backups_of,
    folder_of,
    is_due,
    keep_one,
    kept,
)
from muraji.workspace.identity import identity_of
from muraji.workspace.places import data_folder
from muraji.workspace.restoring import restore
from muraji.workspace.workspace import Workspace

from ..store.damage import make_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path)
    return path


@pytest.fixture
def workspace(project: Path) -> Iterator[Workspace]:
    with Workspace.open(project, "ريم") as workspace:
        yield workspace


def decide(workspace: Workspace) -> None:
    store = workspace.store
    pending = [
        row.id
        for id_ in store.article_ids()
        for row in store.annotations_of(id_)
        if row.state.value == "pending"
    ]
    workspace.session.do(Accept((pending[0],)))


def test_a_backup_lies_in_the_users_folder_and_holds_everything(workspace: Workspace) -> None:
    made = back_up(workspace.store, NOW)
    assert made.path.is_relative_to(data_folder())
    assert made.counts() == workspace.store.safety.counts()
    assert made.titles()
    assert [each.name for each in made.path.parent.glob(".*")] == []
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_it_is_due_after_a_day_after_half_an_hour_of_work_and_never_without_news(
    workspace: Workspace,
) -> None:
    store = workspace.store
    assert is_due(store, NOW)
    back_up(store, NOW)
    decide(workspace)
    assert not is_due(store, NOW + timedelta(minutes=29), WORK_BETWEEN)
    assert is_due(store, NOW + timedelta(minutes=31), WORK_BETWEEN)
    assert not is_due(store, NOW + timedelta(hours=23), A_DAY)
    assert is_due(store, NOW + timedelta(hours=25), A_DAY)
    back_up(store, NOW + timedelta(hours=25))
    assert not is_due(store, NOW + timedelta(days=30), A_DAY)


def test_a_clock_that_was_set_back_does_not_put_backups_off(workspace: Workspace) -> None:
    """Fault 7. Taken away (no lower bound of ``is_recent``): the last line is False."""
    back_up(workspace.store, datetime(2038, 1, 20, tzinfo=UTC))
    decide(workspace)
    assert is_due(workspace.store, NOW)


def test_a_copy_that_is_not_whole_never_counts(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taken away (``_proved`` does not look): a damaged copy stands in the list."""
    write = store_backup.write_raw_copy

    def spoil(source, lock, place) -> None:
        write(source, lock, place)
        data = bytearray(place.read_bytes())
        data[8192:12288] = b"x" * 4096
        place.write_bytes(data)

    monkeypatch.setattr(store_backup, "write_raw_copy", spoil)
    with pytest.raises(MurajiError, match="The project itself is"):
        back_up(workspace.store, NOW)
    folder = folder_of(identity_of(workspace.store))
    assert [each for each in folder.iterdir() if each.suffix != ".json"] == []


def test_thinning_keeps_the_newest_then_days_weeks_and_months() -> None:
    moments = [NOW - timedelta(hours=hours) for hours in range(0, 24 * 400, 3)]
    staying = sorted(kept(moments, NOW), reverse=True)
    assert staying[:6] == moments[:6]
    days = {(NOW - moment) // timedelta(days=1) for moment in staying}
    assert set(range(14)) <= days
    assert {(NOW - moment) // timedelta(days=30) for moment in staying} >= set(range(12))
    assert len(staying) < 45
    assert kept(staying, NOW) == set(staying)


def test_what_is_thinned_out_is_deleted(workspace: Workspace) -> None:
    for day in range(40):
        back_up(workspace.store, NOW + timedelta(days=day))
    assert len(backups_of(workspace.store.path)) < 30


def test_before_something_big_one_backup_is_kept(workspace: Workspace) -> None:
    assert len(list(keep_one(workspace.store, NOW))) == 1
    assert list(keep_one(workspace.store, NOW)) == []
    decide(workspace)
    drain(keep_one(workspace.store, NOW + timedelta(hours=1)))
    assert len(backups_of(workspace.store.path)) == 2


def pending_ids(workspace: Workspace) -> tuple[str, ...]:
    store = workspace.store
    rows = [row for id_ in store.article_ids() for row in store.annotations_of(id_)]
    return tuple(row.id for row in rows if row.state is MentionState.PENDING)


@pytest.mark.parametrize("kind", ["many mentions", "labels", "undo"])
def test_before_a_bulk_change_a_backup_is_kept(tmp_path: Path, kind: str) -> None:
    """Taken away (``before_bulk`` stays unset): no backup holds what stood before."""
    path = tmp_path / "many.muraji"
    make_project(path, articles=BULK // 10 + 1, decisions=0)
    with Workspace.open(path) as workspace:
        ids = pending_ids(workspace)
        workspace.session.do(Accept(ids[:1]))
        assert backups_of(path) == []
        match kind:
            case "many mentions":
                workspace.session.do(Accept(ids[1 : BULK + 1]))
            case "labels":
                labels = workspace.labels
                workspace.session.do(EditLabels(labels.labels[:-1]))
            case _:
                workspace.session.before_bulk, keep = None, workspace.session.before_bulk
                workspace.session.do(Accept(ids[1 : BULK + 1]))
                workspace.session.before_bulk = keep
                workspace.session.undo()
        (kept_one,) = backups_of(path)
        counts = kept_one.counts()
        assert counts is not None
        assert counts.decided == (BULK + 1 if kind == "undo" else 1)


def test_a_bulk_change_is_not_begun_where_no_backup_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.muraji"
    make_project(path, articles=BULK // 10 + 1, decisions=0)
    with Workspace.open(path) as workspace:
        ids = pending_ids(workspace)

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(store_backup, "_copy_pages", full)
        with pytest.raises(MurajiError, match="No copy of the project"):
            workspace.session.do(Accept(ids[:BULK]))
        assert workspace.store.safety.counts().decided == 0
        workspace.session.do(Accept(ids[:1]))
        assert workspace.store.safety.counts().decided == 1


def test_a_backup_comes_back_and_what_stood_there_is_set_aside(project: Path) -> None:
    with Workspace.open(project) as workspace:
        made = back_up(workspace.store, NOW)
        decide(workspace)
        later = workspace.store.safety.counts()
    stood = project.read_bytes()
    aside = restore(made, project, NOW)
    assert aside is not None
    assert aside.read_bytes() == stood
    with Workspace.open(project) as workspace:
        assert workspace.store.safety.counts() == made.counts() != later
        assert workspace.notices == []


def test_a_backup_that_cannot_be_read_leaves_the_project_alone(project: Path) -> None:
    with Workspace.open(project) as workspace:
        made = back_up(workspace.store, NOW)
    made.path.write_bytes(b"x" * 5000)
    stood = project.read_bytes()
    with pytest.raises(MurajiError, match="can no longer be read"):
        restore(made, project, NOW)
    assert project.read_bytes() == stood


def test_an_older_project_is_kept_before_it_is_migrated(repository: Path, tmp_path: Path) -> None:
    """Taken away (``keep_a_copy`` does nothing): there is no backup."""
    old = tmp_path / "old.muraji"
    shutil.copy(repository / "tests" / "data" / "projects" / "version_1.muraji", old)
    Workspace.open(old).close()
    (made,) = backups_of(old)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
