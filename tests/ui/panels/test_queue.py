"""The queue panel on an empty and a full project, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.review.commands import articles
from muraji.review.desk import Desk
from muraji.store.queue_query import QueueOrder
from muraji.ui.bridge import Bridge
from muraji.ui.language import install_language
from muraji.ui.look.theme import load_theme
from muraji.ui.panels.queue import QueuePanel
from muraji.workspace.places import resource
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TITLES = ("حلب اليوم", "القمّة العربية", "أنقرة والقمة", "سوق النفط", "مباراة الأهلي")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "project.muraji", "هدى") as opened:
        yield opened


def fill(workspace: Workspace) -> list[str]:
    made = [article_of(f"{n}.txt", title) for n, title in enumerate(TITLES)]
    states = [ReviewState.WAITING] * 3 + [ReviewState.FINISHED] * 2
    for article, state in zip(made, states, strict=True):
        row = Status(article.id, state, flagged=article.source == "1.txt")
        changes = Changes((Change(None, row),))
        workspace.session.record(EntryKind.IMPORT, changes, "", new_articles=(article,))
    return [article.id for article in made]


@pytest.fixture(params=["ar", "en"])
def panel(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, workspace: Workspace
) -> Iterator[QueuePanel]:
    install_language(qapp, request.param)
    made = QueuePanel(load_theme(resource("themes", "light.toml")))
    qtbot.addWidget(made)
    made.resize(290, 700)
    desk = Desk(workspace.store, workspace.session, workspace.labels)
    bridge = Bridge(workspace, desk)
    bridge.moved.connect(made.on_moved)
    made.set_bridge(bridge)
    made.show()
    yield made
    made.close()


def bridge_of(panel: QueuePanel) -> Bridge:
    assert panel._bridge is not None
    return panel._bridge


def type_letters(panel: QueuePanel, text: str) -> None:
    """Press keys that give these letters; QTest knows only those of English."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(panel.field, key)


def shown(panel: QueuePanel) -> list[str]:
    return [panel.model.row(place).title for place in range(panel.model.rowCount())]


def test_an_empty_project_says_what_to_do(panel: QueuePanel) -> None:
    assert panel._empty.isVisible()
    assert "Ctrl+I" in panel._empty.text()
    assert not panel.list.isVisible()


def test_a_full_project_is_listed_and_counted(panel: QueuePanel, workspace: Workspace) -> None:
    fill(workspace)
    panel.reload()
    assert shown(panel) == list(TITLES)
    assert panel.list.isVisible()
    assert "5" in panel._count.text()
    right_to_left = panel.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert ("مقالات" in panel._count.text()) == right_to_left


def test_chips_narrow_the_list(panel: QueuePanel, workspace: Workspace) -> None:
    fill(workspace)
    panel.reload()
    expected = {"unfinished": 3, "finished": 2, "flagged": 1, "all": 5}
    for name, count in expected.items():
        panel.chips[name].click()
        assert len(shown(panel)) == count
        assert [chip for chip in panel.chips.values() if chip.isChecked()] == [panel.chips[name]]


def test_typing_searches_once_the_fingers_rest(
    panel: QueuePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    fill(workspace)
    panel.reload()
    panel.search()
    type_letters(panel, "القمه")
    qtbot.waitUntil(lambda: shown(panel) == ["القمّة العربية", "أنقرة والقمة"])
    type_letters(panel, " zz")
    qtbot.waitUntil(panel._empty.isVisible)
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert shown(panel) == list(TITLES)


def test_a_click_chooses_an_article(panel: QueuePanel, workspace: Workspace, qtbot: QtBot) -> None:
    ids = fill(workspace)
    panel.reload()
    middle = panel.list.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.left), qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert chosen.args == [ids[2]]


def test_keys_walk_from_the_field_into_the_list(
    panel: QueuePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    ids = fill(workspace)
    panel.reload()
    panel.activateWindow()
    panel.search()
    qtbot.waitUntil(panel.field.hasFocus)
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args == [ids[1]]


def test_other_keys_are_left_to_the_window(panel: QueuePanel, workspace: Workspace) -> None:
    fill(workspace)
    panel.reload()
    for key, text in ((Qt.Key.Key_Space, " "), (Qt.Key.Key_X, "x"), (Qt.Key.Key_1, "1")):
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        panel.list.keyPressEvent(press)
        assert not press.isAccepted()


def test_the_open_article_is_marked(panel: QueuePanel, workspace: Workspace) -> None:
    ids = fill(workspace)
    panel.reload()
    bridge_of(panel).open(ids[3])
    assert panel._delegate.current_id == ids[3]
    assert panel.list.currentIndex().row() == 3


def test_a_finished_article_leaves_the_unfinished(panel: QueuePanel, workspace: Workspace) -> None:
    ids = fill(workspace)
    panel.reload()
    panel.chips["unfinished"].click()
    bridge_of(panel).open(ids[0])
    bridge_of(panel).run(articles.finish)
    assert shown(panel) == ["القمّة العربية", "أنقرة والقمة"]
    assert panel._delegate.current_id == ids[1]


def test_orders(panel: QueuePanel, workspace: Workspace) -> None:
    fill(workspace)
    panel.reload()
    entries = panel._sort.menu().actions()
    assert len(entries) == len(QueueOrder)
    assert [entry.isChecked() for entry in entries] == [True, False, False, False, False]
    entries[list(QueueOrder).index(QueueOrder.SOURCE)].trigger()
    assert panel.model.query.order is QueueOrder.SOURCE
    assert [entry.isChecked() for entry in entries].index(True) == 3


def test_the_language_changes_at_run_time(panel: QueuePanel, qapp: QApplication) -> None:
    for language, words in (("en", "All"), ("ar", "الكل"), ("en", "All")):
        install_language(qapp, language)
        qapp.processEvents()
        assert panel.chips["all"].text() == words
    assert panel.field.placeholderText() == "Search articles"


def test_without_a_project_it_is_empty_and_quiet(panel: QueuePanel) -> None:
    panel.set_bridge(None)
    assert panel.model.rowCount() == 0
    assert panel._count.text() == ""
    assert panel.list.indexAt(QPoint(5, 5)).row() == -1
