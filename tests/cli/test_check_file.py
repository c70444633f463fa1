"""``muraji check-file`` and ``muraji backups`` say what is wrong, mend it, and bring copies back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.cli.main import main

from ..store.damage import WORDS, change, flip, make_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.muraji"
    make_project(path)
    return path


def run(*arguments: str | Path) -> int:
    try:
        return main([str(each) for each in arguments], {})
    except SystemExit as leaving:
        return int(leaving.code or 0)


def test_a_sound_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check-file", project) == 0
    assert "is whole" in capsys.readouterr().out


def test_flaws_are_told_and_repaired_from_a_backup(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backups", project, "--make") == 0
    flip(project, f" 0\n0 {WORDS}".encode()[:40])
    assert run("check-file", project) == 1
    said = capsys.readouterr().out
    assert "“0.txt” is not the one that was imported" in said
    assert "Flaws found: 1." in said
    assert run("check-file", project, "--repair") == 0
    assert "Texts taken from a backup: 1." in capsys.readouterr().out
    assert run("check-file", project) == 0


def test_what_cannot_be_saved_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flip(project, f" 0\n0 {WORDS}".encode()[:40])
    assert run("check-file", project, "--repair") == 1
    assert "Not saved: the text of “0.txt”" in capsys.readouterr().out


def test_a_file_of_another_program_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.db"
    change(other, "CREATE TABLE notes (text)")
    before = other.read_bytes()
    assert run("check-file", other, "--repair") == 2
    assert "belongs to another program" in capsys.readouterr().err
    assert other.read_bytes() == before


def test_a_backup_of_the_list_is_put_back(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backups", project) == 0
    assert "no backup yet" in capsys.readouterr().out
    run("backups", project, "--make")
    assert "1. " in capsys.readouterr().out
    project.unlink()
    assert run("backups", project, "--restore", "7") == 2
    assert run("backups", project, "--restore", "1") == 0
    assert run("check-file", project) == 0
