"""Import and suggest as one job: only what is new is read, and closing keeps what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.journal import EntryKind
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


def kinds(workspace: Workspace) -> list[EntryKind]:
    return [entry.kind for entry in workspace.store.journal]


def test_what_comes_in_is_read_by_the_engine(workspace: Workspace, seeds: list[Path]) -> None:
    list(take_in(workspace, seeds[:2]))
    assert kinds(workspace) == [EntryKind.IMPORT] * 2 + [EntryKind.SUGGEST] * 2
    list(take_in(workspace, seeds[:3]))
    assert kinds(workspace)[4:] == [EntryKind.IMPORT, EntryKind.SUGGEST]
    assert all(workspace.store.annotations_of(id_) for id_ in workspace.store.article_ids())


def test_nothing_new_asks_the_engine_nothing(workspace: Workspace, seeds: list[Path]) -> None:
    list(take_in(workspace, seeds[:1]))
    before = kinds(workspace)
    list(take_in(workspace, seeds[:1]))
    assert kinds(workspace) == before


def test_closing_in_the_middle_keeps_both_halves(workspace: Workspace, seeds: list[Path]) -> None:
    job = take_in(workspace, seeds[:2])
    for progress in job:
        if progress.words.en.startswith("Reading") and progress.done == 1:
            break
    job.close()
    assert kinds(workspace) == [EntryKind.IMPORT] * 2 + [EntryKind.SUGGEST]
