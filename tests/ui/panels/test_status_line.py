"""The slim line below the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from muraji.ui.panels.status_line import StatusLine

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_what_is_saved_is_said_in_the_language_of_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    monkeypatch.setattr(line, "tr", lambda text: f"«{text}»")
    QApplication.sendEvent(line, QEvent(QEvent.Type.LanguageChange))
    assert not line._saved.text()
    line.show_saved()
    monkeypatch.setattr(line, "tr", lambda text: f"<{text}>")
    QApplication.sendEvent(line, QEvent(QEvent.Type.LanguageChange))
    assert line._saved.text() == "<Saved>"
