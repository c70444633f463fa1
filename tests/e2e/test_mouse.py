"""Everything the keys do, the mouse can do too, also where lines wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span

from .driving import Driver, project_of, run_program
from .story import TEXT, place, story_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


def test_a_mention_is_chosen_and_its_neighbour_marked_on_a_wrapped_line(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))

    def drive(driver: Driver) -> None:
        driver.window.resize(840, 700)
        driver.press("Esc")
        line = TEXT[: TEXT.index("\n")]
        tops = {driver.point(at).y() for at, letter in enumerate(line) if letter.isalpha()}
        assert len(tops) > 1, "the first paragraph wraps"
        town = place(TEXT, "إربد")
        driver.click(town.start + 1)
        assert driver.surface() == "إربد"
        driver.drag(place(TEXT, "سامي الحداد"))
        assert driver.surface() == "سامي الحداد"
        driver.press("1")
        assert ("سامي الحداد", "PERSON", "accepted") in driver.decided()
        assert ("سامي", "PERSON", "pending") in driver.decided(), "it lies inside and may stay"

    run_program(monkeypatch, [str(project)], drive)


def test_a_drag_snaps_to_words_and_alt_lifts_the_snap(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))
    word = place(TEXT, "مستمرة")

    def drive(driver: Driver) -> None:
        driver.drag(Span(word.start + 1, word.end - 1))
        assert driver.surface() == "مستمرة"
        driver.drag(Span(word.start + 1, word.end), by_letter=True)
        assert driver.surface() == "ستمرة"

    run_program(monkeypatch, [str(project)], drive)


def test_a_second_click_takes_the_outer_mention(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(monkeypatch, tmp_path / "story.muraji", story_file(tmp_path))

    def drive(driver: Driver) -> None:
        inner = place(TEXT, "الأردنية")
        driver.press("Esc")
        driver.click(inner.start + 2)
        assert driver.surface() == "الأردنية"
        driver.click(inner.start + 2)
        assert driver.surface() == "وزارة الصحة الأردنية"

    run_program(monkeypatch, [str(project)], drive)
