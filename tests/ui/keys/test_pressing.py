"""Keys given by name are pressed in the window, one after another, and the window closes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from muraji.__main__ import main
from muraji.domain.annotation import MentionState
from muraji.domain.errors import MurajiError
from muraji.domain.job import drain
from muraji.ui.keys.pressing import combination
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Space", (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)),
        ("Enter", (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)),
        ("PageDown", (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)),
        ("Shift+U", (Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)),
        ("Ctrl+,", (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)),
        ("3", (Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier)),
    ],
)
def test_keys_are_named_as_on_the_sheet(key: str, expected: object) -> None:
    assert combination(key) == expected


def test_a_key_that_is_not_there_is_refused() -> None:
    with pytest.raises(MurajiError, match="no key"):
        combination("Anykey")


def test_answers_given_by_keys_are_in_the_project(
    tmp_path: Path, seeds: list[Path], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    project = tmp_path / "a.muraji"
    with Workspace.create(project) as workspace:
        drain(take_in(workspace, seeds[:1]))
    monkeypatch.setattr(sys, "argv", ["muraji", "open", str(project), "--press", "Space X Space Z"])
    assert main() == 0
    with Workspace.open(project) as workspace:
        (article,) = workspace.store.article_ids()
        states = [row.state for row in workspace.store.document(article).annotations]
    assert states.count(MentionState.ACCEPTED) == 1
    assert states.count(MentionState.REJECTED) == 1
