"""Asking the engine about every article that waits, without touching what a person has decided."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState
from muraji.domain.change import Change, Changes
from muraji.domain.job import Progress
from muraji.domain.journal import EntryKind
from muraji.domain.words import Words
from muraji.review.session import NOTHING, Delivery
from muraji.workspace.batch import Batch
from muraji.workspace.places import resources

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.domain.label import LabelSet
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.engine import Engine
    from muraji.workspace.workspace import Workspace

    Answer: TypeAlias = tuple[str, Sequence[Suggestion]]


@cache
def shipped_engine() -> Engine:
    """Return the engine that comes with the program; it loads once, in well under a second."""
    from muraji.extract.engine import Engine

    return Engine.load(resources())


def suggest(workspace: Workspace, article_ids: Sequence[str] | None = None) -> Job[int]:
    """Refresh the suggestions of the articles (all unfinished ones by default); return how many.

    What a person has decided stays: it is neither changed nor proposed again.
    """
    engine = shipped_engine()
    version = f"{engine.name} {engine.version}"

    def keep(answers: list[Answer]) -> None:
        # A reviewer may have decided while the engine read: what stands is looked at anew.
        with workspace.session.undisturbed():
            labels = workspace.labels
            all_changes = [
                refreshed(workspace.store.document(id_), found, labels) for id_, found in answers
            ]
            deliveries = [Delivery(changes, version) for changes in all_changes if len(changes)]
            workspace.session.record_all(EntryKind.SUGGEST, deliveries)

    wanted = list(article_ids) if article_ids is not None else workspace.store.article_ids()
    batch: Batch[Answer] = Batch(keep)
    count = 0
    try:
        for done, id_ in enumerate(wanted):
            document = workspace.store.document(id_)
            title = document.article.title[:60]
            yield Progress(done, len(wanted), Words(f"Reading “{title}”", f"قراءة «{title}»"))
            if document.status.state is ReviewState.FINISHED:
                continue
            text, status = document.article.text, document.status
            found = engine.suggest(text, status.published, document.regions)
            batch.add((id_, found))
            count += len(found)
    finally:
        batch.flush()
    yield Progress(len(wanted), len(wanted), Words("Suggestions are ready", "الاقتراحات جاهزة"))
    return count


def refreshed(document: Document, found: Sequence[Suggestion], labels: LabelSet) -> Changes:
    """Return the changes that put the suggestions in place of those that nobody has touched.

    What is decided, added, flagged or noted stays, and so does all of a finished article.
    Suggestions come under the labels that the project has made of the engine's, and none under
    a label that the project does without.
    """
    article_id = document.article.id
    if document.status.state is ReviewState.FINISHED:
        return NOTHING
    decided = [row for row in document.annotations if _is_touched(row)]
    standing = {row.id: row for row in document.annotations if not _is_touched(row)}
    taken = {row.id for row in decided}
    accepted = [row.span for row in decided if row.state is MentionState.ACCEPTED]
    judged = {(row.suggested_span, row.suggested_label) for row in decided}
    wanted: dict[str, Annotation] = {}
    for suggestion in found:
        span, label = suggestion.span, labels.standing_for(suggestion.label)
        if label is None:
            continue
        row = _annotation(article_id, suggestion, label)
        if row.id in taken or (span, label) in judged:
            continue
        if any(span == other or span.crosses(other) for other in accepted):
            continue
        wanted[row.id] = row
    gone = [Change(row, None) for id_, row in standing.items() if id_ not in wanted]
    other = [
        Change(standing.get(id_), row) for id_, row in wanted.items() if standing.get(id_) != row
    ]
    return Changes((*gone, *other))


def _is_touched(row: Annotation) -> bool:
    is_decided = row.state is not MentionState.PENDING
    return is_decided or not row.is_suggested or row.flagged or bool(row.note)


def _annotation(article_id: str, suggestion: Suggestion, label: str) -> Annotation:
    return Annotation(
        id=annotation_id(article_id, suggestion.span, suggestion.label),
        article_id=article_id,
        span=suggestion.span,
        label=label,
        state=MentionState.PENDING,
        origin=suggestion.origin,
        score=round(suggestion.score, 4),
        reason=suggestion.reason,
        value=suggestion.value,
        link=suggestion.link,
        suggested_span=suggestion.span,
        suggested_label=label,
    )
