"""Undo and redo at the desk: the article concerned is opened, what was done is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.review.desk import Desk, Outcome
from muraji.review.telling import told

if TYPE_CHECKING:
    from muraji.domain.journal import Entry
    from muraji.domain.label import LabelSet

NOTHING_TO_UNDO = Words("There is nothing to undo.", "لا شيء للتراجع عنه.")
NOTHING_TO_REDO = Words("There is nothing to do again.", "لا شيء لإعادته.")


def undo(desk: Desk) -> Outcome:
    """Take back the newest step, wherever in the project it was."""
    entry = desk.session.undo()
    if entry is None:
        return Outcome(words=NOTHING_TO_UNDO)
    return _shown(desk, entry, done_words(entry, desk.labels))


def redo(desk: Desk) -> Outcome:
    """Do the step undone last again."""
    entry = desk.session.redo()
    if entry is None:
        return Outcome(words=NOTHING_TO_REDO)
    return _shown(desk, entry, done_words(entry, desk.labels))


def done_words(entry: Entry, labels: LabelSet) -> Words:
    """Return what an undo or redo has done, as a sentence."""
    what = told(entry, labels)
    if entry.kind is EntryKind.REDO:
        return Words(f"Done again: {what.en}", f"إعادة: {what.ar}")
    return Words(f"Undone: {what.en}", f"تراجع: {what.ar}")


def nothing_words(*, forward: bool) -> Words:
    """Return what is said where there is nothing to redo or undo."""
    return NOTHING_TO_REDO if forward else NOTHING_TO_UNDO


def _shown(desk: Desk, entry: Entry, words: Words) -> Outcome:
    here = desk.page.article.id if desk.page else None
    touched = entry.changes.article_ids
    opened = bool(touched) and here not in touched and entry.changes.labels is None
    if opened:
        desk.open(touched[0])
    else:
        desk.keep_step(entry.changes)
    rows = [change.row for change in entry.changes if isinstance(change.row, Annotation)]
    standing = [row for row in rows if desk.page and row.id in desk.page.annotations]
    if standing:
        desk.choose(standing[-1].id)
    return Outcome(entry.changes, opened=opened, words=words)
