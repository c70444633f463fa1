"""``muraji lists`` brings a user's names into a project, and ``suggest`` uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    text = tmp_path / "a.txt"
    text.write_text("وصل فريق من تل قرطل إلى المدينة أمس.\n", encoding="utf-8")
    path = tmp_path / "p.muraji"
    assert main(["import", str(path), str(text)], {}) == 0
    return path


def marks(project: Path) -> set[tuple[str, str]]:
    with Workspace.open(project) as workspace:
        (id_,) = workspace.store.article_ids()
        text = workspace.store.document(id_).article.text
        return {(row.label, row.span.of(text)) for row in workspace.store.annotations_of(id_)}


def test_names_of_a_list_are_suggested_until_it_is_removed(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / "places.csv"
    names.write_text("name,label,id\nتل قرطل,LOC,p:1\n", encoding="utf-8")
    assert main(["lists", "add", str(project), str(names)], {}) == 0
    assert main(["lists", "show", str(project)], {}) == 0
    assert "places\t1" in capsys.readouterr().out
    assert main(["suggest", str(project)], {}) == 0
    assert ("LOC", "تل قرطل") in marks(project)
    assert main(["lists", "remove", str(project), "places"], {}) == 0
    assert main(["suggest", str(project)], {}) == 0
    assert ("LOC", "تل قرطل") not in marks(project)
    assert main(["lists", "remove", str(project), "places"], {}) == 2
    assert "no list “places”" in capsys.readouterr().err


def test_wrong_lines_are_told_and_refused_or_left_out(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / "places.csv"
    names.write_text("name,label\nتل قرطل,LOC\nحلب,TOWN\n", encoding="utf-8")
    assert main(["lists", "add", str(project), str(names), "--preview"], {}) == 0
    told = capsys.readouterr()
    assert "تل قرطل\tLOC" in told.out
    assert "Line 3: there is no label “TOWN”" in told.err
    assert main(["lists", "add", str(project), str(names)], {}) == 2
    assert "was not added" in capsys.readouterr().err
    assert main(["lists", "show", str(project)], {}) == 0
    assert capsys.readouterr().out == ""
    assert main(["lists", "add", str(project), str(names), "--leave-out"], {}) == 0
    assert "1 names" in capsys.readouterr().out
