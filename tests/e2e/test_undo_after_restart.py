"""Undo reaches across articles and restarts, and a bulk action is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .driving import Driver, project_of, run_program
from .story import story_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


def test_undo_and_redo_go_on_where_the_last_window_left_off(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))
    states: list[list[tuple[str, str, str]]] = []

    def decide(driver: Driver) -> None:
        states.append(driver.decided())
        driver.press("Space", "Space", "G")
        states.append(driver.decided())

    def take_back(driver: Driver) -> None:
        assert driver.decided() == states[1]
        driver.press("Z")
        assert [row[2] for row in driver.decided() if row[0] == "إربد"] == ["pending"] * 2
        driver.press("Z", "Z")
        assert driver.decided() == states[0]
        driver.press("Z")
        assert driver.decided() == states[0], "there is nothing more to undo"

    def do_again(driver: Driver) -> None:
        assert driver.decided() == states[0]
        driver.press("Ctrl+Y", "Ctrl+Y", "Ctrl+Y")
        assert driver.decided() == states[1]

    for drive in (decide, take_back, do_again):
        assert run_program(monkeypatch, [str(project)], drive) == 0


def test_undo_opens_the_article_it_concerns(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))

    def drive(driver: Driver) -> None:
        driver.press("Space", "]")
        assert driver.surface() == "المنامة"
        driver.press("Z")
        assert driver.surface() == "وزارة الصحة الأردنية"
        assert driver.desk.mention.state.value == "pending"

    run_program(monkeypatch, [str(project)], drive)


def test_the_history_goes_back_over_restarts(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))
    states: list[list[tuple[str, str, str]]] = []

    def decide(driver: Driver) -> None:
        driver.press("Space")
        states.append(driver.decided())
        driver.press("G", "X")

    def decide_more(driver: Driver) -> None:
        driver.press("Space", "1")
        states.append(driver.decided())

    def go_back(driver: Driver) -> None:
        driver.press("F7")
        history = driver.window.rooms._history
        decided = [
            row
            for row in range(history.model.rowCount())
            if history.model.line(row).words.en != "Imported"
        ]
        history.list.setCurrentIndex(history.model.index(decided[-1]))
        driver.press("Ctrl+Alt+Z")
        driver.wait_for_job()
        assert driver.decided() == states[0], "all after the first decision is undone"

    def go_on(driver: Driver) -> None:
        assert driver.decided() == states[0], "and stays so"
        driver.press(*["Shift+Z"] * 4)
        assert driver.decided() == states[1], "each step can be done again"

    for drive in (decide, decide_more, go_back, go_on):
        assert run_program(monkeypatch, [str(project)], drive) == 0
