"""``muraji meter`` prints the figures of the window's chart, and changes nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.domain.decision import Accept, Finish, Reject
from muraji.domain.job import drain
from muraji.workspace.importing import import_paths
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for number, city in enumerate(("دمشق", "بيروت")):
        text = f"وصل الوفد إلى {city} أمس، وغادر إلى القاهرة.\n"
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    with Workspace.create(tmp_path / "p.muraji", "ريم") as workspace:
        drain(import_paths(workspace, [tmp_path / "0.txt", tmp_path / "1.txt"]))
        drain(suggest(workspace))
    return tmp_path / "p.muraji"


def told(capsys: pytest.CaptureFixture[str], project: Path) -> dict[str, object]:
    assert main(["meter", str(project), "--json"], {}) == 0
    return json.loads(capsys.readouterr().out)


def test_before_anything_is_decided(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = told(capsys, project)
    assert figures.pop("errors_left") > 0
    assert figures == {
        "accepted_unchanged": None,
        "actions_per_entity": None,
        "minutes_left": None,
        "finished": 0,
        "curve": [],
    }


def test_the_figures_and_their_curve(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Workspace.open(project) as workspace:
        first, _ = workspace.store.article_ids()
        rows = [row for row in workspace.store.annotations_of(first) if row.score >= 0.5]
        workspace.session.do(Reject((rows[0].id,)))
        workspace.session.do(Accept(tuple(row.id for row in rows[1:])))
        workspace.session.do(Finish(first, ()))
        last = workspace.store.journal.last_seq()
    figures = told(capsys, project)
    (point,) = figures["curve"]
    assert (point["article"], point["source"], figures["finished"]) == (first, "0.txt", 1)
    share = (len(rows) - 1) / len(rows)
    assert point["accepted_unchanged"] == pytest.approx(share)
    assert figures["accepted_unchanged"] == pytest.approx(share)
    assert figures["actions_per_entity"] == pytest.approx(3 / (len(rows) - 1))
    assert main(["meter", str(project)], {}) == 0
    out = capsys.readouterr().out
    assert f"accepted unchanged: {100 * share:.0f} %" in out
    assert out.rstrip().endswith("0.txt")
    with Workspace.open(project) as workspace:
        assert workspace.store.journal.last_seq() == last


def test_a_project_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["meter", str(tmp_path / "none.muraji")], {}) == 2
    assert "There is no project" in capsys.readouterr().err
