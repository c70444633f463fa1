"""The queue's ids: filtered, searched and ordered without reading a text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.store.queue_query import QueueOrder, QueueQuery
from muraji.workspace.generated import generate
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
        (QueueOrder.NEED, "cba"),
    ],
)
def test_the_order_is_kept(workspace: Workspace, order: QueueOrder, expected: str) -> None:
    assert sources(workspace, workspace.store.queue.ids(QueueQuery(order=order))) == expected


@pytest.mark.parametrize("order", QueueOrder)
@pytest.mark.parametrize(
    "query",
    [
        QueueQuery(),
        QueueQuery(states=(ReviewState.WAITING, ReviewState.STARTED)),
        QueueQuery(label="GPE"),
        QueueQuery(name="commonest"),
        QueueQuery(text="في"),
        QueueQuery(text="في", since="2000-01-01"),
        QueueQuery(text="؟"),
    ],
)
def test_what_is_read_in_stretches_is_what_is_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: QueueQuery, order: QueueOrder
) -> None:
    with Workspace.create(tmp_path / "project.muraji", "هدى") as workspace:
        generate(workspace, 15, 4)
        name = workspace.store.names.waiting(1)[0] if query.name else ""
        asked = replace(query, order=order, name=name)
        at_once = workspace.store.queue.ids(asked)
        monkeypatch.setattr("muraji.store.queue.STRETCH", 4)
        monkeypatch.setattr("muraji.store.queue.SEARCHED_AT_ONCE", 7)
        assert workspace.store.queue.ids(asked) == at_once
        assert len(set(at_once)) == len(at_once)
        assert query.text == "؟" or at_once


def test_states_and_flag_narrow_the_queue(workspace: Workspace) -> None:
    queue = workspace.store.queue
    unfinished = queue.ids(QueueQuery(states=(ReviewState.WAITING, ReviewState.STARTED)))
    assert sources(workspace, unfinished) == "cb"
    assert sources(workspace, queue.ids(QueueQuery(is_flagged=True))) == "c"
    assert queue.ids(QueueQuery(is_flagged=True, states=(ReviewState.FINISHED,))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("القمه", "ab"), ("انقره القمة", "b"), ("C.TXT", "c"), ("  ", "cab"), ("100%_", "")],
)
def test_search_forgives_spelling(workspace: Workspace, text: str, expected: str) -> None:
    assert sources(workspace, workspace.store.queue.ids(QueueQuery(text=text))) == expected


def test_articles_that_come_later_are_found(workspace: Workspace) -> None:
    queue = workspace.store.queue
    article = article_of("d.txt", "مدينة حلب القديمة")
    changes = Changes((Change(None, Status(article.id)),))
    workspace.session.record(EntryKind.IMPORT, changes, "d.txt", new_articles=(article,))
    assert sources(workspace, queue.ids(QueueQuery(text="حلب"))) == "cd"


def test_labels_names_sources_and_days_narrow_the_queue(workspace: Workspace) -> None:
    queue = workspace.store.queue
    ids = {row.source[0]: row.article_id for row in queue.rows(workspace.store.article_ids())}
    rows = [
        Annotation("1", ids["c"], Span(16, 19), "GPE", MentionState.PENDING, "t 1"),
        Annotation("2", ids["a"], Span(17, 24), "GPE", MentionState.REJECTED, "t 1"),
        Annotation("3", ids["b"], Span(0, 5), "ORG", MentionState.ACCEPTED, "t 1"),
    ]
    changes = Changes(tuple(Change(None, row) for row in rows))
    workspace.session.record(EntryKind.SUGGEST, changes, "t 1")
    for query, expected in (
        (QueueQuery(label="GPE"), "c"),
        (QueueQuery(label="LAW"), ""),
        (QueueQuery(name="انقره"), "b"),
        (QueueQuery(name="البحرين"), ""),
        (QueueQuery(source="a.txt"), "a"),
        (QueueQuery(since="2024-05-02"), "b"),
        (QueueQuery(until="2024-12-31"), "c"),
        (QueueQuery(since="2024-01-01", until="2025-12-31", text="حلب"), "c"),
    ):
        assert query.is_narrow
        assert sources(workspace, queue.ids(query)) == expected


def test_what_can_be_narrowed_to_is_told(workspace: Workspace) -> None:
    for text in ("خبر أول", "خبر ثان"):
        article = article_of("agency", text)
        changes = Changes((Change(None, Status(article.id)),))
        workspace.session.record(EntryKind.IMPORT, changes, "", new_articles=(article,))
    assert workspace.store.queue.sources(5) == [("agency", 2)]
    assert workspace.store.queue.years() == [("2025", 1), ("2024", 1)]


def test_the_first_unfinished_of_some(workspace: Workspace) -> None:
    queue = workspace.store.queue
    ids = {row.source[0]: row.article_id for row in queue.rows(workspace.store.article_ids())}
    assert queue.first_unfinished_of([ids["a"], ids["b"], ids["c"]]) == ids["b"]
    assert queue.first_unfinished_of([ids["a"]] * 600 + [ids["c"]]) == ids["c"]
    assert queue.first_unfinished_of([ids["a"]]) is None


def test_sites_and_authors_narrow_the_queue(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "meta.muraji", "ريم") as made:
        for number, metadata in enumerate(
            [{"site": "سما", "author": "هدى"}, {"site": "سما"}, {"author": "هدى"}, {}]
        ):
            article = article_of(f"{number}.txt", f"نص {number}", metadata)
            changes = Changes((Change(None, Status(article.id)),))
            made.session.record(EntryKind.IMPORT, changes, "", new_articles=(article,))
        queue = made.store.queue
        assert queue.sources(5) == [("سما", 2)]
        assert queue.authors(5) == [("هدى", 2)]
        assert len(queue.ids(QueueQuery(source="سما"))) == 2
        assert len(queue.ids(QueueQuery(source="سما", author="هدى"))) == 1
        assert QueueQuery(author="هدى").is_narrow
