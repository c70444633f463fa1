"""The journal is read forward, backward and proved by its chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Note
from muraji.domain.journal import Entry, EntryKind
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"
ARTICLE = article_of("a.txt", "متن")
LENGTH = 600
"""More than two pages of the journal's reading."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.create(tmp_path_factory.mktemp("journal") / "p.muraji")
    first = Entry(EntryKind.IMPORT, AT, "ريم", Changes((Change(None, Status(ARTICLE.id)),)))
    rest = [
        Entry(
            EntryKind.DECISION,
            AT,
            "ريم",
            Changes(
                (
                    Change(
                        Status(ARTICLE.id, note=str(n - 1) if n else ""),
                        Status(ARTICLE.id, note=str(n)),
                    ),
                )
            ),
            decision=Note(ARTICLE.id, None, str(n)),
        )
        for n in range(LENGTH - 1)
    ]
    store.commit_all([first, *rest], [(ARTICLE, AT)])
    yield store
    store.close()


def test_forward_over_all_pages(store: Store) -> None:
    assert [entry.seq for entry in store.journal] == list(range(1, LENGTH + 1))


def test_backward_page_by_page(store: Store) -> None:
    first = store.journal.newest(limit=3)
    assert [entry.seq for entry in first] == [LENGTH, LENGTH - 1, LENGTH - 2]
    assert [entry.seq for entry in store.journal.newest(first[-1].seq, 2)] == [597, 596]
    assert store.journal.newest(1) == []


def test_an_entry_by_its_number(store: Store) -> None:
    entry = store.journal.entry(2)
    assert entry.decision == Note(ARTICLE.id, None, "0")
    assert entry.reviewer == "ريم"


def test_an_untouched_journal_is_whole(store: Store) -> None:
    assert store.journal.first_break() is None


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE journal SET reviewer = 'غيرها' WHERE seq = 400", 400),
        ("UPDATE journal SET changes = replace(changes, '299', '298') WHERE seq = 301", 301),
        ("DELETE FROM journal WHERE seq = 257", 257),
        ("DELETE FROM journal WHERE seq = 1", 1),
        ("UPDATE journal SET chain = '' WHERE seq = 512", 512),
    ],
)
def test_what_was_altered_is_found(store: Store, statement: str, where: int) -> None:
    connection = store._connection
    connection.execute("BEGIN")
    try:
        assert connection.execute(statement).rowcount == 1
        assert store.journal.first_break() == where
    finally:
        connection.execute("ROLLBACK")
    assert store.journal.first_break() is None


def test_a_new_project_has_nothing_to_undo(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "p.muraji")
    assert store.journal.tops() == (None, None)
    assert store.journal.first_break() is None
    store.close()
