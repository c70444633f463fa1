"""The queue counts what waits and what is decided, and knows what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"
FIRST, SECOND, THIRD = (article_of(f"{n}.txt", f"مقالة {n} شارك الآن متن") for n in (1, 2, 3))


def mention(name: str, start: int, state: MentionState, score: float | None) -> Annotation:
    return Annotation(name, FIRST.id, Span(start, start + 2), "GPE", state, "t 1", score)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "p.muraji")
    rows = [
        Status(FIRST.id, published="2024-12-08"),
        Status(SECOND.id, ReviewState.FINISHED, flagged=True),
        Status(THIRD.id),
        Region("cut", FIRST.id, Span(8, 16), RegionKind.SHARE, "c 1"),
        Region("kept", FIRST.id, Span(0, 7), RegionKind.HEADLINE, "c 1"),
        mention("sure", 0, MentionState.PENDING, 0.9),
        mention("unsure", 2, MentionState.PENDING, 0.3),
        mention("unscored", 4, MentionState.PENDING, None),
        mention("accepted", 17, MentionState.ACCEPTED, 0.2),
        mention("rejected", 18, MentionState.REJECTED, 0.9),
        mention("in furniture", 8, MentionState.PENDING, 0.9),
        mention("in furniture, decided", 15, MentionState.ACCEPTED, 0.9),
    ]
    changes = Changes(tuple(Change(None, row) for row in rows))
    new = [(article, AT) for article in (FIRST, SECOND, THIRD)]
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", changes), new)
    yield store
    store.close()


def test_lines_come_in_the_order_asked_for(store: Store) -> None:
    rows = store.queue.rows([THIRD.id, FIRST.id])
    assert [row.article_id for row in rows] == [THIRD.id, FIRST.id]
    assert [row.position for row in rows] == [3, 1]
    assert rows[1].title == FIRST.title
    assert rows[1].published == "2024-12-08"
    assert store.queue.rows([]) == []


def test_furniture_counts_for_nothing_and_the_threshold_for_what_waits(store: Store) -> None:
    (all_,) = store.queue.rows([FIRST.id])
    assert (all_.pending, all_.decided) == (3, 2)
    (sure,) = store.queue.rows([FIRST.id], threshold=0.5)
    assert (sure.pending, sure.decided) == (2, 2)
    (none,) = store.queue.rows([SECOND.id])
    assert (none.pending, none.decided, none.flagged) == (0, 0, True)


def test_the_next_unfinished_goes_round(store: Store) -> None:
    assert store.queue.first_unfinished() == FIRST.id
    assert store.queue.first_unfinished(after=1) == THIRD.id
    assert store.queue.first_unfinished(after=3) == FIRST.id


def test_counts_by_state(store: Store) -> None:
    assert store.queue.counts_by_state() == {
        ReviewState.WAITING: 2,
        ReviewState.STARTED: 0,
        ReviewState.FINISHED: 1,
    }


def test_a_finished_project_has_no_next(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "empty.muraji")
    assert store.queue.first_unfinished() is None
    store.close()
