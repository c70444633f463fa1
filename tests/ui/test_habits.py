"""What an installed program does by itself: stands where it stood, says its versions, opens what it is given."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl, qVersion
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

import muraji
from muraji.ui.application import make_window
from muraji.ui.dialogs.about import About
from muraji.ui.doors import doors
from muraji.ui.doors.opening import FileOpener
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow


def opened(qtbot: QtBot) -> MainWindow:
    window = make_window(None, "en")
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_window_stands_as_it_was_left(qtbot: QtBot) -> None:
    first = opened(qtbot)
    first.resize(710, 590)
    first.review.splitter.setSizes([200, 300, 210])
    kept = bytes(first.review.splitter.saveState().data())
    first.close()
    second = opened(qtbot)
    assert second.size() == QSize(710, 590)
    assert bytes(second.review.splitter.saveState().data()) == kept
    second.close()


def test_places_that_mean_nothing_are_passed_over(qtbot: QtBot) -> None:
    first = opened(qtbot)
    usual = first.size()
    first.close()
    first.settings["window_geometry"] = "not base 64 at all, نص"
    first.settings["window_state"] = "AAAA"
    second = opened(qtbot)
    assert second.isVisible()
    assert second.width() >= min(usual.width(), 700)
    second.close()


def test_versions_are_said_and_copied(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.trigger("about")
    about = window.findChild(About)
    about.copy.click()
    copied = QGuiApplication.clipboard().text()
    for line in (
        f"Muraji {muraji.__version__}",
        f"SQLite {sqlite3.sqlite_version}",
        f"Qt {qVersion()}",
    ):
        assert line in copied.splitlines()
    assert "Lucide" in about.licences.toPlainText()
    about.close()
    window.close()


def test_a_project_that_the_system_hands_over_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    project = tmp_path / "مشروع.muraji"
    Workspace.create(project).close()
    window = opened(qtbot)
    opener = FileOpener(window, QApplication.instance())
    QApplication.sendEvent(
        QApplication.instance(), QFileOpenEvent(QUrl.fromLocalFile(str(project)))
    )
    QApplication.instance().removeEventFilter(opener)
    assert window.bridge is not None
    assert window.bridge.workspace.store.path == project
    window.close()


def test_a_system_without_arabic_letters_is_warned_of(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doors, "arabic_families", list)
    window = opened(qtbot)
    window.settle()
    assert "Vazirmatn" in window.doors.messages.words.text()
    assert window.doors.messages.isVisible()
    window.close()
