"""``muraji dataset``, ``diff`` and ``agreement`` from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, repository: Path, seeds: list[Path]) -> Path:
    path = tmp_path / "p.muraji"
    hard = repository / "tests/data/formats/hard.json"
    assert main(["import", str(path), str(hard), *map(str, seeds)], {}) == 0
    return path


def test_a_dataset_is_made_and_compared(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "d"
    options = ["--all", "--format", "json", "--split", "random", "--shares", "2", "1", "1"]
    assert main(["dataset", str(project), "--out", str(out), *options], {}) == 0
    told = capsys.readouterr().out
    assert "train: 3 articles" in told
    assert f"Dataset written to {out}" in told
    assert main(["diff", str(project), str(out), "--exit-code"], {}) == 0
    assert "The same articles, entities and labels." in capsys.readouterr().out
    assert main(["agreement", str(project), str(out), "--all", "--json"], {}) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["articles"], figures["exact"]["f1"]) == (6, 1.0)


def test_a_difference_is_told_in_words_and_figures(
    project: Path, tmp_path: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = str(repository / "tests/data/formats/hard.json")
    assert main(["diff", str(project), hard, "--json"], {}) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["articles"]["removed"]) == 5
    with pytest.raises(SystemExit) as stopped:
        main(["diff", hard, str(project), "--exit-code"], {})
    assert stopped.value.code == 1
    assert "5 added, 0 removed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "No article of this project is finished"),
        (["--all", "--cleaning", "soap"], "There is no cleaning “soap”"),
        (["--all", "--format", "text"], "can only be read"),
        (["--all", "--shares", "0", "1", "1"], "80 10 10"),
    ],
)
def test_what_cannot_be_is_told(
    seeds: list[Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    sentence: str,
) -> None:
    project = tmp_path / "p.muraji"
    assert main(["import", str(project), str(seeds[0])], {}) == 0
    assert main(["dataset", str(project), "--out", str(tmp_path / "d"), *options], {}) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "d").exists()


def test_one_reviewer_is_no_pair(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agreement", str(project)], {}) == 2
    assert "Fewer than two reviewers" in capsys.readouterr().err
