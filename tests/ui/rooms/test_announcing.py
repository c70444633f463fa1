"""What is said of a step: its own words or what it decided, then the mention that came into the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from muraji.domain.job import drain
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow

TEXT = "وصل وزير الخارجية الأردني إلى القاهرة، ثم زار القاهرة رئيس الوزراء السوداني يوم السبت.\n"


@pytest.fixture
def window(tmp_path: Path, show: Callable[..., MainWindow]) -> MainWindow:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with Workspace.create(tmp_path / "a.muraji") as workspace:
        drain(take_in(workspace, [tmp_path / "a.txt"]))
    return show(tmp_path / "a.muraji")


@pytest.fixture
def said(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(window.rooms.announcer, "_say", sentences.append)
    return sentences


def surface(window: MainWindow) -> str:
    desk = window.bridge.desk
    return desk.mention.span.of(desk.page.text)


def test_an_answer_is_said_with_what_comes_next(window: MainWindow, said: list[str]) -> None:
    first = surface(window)
    window.trigger("accept")
    assert said[-1].startswith(f"Accepted: {first}. {surface(window)}, ")
    window.trigger("reject")
    assert said[-1].startswith("Rejected: ")


def test_many_at_once_are_counted(window: MainWindow, said: list[str]) -> None:
    while surface(window) != "القاهرة":
        window.trigger("next_pending")
    window.trigger("accept_group")
    assert "2" in said[-1]


def test_going_somewhere_names_what_is_there(window: MainWindow, said: list[str]) -> None:
    window.trigger("next_pending")
    assert said[-1].startswith(f"{surface(window)}, ")


def test_it_is_silent_where_nobody_listens(
    window: MainWindow, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: False))
    window.trigger("accept")
    assert said == []


def test_it_speaks_the_window_s_language(window: MainWindow, said: list[str], qtbot: QtBot) -> None:
    window.looks.switch_language()
    qtbot.waitUntil(lambda: window.windowTitle() != "Muraji")
    window.trigger("accept")
    assert said[-1].startswith("قُبل: ")
