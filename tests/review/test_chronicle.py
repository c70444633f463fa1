"""The journal is told line by line, and the way back to any line is a row of plain undos."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, Manner, MentionState
from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Accept, EditLabels, Normalise, Reject, Relabel
from muraji.domain.job import drain
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.review.catching_up import catch_up
from muraji.review.chronicle import Chronicle
from muraji.review.commands.articles import finish, summary
from muraji.review.commands.going import go_to
from muraji.review.desk import Desk
from muraji.review.session import Session
from muraji.review.stepping_back import redo_to, undo_to
from muraji.store.store import Store
from muraji.workspace import label_sets

from ..suggested import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = ("زار الوفد حمص وحلب", "ثم عاد إلى دمشق")
ARTICLES = [article_of(f"{number}.txt", text) for number, text in enumerate(TEXTS)]


def suggestion(number: int, word: str) -> Annotation:
    start = TEXTS[number].index(word)
    return suggested(ARTICLES[number].id, Span(start, start + len(word)), "GPE")


HOMS, ALEPPO, DAMASCUS = ROWS = [
    suggestion(0, "حمص"), suggestion(0, "حلب"), suggestion(1, "دمشق")
]  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, clock: Any) -> Iterator[Desk]:
    store = Store.create(tmp_path / "p.muraji")
    label_sets.settle(store)
    session = Session(store, "ريم", clock)
    rows = (*(Status(article.id) for article in ARTICLES), *ROWS)
    changes = Changes(tuple(Change(None, row) for row in rows))
    session.record(EntryKind.IMPORT, changes, "two", ARTICLES)
    made = Desk(store, session, label_sets.shipped())
    made.open(ARTICLES[0].id)
    yield made
    store.close()


def told(desk: Desk, article_id: str = "") -> list[tuple[str, str]]:
    page = Chronicle(desk.store).page(desk.labels, article_id=article_id)
    return [(line.words.en, line.surface) for line in page]


def test_of_a_very_large_step_the_first_changes_are_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.do(Accept(tuple(row.id for row in ROWS), Manner.GROUP))
    desk.do(Reject((DAMASCUS.id,)))
    whole = Chronicle(desk.store).page(desk.labels)
    size = desk.store.journal.bytes_of(whole[1].seq)
    assert desk.store.journal.bytes_of(whole[0].seq) < size - 1
    monkeypatch.setattr("muraji.store.journal.MOST_BYTES_SHOWN", size - 1)
    cut = Chronicle(desk.store).page(desk.labels)
    assert cut[0] == whole[0]
    assert cut[1] == replace(whole[1], count=0)
    here = Chronicle(desk.store).page(desk.labels, article_id=ARTICLES[1].id)
    assert [line.article_id for line in here] == [ARTICLES[1].id] * len(here)


def test_each_line_says_what_who_when_and_where(desk: Desk) -> None:
    desk.do(Relabel((ALEPPO.id,), "ORG", Manner.GROUP))
    line = Chronicle(desk.store).page(desk.labels)[0]
    assert line.words.en == "Relabelled: Org, as a group"
    assert line.words.ar == "تغيير الفئة: جهة، مجموعةً"
    assert (line.surface, line.title, line.reviewer) == ("حلب", TEXTS[0], "ريم")
    assert line.at == "2024-12-08T09:00:00Z"
    assert (line.article_id, line.annotation_id) == (ARTICLES[0].id, ALEPPO.id)
    assert line.position == ALEPPO.span.start


def test_the_history_of_one_article_leaves_the_others_out(desk: Desk) -> None:
    desk.do(Accept((HOMS.id,)))
    desk.do(Reject((DAMASCUS.id,)))
    assert told(desk, ARTICLES[1].id) == [("Rejected", "دمشق"), ("Imported", "دمشق")]
    assert [words for words, _ in told(desk)] == ["Rejected", "Accepted", "Imported"]


def test_pages_follow_one_another_without_gap(desk: Desk) -> None:
    for day in range(7):
        desk.do(Normalise(HOMS.id, day))
    chronicle, seen, before = Chronicle(desk.store), [], None
    while page := chronicle.page(desk.labels, before, limit=3):
        seen += [line.seq for line in page]
        before = page[-1].seq
    assert seen == list(range(8, 0, -1))


def test_editing_labels_belongs_to_no_article(desk: Desk) -> None:
    labels = tuple(replace(label, key="") for label in desk.labels)
    desk.do(EditLabels(labels))
    line = Chronicle(desk.store).page(desk.labels)[0]
    assert (line.words.en, line.article_id, line.surface) == ("Labels edited", "", "")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(count=st.integers(1, 6), data=st.data())
def test_undo_to_any_line_is_the_state_that_was_there(
    desk: Desk, count: int, data: st.DataObject
) -> None:
    """Each example goes on in the same project, on top of whatever was undone before."""
    store, session = desk.store, desk.session
    states = {}
    for step in range(count):
        seq = store.journal.newest(limit=1)[0].seq
        session.do(Normalise(HOMS.id, {"of": seq, "step": step}))
        states[store.journal.tops()[0]] = store.annotation(HOMS.id)
    wanted = data.draw(st.sampled_from(sorted(states)))
    later = [seq for seq in states if seq > wanted]
    assert drain(undo_to(store, session, wanted)) == len(later)
    assert store.annotation(HOMS.id) == states[wanted]
    undone = store.journal.newest(limit=max(1, len(later)))
    if later:
        assert drain(redo_to(store, session, undone[-1].seq)) == len(later)
        assert store.annotation(HOMS.id) == states[max(states)]


def test_a_job_that_stops_half_way_leaves_a_state_that_was_there(desk: Desk) -> None:
    for day in range(4):
        desk.session.do(Normalise(HOMS.id, day))
    job = undo_to(desk.store, desk.session, 1)
    progress = [next(job).done, next(job).done]
    job.close()
    assert progress == [1, 2]
    assert desk.store.annotation(HOMS.id).value == 1


def test_the_open_page_catches_up_and_forgets_nothing_seen(desk: Desk) -> None:
    desk.page.note_seen(Span(0, 9))
    desk.session.do(Accept((HOMS.id,)))
    assert desk.page.annotations[HOMS.id].state is MentionState.PENDING
    outcome = catch_up(desk)
    assert len(outcome.changes) == 2
    assert desk.page.annotations[HOMS.id].state is MentionState.ACCEPTED
    assert desk.page.was_seen(HOMS.span) is False
    assert desk.page.was_seen(Span(2, 8))
    assert not len(catch_up(desk).changes)


def test_going_to_a_line_opens_its_article(desk: Desk) -> None:
    assert go_to(desk, ARTICLES[1].id, DAMASCUS.id).opened
    assert desk.current == DAMASCUS.id
    assert not go_to(desk, ARTICLES[1].id, "gone", 3).opened
    assert (desk.current, desk.place) == (None, 3)
    assert not go_to(desk, "").opened


def test_a_finished_article_is_summed_up(desk: Desk) -> None:
    desk.page.note_seen(Span(0, len(TEXTS[0])))
    desk.do(Relabel((ALEPPO.id,), "ORG"))
    outcome = finish(desk)
    assert outcome.opened
    assert outcome.words.en == "Done: 1 accepted, 1 corrected, 0 rejected, 0 added."
    desk.do(Reject((DAMASCUS.id,)))
    assert summary(desk.page.document).en.startswith("Done: 0 accepted, 0 corrected, 1 rejected")


def test_what_is_not_seen_holds_the_finish_back(desk: Desk) -> None:
    desk.page.note_seen(Span(0, HOMS.span.end))
    outcome = finish(desk)
    assert outcome.words.en.startswith("2 left: 1 seen, 1 not yet.")
    assert desk.current == ALEPPO.id
