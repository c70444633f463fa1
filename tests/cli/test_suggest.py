"""``muraji suggest`` proposes entities in a project and says how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.cli.main import main
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_seeds_get_suggestions(
    tmp_path: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "p.muraji"
    assert main(["import", str(project), *map(str, seeds)], {}) == 0
    capsys.readouterr()
    assert main(["suggest", str(project)], {}) == 0
    told = re.search(r"Suggestions in .*: (\d+)\.", capsys.readouterr().out)
    assert told
    with Workspace.open(project) as workspace:
        rows = [
            row
            for id_ in workspace.store.article_ids()
            for row in workspace.store.annotations_of(id_)
        ]
    assert len(rows) == int(told.group(1)) > 0


def test_no_project_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(tmp_path / "gone.muraji")], {}) == 2
    assert "There is no project at" in capsys.readouterr().err


def test_camel_without_a_model_or_with_a_folder_of_none_is_told(
    tmp_path: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "p.muraji"
    assert main(["import", str(project), str(seeds[0])], {}) == 0
    assert main(["suggest", str(project), "--engine", "camel"], {}) == 2
    assert "CAMeL Tools needs a model" in capsys.readouterr().err
    arguments = ["suggest", str(project), "--engine", "camel", "--model", str(tmp_path)]
    assert main(arguments, {}) == 2
    assert "cannot be used by CAMeL Tools" in capsys.readouterr().err
    assert main(["suggest", str(project), "--engine", "muraji"], {}) == 0
