"""What has a key has a place to click: the menu, the history and the inspector, without one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from muraji.domain.annotation import Manner
from muraji.ui.actions import ACTIONS

from .driving import Driver, settle
from .port import TEXT
from .story import place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    Told = Callable[[Callable[[Driver], None]], None]


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click on a widget, in its middle unless told where."""
    assert widget.isVisible()
    assert widget.isEnabled()
    point = at or widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    settle()


def choose(driver: Driver, action_id: str) -> None:
    """Open the menu and click on a command in it."""
    words = next(action for action in ACTIONS if action.id == action_id).words()
    menu = driver.window.review.top_bar._menu_button.menu()
    menu.popup(driver.window.mapToGlobal(QPoint(40, 40)))
    settle()
    submenu, entry = _entry(menu, words)
    submenu.popup(driver.window.mapToGlobal(QPoint(40, 60)))
    settle()
    click(submenu, submenu.actionGeometry(entry).center())


def _entry(menu: QMenu, words: str) -> tuple[QMenu, QAction]:
    for group in menu.actions():
        for entry in group.menu().actions():
            if entry.text().split("\t")[0] == words:
                return group.menu(), entry
    raise AssertionError(f"not in the menu: {words}")


def test_a_paragraph_is_confirmed_and_the_article_finished_from_the_menu(told: Told) -> None:
    def drive(driver: Driver) -> None:
        choose(driver, "confirm_paragraph")
        confirmed = [
            row.span.of(TEXT)
            for row in driver.desk.page.in_order()
            if row.manner is Manner.PARAGRAPH
        ]
        assert confirmed == ["ميناء الفاو الكبير", "البصرة"]
        choose(driver, "finish")
        choose(driver, "finish")
        article = driver.window.bridge.workspace.store.article_ids()[0]
        assert driver.desk.store.status(article).state.value == "finished"
        assert driver.state_of("بغداد") == "accepted"
        choose(driver, "undo")
        assert driver.state_of("بغداد") == "pending"

    told(drive)


def test_nested_mentions_are_walked_from_the_menu(told: Told) -> None:
    def drive(driver: Driver) -> None:
        driver.click(place(TEXT, "غرفة تجارة البصرة").start + 1)
        choose(driver, "inner")
        assert driver.surface() == "البصرة"
        choose(driver, "outer")
        assert driver.surface() == "غرفة تجارة البصرة"

    told(drive)


def test_a_name_is_accepted_as_a_group_and_taken_back_in_the_history(told: Told) -> None:
    def drive(driver: Driver) -> None:
        before = driver.decided()
        driver.click(place(TEXT, "إلى البصرة").end - 2)
        click(driver.window.review.inspector._buttons["accept_group"])
        assert driver.state_of("البصرة", 3) == "accepted"
        choose(driver, "history")
        history = driver.window.rooms._history
        rows = range(history.model.rowCount())
        imported = next(row for row in rows if history.model.line(row).words.en == "Imported")
        line = history.list.visualRect(history.model.index(imported))
        click(history.list.viewport(), line.center())
        click(history.back)
        driver.wait_for_job()
        assert driver.decided() == before

    told(drive)
