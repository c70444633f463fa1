"""An export is whole or leaves what was there, and never falls on a project."""

from __future__ import annotations

import json
from threading import Event, Timer
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.errors import MurajiError
from muraji.domain.journal import EntryKind
from muraji.workspace.exporting import export
from muraji.workspace.preparing import Preparation
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.document import Document


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        for n in range(3):
            article = article_of(f"{n}.txt", f"متن {n}")
            changes = Changes((Change(None, Status(article.id)),))
            workspace.session.record(EntryKind.IMPORT, changes, "", [article])
        yield workspace


def sources(path: Path) -> list[str]:
    return [article["source"] for article in json.loads(path.read_bytes())["articles"]]


def test_all_articles_or_those_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    steps = list(export(workspace, "json", out))
    assert (steps[-1].done, steps[-1].total) == (3, 3)
    assert sources(out) == ["0.txt", "1.txt", "2.txt"]
    ids = workspace.store.article_ids()
    list(export(workspace, "json", out, [ids[2], ids[0]]))
    assert sources(out) == ["2.txt", "0.txt"]


def refused(workspace: Workspace, name: str, out: Path) -> MurajiError:
    with pytest.raises(MurajiError) as caught:
        list(export(workspace, name, out))
    assert caught.value.words.ar
    return caught.value


def test_a_project_is_never_written_over(workspace: Workspace, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(workspace.store.path)
    for out in (workspace.store.path, link, tmp_path / "new.muraji"):
        assert "the name of a project" in str(refused(workspace, "json", out))
    assert not (tmp_path / "new.muraji").exists()
    assert len(workspace.store.article_ids()) == 3


def test_a_damaged_text_stops_the_export_and_is_named(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")
    workspace.store._connection.execute(
        "UPDATE texts SET text = 'تالف' WHERE article_id = ?", (workspace.store.article_ids()[2],)
    )
    assert "2.txt" in str(refused(workspace, "json", out))
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []


@pytest.mark.parametrize(
    ("name", "sentence"), [("text", "can only be read"), ("none", "There is no format “none”")]
)
def test_what_cannot_be_written_is_told(
    workspace: Workspace, tmp_path: Path, name: str, sentence: str
) -> None:
    assert sentence in str(refused(workspace, name, tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_no_progress_is_made_before_the_first_step(workspace: Workspace, tmp_path: Path) -> None:
    job: Any = export(workspace, "json", tmp_path / "out.json")
    next(job)
    job.close()
    assert not (tmp_path / "out.json").exists()


def test_an_export_that_is_stopped_leaves_what_was_there(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")
    goes_on, read = Event(), workspace.store.document

    def document(id_: str) -> Document:
        if id_ == workspace.store.article_ids()[1]:
            goes_on.wait()
        return read(id_)

    monkeypatch.setattr(workspace.store, "document", document)
    job: Any = export(workspace, "json", out)
    steps = [next(job), next(job)]
    while steps[-1].done < 1:
        steps.append(next(job))
    assert (steps[-1].done, steps[-1].total) == (1, 3)
    assert steps[-1].words.ar == "out.json: 1 من 3"
    Timer(0.01, goes_on.set).start()
    job.close()
    assert out.read_bytes() == b"old"
    assert not list(tmp_path.glob(".muraji-*"))


def test_only_what_is_left_after_cleaning_goes_out(workspace: Workspace, tmp_path: Path) -> None:
    article = article_of("blank.txt", "\u200f\n\u0640")
    changes = Changes((Change(None, Status(article.id)),))
    workspace.session.record(EntryKind.IMPORT, changes, "", [article])
    out = tmp_path / "out.json"
    preparation = Preparation(("controls", "tatweel"))
    list(export(workspace, "json", out, None, preparation))
    assert sources(out) == ["0.txt", "1.txt", "2.txt"]
