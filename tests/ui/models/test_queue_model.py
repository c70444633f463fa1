"""The queue's model holds ids, and draws lines by the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.store.queue_query import QueueOrder, QueueQuery
from muraji.ui.models.queue_model import PAGE, PAGES_KEPT, ROW_ROLE, QueueModel
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from muraji.store.queue import QueueView

COUNT = 3 * PAGE + 5


class Watched:
    """A queue that counts which lines it is asked for."""

    def __init__(self, queue: QueueView) -> None:
        self._queue = queue
        self.asked: list[int] = []

    def rows(self, ids: Sequence[str], threshold: float) -> object:
        self.asked.append(len(ids))
        return self._queue.rows(ids, threshold)

    def __getattr__(self, name: str) -> object:
        return getattr(self._queue, name)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "project.muraji", "هدى") as opened:
        states = [*ReviewState]
        articles = [article_of(f"{n:03}.txt", f"خبر رقم {n}") for n in range(COUNT)]
        rows = [
            Status(article.id, states[n % 3], flagged=n % 10 == 0)
            for n, article in enumerate(articles)
        ]
        opened.session.record(
            EntryKind.IMPORT,
            Changes(tuple(Change(None, row) for row in rows)),
            "many",
            new_articles=tuple(articles),
        )
        yield opened


@pytest.fixture
def model(qapp: QApplication, workspace: Workspace) -> QueueModel:
    made = QueueModel()
    made.set_queue(workspace.store.queue, 0.5)
    return made


def sources(model: QueueModel) -> list[str]:
    return [model.row(place).source for place in range(model.rowCount())]


def test_qt_s_own_examiner_is_content(model: QueueModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_query(QueueQuery(is_flagged=True))
    model.reload()
    model.set_queue(None)


def test_nothing_is_drawn_before_it_is_looked_at(qapp: QApplication, workspace: Workspace) -> None:
    watched = Watched(workspace.store.queue)
    model = QueueModel()
    model.set_queue(watched)  # type: ignore[arg-type]
    assert model.rowCount() == COUNT
    assert watched.asked == []
    assert model.row(PAGE + 1).source == f"{PAGE + 1:03}.txt"
    model.row(PAGE)
    assert watched.asked == [PAGE]
    assert model.row(COUNT - 1).source == f"{COUNT - 1:03}.txt"
    assert watched.asked == [PAGE, 5]


def test_pages_not_looked_at_are_let_go(model: QueueModel) -> None:
    for number in range(PAGES_KEPT + 10):
        model._cache.keep(number, [])
    assert len(model._cache.pages) == PAGES_KEPT
    assert model._cache.page(0) is None


def test_filters_search_and_order(model: QueueModel) -> None:
    model.set_query(QueueQuery(states=(ReviewState.FINISHED,)))
    assert {model.row(place).state for place in range(model.rowCount())} == {ReviewState.FINISHED}
    model.set_query(QueueQuery(text="007.txt"))
    assert sources(model) == ["007.txt"]
    model.set_query(QueueQuery(is_flagged=True, order=QueueOrder.SOURCE))
    assert sources(model) == [f"{n:03}.txt" for n in range(0, COUNT, 10)]
    assert model.query.is_narrow
    assert not QueueQuery(order=QueueOrder.DATE).is_narrow


def test_a_changed_article_is_drawn_anew(model: QueueModel, workspace: Workspace) -> None:
    row = model.row(0)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    status = workspace.store.status(row.article_id)
    after = Status(row.article_id, ReviewState.FINISHED, flagged=status.flagged)
    workspace.session.record(EntryKind.SUGGEST, Changes((Change(status, after),)), "test")
    assert model.row(0).state is not ReviewState.FINISHED
    model.refresh([row.article_id, "no such article"])
    assert model.row(0).state is ReviewState.FINISHED
    assert changed == [(0, 0)]


def test_an_article_is_found_by_its_id(model: QueueModel) -> None:
    id_ = model.row(70).article_id
    assert model.index_of(id_).row() == 70
    assert model.article_id(model.index(70)) == id_
    assert not model.index_of("no such article").isValid()


def test_a_line_can_be_read_aloud(model: QueueModel) -> None:
    index = model.index(0)
    assert index.data(ROW_ROLE) == model.row(0)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "خبر رقم 0"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "خبر رقم 0 · 000.txt · New, 0 to decide · Flagged"


def test_states_are_told_in_words(model: QueueModel) -> None:
    told = {model.row(place).state: model.state_words(model.row(place)) for place in range(3)}
    assert told == {
        ReviewState.WAITING: "New, 0 to decide",
        ReviewState.STARTED: "In review, 0 of 0",
        ReviewState.FINISHED: "Finished",
    }


def test_in_the_order_of_need_the_reason_is_told(model: QueueModel) -> None:
    model.set_query(QueueQuery(order=QueueOrder.NEED))
    assert model.facts(model.row(0)) == "Nothing waits here."
    assert model.facts(model.row(COUNT - 1)) == "Finished"


def test_a_large_project_is_read_between_other_events(
    model: QueueModel, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    whole = sources(model)
    monkeypatch.setattr("muraji.store.queue.STRETCH", 10)
    model.set_query(QueueQuery(states=(ReviewState.FINISHED,), order=QueueOrder.SOURCE))
    assert model.is_reading
    assert sources(model) == whole
    qtbot.waitUntil(lambda: not model.is_reading)
    assert sources(model) == whole[2::3]
    model.set_query(QueueQuery(order=QueueOrder.STATE))
    model.finish_reading()
    assert sources(model) == [*whole[1::3], *whole[0::3], *whole[2::3]]
    model.set_query(QueueQuery(order=QueueOrder.SOURCE))
    model.set_queue(None)
    assert not model.is_reading
    assert model.rowCount() == 0


def test_a_decision_while_the_list_is_read_has_it_read_again(
    model: QueueModel, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muraji.store.queue.STRETCH", 10)
    model.set_query(QueueQuery(states=(ReviewState.WAITING,)))
    status = workspace.store.status(workspace.store.article_ids()[0])
    assert not model.follow([(status, replace(status, state=ReviewState.FINISHED))])
    model.set_queue(None)
