"""Import and suggest as one job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.workspace.arrivals import ImportReport


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "project.muraji", "هدى") as opened:
        yield opened


def finish(job: Job[ImportReport]) -> ImportReport:
    while True:
        try:
            next(job)
        except StopIteration as end:
            report: ImportReport = end.value
            return report


def test_new_articles_get_suggestions(workspace: Workspace, seeds: list[Path]) -> None:
    report = finish(take_in(workspace, seeds[:2]))
    assert len(report.imported) == 2
    for id_ in report.imported:
        rows = workspace.store.annotations_of(id_)
        assert rows
        assert {row.state for row in rows} == {MentionState.PENDING}


def test_articles_that_were_there_are_left_alone(workspace: Workspace, seeds: list[Path]) -> None:
    finish(take_in(workspace, seeds[:1]))
    entries = workspace.store.journal.tops()
    (id_,) = workspace.store.article_ids()
    before = workspace.store.annotations_of(id_)
    report = finish(take_in(workspace, seeds[:1]))
    assert report.imported == []
    assert len(report.duplicates) == 1
    assert workspace.store.annotations_of(id_) == before
    assert workspace.store.journal.tops() == entries


def test_stopping_between_keeps_the_articles(workspace: Workspace, seeds: list[Path]) -> None:
    job = take_in(workspace, seeds)
    for progress in job:
        if progress.words.en.startswith("Reading"):
            break
    job.close()
    assert len(workspace.store.article_ids()) == 5
    for id_ in workspace.store.article_ids():
        assert workspace.store.document(id_).article.id == id_
