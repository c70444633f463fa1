"""Files that wait for the disk together do not share their fate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.document import Document
from muraji.domain.span import Span
from muraji.workspace.arrivals import Arrivals, FileContent, ImportReport
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


def document(text: str, *ids: str) -> Document:
    article = article_of(f"{text}.txt", text)
    rows = tuple(
        Annotation(id_, article.id, Span(0, 1), "GPE", MentionState.PENDING, "t 1") for id_ in ids
    )
    return Document(article, Status(article.id), (), rows)


def file(name: str, *documents: Document) -> FileContent:
    return FileContent(Path(name), documents)


def test_nothing_is_reported_before_the_disk_has_it(workspace: Workspace) -> None:
    report = ImportReport()
    arrivals = Arrivals(workspace, report)
    arrivals.add(file("1", document("متن")))
    assert report.imported == workspace.store.article_ids() == []
    arrivals.flush()
    assert report.imported == workspace.store.article_ids() != []


def test_a_file_that_does_not_fit_falls_alone_and_whole(workspace: Workspace) -> None:
    report = ImportReport()
    arrivals = Arrivals(workspace, report)
    arrivals.add(file("good", document("واحد", "a")))
    arrivals.add(file("bad", document("اثنان", "b"), document("ثلاثة", "a")))
    arrivals.add(file("also good", document("أربعة", "c")))
    arrivals.flush()
    assert [workspace.store.source_of(id_) for id_ in report.imported] == ["واحد.txt", "أربعة.txt"]
    assert workspace.store.article_ids() == report.imported
    ((path, words),) = report.problems
    assert path.name == "bad"
    assert "bad" in words.en
    assert "bad" in words.ar


def test_a_text_that_waits_is_recognised_in_the_next_file(workspace: Workspace) -> None:
    report = ImportReport()
    arrivals = Arrivals(workspace, report)
    arrivals.add(file("1", document("متن")))
    arrivals.add(file("2", document("متن")))
    arrivals.flush()
    assert len(report.imported) == 1
    assert report.duplicates == [("2", "متن.txt")]


def test_a_full_disk_is_told_for_every_file_it_kept_out(workspace: Workspace) -> None:
    report = ImportReport()
    arrivals = Arrivals(workspace, report)
    connection = workspace.store._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    for name in ("1", "2"):
        arrivals.add(file(name, document(name * 300_000)))
    arrivals.flush()
    assert report.imported == workspace.store.article_ids() == []
    assert [path.name for path, _ in report.problems] == ["1", "2"]
    assert all("full" in words.en for _, words in report.problems)
