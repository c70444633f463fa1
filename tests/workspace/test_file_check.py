"""A damaged project is found out in every way, and rebuilt with what can be saved, the rest named."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import article_of
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.store.flaw import FlawKind
from muraji.store.integrity import LOOKS
from muraji.workspace.backups import back_up, backups_of
from muraji.workspace.exporting import export
from muraji.workspace.file_check import check_file, check_open, repair_file, told_repair
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

from ..store.damage import WORDS, change, damage_pages, flip, make_project

if TYPE_CHECKING:
    from pathlib import Path

TEXT_OF_FIRST = f" 0\n0 {WORDS}".encode()[:40]
FLAWS = {
    "a text with a flipped byte": (FlawKind.TEXT, lambda path: flip(path, TEXT_OF_FIRST, 1)),
    "a step taken out": (
        FlawKind.CHAIN,
        lambda path: change(path, "DELETE FROM journal WHERE seq = 5"),
    ),
    "a step altered": (
        FlawKind.CHAIN,
        lambda path: change(path, "UPDATE journal SET reviewer = 'x' WHERE seq = 6"),
    ),
    "a decision altered in its table": (
        FlawKind.ROWS,
        lambda path: change(path, "UPDATE annotations SET state = 'rejected' WHERE state = 'accepted'"),
    ),
    "mentions deleted": (
        FlawKind.ROWS,
        lambda path: change(path, "DELETE FROM annotations WHERE rowid < 4"),
    ),
    "an article without its text": (
        FlawKind.DANGLING,
        lambda path: change(path, "DELETE FROM texts WHERE rowid = 1"),
    ),
    "rows of no article": (
        FlawKind.DANGLING,
        lambda path: change(path, "DELETE FROM articles WHERE position = 1"),
    ),
    "a trigger": (
        FlawKind.SCHEMA,
        lambda path: change(
            path,
            "CREATE TRIGGER t AFTER UPDATE ON annotations BEGIN UPDATE texts SET text = ''; END",
        ),
    ),
    "a page that is not as SQLite wrote it": (
        FlawKind.PAGES,
        lambda path: change(
            path,
            "PRAGMA writable_schema = ON",
            "DELETE FROM sqlite_schema WHERE name = 'annotations_by_article'",
        ),
    ),
    "an empty index of the search": (
        FlawKind.SEARCH,
        lambda path: change(path, "INSERT INTO search (search) VALUES ('delete-all')"),
    ),
    "an article that is not searched": (
        FlawKind.SEARCH,
        lambda path: change(
            path,
            "INSERT INTO search (search) VALUES ('delete-all')",
            "INSERT INTO search (rowid, title, source, text) VALUES"
            " (1, '', 'x', 'y'), (2, '', 'x', 'y'), (3, '', 'x', 'y')",
        ),
    ),
    "an index that knows too much": (
        FlawKind.SEARCH,
        lambda path: change(
            path, "INSERT INTO search (rowid, title, source, text) VALUES (99, '', 'x', 'y')"
        ),
    ),
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "مشروع.muraji"
    make_project(path)
    return path


def kinds(path: Path) -> set[FlawKind]:
    return {flaw.kind for flaw in drain(check_file(path))}


def state_of(path: Path) -> list[object]:
    with Workspace.open(path) as workspace:
        store = workspace.store
        return [
            [(row.id, row.state, row.reviewer) for row in store.annotations_of(id_)]
            for id_ in store.article_ids()
        ]


def test_a_sound_project_has_no_flaw(project: Path) -> None:
    assert kinds(project) == set()


def test_a_first_line_that_is_cut_within_a_word_is_no_flaw(tmp_path: Path) -> None:
    path = tmp_path / "p.muraji"
    text = f"{'قال ' * 74}الاستراتيجيون وحدهم {'ثم ' * 300}"
    with Workspace.create(path) as workspace:
        (tmp_path / "long.txt").write_text(text, "utf-8")
        drain(import_paths(workspace, [tmp_path / "long.txt"]))
        (id_,) = workspace.store.article_ids()
        assert workspace.store.article(id_).title[:300].endswith("قال الاس")
    assert kinds(path) == set()


@pytest.mark.parametrize("name", FLAWS)
def test_each_flaw_is_found_by_its_check(
    project: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taken away: without the check of its kind the flaw is not found by that name."""
    kind, harm = FLAWS[name]
    harm(project)
    assert kind in kinds(project)
    monkeypatch.setitem(LOOKS, kind, lambda _: iter(()))
    assert kind not in kinds(project)


@pytest.mark.parametrize("name", FLAWS)
def test_each_flaw_is_repaired_and_the_damaged_file_stands_untouched(
    project: Path, name: str, clock
) -> None:
    before = state_of(project)
    with Workspace.open(project) as workspace:
        back_up(workspace.store, clock())
    FLAWS[name][1](project)
    damaged = project.read_bytes()
    repaired = drain(repair_file(project, clock()))
    assert repaired.left == []
    assert repaired.aside is not None
    assert repaired.aside.read_bytes() == damaged
    assert kinds(project) == set()
    assert state_of(project) == before


def test_a_text_that_no_backup_has_is_named_and_its_decisions_are_kept(
    project: Path, clock, tmp_path: Path
) -> None:
    before = state_of(project)
    flip(project, TEXT_OF_FIRST)
    repaired = drain(repair_file(project, clock()))
    assert repaired.salvage.lost_texts == ["0.txt"]
    assert any("Not saved: the text of “0.txt”" in words.en for words in told_repair(repaired))
    assert state_of(project) == before
    with Workspace.open(project) as workspace:
        first = workspace.store.article_ids()[0]
        with pytest.raises(MurajiError, match="damaged"):
            workspace.store.article(first)
        with pytest.raises(MurajiError, match="damaged"):
            drain(export(workspace, "json", tmp_path / "out.json"))
        assert not (tmp_path / "out.json").exists()
        text = f"0 {WORDS} 0\n" * 6
        (tmp_path / "again.txt").write_text(text, "utf-8")
        drain(import_paths(workspace, [tmp_path / "again.txt"]))
        assert workspace.store.article(first).text == article_of("", text).text
    assert state_of(project) == before


@pytest.mark.parametrize("seed", range(12))
def test_random_damage_is_found_or_harmless_and_repair_saves_all_from_the_backup(
    project: Path, seed: int, clock
) -> None:
    before = state_of(project)
    with Workspace.open(project) as workspace:
        back_up(workspace.store, clock())
    damage_pages(project, seed)
    damaged = project.read_bytes()
    drain(check_file(project))
    assert project.read_bytes() == damaged
    repaired = drain(repair_file(project, clock()))
    assert repaired.left == []
    assert state_of(project) == before


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 300])
def test_what_is_no_database_comes_back_from_the_backup_alone(
    project: Path, content: bytes, clock
) -> None:
    before = state_of(project)
    with Workspace.open(project) as workspace:
        back_up(workspace.store, clock())
    project.write_bytes(content)
    assert kinds(project)
    assert drain(repair_file(project, clock())).left == []
    assert state_of(project) == before


def test_nothing_to_rebuild_from_is_said_and_the_file_left(tmp_path: Path, clock) -> None:
    path = tmp_path / "p.muraji"
    path.write_bytes(b"mine" * 999)
    with pytest.raises(MurajiError, match="no backup"):
        drain(repair_file(path, clock()))
    assert [each.name for each in tmp_path.iterdir()] == ["p.muraji"]
    assert path.read_bytes() == b"mine" * 999


def test_an_open_project_is_checked_through_a_copy_while_work_goes_on(project: Path) -> None:
    change(project, "UPDATE annotations SET note = 'x' WHERE rowid = 1")
    with Workspace.open(project) as workspace:
        found = drain(check_open(workspace.store))
        assert {flaw.kind for flaw in found} == {FlawKind.ROWS}
        with pytest.raises(MurajiError, match="already open"):
            drain(check_file(project))


def test_a_journal_broken_in_the_middle_keeps_what_the_tables_say(project: Path, clock) -> None:
    before = state_of(project)
    change(project, "DELETE FROM journal WHERE seq = 8")
    repaired = drain(repair_file(project, clock()))
    assert repaired.salvage.steps == 7
    assert repaired.salvage.rows_from_tables > 0
    assert state_of(project) == before
    assert kinds(project) == set()


def test_the_backups_of_a_project_that_is_gone_are_found_by_its_place(project: Path, clock) -> None:
    with Workspace.open(project) as workspace:
        back_up(workspace.store, clock())
    shutil.move(project, project.with_name("elsewhere"))
    assert len(backups_of(project)) == 1
