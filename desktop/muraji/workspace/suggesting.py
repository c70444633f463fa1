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
from muraji.workspace.places import resources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.engine import Engine
    from muraji.workspace.workspace import Workspace


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
    wanted = list(article_ids) if article_ids is not None else workspace.store.article_ids()
    count = 0
    for done, id_ in enumerate(wanted):
        document = workspace.store.document(id_)
        title = document.article.title[:60]
        yield Progress(done, len(wanted), Words(f"Reading “{title}”", f"قراءة «{title}»"))
        if document.status.state is ReviewState.FINISHED:
            continue
        found = engine.suggest(document.article.text, document.status.published, document.regions)
        changes = refreshed(document, found)
        if len(changes):
            version = f"{engine.name} {engine.version}"
            workspace.session.record(EntryKind.SUGGEST, changes, version)
        count += len(found)
    yield Progress(len(wanted), len(wanted), Words("Suggestions are ready", "الاقتراحات جاهزة"))
    return count


def refreshed(document: Document, found: Sequence[Suggestion]) -> Changes:
    """Return the changes that put the suggestions in place of the article's undecided ones."""
    article_id = document.article.id
    decided = [row for row in document.annotations if row.state is not MentionState.PENDING]
    standing = {row.id: row for row in document.annotations if row.state is MentionState.PENDING}
    taken = {row.id for row in decided}
    accepted = [row.span for row in decided if row.state is MentionState.ACCEPTED]
    judged = {(row.suggested_span, row.suggested_label) for row in decided}
    wanted: dict[str, Annotation] = {}
    for suggestion in found:
        span = suggestion.span
        row = _annotation(article_id, suggestion)
        if row.id in taken or (span, suggestion.label) in judged:
            continue
        if any(span == other or span.crosses(other) for other in accepted):
            continue
        wanted[row.id] = row
    gone = [Change(row, None) for id_, row in standing.items() if id_ not in wanted]
    other = [
        Change(standing.get(id_), row) for id_, row in wanted.items() if standing.get(id_) != row
    ]
    return Changes((*gone, *other))


def _annotation(article_id: str, suggestion: Suggestion) -> Annotation:
    return Annotation(
        id=annotation_id(article_id, suggestion.span, suggestion.label),
        article_id=article_id,
        span=suggestion.span,
        label=suggestion.label,
        state=MentionState.PENDING,
        origin=suggestion.origin,
        score=round(suggestion.score, 4),
        reason=suggestion.reason,
        value=suggestion.value,
        link=suggestion.link,
        suggested_span=suggestion.span,
        suggested_label=suggestion.label,
    )
