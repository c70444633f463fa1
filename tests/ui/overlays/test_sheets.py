"""The palette and the sheet of keys over the real window, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from muraji.ui.actions import ACTIONS, GROUPS
from muraji.ui.overlays.keys import KeyRow, KeysOverlay, _packed
from muraji.ui.overlays.palette import Palette, matching

from ..small_project import small_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow


@pytest.fixture(params=["ar", "en"])
def window(
    request: pytest.FixtureRequest, show: Callable[..., MainWindow], tmp_path: Path
) -> MainWindow:
    path = small_project(tmp_path, {"article": "أعلنت الحكومة في دمشق."}, suggested=False)
    return show(path, request.param, (1100, 720))


def overlay(window: MainWindow, kind: type) -> object | None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return window.findChild(kind)


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    window.trigger("palette")
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    qtbot.waitUntil(found.field.hasFocus)
    return found


def names(palette: Palette) -> list[str]:
    rows = range(palette.model.rowCount())
    return [palette.model.index(row).data(Qt.ItemDataRole.UserRole).id for row in rows]


@pytest.mark.parametrize("typed", ["undo", "تراجع", "UND", "تَراجُع", "ndo"])
def test_a_command_is_found_in_either_language(palette: Palette, typed: str) -> None:
    palette.field.setText(typed)
    assert names(palette)[0] == "undo"


def test_scattered_letters_come_after_whole_words() -> None:
    found = [action.id for action in matching(ACTIONS, "next art")]
    assert found[:2] == ["next_article", "next_unfinished"]
    assert "undo" in [action.id for action in matching(ACTIONS, "udo")]
    assert matching(ACTIONS, "qqqq") == []
    assert matching(ACTIONS, "") == list(ACTIONS)
    assert matching(ACTIONS, "le")[0].title.startswith("Le")


def test_enter_carries_the_command_out(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    theme = window.theme.name
    palette.field.setText("theme")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.theme.name != theme
    assert overlay(window, Palette) is None


def test_arrows_walk_and_a_click_chooses(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    palette.field.setText("text")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    size = window.settings["reading_size"]
    middle = palette.list.visualRect(palette.model.index(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert window.settings["reading_size"] == size + 1


def test_escape_closes_and_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    window.review.view.setFocus()
    window.trigger("palette")
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    qtbot.keyClick(found.field, Qt.Key.Key_Escape)
    assert overlay(window, Palette) is None
    assert window.review.view.hasFocus()


def test_a_click_beside_the_box_closes(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    corner = QPoint(5, palette.height() - 5)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=corner)
    assert overlay(window, Palette) is None


def test_keys_that_the_field_does_not_want_do_nothing(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    shown = window.settings["shows_queue"]
    qtbot.keyClick(palette.field, Qt.Key.Key_F8)
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert window.settings["shows_queue"] == shown
    assert palette.field.hasFocus()
    palette.field.setText("no such command")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.fixture
def keys(window: MainWindow) -> KeysOverlay:
    window.trigger("help")
    found = window.findChild(KeysOverlay)
    assert isinstance(found, KeysOverlay)
    return found


def test_every_key_is_on_the_sheet(keys: KeysOverlay, window: MainWindow) -> None:
    shown = {row.accessibleName() for row in keys.findChildren(KeyRow)}
    expected = {
        action.words()
        for action in window.actions_in_force()
        if action.keys and action.group in GROUPS and not action.id.startswith("label_group.")
    }
    assert shown == expected
    assert all(row.accessibleDescription() for row in keys.findChildren(KeyRow))
    assert keys.geometry() == window.rect()


def test_the_sheet_follows_the_window(keys: KeysOverlay, window: MainWindow) -> None:
    columns = keys._column_count
    window.resize(700, 900)
    assert keys.geometry() == window.rect()
    assert keys._column_count < columns


def test_any_key_closes_the_sheet_but_modifiers_and_scrolling(
    keys: KeysOverlay, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(640, 420)
    QCoreApplication.processEvents()
    bar = keys._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(keys, Qt.Key.Key_Shift)
    qtbot.keyClick(keys, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    assert keys.isVisible()
    letter = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ش")
    QCoreApplication.sendEvent(keys, letter)
    assert overlay(window, KeysOverlay) is None


def test_a_click_on_the_columns_closes_the_sheet(
    keys: KeysOverlay, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(keys._scroll.viewport(), Qt.MouseButton.LeftButton)
    assert overlay(window, KeysOverlay) is None


def test_columns_are_of_about_one_height() -> None:
    groups = [(name, list(ACTIONS[:count])) for name, count in (("a", 20), ("b", 3), ("c", 18))]
    columns = _packed(groups, 2)
    assert [[name for name, _ in column] for column in columns] == [["a"], ["b", "c"]]
    assert _packed(groups, 9) == [[group] for group in groups]


def test_the_sheet_goes_when_the_language_changes(
    keys: KeysOverlay, window: MainWindow, qapp: QApplication
) -> None:
    window.trigger("language")
    qapp.processEvents()
    assert overlay(window, KeysOverlay) is None


def test_a_problem_stays_and_a_message_goes(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.doors.messages
    bar.warn("القرص ممتلئ.")
    assert bar.isVisible()
    assert not bar._timer.isActive()
    assert not bar.more.isVisible()
    shown: list[str] = []
    bar.tell("done", "more", lambda: shown.append("report"))
    assert bar._timer.isActive()
    assert bar.words.text() == "done"
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert shown == ["report"]
    assert not bar.isVisible()
    assert not bar._timer.isActive()


def test_a_long_problem_is_seen_whole(window: MainWindow) -> None:
    bar = window.doors.messages
    bar.warn("كلمة " * 120)
    label = bar.findChild(QLabel)
    assert isinstance(label, QLabel)
    QCoreApplication.processEvents()
    assert label.height() >= label.heightForWidth(label.width())
    window.resize(800, 600)
    QCoreApplication.processEvents()
    assert bar.width() == 800
    assert label.height() >= label.heightForWidth(label.width())
    assert bar.geometry().bottom() < 600
