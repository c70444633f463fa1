"""Annotations come in as a person says: as suggestions or decided, under the project's labels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.domain.job import drain
from muraji.formats.columns import ColumnChoice
from muraji.workspace import reading_in
from muraji.workspace.import_terms import ImportTerms, likely_label
from muraji.workspace.importing import import_paths
from muraji.workspace.label_sets import shipped
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "زار أحمد مدينة الخليل"
SPANS = [[4, 8, "PER"], [15, 21, "LOC"], [0, 3, "MISC"]]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        yield workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT, "label": SPANS}) + "\n", encoding="utf-8")
    return path


def test_without_a_word_annotations_are_accepted_under_their_own_labels(
    workspace: Workspace, file: Path
) -> None:
    (id_,) = drain(import_paths(workspace, [file])).imported
    rows = workspace.store.annotations_of(id_)
    assert {row.label for row in rows} == {"PER", "LOC", "MISC"}
    assert {row.state for row in rows} == {MentionState.ACCEPTED}


def test_as_suggestions_they_wait_and_outlive_the_engine(workspace: Workspace, file: Path) -> None:
    terms = ImportTerms(as_suggestions=True, labels={"PER": "PERSON", "LOC": "GPE", "MISC": ""})
    (id_,) = drain(import_paths(workspace, [file], terms=terms)).imported
    drain(suggest(workspace))
    rows = [row for row in workspace.store.annotations_of(id_) if row.origin == "doccano"]
    assert [(row.span.of(TEXT), row.label, row.state, row.reviewer) for row in rows] == [
        ("أحمد", "PERSON", MentionState.PENDING, None),
        ("الخليل", "GPE", MentionState.PENDING, None),
    ]
    assert all(row.suggested_label == row.label for row in rows)
    assert workspace.store.status(id_).state is ReviewState.WAITING
    assert "PER" not in workspace.labels


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("PER", "PERSON"),
        ("pers", "PERSON"),
        ("Organization", "ORG"),
        ("GPE", "GPE"),
        ("منظمة", "ORG"),
        ("MISC", "MISC"),
    ],
)
def test_labels_of_other_schemes_are_known(theirs: str, ours: str) -> None:
    assert likely_label(theirs, shipped()) == ours


def test_columns_are_those_that_a_person_chose(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"a,b,c\n{TEXT},عنوان,8/12/2024\n", encoding="utf-8")
    assert drain(import_paths(workspace, [path])).problems
    terms = ImportTerms(ColumnChoice("a", title="b", published="c"))
    (id_,) = drain(import_paths(workspace, [path], terms=terms)).imported
    assert workspace.store.article(id_).title == "عنوان"
    assert workspace.store.status(id_).published == "2024-12-08"


def test_a_table_in_windows_1256_wants_a_word(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"text\n{TEXT}\n".encode("cp1256"))
    report = drain(import_paths(workspace, [path]))
    assert (report.imported, report.problems) == ([], [])
    assert report.unsure == [(path, f"text\n{TEXT}")]
    (id_,) = drain(import_paths(workspace, [path], accept_windows_1256=True)).imported
    assert workspace.store.article(id_).text == TEXT


def test_a_table_of_mixed_encodings_is_not_offered_as_an_old_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"text\n{TEXT}\n".encode() + f"ثم {TEXT}\n".encode("cp1256"))
    report = drain(import_paths(workspace, [path]))
    assert report.unsure == []
    ((_, words),) = report.problems
    assert "line 3: the line is not UTF-8, as if the file were of mixed encodings" in words.en


def lines(path: Path, count: int, *, broken_at: int = -1) -> Path:
    rows = [json.dumps({"text": f"{number} {TEXT}"}, ensure_ascii=False) for number in range(count)]
    if broken_at >= 0:
        rows[broken_at] = '{"text": '
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_a_large_file_comes_in_part_by_part_or_not_at_all(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_in, "LARGE", 100)
    monkeypatch.setattr(reading_in, "AT_ONCE", 3)
    bad = lines(tmp_path / "bad.jsonl", 10, broken_at=8)
    report = drain(import_paths(workspace, [bad]))
    assert not report.imported
    assert "line 9" in report.problems[0][1].en
    report = drain(import_paths(workspace, [lines(tmp_path / "good.jsonl", 10)]))
    assert len(report.imported) == 10


def test_an_import_that_was_stopped_goes_on_where_it_was(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_in, "LARGE", 100)
    monkeypatch.setattr(reading_in, "AT_ONCE", 3)
    path = lines(tmp_path / "a.jsonl", 10)
    job = import_paths(workspace, [path])
    next(job)
    next(job)
    job.close()
    begun = len(workspace.store.article_ids())
    assert 0 < begun < 10
    report = drain(import_paths(workspace, [path]))
    assert len(report.imported) == 10 - begun
    assert len(report.duplicates) == begun


def test_a_file_that_is_read_whole_has_a_limit(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_in, "LARGEST_WHOLE", 100)
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": TEXT}] * 9), encoding="utf-8")
    ((_, words),) = drain(import_paths(workspace, [path])).problems
    assert "read whole" in words.en
