"""A journal replayed gives the rows it left behind."""

from __future__ import annotations

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import ReviewState, Status
from muraji.domain.change import Change, Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.review.replay import key_of, replay

MENTION = Annotation("m", "a", Span(0, 3), "GPE", MentionState.PENDING, "t 1")
REGION = Region("m", "a", Span(0, 3), RegionKind.TAGS, "c 1")


def entry(*changes: Change) -> Entry:
    return Entry(EntryKind.DECISION, "2024-12-08T09:00:00Z", "ريم", Changes(changes))


def test_rows_of_one_name_in_different_tables_stay_apart() -> None:
    keys = {key_of(MENTION), key_of(REGION), key_of(Status("m"))}
    assert len(keys) == 3


def test_the_last_word_counts() -> None:
    finished = Status("a", ReviewState.FINISHED)
    rows = replay(
        [
            entry(Change(None, Status("a")), Change(None, MENTION), Change(None, REGION)),
            entry(Change(Status("a"), finished), Change(MENTION, None)),
        ]
    )
    assert list(rows.values()) == [finished, REGION]
