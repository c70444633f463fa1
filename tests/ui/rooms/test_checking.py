"""The checks in the real window: found in the background, walked, mended, dismissed, undone, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Add
from muraji.domain.span import Span
from muraji.workspace.workspace import Workspace

from ..small_project import small_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow
    from muraji.ui.panels.checks import ChecksPanel

TEXTS = {
    "one": "لا شيء هنا يستحق الذكر.",
    "two": "وصل سامي حداد إلى حلب أمس، وقال سامي حداد لحلب إنه سعيد.",
}
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["ar", "en"])
def window(
    request: pytest.FixtureRequest, show: Callable[..., MainWindow], tmp_path: Path
) -> MainWindow:
    path = small_project(tmp_path, TEXTS, suggested=False)
    with Workspace.open(path, "ريم") as workspace:
        id_, text = workspace.store.article_ids()[1], TEXTS["two"]
        for words, label in (("سامي حداد", "PERSON"), ("لحلب", "GPE")):
            start = text.index(words)
            workspace.session.do(Add(id_, Span(start, start + len(words)), label))
    return show(path, request.param)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def checked(window: MainWindow, qtbot: QtBot) -> ChecksPanel:
    press(window, Qt.Key.Key_F5)
    panel = window.rooms.checking.panel
    qtbot.waitUntil(lambda: not window.doors.jobs.is_running)
    QApplication.processEvents()
    return panel


def found(panel: ChecksPanel) -> list[tuple[str, str]]:
    return [(issue.check, issue.surface) for issue in panel.model.issues]


BOTH = [("edges", "لحلب"), ("missed", "سامي حداد")]
MENDED = [("missed", "حلب"), ("missed", "سامي حداد")]


def test_findings_are_walked_and_each_leads_to_its_place(window: MainWindow, qtbot: QtBot) -> None:
    panel = checked(window, qtbot)
    assert panel.isVisible()
    assert found(panel) == BOTH
    assert window.bridge is not None
    desk = window.bridge.desk
    press(window, Qt.Key.Key_F3)
    assert desk.page is not None
    assert desk.page.article.source == "two.txt"
    assert desk.mention is not None
    assert desk.mention.span.of(desk.page.text) == "لحلب"
    press(window, Qt.Key.Key_F3)
    start = TEXTS["two"].rindex("سامي")
    assert desk.caret == Span(start, start + 9)
    press(window, Qt.Key.Key_F3, SHIFT)
    assert desk.mention is not None


def test_one_key_mends_and_undo_brings_the_finding_back(window: MainWindow, qtbot: QtBot) -> None:
    panel = checked(window, qtbot)
    assert window.bridge is not None
    store, id_ = window.bridge.workspace.store, window.bridge.workspace.store.article_ids()[1]
    press(window, Qt.Key.Key_F3)
    press(window, Qt.Key.Key_F2)
    assert found(panel) == MENDED, "the bare name is missed elsewhere"
    surfaces = [row.span.of(TEXTS["two"]) for row in store.annotations_of(id_)]
    assert surfaces == ["سامي حداد", "حلب"]
    press(window, Qt.Key.Key_F2)
    assert found(panel) == BOTH[1:]
    press(window, Qt.Key.Key_F2)
    assert found(panel) == []
    rows = store.annotations_of(id_)
    assert [row.span.of(TEXTS["two"]) for row in rows] == ["سامي حداد", "حلب", "سامي حداد", "حلب"]
    assert {row.state for row in rows} == {MentionState.ACCEPTED}
    for _ in range(3):
        window.trigger("undo")
    qtbot.waitUntil(lambda: found(panel) == BOTH)


def test_what_is_dismissed_stays_away_until_undone(window: MainWindow, qtbot: QtBot) -> None:
    panel = checked(window, qtbot)
    press(window, Qt.Key.Key_F3)
    press(window, Qt.Key.Key_F2, SHIFT)
    assert found(panel) == BOTH[1:]
    press(window, Qt.Key.Key_F5, SHIFT)
    qtbot.waitUntil(lambda: not window.doors.jobs.is_running)
    QApplication.processEvents()
    assert found(panel) == BOTH[1:]
    window.trigger("undo")
    qtbot.waitUntil(lambda: found(panel) == BOTH)


def test_the_panel_tells_what_one_key_would_do(window: MainWindow, qtbot: QtBot) -> None:
    panel = checked(window, qtbot)
    assert not panel.fix.isEnabled() or panel.chosen is not None
    press(window, Qt.Key.Key_F3)
    told = {"ar": "اجعلها «\u2068حلب\u2069»", "en": "Make it “\u2068حلب\u2069”"}
    assert panel._what.text() == told[window.language]
    assert panel.fix.text().endswith("\u2066F2\u2069")
    words = {"ar": "ملاحظتان", "en": "2 findings"}
    assert panel.sentence.text() == words[window.language]
    assert "لحلب" in panel.model.data(panel.model.index(0))
    panel.only_here.click()
    assert len(found(panel)) == 2
    window.trigger("previous_article")
    panel.only_here.click()
    panel.only_here.click()
    assert found(panel) == []


def test_the_mouse_leads_there_and_mends(window: MainWindow, qtbot: QtBot) -> None:
    panel = checked(window, qtbot)
    place = panel.list.visualRect(panel.model.index(0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.bridge is not None
    assert window.bridge.desk.mention is not None
    panel.fix.click()
    QApplication.processEvents()
    assert found(panel) == MENDED
    panel.dismiss.click()
    QApplication.processEvents()
    assert found(panel) == BOTH[1:]


def test_a_second_time_hides_it_and_the_choice_is_remembered(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = checked(window, qtbot)
    assert window.settings["shows_checks"] is True
    press(window, Qt.Key.Key_F5)
    assert not panel.isVisible()
    assert window.settings["shows_checks"] is False
    window.close_workspace()
    assert found(panel) == []
