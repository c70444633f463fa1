"""Which rows change when new suggestions come: never one that a person has touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState, annotation_id
from muraji.domain.article import ReviewState
from muraji.domain.change import Change, Changes
from muraji.review.session import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.domain.suggestion import Suggestion


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
    # The engine scores all it says; a suggestion without a score came in with a file.
    is_of_engine = row.is_suggested and row.score is not None
    return is_decided or not is_of_engine or row.flagged or bool(row.note)


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
