"""Everything that can be reached by keys has a name, in the window and in every dialog and overlay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from muraji.domain.job import drain
from muraji.ui.application import make_window
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow

PLACES = (
    "guidelines", "history", "names", "labels", "settings", "reviewer", "about", "handbook",
    "palette", "help", "export", "note", "edit_value", "published",
)  # fmt: skip
PARTS_OF_QT = ("qt_", "QTabBar", "ScrollLeftButton", "ScrollRightButton")


@pytest.fixture
def window(tmp_path: Path, seeds: list[Path], qtbot: QtBot) -> Iterator[MainWindow]:
    path = tmp_path / "a.muraji"
    with Workspace.create(path) as workspace:
        drain(take_in(workspace, seeds[:1]))
    made = make_window(path, "en")
    qtbot.addWidget(made)
    made.show()
    made.settle()
    yield made
    for widget in QApplication.topLevelWidgets():
        widget.close()
    made.close()


def reachable() -> list[QWidget]:
    """Return what can have the keyboard now, leaving out the insides of Qt's own widgets."""
    found = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            is_inside = widget.objectName().startswith(PARTS_OF_QT) or widget.focusProxy()
            if is_reached and not is_inside and widget.isEnabled():
                found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def test_the_window_itself(window: MainWindow, qtbot: QtBot) -> None:
    widgets = reachable()
    assert len(widgets) > 20
    assert not [widget for widget in widgets if not name_of(widget)]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_that_keys_lead_to(window: MainWindow, place: str, qtbot: QtBot) -> None:
    before = len(reachable())
    window.trigger(place)
    QApplication.processEvents()
    widgets = reachable()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in widgets
        if not name_of(widget)
    ]
    assert not nameless
    assert before


@pytest.mark.parametrize("language", ["ar", "en"])
def test_names_follow_the_language(window: MainWindow, language: str, qtbot: QtBot) -> None:
    if language == "ar":
        window.looks.switch_language()
        qtbot.waitUntil(lambda: window.windowTitle() == "مُراجِع")
    names = [name_of(widget) for widget in reachable()]
    arabic = [any("\u0621" <= letter <= "\u064a" for letter in name) for name in names]
    assert all(arabic) if language == "ar" else sum(arabic) < len(arabic)
