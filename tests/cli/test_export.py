"""``muraji export`` writes a whole file or leaves things as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, seeds: list[Path]) -> Path:
    path = tmp_path / "p.muraji"
    assert main(["import", str(path), *map(str, seeds)], {}) == 0
    return path


def test_the_seeds_are_written(
    project: Path, tmp_path: Path, seed_texts: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "seeds.json"
    assert main(["export", str(project), "--format", "json", "--out", str(out)], {}) == 0
    assert f"Articles written to {out}: 5." in capsys.readouterr().out
    written = json.loads(out.read_bytes())
    assert [article["text"] for article in written["articles"]] == seed_texts


def test_what_the_format_loses_is_said(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for name, beginning in (("json", ""), ("conll", "CoNLL, IOB2 loses: Mentions inside other")):
        main(["export", str(project), "--format", name, "--out", str(tmp_path / name)], {})
        told = capsys.readouterr()
        assert told.err.startswith(beginning)
        assert bool(told.err) is bool(beginning)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--format", "none", "--out", "x.json"], "There is no format “none”. Choose one of: json"),
        (["--format", "text", "--out", "x.txt"], "can only be read"),
        (["--out", "no/folder/x.json"], "cannot be written"),
        (["--out", "p.muraji"], "is the name of a project"),
    ],
)
def test_what_cannot_be_is_told(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(project), *options], {}) == 2
    assert sentence in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["p.muraji"]
    with Workspace.open(project) as workspace:
        assert len(workspace.store.article_ids()) == 5


def test_no_project_is_made_by_exporting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone.muraji"
    assert main(["export", str(gone), "--out", str(tmp_path / "x.json")], {}) == 2
    assert "There is no project at" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_texts_go_out_as_chosen(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "clean.json"
    options = ["--out", str(out), "--cleaning", "diacritics", "--cleaning", "controls"]
    assert main(["export", str(project), *options], {}) == 0
    articles = json.loads(out.read_bytes())["articles"]
    assert {article["metadata"]["cleanings"] for article in articles} == {"controls diacritics"}
    assert main(["export", str(project), "--out", str(out), "--finished"], {}) == 0
    assert json.loads(out.read_bytes())["articles"] == []
    assert main(["export", str(project), "--out", str(out), "--cleaning", "soap"], {}) == 2
    assert "There is no cleaning" in capsys.readouterr().err
