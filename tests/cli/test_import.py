"""``muraji import`` tells what came in, what was here already and what stayed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = "زار وزير الخارجية مدينة الخليل يوم الثلاثاء والتقى رئيس البلدية.\n" * 3


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "p.muraji"


def sources(project: Path) -> list[str | None]:
    with Workspace.open(project) as workspace:
        return [workspace.store.source_of(id_) for id_ in workspace.store.article_ids()]


def test_seeds_come_in_and_are_recognised(
    project: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["import", str(project), *map(str, seeds)]
    assert main(arguments, {}) == 0
    assert f"Articles imported into {project}: 5." in capsys.readouterr().out
    assert sources(project) == [path.name for path in seeds]
    assert main(arguments, {}) == 0
    told = capsys.readouterr()
    assert f"Articles imported into {project}: 0." in told.out
    assert told.out.count("is already in the project") == 5
    assert told.err == ""


def test_a_bad_file_is_told_and_the_good_one_is_in(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "good.txt").write_text(ARABIC, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00")
    (tmp_path / "old.txt").write_bytes(f"قبل أعوام {ARABIC}".encode("cp1256"))
    with pytest.raises(SystemExit) as ended:
        main(["import", str(project), str(tmp_path)], {})
    assert ended.value.code == 1
    told = capsys.readouterr()
    assert f"Articles imported into {project}: 1." in told.out
    assert "“bad.txt” is not a text file" in told.err
    assert "“old.txt” is not UTF-8. As windows-1256 it begins:" in told.err
    assert f"قبل أعوام {ARABIC[:60]}" in told.err
    assert sources(project) == ["good.txt"]
    assert main(["import", str(project), str(tmp_path / "old.txt"), "--windows-1256"], {}) == 0
    assert sources(project) == ["good.txt", "old.txt"]


def test_it_speaks_arabic(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    (tmp_path / "فارغ.txt").touch()
    with pytest.raises(SystemExit):
        main(["import", str(project), str(tmp_path / "فارغ.txt")], {})
    assert "لا نص في «فارغ.txt»" in capsys.readouterr().err


def test_into_what_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = tmp_path / "notes.muraji"
    foreign.write_text("ملاحظات", "utf-8")
    assert main(["import", str(foreign), str(tmp_path)], {}) == 2
    assert "notes.muraji" in capsys.readouterr().err
    assert foreign.read_text("utf-8") == "ملاحظات"
