"""Notes and flags: written on the mention in hand or on the article, and gone through later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.decision import Flag, Note
from muraji.domain.words import Words
from muraji.review.desk import Desk, Outcome

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation

NO_REMARKS = Words(
    "There are no other notes or flags in this project.",
    "لا ملاحظات ولا علامات أخرى في هذا المشروع.",
)


def note(desk: Desk, text: str) -> Outcome:
    """Keep a note on the mention in hand, or on the article where none is; empty takes it off."""
    mention = desk.mention
    return _note(desk, mention.id if mention else None, text)


def note_article(desk: Desk, text: str) -> Outcome:
    """Keep a note on the article; empty takes it off."""
    return _note(desk, None, text)


def flag_article(desk: Desk) -> Outcome:
    """Flag the article to come back to; a second time takes the flag off."""
    if desk.page is None:
        return Outcome()
    return desk.do(Flag(desk.page.article.id, None, not desk.page.status.flagged))


def next_remark(desk: Desk) -> Outcome:
    """Go to the next note or flag, in this article or else in the next that has any."""
    return _go(desk, forward=True)


def previous_remark(desk: Desk) -> Outcome:
    """Go to the previous note or flag, in this article or else in the one before that has any."""
    return _go(desk, forward=False)


def remarked(desk: Desk) -> list[Annotation]:
    """Return the open article's mentions that carry a note or flag, in reading order."""
    return [row for row in desk.in_order() if row.flagged or row.note]


def _note(desk: Desk, annotation_id: str | None, text: str) -> Outcome:
    if desk.page is None:
        return Outcome()
    return desk.do(Note(desk.page.article.id, annotation_id, " ".join(text.split())))


def _go(desk: Desk, *, forward: bool) -> Outcome:
    page = desk.page
    if page is None:
        return Outcome()
    rows = remarked(desk)
    place = next((i for i, row in enumerate(rows) if row.id == desk.current), None)
    if place is None:
        found = _beside(rows, desk.place, forward=forward)
    else:
        following = place + (1 if forward else -1)
        found = rows[following] if 0 <= following < len(rows) else None
    if found is not None:
        desk.choose(found.id)
        return Outcome(words=said(found.note))
    article_id = desk.store.remarks.next_after(page.article.id, forward=forward)
    if article_id is not None:
        return _enter(desk, article_id, forward=forward)
    if rows and (len(rows) > 1 or place is None):
        desk.choose(rows[0 if forward else -1].id)
        return Outcome(words=said(desk.mention.note if desk.mention else ""))
    return Outcome(words=NO_REMARKS)


def _beside(rows: list[Annotation], place: int, *, forward: bool) -> Annotation | None:
    if forward:
        return next((row for row in rows if row.span.start >= place), None)
    return next((row for row in reversed(rows) if row.span.start < place), None)


def _enter(desk: Desk, article_id: str, *, forward: bool) -> Outcome:
    desk.open(article_id)
    rows = remarked(desk)
    if rows:
        desk.choose(rows[0 if forward else -1].id)
    text = rows[0 if forward else -1].note if rows else (desk.page.status.note if desk.page else "")
    return Outcome(opened=True, words=said(text))


def said(text: str) -> Words | None:
    """Return a note as a sentence; None for no note."""
    return Words(f"Note: {text}", f"ملاحظة: {text}") if text else None
