"""Steps that move very many mentions are jobs; what they do is the same as at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from muraji.domain.label import Label
from muraji.domain.words import Words
from muraji.review.label_draft import LabelDraft, TopicDraft
from muraji.ui.background import steps

from ..dated_project import CAIRO, SATURDAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from muraji.review.desk import Desk
    from muraji.ui.main_window import MainWindow


def labels_of(desk: Desk) -> list[str]:
    assert desk.page is not None
    return [row.label for row in desk.page.in_order()]


def merged(window: MainWindow) -> None:
    """Let DATE go up in a new label without a key."""
    assert window.bridge is not None
    workspace = window.bridge.workspace
    draft = LabelDraft(workspace.labels, workspace.store.labels.counts())
    draft.add(Label("WHEN", "time", "", Words("When", "متى"), Words("", "")))
    place = next(i for i, label in enumerate(draft.labels) if label.name == "DATE")
    draft.merge(place, "WHEN")
    window.steps.edit_labels(draft.decision())


@pytest.fixture(params=["at once", "by a job"])
def _size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "by a job":
        monkeypatch.setattr(steps, "MOST_MENTIONS", 0)
        monkeypatch.setattr(steps, "MOST_BYTES", 0)


@pytest.mark.usefixtures("_size")
def test_a_merge_is_done_undone_and_done_again_by_keys(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    jobs = window.doors.jobs
    before = labels_of(desk)
    merged(window)
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert labels_of(desk) == ["WHEN", "GPE", "WHEN", "PERSON"]
    assert "WHEN" in desk.labels
    assert "DATE" not in desk.labels
    qtbot.keyClick(window, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert labels_of(desk) == before
    assert "DATE" in desk.labels
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not jobs.is_running)
    assert labels_of(desk) == ["WHEN", "GPE", "WHEN", "PERSON"]
    assert window.review.isEnabled()
    assert window.review.view.hasFocus()


@pytest.mark.usefixtures("_size")
def test_a_topic_has_its_key_once_the_topics_are_edited(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    assert window.bridge is not None
    workspace = window.bridge.workspace
    qtbot.keyClicks(window.review.view, "dp")
    draft = TopicDraft(workspace.document_labels, workspace.store.labels.topic_counts())
    draft.add(Label("environment", "things", "V", Words("Environment", "بيئة"), Words("", "")))
    draft.merge(0, "opinion")
    window.steps.edit_labels(draft.decision())
    qtbot.waitUntil(lambda: not window.doors.jobs.is_running and window.review.isEnabled())
    qtbot.waitUntil(lambda: "environment" in window.review.inspector._article._chips)
    qtbot.keyClicks(window.review.view, "dv")
    assert desk.page.status.document_labels == ("opinion", "environment")


def test_keys_wait_while_a_large_step_is_done(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "MOST_MENTIONS", 0)
    desk.choose(desk.in_order()[0].id)
    merged(window)
    assert not window.review.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert desk.in_order()[0].state.value == "pending", "the key was refused, in words"
    assert window.doors.messages.isVisible()
    qtbot.waitUntil(lambda: not window.doors.jobs.is_running)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert desk.in_order()[0].state.value == "accepted"


def test_a_label_without_a_key_leaves_every_other_key_in_force(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    merged(window)
    desk.choose(next(row.id for row in desk.in_order() if row.span == CAIRO))
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert [row.label for row in desk.in_order() if row.span == CAIRO] == ["PERSON"]
    assert [row.label for row in desk.in_order() if row.span == SATURDAY] == ["WHEN"]
