"""The queue's ids: filtered, searched and ordered without reading a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.store.queue import QueueOrder
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLES = (
    ("c.txt", "اجتماع في مدينة حلب", ReviewState.WAITING, "2024-05-01", True),
    ("a.txt", "القمّة العربية في البحرين", ReviewState.FINISHED, None, False),
    ("b.txt", "أنقرة تعلن موعد القمة", ReviewState.STARTED, "2025-01-02", False),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "project.muraji", "هدى") as opened:
        for source, text, state, published, flagged in ARTICLES:
            article = article_of(source, text)
            status = Status(article.id, state, published, flagged)
            opened.session.record(
                EntryKind.IMPORT, Changes((Change(None, status),)), source, new_articles=(article,)
            )
        yield opened


def sources(workspace: Workspace, ids: list[str]) -> str:
    return "".join(row.source[0] for row in workspace.store.queue.rows(ids))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (QueueOrder.IMPORTED, "cab"),
        (QueueOrder.STATE, "bca"),
        (QueueOrder.DATE, "bca"),
        (QueueOrder.SOURCE, "abc"),
    ],
)
def test_the_order_is_kept(workspace: Workspace, order: QueueOrder, expected: str) -> None:
    assert sources(workspace, workspace.store.queue.ids(order=order)) == expected


def test_states_and_flag_narrow_the_queue(workspace: Workspace) -> None:
    queue = workspace.store.queue
    unfinished = queue.ids(states=[ReviewState.WAITING, ReviewState.STARTED])
    assert sources(workspace, unfinished) == "cb"
    assert sources(workspace, queue.ids(is_flagged=True)) == "c"
    assert queue.ids(is_flagged=True, states=[ReviewState.FINISHED]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("القمه", "ab"), ("انقره القمة", "b"), ("C.TXT", "c"), ("  ", "cab"), ("100%_", "")],
)
def test_search_forgives_spelling(workspace: Workspace, text: str, expected: str) -> None:
    assert sources(workspace, workspace.store.queue.ids(text=text)) == expected


def test_articles_that_come_later_are_found(workspace: Workspace) -> None:
    queue = workspace.store.queue
    assert queue.titles.read_ahead(2)
    assert not queue.titles.read_ahead(2)
    article = article_of("d.txt", "مدينة حلب القديمة")
    changes = Changes((Change(None, Status(article.id)),))
    workspace.session.record(EntryKind.IMPORT, changes, "d.txt", new_articles=(article,))
    assert sources(workspace, queue.ids(text="حلب")) == "cd"
