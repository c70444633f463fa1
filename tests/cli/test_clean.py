"""``muraji clean`` shows what is cut and what is left, as a diff or side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "افتتحت بلدية الميناء صباح أمس الاثنين حديقة عامة جديدة على شاطئ المدينة بعد عامين من العمل.\n"
    "وقال رئيس البلدية إن الحديقة تضم ملاعب للأطفـــال ومسارا للدراجات طوله ثلاثة كيلومترات.\n"
)
RELATED = "اقرأ أيضا:\nعودة القطار البحري بعد توقف عام"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(f"{STORY}\n{RELATED}", encoding="utf-8")
    return path


def test_a_file_is_shown_as_a_diff(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(file), "--with", "tatweel"], {}) == 0
    heading, *lines = capsys.readouterr().out.splitlines()
    first, second = STORY.splitlines()
    assert heading.startswith("=== a.txt (")
    assert lines[-5:] == [
        f"  {first}",
        f"- {second}",
        f"+ {second.replace('ـ', '')}",
        "- [related] اقرأ أيضا:",
        "- [related] عودة القطار البحري بعد توقف عام",
    ]


def test_side_by_side_keeps_every_word(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["clean", str(file), "--side-by-side"], {}) == 0
    lines = [line.partition("│") for line in capsys.readouterr().out.splitlines()[1:]]
    raw = " ".join(left for left, _, _ in lines).split()
    clean = " ".join(right for _, _, right in lines).split()
    assert raw == f"{STORY}{RELATED}".split()
    assert clean == STORY.split()


def test_a_project_is_shown_with_its_zones(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "p.muraji"
    assert main(["import", str(project), str(file)], {}) == 0
    capsys.readouterr()
    assert main(["clean", str(project), "--only-changes", "--again"], {}) == 0
    told = capsys.readouterr()
    assert "Articles cleaned again: 0." in told.err
    assert told.out.splitlines()[1:] == [f"- [related] {line}" for line in RELATED.split("\n")]


def test_what_a_file_has_not_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", str(file), "--again"], {}) == 2
    assert "for projects" in capsys.readouterr().err
    assert main(["clean", str(file) + "x"], {}) == 2
