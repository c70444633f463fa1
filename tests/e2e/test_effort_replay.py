"""What the simulated reviewer did is done again in the real window, key by key, and counts the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.review.effort.reviewer import Mode
from muraji.workspace.efforting import effort_on, reference_of
from muraji.workspace.reference_files import references

from .driving import Driver, project_of, run_program

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("mode", [Mode.GROUPED, Mode.BY_PARAGRAPH, Mode.BY_SCREEN])
def test_a_simulated_review_is_replayed_in_the_window(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    repository: Path,
    mode: Mode,
) -> None:
    file = references(repository / "tests" / "data" / "articles")[0]
    effort = effort_on(file, mode)
    goal = reference_of(file)
    project = project_of(monkeypatch, tmp_path / "replay.muraji", file.text_path)
    assert run_program(monkeypatch, ["suggest", str(project)]) == 0
    pressed = 0

    def drive(driver: Driver) -> None:
        nonlocal pressed
        window = driver.window
        keys = {action.id: action.keys for action in window.actions_in_force()}
        for action_id in effort.log:
            chord = keys[action_id][0]
            pressed += len(chord.split(" "))
            driver.press(chord)
        page = window.bridge.desk.page
        assert page.status.state.value == "finished"
        accepted = {
            (row.span, row.label)
            for row in page.in_order()
            if row.state.value == "accepted" and not page.is_cut(row.span)
        }
        assert accepted == {(entity.span, entity.label) for entity in goal.entities}
        assert {(r.span, r.kind) for r in page.regions} == {(z.span, z.kind) for z in goal.zones}

    run_program(monkeypatch, [str(project)], drive)
    assert pressed == effort.actions
