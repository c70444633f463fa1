"""What a job has changed in the open article, taken in without closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.change import Change, Changes
from muraji.domain.label import ProjectLabels
from muraji.review.desk import Desk, Outcome
from muraji.review.replay import key_of

if TYPE_CHECKING:
    from muraji.domain.change import Row
    from muraji.domain.document import Document
    from muraji.domain.words import Words


def catch_up(desk: Desk, words: Words | None = None) -> Outcome:
    """Bring the open page in step with the project; what has been seen stays seen."""
    kept = desk.store.labels.kept()
    has_other_labels = kept is not None and kept.labels != desk.labels
    labels = (Change(ProjectLabels(desk.labels), kept),) if has_other_labels else ()
    page = desk.page
    if page is None:
        desk.keep_step(Changes(labels))
        return Outcome(Changes(labels), words=words)
    before, after = _rows(page.document), _rows(desk.store.document(page.article.id))
    gone = [Change(row, None) for key, row in before.items() if key not in after]
    other = [Change(before.get(key), row) for key, row in after.items() if before.get(key) != row]
    changes = Changes((*labels, *gone, *other))
    desk.keep_step(changes)
    return Outcome(changes, words=words)


def _rows(document: Document) -> dict[tuple[str, str], Row]:
    rows: tuple[Row, ...] = (document.status, *document.regions, *document.annotations)
    return {key_of(row): row for row in rows}
