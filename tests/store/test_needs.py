"""The queue by need: doubt and unmet names first, near-copies apart, each for a reason in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.domain.need import Need
from muraji.domain.span import Span
from muraji.store import queue as queue_module
from muraji.store.queue_query import QueueOrder, QueueQuery
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "p.muraji")
    add(store, "known", "حمص حمص حمص", 1.0)
    add(store, "copy one", "دمشق حلب حماة", 1.0)
    add(store, "copy two", "حماة دمشق حلب", 1.0)
    add(store, "fresh", "بغداد الرباط", 1.0)
    add(store, "doubtful", "حمص حمص", 0.6)
    add(store, "finished", "صنعاء عدن مسقط مأرب", 0.5, ReviewState.FINISHED)
    decide(store, "known", 0)
    yield store
    store.close()


def add(
    store: Store, source: str, text: str, score: float, state: ReviewState = ReviewState.WAITING
) -> None:
    article = article_of(source, f"{text} {source}")
    rows = []
    start = 0
    for word in text.split():
        span = Span(start, start + len(word))
        rows.append(
            Annotation(
                annotation_id(article.id, span, "GPE"),
                article.id,
                span,
                "GPE",
                MentionState.PENDING,
                "t 1",
                score,
            )
        )
        start = span.end + 1
    changes = Changes(tuple(Change(None, row) for row in (Status(article.id, state), *rows)))
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", changes), [(article, AT)])


def by_source(store: Store) -> dict[str, str]:
    return {store.article(id_).source: id_ for id_ in store.article_ids()}


def decide(store: Store, source: str, place: int) -> None:
    from dataclasses import replace

    row = store.annotations_of(by_source(store)[source])[place]
    change = Change(row, replace(row, state=MentionState.ACCEPTED))
    store.commit(Entry(EntryKind.DECISION, AT, "ريم", Changes((change,))))


def order(store: Store) -> list[str]:
    ids = store.queue.ids(QueueQuery(order=QueueOrder.NEED))
    return [store.article(id_).source for id_ in ids]


def test_near_copies_stand_apart_and_the_finished_last(store: Store) -> None:
    assert order(store) == ["copy one", "fresh", "doubtful", "copy two", "known", "finished"]


def test_what_is_needed_follows_decisions(store: Store) -> None:
    for place in range(3):
        decide(store, "copy one", place)
    assert order(store) == ["fresh", "doubtful", "copy two", "known", "copy one", "finished"]


def test_beyond_the_head_counts_stand_for_names(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_module, "WEIGHED_EXACTLY", 1)
    assert order(store) == ["doubtful", "copy one", "copy two", "known", "fresh", "finished"]


def test_each_article_is_weighed_by_itself(store: Store) -> None:
    ids = by_source(store)
    needs = store.queue.needs(list(ids.values()))
    assert needs[ids["known"]] == Need(2, 0, 0)
    assert needs[ids["copy two"]] == Need(3, 0, 3)
    assert needs[ids["doubtful"]] == Need(2, 1600, 0)


def test_the_reason_is_told() -> None:
    need = Need(pending=4, unsureness=1000, new_names=3, told_above=2)
    assert need.weight == 490
    assert need.words.en == "Doubt 25 %, new names: 3 (2 of them also above)"
    assert "25" in need.words.ar
    assert "3" in need.words.ar
    assert Need(0, 0, 0).words.en == "Nothing waits here."


def test_what_repeats_an_article_above_or_finished_sinks_and_says_so(tmp_path: Path) -> None:
    from muraji.text.similar import sketch

    store = Store.create(tmp_path / "copies.muraji")
    story = "بغداد الرباط تونس صنعاء عدن مسقط مأرب طرابلس مراكش فاس وهران سوسة"
    add(store, "one", story, 0.6)
    add(store, "two", f"{story} قفصة", 0.6)
    add(store, "three", "حمص حماة دمشق حلب", 0.6)
    add(store, "four", "مكة جدة", 1.0)
    assert order(store) == ["two", "three", "one", "four"], "its doubt alone keeps the copy up"
    for id_ in store.article_ids():
        store.copies.keep([(id_, sketch(store.article(id_).text))])
    assert order(store) == ["two", "three", "four", "one"]
    ids = by_source(store)
    told = store.queue.needs([ids["one"]])[ids["one"]]
    assert 0.5 < told.repeated < 1
    assert told.words.en.startswith(f"Repeats {round(100 * told.repeated)} % · Doubt 80 %")
    assert told.words.ar.startswith(f"مكرّر {round(100 * told.repeated)}٪ · الشك 80٪")
    finish(store, "one")
    assert order(store) == ["three", "two", "four", "one"]
    store.close()


def finish(store: Store, source: str) -> None:
    from dataclasses import replace

    before = store.status(by_source(store)[source])
    change = Change(before, replace(before, state=ReviewState.FINISHED))
    store.commit(Entry(EntryKind.DECISION, AT, "ريم", Changes((change,))))


def test_doubt_and_novelty_multiply() -> None:
    both, doubt, novelty = Need(10, 5000, 5), Need(10, 10_000, 0), Need(10, 0, 10)
    assert both.weight > 2 * max(doubt.weight, novelty.weight)
    assert min(doubt.weight, novelty.weight) > 0
    assert Need(0, 0, 0).weight == 0


def test_a_copy_weighs_by_what_it_adds() -> None:
    assert Need(10, 4000, 6, repeated=0.75).weight == 875
    assert Need(2, 0, 1).beside(Need(9, 9, 9, 5, 0.5)) == Need(2, 0, 1, 1, 0.5)
    assert Need(2, 0, 1).beside(None) == Need(2, 0, 1)
