"""The main story: an article reviewed by keys alone ends in the JSON that was meant."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from .driving import Driver, project_of, run_program
from .story import story_file

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

KEYS = (
    ("Space", "وزارة الصحة الأردنية", "the ministry is right"),
    ("Space", "الأردنية", "so is the adjective inside it"),
    ("G", "إربد", "both mentions of the town at once"),
    ("Space", "يوم الأحد", "the day is right"),
    ("U", "سامي", "the family name belongs to the person: left edge left"),
    ("Space", "سامي الحداد", "go on"),
    ("Space", "40", "a number"),
    ("X", "وفد من", "no entity"),
    ("Space", "بغداد", "a city"),
    ("2", "عمّان", "a city, not a region"),
    ("M", None, "what lies below the threshold"),
    ("Space", "هيئة الطيران", "an authority that was only a faint candidate"),
)
"""Each key, the mention it is pressed on, and why."""


@pytest.fixture(autouse=True)
def _reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "salma")


def by_keys(driver: Driver) -> None:
    """Review the story as a person would who never touches the mouse."""
    for key, expected, why in KEYS:
        if expected is not None:
            assert driver.surface() == expected, why
        driver.press(key)
    driver.press("F")
    assert driver.surface() == "المنامة", "the next unfinished article is open"
    driver.press("Space", "F")


def exported(path: Path) -> str:
    """The export with the one thing that no two runs share, the time of day, made equal."""
    text = path.read_text("utf-8")
    return re.sub(r'"decided_at": "[^"]+"', '"decided_at": "2024-12-08T09:00:00Z"', text)


def test_an_article_reviewed_by_keys_ends_in_the_json_that_was_meant(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))
    assert run_program(monkeypatch, [str(project)], by_keys) == 0
    out = tmp_path / "out.json"
    assert run_program(monkeypatch, ["export", str(project), "--out", str(out)]) == 0
    golden = repository / "tests" / "data" / "story" / "reviewed.json"
    assert exported(out) == golden.read_text("utf-8")


def test_what_was_exported_makes_the_same_project_again(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))
    run_program(monkeypatch, [str(project)], by_keys)
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    run_program(monkeypatch, ["export", str(project), "--out", str(first)])
    again = project_of(monkeypatch, tmp_path / "again.muraji", first)
    run_program(monkeypatch, ["export", str(again), "--out", str(second)])
    assert first.read_bytes() == second.read_bytes()


def test_every_decision_bears_the_reviewers_name(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))
    run_program(monkeypatch, [str(project)], by_keys)
    out = tmp_path / "out.json"
    run_program(monkeypatch, ["export", str(project), "--out", str(out)])
    articles = json.loads(out.read_text("utf-8"))["articles"]
    rows = [row for article in articles for row in article["entities"] + article["negatives"]]
    assert {row["reviewer"] for row in rows} == {"salma"}
    assert {article["state"] for article in articles} == {"finished"}


def test_keys_work_while_the_arabic_layout_is_on(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))

    def drive(driver: Driver) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        def type_arabic(letter: str) -> None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(driver.window.review.view, event)

        type_arabic("ء")
        assert driver.decided()[0] == ("وزارة الصحة الأردنية", "ORG", "rejected"), "ء is on X"
        type_arabic("ئ")
        assert driver.decided()[0][2] == "pending", "ئ is on Z"
        type_arabic("٢")
        assert driver.decided()[0][:2] == ("وزارة الصحة الأردنية", "GPE")

    run_program(monkeypatch, [str(project)], drive)
