"""Words are found however they are spelt, and only where they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.store.queue_query import QueueQuery
from muraji.store.search import question
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AT = "2024-12-08T09:00:00Z"
TEXTS = {
    "plain.txt": "زار الوفد حمص يوم الأحد",
    "and.txt": "دمشق وحمص وحماة",
    "in.txt": "اجتماع بحمص أمس",
    "marks.txt": "وصل إلى حِمْص مساءً",
    "to.txt": "سافر لحمص ثم عاد",
    "for the army.txt": "تحية للجيش اللبناني",
    "other.txt": "الحمصي والحمام في حماة",
    "ministry.txt": "قالت وزارة الخارجية إن اللقاء تم",
    "and ministry.txt": "أكدت ووزارة الخارجية غائبة",
    "apart.txt": "وزارة الصحة والسياسة الخارجية",
    "latin.txt": "يستعمل Python 3 في 2024 و٢٠٢٥",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "p.muraji")
    articles = [article_of(source, text) for source, text in TEXTS.items()]
    rows = tuple(Change(None, Status(article.id)) for article in articles)
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", Changes(rows)), [(a, AT) for a in articles])
    yield store
    store.close()


def found(store: Store, typed: str) -> set[str]:
    ids = store.queue.ids(QueueQuery(text=typed))
    return {store.article(id_).source.removesuffix(".txt") for id_ in ids}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("حمص ", {"plain", "and", "in", "marks", "to"}),
        ("حِمص ", {"plain", "and", "in", "marks", "to"}),
        ("حماه ", {"and", "other"}),
        ("الجيش ", {"for the army"}),
        ("حمص الاحد", {"plain"}),
        ("وزارة الخارجية ", {"ministry", "and ministry", "apart"}),
        ('"وزارة الخارجية"', {"ministry", "and ministry"}),
        ("«وزارة الخارجيه»", {"ministry", "and ministry"}),
        ("python", {"latin"}),
        ("2025 ", {"latin"}),
        ("plain.txt", {"plain"}),
        ("للسياسة", set()),
        ("؟!", set()),
        ('"', set()),
        ("حمص AND NOT", set()),
    ],
)
def test_spelling_and_proclitics_are_forgiven(store: Store, typed: str, expected: set[str]) -> None:
    assert found(store, typed) == expected


def test_the_last_word_may_be_a_beginning(store: Store) -> None:
    assert found(store, "الخارج") == {"ministry", "and ministry", "apart"}
    assert found(store, "الخارج ") == set(), "a space ends the word"
    assert found(store, "حم") == set(), "two letters begin too much"


def test_an_empty_question_narrows_nothing(store: Store) -> None:
    assert len(found(store, "  ")) == len(TEXTS)


@given(st.text())
def test_whatever_is_typed_can_be_asked(store_once: Store, typed: str) -> None:
    asked = question(typed)
    assert asked is None or asked.count('"') % 2 == 0
    store_once.queue.ids(QueueQuery(text=typed))


@given(st.sampled_from(sorted(TEXTS)), st.integers(0, 20), st.sampled_from(["", "و", "ب", "ول"]))
def test_every_word_of_a_text_finds_it(
    store_once: Store, source: str, place: int, proclitic: str
) -> None:
    words = TEXTS[source].split()
    word = words[place % len(words)]
    ids = store_once.queue.ids(QueueQuery(text=f"{word} "))
    assert source in {store_once.article(id_).source for id_ in ids}


@pytest.fixture(scope="module")
def store_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = Store.create(tmp_path_factory.mktemp("search") / "p.muraji")
    articles = [article_of(source, text) for source, text in TEXTS.items()]
    rows = tuple(Change(None, Status(article.id)) for article in articles)
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", Changes(rows)), [(a, AT) for a in articles])
    yield store
    store.close()


def test_a_text_of_one_line_is_not_listed_twice(tmp_path: Path) -> None:
    """As when the index is made anew from what is kept of titles."""
    path = tmp_path / "p.muraji"
    store = Store.create(path)
    article = article_of("a.txt", f"{'عن ' * 150}القلمون")
    rows = Changes((Change(None, Status(article.id)),))
    store.commit(Entry(EntryKind.IMPORT, AT, "ريم", rows), [(article, AT)])
    assert found(store, "القلمون ") == {"a"}
    store.close()
    with closing(sqlite3.connect(path)) as looking:
        counts = [
            looking.execute("SELECT count(*) FROM search WHERE search MATCH ?", (asked,)).fetchone()
            for asked in ("text : القلمون", "title : عن", "title : القلمون")
        ]
    assert counts == [(1,), (1,), (0,)]
