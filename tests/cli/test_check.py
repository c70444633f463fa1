"""``muraji check`` prints each finding with its place, and says by its exit code whether there is any."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.domain.decision import Add, Dismiss
from muraji.domain.job import drain
from muraji.domain.span import Span
from muraji.workspace.importing import import_paths
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "وصل سامي حداد إلى حلب أمس، وقال سامي حداد إنه سعيد."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        drain(import_paths(workspace, [tmp_path / "one.txt"]))
        (id_,) = workspace.store.article_ids()
        start = TEXT.index("سامي")
        workspace.session.do(Add(id_, Span(start, start + 9), "PERSON"))
    return tmp_path / "p.muraji"


def code_of(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(arguments, {})
    return ended.value.code


def test_findings_are_told_with_their_place(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code_of("check", str(project)) == 1
    out = capsys.readouterr().out
    start = TEXT.rindex("سامي")
    assert f"one.txt:{start}-{start + 9}  سامي حداد: Marked as Person elsewhere" in out
    assert "Missed occurrences: 1" in out
    assert "findings: 1; dismissed before: 0" in out


def test_json_names_every_field(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of("check", str(project), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    (issue,) = told["issues"]
    assert (told["looked_at"], told["by_check"]) == (1, {"missed": 1})
    assert TEXT[issue["start"] : issue["end"]] == issue["surface"] == "سامي حداد"
    assert (issue["check"], issue["label"], issue["annotation"]) == ("missed", "PERSON", None)
    assert issue["fix"] == "Mark it as Person"
    with Workspace.open(project) as workspace:
        workspace.session.do(Dismiss(issue["article"], issue["id"], issue["check"]))
    assert main(["check", str(project), "--json"], {}) == 0
    assert json.loads(capsys.readouterr().out)["dismissed"] == 1


def test_a_project_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "none.muraji")], {}) == 2
    assert "There is no project" in capsys.readouterr().err
