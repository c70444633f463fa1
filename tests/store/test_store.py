"""The project file as one object: whole steps or none, and texts that prove themselves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.errors import MurajiError, StaleStepError
from muraji.domain.journal import ITSELF, Entry, EntryKind
from muraji.domain.region import Region, RegionKind, region_id
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.review.replay import replay
from muraji.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = "2024-12-08T09:00:00Z"
ARTICLE = article_of("a.txt", "زار الوزير 😀 عمّان\r\nأمس", {"url": "https://example.invalid/1"})
STATUS = Status(ARTICLE.id)
REGION = Region(
    region_id(ARTICLE.id, Span(0, 4), RegionKind.TAGS),
    ARTICLE.id,
    Span(0, 4),
    RegionKind.TAGS,
    "cleaner 1",
)
MENTION = Annotation(
    annotation_id(ARTICLE.id, Span(13, 18), "GPE"),
    ARTICLE.id,
    Span(13, 18),
    "GPE",
    MentionState.PENDING,
    "gazetteer 1",
    score=0.93,
    reason=Words("a town", "مدينة"),
    value={"name": "عمّان", "known": True},
    link="geonames:250441",
    suggested_span=Span(13, 18),
    suggested_label="GPE",
)


def entry(*changes: Change, **fields: object) -> Entry:
    return Entry(EntryKind.DECISION, AT, "ريم", Changes(changes), **fields)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "p.muraji")
    rows = (STATUS, REGION, MENTION)
    store.commit(entry(*(Change(None, row) for row in rows)), [(ARTICLE, AT)])
    yield store
    store.close()


def state_of(store: Store) -> tuple[object, ...]:
    documents = [store.document(id_) for id_ in store.article_ids()]
    return (*documents, len(list(store.journal)))


def test_what_was_written_is_read(store: Store) -> None:
    document = store.document(ARTICLE.id)
    assert document.article == ARTICLE
    assert document.status == STATUS
    assert document.regions == (REGION,)
    assert document.annotations == (MENTION,)
    assert store.annotation(MENTION.id) == MENTION
    assert store.source_of(ARTICLE.id) == "a.txt"
    assert store.source_of("none") is None


def test_articles_stand_in_the_order_of_import(store: Store) -> None:
    others = [article_of(f"{n}.txt", f"متن {n}") for n in (3, 1, 2)]
    store.commit(entry(), [(other, AT) for other in others])
    assert store.article_ids() == [ARTICLE.id, *(other.id for other in others)]


def test_mentions_come_in_reading_order_the_outer_first(store: Store) -> None:
    inner, outer = (
        replace(MENTION, id=name, span=span, suggested_span=span)
        for name, span in (("inner", Span(4, 7)), ("outer", Span(4, 10)))
    )
    store.commit(entry(Change(None, inner), Change(None, outer)))
    assert store.annotations_of(ARTICLE.id) == [outer, inner, MENTION]


@pytest.mark.parametrize(
    "change",
    [
        Change(None, MENTION),
        Change(replace(MENTION, note="x"), None),
        Change(replace(MENTION, value=None), replace(MENTION, label="ORG")),
        Change(replace(MENTION, id="gone"), None),
        Change(Status(ARTICLE.id, ReviewState.FINISHED), STATUS),
        Change(None, Status("no such article")),
    ],
    ids=["twice", "other note", "other value", "gone", "other status", "no article"],
)
def test_a_step_made_for_other_rows_is_refused_whole(store: Store, change: Change) -> None:
    before = state_of(store)
    good = Change(STATUS, replace(STATUS, note="half"))
    with pytest.raises(StaleStepError):
        store.commit(entry(good, change))
    assert state_of(store) == before
    store.commit(entry(good))
    assert store.status(ARTICLE.id).note == "half"


def test_a_full_disk_loses_nothing_and_passes(store: Store) -> None:
    before = state_of(store)
    long = entry(Change(STATUS, replace(STATUS, note="طويل" * 50_000)))
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(MurajiError, match="full") as caught:
        store.commit(long)
    assert store.path.name in caught.value.words.ar
    with pytest.raises(MurajiError, match="full"):
        store.memory.remember("labels", "x" * 500_000)
    assert state_of(store) == before
    store._connection.execute("PRAGMA max_page_count = 100000")
    store.commit(long)
    store.close()
    again = Store.open(store.path)
    assert len(again.status(ARTICLE.id).note) == 200_000
    again.close()


def test_half_a_character_is_refused_in_words(store: Store) -> None:
    before = state_of(store)
    with pytest.raises(MurajiError, match="half of a character"):
        store.commit(entry(Change(STATUS, replace(STATUS, note="a\ud83d"))))
    assert state_of(store) == before


def test_several_entries_are_all_or_nothing(store: Store) -> None:
    before = state_of(store)
    noted = replace(STATUS, note="1")
    good, stale = entry(Change(STATUS, noted)), entry(Change(STATUS, replace(STATUS, note="2")))
    with pytest.raises(StaleStepError):
        store.commit_all([good, stale])
    assert state_of(store) == before
    following = entry(Change(noted, replace(STATUS, note="2")))
    assert [made.seq for made in store.commit_all([good, following])] == [2, 3]


def test_tops_name_the_entry_itself(store: Store) -> None:
    first = store.commit(entry(undo_top=ITSELF))
    assert (first.seq, first.undo_top, first.redo_top) == (2, 2, None)
    assert store.journal.tops() == (2, None)
    second = store.commit(entry(below=2, undo_top=2, redo_top=ITSELF))
    assert store.journal.tops() == (2, 3)
    assert store.journal.entry(3) == second


def test_a_damaged_text_is_noticed_and_named(store: Store) -> None:
    damaged = ARTICLE.text.replace("عمّان", "عمان ")
    store._connection.execute("UPDATE texts SET text = ?", (damaged,))
    for read in (store.article, store.document):
        with pytest.raises(MurajiError, match="damaged") as caught:
            read(ARTICLE.id)
        assert "a.txt" in caught.value.words.ar
    assert store.status(ARTICLE.id) == STATUS


def test_what_is_not_there_is_said(store: Store) -> None:
    for read in (store.article, store.status, store.annotation):
        with pytest.raises(MurajiError, match="none"):
            read("none")


def test_everything_is_there_after_a_restart(store: Store) -> None:
    before = state_of(store)
    store.close()
    again = Store.open(store.path)
    assert state_of(again) == before
    assert list(replay(again.journal).values()) == [STATUS, REGION, MENTION]
    again.close()


@pytest.mark.parametrize("folder", ["", ".", "..", "/"])
def test_a_folder_is_no_project(folder: str) -> None:
    with pytest.raises(MurajiError):
        Store.open(Path(folder))
