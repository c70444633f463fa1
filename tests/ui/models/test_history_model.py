"""The journal as a list: a page at a time, and for one article a stretch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.decision import Accept, Reject
from muraji.review.chronicle import Chronicle
from muraji.ui.models import history_model
from muraji.ui.models.history_model import HistoryModel
from muraji.workspace.workspace import Workspace

from ..dated_project import ARTICLE, ROWS, dated_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

STEPS = 130


@pytest.fixture
def workspace(qapp: QApplication, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(dated_project(tmp_path), "ريم") as opened:
        yield opened


@pytest.fixture
def model(workspace: Workspace, qtbot: QtBot) -> HistoryModel:
    for number in range(STEPS):
        decide(workspace, number)
    return HistoryModel(None)


def decide(workspace: Workspace, number: int) -> None:
    kind = Accept if number % 2 else Reject
    workspace.session.do(kind((ROWS[0].id,)))


def seqs(model: HistoryModel) -> list[int]:
    return [model.line(row).seq for row in range(model.rowCount())]


def test_pages_come_as_one_scrolls(model: HistoryModel, workspace: Workspace) -> None:
    model.show_history(Chronicle(workspace.store), workspace.labels)
    last = workspace.store.journal.last_seq()
    assert seqs(model) == list(range(last, last - history_model.PAGE, -1))
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    assert seqs(model) == list(range(last, 0, -1))


def test_what_is_new_is_put_on_top_and_nothing_else_is_read(
    model: HistoryModel, workspace: Workspace
) -> None:
    chronicle = Chronicle(workspace.store)
    model.show_history(chronicle, workspace.labels)
    before, resets = seqs(model), []
    model.modelReset.connect(lambda: resets.append(1))
    decide(workspace, 0)
    model.show_history(chronicle, workspace.labels)
    assert seqs(model) == [before[0] + 1, *before]
    assert not resets
    for number in range(1, history_model.PAGE + 1):
        decide(workspace, number)
    model.show_history(chronicle, workspace.labels)
    assert resets, "so much at once is read anew"
    assert seqs(model)[0] == workspace.store.journal.last_seq()


def test_an_article_is_looked_for_between_the_keys(
    model: HistoryModel, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_model, "STRETCH", 10)
    model.show_history(Chronicle(workspace.store), workspace.labels, ARTICLE.id)
    assert model.rowCount() <= 10, "one stretch at once"
    assert not model.canFetchMore(model.index(-1)), "it is looking already"
    qtbot.waitUntil(lambda: model.rowCount() >= history_model.PAGE)
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
        qtbot.waitUntil(lambda: not model._looking.isActive())
    assert seqs(model) == list(range(workspace.store.journal.last_seq(), 0, -1))


def test_an_article_of_which_nothing_was_done_is_empty(
    model: HistoryModel, workspace: Workspace
) -> None:
    model.show_history(Chronicle(workspace.store), workspace.labels, "nobody")
    assert model.rowCount() == 0
    assert not model.canFetchMore(model.index(-1))
    model.show_history(None, None)
    assert model.rowCount() == 0
