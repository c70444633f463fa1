"""A bug in the window is told, its report can be read, and nothing of an article is in it unticked."""

from __future__ import annotations

import sys

from muraji.ui.application import make_window
from muraji.ui.bug_report import BugReporter, ReportDialog


def test_a_bug_is_told_and_its_report_read(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = make_window(None, "en")
    qtbot.addWidget(window)
    BugReporter(window)
    error = ValueError("زار الوزير")
    sys.excepthook(ValueError, error, None)
    bar = window.doors.messages
    assert "an error of its own" in bar.words.text()
    bar.more.click()
    (dialog,) = window.findChildren(ReportDialog)
    assert "ValueError" in dialog.text.toPlainText()
    assert "زار" not in dialog.text.toPlainText()
    dialog.with_words.setChecked(True)
    assert "زار" in dialog.text.toPlainText()
    dialog.close()
    window.close()


def test_a_fault_that_is_no_bug_is_a_sentence(qtbot, monkeypatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = make_window(None, "en")
    qtbot.addWidget(window)
    BugReporter(window)
    sys.excepthook(OSError, OSError(28, "No space left on device", "/x"), None)
    assert "The disk is full." in window.doors.messages.words.text()
    window.close()
