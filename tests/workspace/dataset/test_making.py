"""A dataset folder is whole, documents itself, and leaves nothing behind when it fails."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import Manner, MentionState
from muraji.domain.article import ReviewState, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.domain.journal import EntryKind
from muraji.formats.catalogue import FORMATS
from muraji.workspace.corpus import corpus
from muraji.workspace.dataset.description import Description
from muraji.workspace.dataset.difference import difference
from muraji.workspace.dataset.folder import altered
from muraji.workspace.dataset.making import Order, make_dataset
from muraji.workspace.dataset.splitting import SplitBy, SplitPlan
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.change import Row


def keep(workspace: Workspace, document: Document) -> None:
    rows: list[Row] = [document.status, *document.regions, *document.annotations]
    changes = Changes(tuple(Change(None, row) for row in rows))
    workspace.session.record(EntryKind.IMPORT, changes, "", [document.article])


def reviewed(hard: Document, number: int, state: ReviewState) -> Document:
    """The hard article with a line of its own at its end, decided by a person."""
    article = article_of(
        f"{number}.txt",
        f"{hard.article.text}\nسطر {number}",
        {"url": f"https://site{number % 3}.net/a"},
    )
    rows = tuple(
        replace(
            row,
            id=f"{number}-{row.id}",
            article_id=article.id,
            reviewer="سارة أحمد",
            manner=Manner.SINGLE if row.state is MentionState.ACCEPTED else None,
        )
        for row in hard.annotations
    )
    regions = tuple(
        replace(row, id=f"{number}-{row.id}", article_id=article.id, reviewer="سارة أحمد")
        for row in hard.regions
    )
    status = replace(hard.status, article_id=article.id, state=state)
    return Document(article, status, regions, rows)


@pytest.fixture
def workspace(tmp_path: Path, repository: Path) -> Iterator[Workspace]:
    (hard,) = FORMATS["json"].read(repository / "tests/data/formats/hard.json").documents
    with Workspace.create(tmp_path / "أخبار.muraji", "سارة أحمد") as opened:
        for number in range(6):
            state = ReviewState.FINISHED if number < 5 else ReviewState.STARTED
            keep(opened, reviewed(hard, number, state))
        yield opened


ORDER = Order(("json", "huggingface", "webanno"), SplitPlan(SplitBy.SOURCE))


def test_the_folder_documents_itself(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    words = Description("عنوان", "cc-by-4.0", "2.1.0", ("نورة",), "خلاصة")
    made = drain(make_dataset(workspace, folder, replace(ORDER, description=words)))
    assert altered(folder) == []
    assert made.findings.left_out == 1
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {
        *("README.md", "CITATION.cff", "MANIFEST.sha256"),
        *("labels.json", "splits.json", "schema.json"),
        *(f"data/json/{part}.json" for part in ("train", "dev", "test")),
        *(f"data/huggingface/{part}.jsonl" for part in ("train", "dev", "test")),
        *(f"data/webanno/{part}.zip" for part in ("train", "dev", "test")),
    }
    card = (folder / "README.md").read_text("utf-8")
    for part in (
        'license: "cc-by-4.0"',
        "# عنوان",
        "خلاصة",
        "| site0.net | 2 |",
        "one by one",
        "1 person decided, recorded under numbers",
        "2.1.0",
    ):
        assert part in card
    splits = json.loads((folder / "splits.json").read_text("utf-8"))
    ids = [id_ for part in splits["articles"].values() for id_ in part]
    assert sorted(ids) == sorted(workspace.store.article_ids()[:5])
    assert not list(tmp_path.glob(".muraji-*"))


def test_a_card_does_not_claim_decisions_that_came_with_files(tmp_path: Path) -> None:
    lines = ({"text": f"{n} زار الوزير حمص", "label": [[2, 5, "X"]]} for n in range(3))
    path = tmp_path / "theirs.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    with Workspace.create(tmp_path / "p.muraji") as workspace:
        assert len(drain(import_paths(workspace, [path])).imported) == 3
        order = replace(ORDER, formats=("json",), only_finished=False)
        drain(make_dataset(workspace, tmp_path / "d", order))
    card = (tmp_path / "d" / "README.md").read_text("utf-8")
    assert "Nobody decided there: what is accepted was so in the files" in card
    assert "people decided" not in card


def test_what_it_holds_is_what_was_accepted(workspace: Workspace, tmp_path: Path) -> None:
    drain(make_dataset(workspace, tmp_path / "d", replace(ORDER, only_finished=False)))
    with corpus(tmp_path / "d") as found:
        documents = {document.article.id: document for document in found.documents()}
    assert set(documents) == set(workspace.store.article_ids())
    for id_, document in documents.items():
        ours = workspace.store.document(id_)
        assert {(row.span, row.label, row.state) for row in document.annotations} == {
            (row.span, row.label, row.state) for row in ours.annotations
        }


def test_nobody_is_named(workspace: Workspace, tmp_path: Path) -> None:
    drain(make_dataset(workspace, tmp_path / "d", ORDER))
    for path in (tmp_path / "d").rglob("*"):
        if path.is_file():
            assert "سارة" not in path.read_bytes().decode("utf-8", "ignore"), path
    assert "reviewer-1" in (tmp_path / "d/data/json/train.json").read_text("utf-8")
    drain(make_dataset(workspace, tmp_path / "n", replace(ORDER, is_pseudonymous=False)))
    assert "سارة أحمد" in (tmp_path / "n/data/json/train.json").read_text("utf-8")


def test_cleaned_texts_carry_their_offsets(workspace: Workspace, tmp_path: Path) -> None:
    order = replace(ORDER, cleanings=("controls", "diacritics", "spaces"))
    drain(make_dataset(workspace, tmp_path / "d", order))
    with corpus(tmp_path / "d") as found:
        (document, *_) = list(found.documents())
    surfaces = [
        row.span.of(document.article.text)
        for row in document.annotations
        if row.state is MentionState.ACCEPTED
    ]
    assert surfaces[:2] == ["وزير الخارجية الأردني\n\nأيمن", "الخارجية"]
    assert "شارك الخبر" not in document.article.text
    assert document.article.metadata["cleanings"] == "controls diacritics spaces"


def test_the_same_project_gives_the_same_folder(workspace: Workspace, tmp_path: Path) -> None:
    for name in ("a", "b"):
        drain(make_dataset(workspace, tmp_path / name, ORDER))
    manifests = [(tmp_path / name / "MANIFEST.sha256").read_text("utf-8") for name in ("a", "b")]
    assert manifests[0] == manifests[1]


def test_a_change_of_a_file_is_found(workspace: Workspace, tmp_path: Path) -> None:
    drain(make_dataset(workspace, tmp_path / "d", ORDER))
    (tmp_path / "d/labels.json").write_text("[]", "utf-8")
    (tmp_path / "d/data/json/dev.json").unlink()
    assert altered(tmp_path / "d") == ["data/json/dev.json", "labels.json"]


def test_what_stands_there_is_spared(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    drain(make_dataset(workspace, folder, ORDER))
    with pytest.raises(MurajiError, match="holds a dataset already"):
        drain(make_dataset(workspace, folder, ORDER))
    drain(make_dataset(workspace, folder, replace(ORDER, formats=("csv",), may_replace=True)))
    assert [path.name for path in (folder / "data").iterdir()] == ["csv"]
    other = tmp_path / "o"
    other.mkdir()
    (other / "mine.txt").touch()
    with pytest.raises(MurajiError, match="is no dataset"):
        drain(make_dataset(workspace, other, replace(ORDER, may_replace=True)))
    assert list(other.iterdir()) == [other / "mine.txt"]


def test_stopping_or_failing_leaves_the_old_one(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    drain(make_dataset(workspace, folder, ORDER))
    before = (folder / "MANIFEST.sha256").read_bytes()
    again = replace(ORDER, may_replace=True, only_finished=False)
    for steps in range(3):
        job: Any = make_dataset(workspace, folder, again)
        for _ in range(steps):
            next(job)
        job.close()
        assert (folder / "MANIFEST.sha256").read_bytes() == before
    workspace.store._connection.execute(
        "UPDATE texts SET text = 'تالف' WHERE article_id = ?", (workspace.store.article_ids()[2],)
    )
    with pytest.raises(MurajiError, match="damaged"):
        drain(make_dataset(workspace, folder, again))
    assert (folder / "MANIFEST.sha256").read_bytes() == before
    assert not list(tmp_path.glob(".muraji-*"))


def test_nothing_finished_is_told(tmp_path: Path) -> None:
    with (
        Workspace.create(tmp_path / "p.muraji") as empty,
        pytest.raises(MurajiError, match="No article of this project is finished"),
    ):
        drain(make_dataset(empty, tmp_path / "d", ORDER))
    assert not (tmp_path / "d").exists()


def test_versions_are_compared(workspace: Workspace, tmp_path: Path) -> None:
    drain(make_dataset(workspace, tmp_path / "d", replace(ORDER, only_finished=False)))
    document = workspace.store.document(workspace.store.article_ids()[0])
    first, second, *_ = [row for row in document.annotations if row.state is MentionState.ACCEPTED]
    (rejected, *_) = [row for row in document.annotations if row.state is MentionState.REJECTED]
    changes = Changes(
        (
            Change(first, replace(first, label="OCC")),
            Change(second, replace(second, state=MentionState.REJECTED)),
            Change(rejected, replace(rejected, state=MentionState.ACCEPTED)),
        )
    )
    workspace.session.record(EntryKind.SUGGEST, changes, "")
    article = article_of("0.txt", "نص جديد")
    keep(workspace, Document(article, replace(document.status, article_id=article.id)))
    path = workspace.store.path
    workspace.close()
    with corpus(tmp_path / "d") as before, corpus(path) as after:
        found = drain(difference(before, after))
        back = drain(difference(after, before))
        assert drain(difference(before, before)).is_empty
    assert (found.added, found.removed) == ({article.id: "0.txt"}, {})
    assert list(found.changed) == [document.article.id]
    assert found.counts == {"added": 1, "removed": 1, "changed": 1}
    assert found.as_json()["entities"]["list"][0]["after"]["label"] == "OCC"
    assert back.counts == found.counts
    assert back.removed == found.added
