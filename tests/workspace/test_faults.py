"""Every fault is a sentence in both languages; a bug leaves a report without a word of any article."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

import pytest

from muraji.cli.main import main
from muraji.domain.errors import MurajiError
from muraji.workspace import logs, reports
from muraji.workspace.faults import DISK, words_of
from muraji.workspace.places import data_folder

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECRET = "زار الوزير عمّان"


@pytest.mark.parametrize(
    "error",
    [
        *(OSError(number, "x", "/a/file") for number in DISK),
        MemoryError(),
        MurajiError("What. Do.", "ماذا. افعل."),
        sqlite3.OperationalError("database or disk is full"),
        sqlite3.OperationalError("disk I/O error"),
        sqlite3.DatabaseError("database disk image is malformed"),
        sqlite3.OperationalError("database is locked"),
        sqlite3.OperationalError("attempt to write a readonly database"),
    ],
    ids=str,
)
def test_a_fault_says_what_happened_what_is_safe_and_what_to_do(error: Exception) -> None:
    words = words_of(error)
    assert words is not None
    if not isinstance(error, MurajiError):
        assert "is safe" in words.en
        assert "آمن" in words.ar
        assert words.en.count(". ") >= 2


@pytest.mark.parametrize("error", [ValueError("x"), sqlite3.OperationalError("no such table: x")])
def test_a_bug_is_no_fault(error: Exception) -> None:
    assert words_of(error) is None


def bug() -> Exception:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as first:
            raise ValueError(f"cannot take {SECRET}") from first
    except ValueError as error:
        return error


def test_a_report_names_places_and_versions_and_no_article() -> None:
    """Taken away (``said`` among the lines): the article's words are in the file."""
    report = reports.report_of(bug(), NOW)
    path = reports.keep(report)
    assert path is not None
    kept = path.read_text("utf-8")
    assert SECRET not in kept
    assert "builtins.ValueError" in kept
    assert "builtins.KeyError" in kept
    assert "in bug" in kept
    assert str(data_folder().home()) not in kept
    assert SECRET in report.text(with_words=True)


def test_a_bug_on_the_command_line_is_a_sentence_and_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("muraji.workspace.self_check.self_check", lambda: 1 / 0)
    assert main(["self-check"], {}) == 2
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert "an error of its own" in told
    assert len(list((data_folder() / "reports").glob("*.txt"))) == 1


def test_logs_make_room_for_new_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "LARGEST", 200)
    for number in range(60):
        logs.note(NOW, f"line {number}")
    files = sorted(path.name for path in logs.log_file().parent.iterdir())
    assert files == ["muraji.log", "muraji.log.1", "muraji.log.2", "muraji.log.3"]
    assert "line 59" in logs.log_file().read_text("utf-8")
