"""Notes and flags are written, and gone through over articles in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from muraji.domain.article import Status, article_of
from muraji.domain.change import Change, Changes
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.review.commands import deciding, documents, remarks
from muraji.review.desk import Desk
from muraji.review.session import Session
from muraji.store.store import Store
from muraji.workspace.label_sets import shipped

from ...suggested import suggested

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.domain.annotation import Annotation

TEXTS = ("زار الوفد حمص وحلب", "ثم عاد إلى دمشق", "وبقي في حماة")
ARTICLES = [article_of(f"{number}.txt", text) for number, text in enumerate(TEXTS)]
PLACES = [(0, "حمص"), (0, "حلب"), (1, "دمشق"), (2, "حماة")]


def suggestion(number: int, word: str) -> Annotation:
    start = TEXTS[number].index(word)
    return suggested(ARTICLES[number].id, Span(start, start + len(word)), "GPE")


HOMS, ALEPPO, DAMASCUS, HAMA = ROWS = [suggestion(*place) for place in PLACES]


@pytest.fixture
def desk(tmp_path: Path, clock: Any) -> Iterator[Desk]:
    store = Store.create(tmp_path / "p.muraji")
    session = Session(store, "ريم", clock)
    rows = (*(Status(article.id) for article in ARTICLES), *ROWS)
    changes = Changes(tuple(Change(None, row) for row in rows))
    session.record(EntryKind.IMPORT, changes, "three", ARTICLES)
    made = Desk(store, session, shipped())
    made.open(ARTICLES[0].id)
    yield made
    store.close()


def note(desk: Desk, row: Annotation, text: str) -> None:
    desk.open(row.article_id)
    desk.choose(row.id)
    remarks.note(desk, text)


def test_going_through_notes_and_flags_in_both_directions(desk: Desk) -> None:
    note(desk, ALEPPO, "أهي حلب؟")
    note(desk, HAMA, "سؤال")
    desk.choose(HAMA.id)
    deciding.flag(desk)
    desk.open(ARTICLES[1].id)
    remarks.flag_article(desk)
    desk.open(ARTICLES[0].id)
    desk.choose(HOMS.id)
    outcome = remarks.next_remark(desk)
    assert (desk.current, outcome.opened) == (ALEPPO.id, False)
    assert outcome.words.ar == "ملاحظة: أهي حلب؟"
    outcome = remarks.next_remark(desk)
    assert (desk.page.article.id, outcome.opened) == (ARTICLES[1].id, True)
    remarks.next_remark(desk)
    assert desk.current == HAMA.id
    remarks.next_remark(desk)
    assert desk.current == ALEPPO.id, "the way goes round"
    remarks.previous_remark(desk)
    assert desk.current == HAMA.id
    remarks.previous_remark(desk)
    assert desk.page.article.id == ARTICLES[1].id


def test_without_any_the_reviewer_is_told(desk: Desk) -> None:
    assert remarks.next_remark(desk).words is remarks.NO_REMARKS
    note(desk, HOMS, "وحيدة")
    assert remarks.next_remark(desk).words is remarks.NO_REMARKS, "it is in hand already"
    assert desk.current == HOMS.id


def test_an_emptied_note_is_no_remark(desk: Desk) -> None:
    note(desk, HAMA, "سؤال")
    note(desk, HAMA, "   ")
    desk.open(ARTICLES[0].id)
    assert remarks.next_remark(desk).words is remarks.NO_REMARKS
    assert desk.page.article.id == ARTICLES[0].id


def test_a_note_is_one_line(desk: Desk) -> None:
    note(desk, HOMS, " سطر\n وسطر ")
    assert desk.mention.note == "سطر وسطر"
    remarks.note_article(desk, "عن المقالة")
    assert desk.page.status.note == "عن المقالة"


def test_the_queue_knows_which_articles_carry_a_note(desk: Desk) -> None:
    note(desk, HAMA, "سؤال")
    desk.open(ARTICLES[1].id)
    remarks.note_article(desk, "عن المقالة")
    rows = desk.store.queue.rows([article.id for article in ARTICLES])
    assert [row.has_note for row in rows] == [False, True, True]


def test_topics_come_and_go(desk: Desk) -> None:
    documents.toggle_label(desk, "politics")
    documents.toggle_label(desk, "economy")
    assert desk.page.status.document_labels == ("politics", "economy")
    documents.toggle_label(desk, "politics")
    assert desk.store.status(ARTICLES[0].id).document_labels == ("economy",)
