"""Learning goes on beside the review, and the dialog shows what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, Finish, Reopen
from muraji.domain.job import drain
from muraji.ui.dialogs.learning import LearningDialog
from muraji.ui.main_window import MainWindow
from muraji.workspace import learning as lessons
from muraji.workspace.importing import import_paths
from muraji.workspace.learning_process import LearningProcess
from muraji.workspace.settings import Settings
from muraji.workspace.suggesting import advisor_of, suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from muraji.ui.background.learning import Learning

PATIENCE = 300_000
"""Milliseconds: the learner has the lowest priority, and a busy machine leaves it little."""


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, seeds: list[Path]
) -> Iterator[MainWindow]:
    workspace = Workspace.create(tmp_path / "p.muraji", "r")
    drain(import_paths(workspace, seeds[:3]))
    drain(suggest(workspace))
    for id_ in workspace.store.article_ids()[:2]:
        rows = workspace.store.annotations_of(id_)
        likely = tuple(row.id for row in rows if (row.score or 0) >= 0.5)
        workspace.session.do(Finish(id_, likely))
    made = MainWindow(qapp, Settings.load(), "en")
    qtbot.addWidget(made)
    made.open_workspace(workspace)
    yield made
    made.close()


def dialog_of(window: MainWindow) -> LearningDialog:
    window.rooms.show_learning()
    return window.findChildren(LearningDialog)[-1]


def learn(window: MainWindow, qtbot: QtBot) -> Learning:
    with qtbot.waitSignal(window.learning.learned, timeout=PATIENCE):
        window.learning.begin()
    return window.learning


def test_finishing_an_article_starts_it_after_a_moment(window: MainWindow, qtbot: QtBot) -> None:
    assert window.bridge is not None
    timer = window.learning._timer
    assert not timer.isActive()
    last = window.bridge.workspace.store.article_ids()[2]
    window.run(lambda desk: desk.do(Finish(last, ())))
    assert timer.isActive()
    timer.setInterval(0)
    with qtbot.waitSignal(window.learning.learned, timeout=PATIENCE):
        timer.start()
    assert window.bridge.workspace.store.learning.model_in_use() == 1


def test_the_dialog_shows_switches_and_rolls_back(window: MainWindow, qtbot: QtBot) -> None:
    assert window.bridge is not None
    workspace = window.bridge.workspace
    dialog = dialog_of(window)
    assert dialog.table.rowCount() == 0
    assert not dialog.export_button.isEnabled()
    learn(window, qtbot)
    assert dialog.table.rowCount() > 5
    assert dialog.model.currentData() == "1"
    assert "Remembered" in dialog.sentence.text()
    dialog.switch.click()
    assert advisor_of(workspace).is_on is False
    dialog.switch.click()
    assert advisor_of(workspace).is_on is True
    dialog.model.setCurrentIndex(dialog.model.count() - 1)
    dialog.model.activated.emit(dialog.model.count() - 1)
    assert workspace.store.learning.model_in_use() is None
    dialog.close()


def test_the_model_is_exported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.bridge is not None
    learn(window, qtbot)
    out = tmp_path / "model.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    dialog = dialog_of(window)
    dialog.export_button.click()
    assert out.read_bytes() == window.bridge.workspace.store.learning.model_data(1)
    dialog.close()


class Broken(LearningProcess):
    """A process that has ended before it is asked."""

    def ask(self, request: object) -> object:  # type: ignore[override]
        self.process.kill()
        self.process.join()
        return super().ask(request)


def test_a_process_that_dies_is_told_and_reviewing_goes_on(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.bridge is not None
    monkeypatch.setattr(lessons, "LearningProcess", Broken)
    with qtbot.waitSignal(window.learning.jobs.failed, timeout=PATIENCE):
        window.learning.begin()
    assert "last good model" in window.doors.messages.words.text()
    last = window.bridge.workspace.store.article_ids()[2]
    window.run(lambda desk: desk.do(Finish(last, ())))
    assert window.bridge.workspace.store.status(last).state == "finished"


def test_closing_the_project_ends_it(window: MainWindow) -> None:
    window.learning.begin()
    assert window.learning.jobs.is_running
    window.close_workspace()
    assert not window.learning.jobs.is_running


def test_the_next_article_is_prepared_while_one_is_read(window: MainWindow, qtbot: QtBot) -> None:
    assert window.bridge is not None
    workspace, learning = window.bridge.workspace, window.learning
    _, second, third = workspace.store.article_ids()
    workspace.session.do(Reopen(second))
    rows = workspace.store.annotations_of(third)
    name = next(row for row in rows if row.label == "GPE" and row.state is MentionState.PENDING)
    window.run(lambda desk: desk.open(third))
    assert learning._ahead_timer.isActive()
    learning._ahead_timer.stop()
    with qtbot.waitSignal(learning.ahead.ended, timeout=PATIENCE):
        learning.look_ahead()
    before = workspace.store.journal.last_seq()
    window.run(lambda desk: desk.open(second))
    assert workspace.store.journal.last_seq() == before, "nothing was left to do"
    window.run(lambda desk: desk.open(third))
    window.run(lambda desk: desk.do(Accept((name.id,))))
    learning.stop()
    assert not learning._ahead_timer.isActive()
    assert not learning.ahead.is_running
