"""Near-copies are kept with the project, linked both ways, and few rows are written for each."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.store.copies import MOST_KEPT
from muraji.store.store import Store
from muraji.text.similar import POSTINGS, Sketch, sketch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"


def text_of(seed: int, words: int = 300) -> str:
    return " ".join(str(random.Random(seed * 1000 + n).randrange(9000)) for n in range(words))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "p.muraji")
    yield store
    store.close()


def add(store: Store, *texts: str) -> list[str]:
    articles = [article_of(f"{number}.txt", text) for number, text in enumerate(texts)]
    changes = Changes(tuple(Change(None, Status(article.id)) for article in articles))
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", changes), [(a, AT) for a in articles])
    return [article.id for article in articles]


def compare(store: Store) -> int:
    return store.copies.keep(
        [(id_, sketch(store.article(id_).text)) for id_ in store.copies.unsketched()]
    )


def test_copies_are_linked_both_ways_and_survive_closing(store: Store) -> None:
    one, other, same, _ = add(
        store, text_of(1), f"{text_of(1)} {text_of(2, 30)}", f"{text_of(1)} .", text_of(3)
    )
    assert store.copies.unsketched()
    assert compare(store) == 2
    assert store.copies.unsketched() == []
    path = store.path
    store.close()
    again = Store.open(path)
    try:
        assert [copy.article_id for copy in again.copies.of(one)] == [same, other]
        assert [copy.article_id for copy in again.copies.of(same)] == [one, other]
        nearest, next_ = again.copies.of(one)
        assert (nearest.share, nearest.state) == (1.0, ReviewState.WAITING)
        assert nearest.words.en.startswith("The same words as")
        assert next_.words.ar.startswith("شبه مطابقة لـ«")
        assert 0.8 < next_.share < 1
        rows = again.queue.rows(again.article_ids())
        assert [row.has_copy for row in rows] == [True, True, True, False]
    finally:
        again.close()


def test_a_short_article_is_found_in_a_long_one_whichever_comes_first(store: Store) -> None:
    long, short = text_of(1), text_of(1, 60)
    first = add(store, long, f"{short} عاجل")
    assert compare(store) == 1
    second = add(store, f"{text_of(2, 60)} عاجل", text_of(2))
    assert compare(store) == 1
    assert [copy.article_id for copy in store.copies.of(first[0])] == [first[1]]
    assert [copy.article_id for copy in store.copies.of(second[1])] == [second[0]]


def test_only_the_nearest_of_many_copies_are_linked(store: Store) -> None:
    ids = add(store, *(f"{text_of(1, 100)} {n}" for n in range(MOST_KEPT + 5)))
    assert compare(store) == len(ids) - 1
    assert all(store.copies.of(id_) for id_ in ids)


def test_an_empty_text_is_near_nothing(store: Store) -> None:
    add(store, "...", "؟؟؟")
    assert compare(store) == 0
    assert store.copies.unsketched() == []


def test_sketches_made_by_older_rules_are_made_anew_and_their_links_stay(store: Store) -> None:
    one, other, _ = add(store, text_of(1), f"{text_of(1)} {text_of(2, 30)}", text_of(3))
    compare(store)
    path = store.path
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as meddling:
        meddling.execute("UPDATE project SET value = '0' WHERE key = 'copies_version'")
    again = Store.open(path)
    try:
        assert len(again.copies.unsketched()) == 3
        assert [copy.article_id for copy in again.copies.of(one)] == [other]
        assert compare(again) == 1
        assert [copy.article_id for copy in again.copies.of(one)] == [other]
    finally:
        again.close()


def test_a_hash_that_many_texts_have_is_listed_for_the_first_of_them_only(store: Store) -> None:
    ids = add(store, *(str(number) for number in range(POSTINGS + 5)))
    shared, own = 1, 1_000
    sketches = [(id_, Sketch((shared, own + n), 2)) for n, id_ in enumerate(ids)]
    for start in range(0, len(ids), 50):
        store.copies.keep(sketches[start : start + 50])
    path = store.path
    store.close()
    with closing(sqlite3.connect(path)) as looking:
        counted = dict(looking.execute("SELECT hash, count(*) FROM sketch_hashes GROUP BY hash"))
    assert counted.pop(shared) == POSTINGS
    assert set(counted.values()) == {1}
    assert len(counted) == len(ids)
