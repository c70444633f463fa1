"""``muraji learn`` and ``muraji learn-curve`` from the door that people use."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.domain.decision import Finish
from muraji.domain.job import drain
from muraji.workspace.importing import import_paths
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, seeds: list[Path]) -> Path:
    path = tmp_path / "p.muraji"
    with Workspace.create(path, "r") as workspace:
        drain(import_paths(workspace, seeds[:3]))
        drain(suggest(workspace))
        for id_ in workspace.store.article_ids()[:2]:
            rows = workspace.store.annotations_of(id_)
            likely = tuple(row.id for row in rows if (row.score or 0) >= 0.5)
            workspace.session.do(Finish(id_, likely))
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments], {}) == 0
    return capsys.readouterr().out


def test_learning_looked_at_switched_rolled_back_and_exported(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(project)
    made = json.loads(said(capsys, "learn", "now", name, "--json"))
    assert made["number"] == 1
    status = json.loads(said(capsys, "learn", "status", name, "--json"))
    assert status["on"] is True
    assert status["in_use"] == 1
    assert status["decisions"]["accepted"] > 50
    assert status["models"][0]["articles"] == 2
    assert "Learning is on." in said(capsys, "learn", "status", name)
    assert "alone" in said(capsys, "learn", "off", name)
    assert json.loads(said(capsys, "learn", "status", name, "--json"))["on"] is False
    assert "nothing to learn" in said(capsys, "learn", "now", name)
    said(capsys, "learn", "on", name)
    said(capsys, "learn", "use", name, "none")
    assert json.loads(said(capsys, "learn", "status", name, "--json"))["in_use"] is None
    assert "You put no model in use" in said(capsys, "learn", "status", name)
    again = json.loads(said(capsys, "learn", "now", name, "--json"))
    assert (again["number"], again["in_use"]) == (2, None)
    assert "in use stays what you chose, none" in said(capsys, "learn", "now", name)
    said(capsys, "learn", "use", name, "newest")
    assert json.loads(said(capsys, "learn", "status", name, "--json"))["in_use"] == 3
    said(capsys, "learn", "use", name, "1")
    assert "until you choose the newest, now 3" in said(capsys, "learn", "status", name)
    out = tmp_path / "model.zip"
    said(capsys, "learn", "export", name, str(out))
    assert out.stat().st_size > 100


def test_a_damaged_model_is_told_and_suggesting_goes_on(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "learn", "now", str(project))
    with Workspace.open(project) as workspace:
        workspace.store._connection.execute("UPDATE models SET data = x'00'")
    assert main(["suggest", str(project)], {}) == 0
    told = capsys.readouterr()
    assert "The learned model 1 is damaged and is not used" in told.err
    assert "Suggestions in" in told.out


def test_an_unknown_model_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn", "use", str(project), "9"], {}) == 2
    assert "learn status" in capsys.readouterr().err


def conll(path: Path, number: int) -> Path:
    cities = "دمشق القاهرة بغداد بيروت تونس عمان".split()
    rows = [
        f"زار O\nنجيب{number}{place} B-PER\n{cities[place % 6]} B-LOC\nأمس O\n"
        for place in range(14)
    ]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def test_the_curve(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(conll(tmp_path / f"{number}.txt", number)) for number in range(4)]
    figures = json.loads(said(capsys, "learn-curve", "--conll", *files, "--json"))
    assert (figures["articles"], figures["sentences"]) == (4, 56)
    assert [point["sentences"] for point in figures["curve"]] == [25]
    point = figures["curve"][0]
    assert point["gain"] >= 0
    assert point["f1"] == pytest.approx(figures["base"]["f1"] + point["gain"], abs=0.02)
    table = said(capsys, "learn-curve", "--conll", *files)
    assert re.search(r"^base +\d", table, re.MULTILINE)


def test_one_file_is_not_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn-curve", "--conll", str(conll(tmp_path / "a.txt", 1))], {}) == 2
    assert "two files" in capsys.readouterr().err
