"""Files with entities come in by the format they show, with their labels, whole or not at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.annotation import MentionState
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.formats.catalogue import FORMATS
from muraji.formats.extras import missing_package
from muraji.workspace import arrivals
from muraji.workspace.exporting import export
from muraji.workspace.importing import import_paths
from muraji.workspace.label_sets import shipped
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOTH = [name for name in FORMATS if FORMATS[name].can_read and FORMATS[name].can_write]
TEXT = "زار الوزير 😀 مدينة الخليل\nوالتقى محمودًا أمس"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open_or_create(tmp_path / "p.muraji") as opened:
        yield opened


def mentions(workspace: Workspace, id_: str) -> set[tuple[str, str, MentionState]]:
    document = workspace.store.document(id_)
    text = document.article.text
    return {(row.label, row.span.of(text), row.state) for row in document.annotations}


@pytest.mark.parametrize("name", BOTH)
def test_what_a_project_exports_another_imports(
    name: str, workspace: Workspace, repository: Path, tmp_path: Path
) -> None:
    if missing := missing_package(FORMATS[name]):
        pytest.skip(missing.en)
    hard = repository / "tests/data/formats/hard.json"
    assert len(drain(import_paths(workspace, [hard])).imported) == 1
    path = tmp_path / f"out{FORMATS[name].suffixes[0]}"
    assert drain(export(workspace, name, path)) == 1
    with Workspace.open_or_create(tmp_path / "other.muraji") as other:
        report = drain(import_paths(other, [path]))
        assert not report.problems
        (id_,) = report.imported
        found = mentions(other, id_)
        assert ("GPE", "الرياض", MentionState.ACCEPTED) in found
        assert {label for label, _, _ in found} <= {label.name for label in other.labels}
        assert other.labels == shipped()


def test_unknown_labels_join_those_of_the_project(workspace: Workspace, tmp_path: Path) -> None:
    start = TEXT.encode("utf-16-le").index("الخليل".encode("utf-16-le")) // 2
    line: dict[str, Any] = {"text": TEXT, "label": [[start, start + 6, "CITY"], [4, 10, "OCC"]]}
    path = tmp_path / "theirs.jsonl"
    path.write_text(json.dumps(line), "utf-8")
    (id_,) = drain(import_paths(workspace, [path])).imported
    accepted = MentionState.ACCEPTED
    assert mentions(workspace, id_) == {
        ("CITY", "الخليل", accepted),
        ("OCC", "الوزير", accepted),
    }
    names = [label.name for label in workspace.labels]
    assert names == [*(label.name for label in shipped()), "CITY"]


def test_a_label_of_an_article_that_is_here_already_does_not_come_in(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Nor is it told that it did, also where the text came with the same import."""
    for name, labels in (("1.jsonl", []), ("2.jsonl", [[0, 3, "CITY"]])):
        line = json.dumps({"text": TEXT, "label": labels})
        (tmp_path / name).write_text(line, "utf-8")
    report = drain(import_paths(workspace, [tmp_path / "1.jsonl", tmp_path / "2.jsonl"]))
    assert (len(report.imported), len(report.duplicates)) == (1, 1)
    assert report.remarks == []
    assert workspace.labels == shipped()
    again = drain(import_paths(workspace, [tmp_path / "2.jsonl"]))
    assert (again.remarks, workspace.labels) == ([], shipped())


def test_a_folder_of_brat_comes_in_with_its_annotation(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    start = TEXT.index("الخليل")
    (folder / "a.ann").write_text(f"T1\tGPE {start} {start + 6}\tالخليل\n#1\tNote T1\tx\n", "utf-8")
    (folder / "b.txt").write_text(f"{TEXT} وحده", "utf-8")
    report = drain(import_paths(workspace, [folder]))
    assert not report.problems
    annotated, plain = report.imported
    assert mentions(workspace, annotated) == {("GPE", "الخليل", MentionState.ACCEPTED)}
    assert not mentions(workspace, plain)


def test_a_bad_line_keeps_its_file_out_and_no_other(workspace: Workspace, tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT, "label": [[0, 3, "X"]]})
    (tmp_path / "good.jsonl").write_text(good, "utf-8")
    lines = [json.dumps({"text": f"{n} {TEXT}", "label": []}) for n in range(4999)]
    (tmp_path / "bad.jsonl").write_text("\n".join([*lines, good[:-2]]), "utf-8")
    paths = [tmp_path / "bad.jsonl", tmp_path / "good.jsonl"]
    report = drain(import_paths(workspace, paths))
    assert len(report.imported) == 1
    ((path, words),) = report.problems
    assert path.name == "bad.jsonl"
    assert "“bad.jsonl”, line 5000:" in words.en
    assert "«bad.jsonl»، السطر 5000:" in words.ar


def test_a_format_can_be_named(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "anercorp.txt"
    path.write_text("زار O\nالخليل B-LOC\n\n", "utf-8")
    (id_,) = drain(import_paths(workspace, [path], format_name="conll")).imported
    assert mentions(workspace, id_) == {("LOC", "الخليل", MentionState.ACCEPTED)}
    for name, reason in (("csv", "can only be written"), ("none", "There is no format")):
        with pytest.raises(MurajiError, match=reason):
            drain(import_paths(workspace, [path], format_name=name))


@pytest.mark.parametrize("last", ["", "{"], ids=["whole", "broken at its end"])
def test_a_long_file_comes_in_by_pieces_or_not_at_all(
    last: str, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "DOCUMENTS_AT_ONCE", 2)
    lines = [
        json.dumps({"text": f"{TEXT} {number}", "label": [[0, 3, "X"]]}) for number in range(5)
    ]
    path = tmp_path / "theirs.jsonl"
    path.write_text("\n".join([*lines, lines[0], last]), "utf-8")
    report = drain(import_paths(workspace, [path]))
    assert workspace.store.article_ids() == report.imported
    assert len(report.imported) == (0 if last else 5)
    assert len(report.problems) == (1 if last else 0)
    assert len(report.duplicates) == (0 if last else 1)
