"""What each decision does: pure functions from a decision and the rows it meets to changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, assert_never

from muraji.domain.annotation import Annotation, Manner, MentionState, annotation_id
from muraji.domain.article import ReviewState, Status
from muraji.domain.change import Change, Changes
from muraji.domain.decision import (
    Accept,
    Add,
    Dismiss,
    EditLabels,
    EditTopics,
    Finish,
    Flag,
    Forgive,
    LabelDocument,
    MarkRegion,
    Normalise,
    Note,
    Reject,
    Relabel,
    Remove,
    Reopen,
    Resize,
    SetPublished,
)
from muraji.domain.dismissal import Dismissal
from muraji.domain.errors import MurajiError
from muraji.review.label_rules import label_changes, topic_changes
from muraji.review.nesting_rules import suggestions_in_the_way
from muraji.review.region_rules import region_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.article import Article
    from muraji.domain.decision import Decision
    from muraji.domain.span import Span
    from muraji.review.rows import Rows

REVIEWER_ORIGIN = "reviewer"


@dataclass(frozen=True)
class Hand:
    """Who decides, and when: what a decision stamps on the rows it changes."""

    reviewer: str
    at: str

    def stamp(self, row: Annotation, state: MentionState, manner: Manner) -> Annotation:
        """Return the mention as decided by this hand."""
        return replace(row, state=state, manner=manner, reviewer=self.reviewer, decided_at=self.at)


def changes_of(decision: Decision, rows: Rows, hand: Hand) -> Changes:
    """Return what the decision changes; empty when all is so already.

    Raises:
        MurajiError: the decision cannot be carried out, in words for the reviewer.
    """
    changes = list(_direct_changes(decision, rows, hand))
    if isinstance(decision, EditLabels | EditTopics | Dismiss):
        return Changes(tuple(changes))  # none takes up an article that a person never saw
    told = {change.article_id for change in changes if isinstance(change.row, Status)}
    touched = {change.article_id for change in changes if change.article_id}
    for article_id in sorted(touched - told):
        status = rows.status(article_id)
        if status.state is ReviewState.WAITING:
            changes.append(Change(status, replace(status, state=ReviewState.STARTED)))
    return Changes(tuple(changes))


def _direct_changes(decision: Decision, rows: Rows, hand: Hand) -> Iterable[Change]:  # noqa: C901, PLR0911, PLR0912
    match decision:
        case Accept(ids, manner):
            return _accept(ids, manner, rows, hand)
        case Reject(ids, manner):
            return _reject_all(ids, manner, rows, hand)
        case Relabel(ids, label, manner):
            return _relabel(ids, label, manner, rows, hand)
        case Resize(id_, span):
            return _resize(rows.annotation(id_), span, rows, hand)
        case Add(article_id, span, label):
            return _add(article_id, span, label, rows, hand)
        case Remove(ids):
            return _reject_all(ids, Manner.SINGLE, rows, hand)
        case Forgive(ids):
            return [change for row in _mentions(ids, rows) for change in _forgive(row)]
        case MarkRegion(article_id, span, kind):
            text = rows.article(article_id).text
            stand = rows.regions_of(article_id)
            return region_changes(article_id, text, stand, span, kind, hand.reviewer, hand.at)
        case Normalise(id_, value):
            return _changed(rows.annotation(id_), value=value)
        case SetPublished(article_id, published):
            _check_day(published)
            return _status(rows, article_id, published=published)
        case Finish(article_id, ids):
            accepted = _accept(ids, Manner.FINISH, rows, hand)
            return [*accepted, *_status(rows, article_id, state=ReviewState.FINISHED)]
        case Reopen(article_id):
            is_finished = rows.status(article_id).state is ReviewState.FINISHED
            return _status(rows, article_id, state=ReviewState.STARTED) if is_finished else ()
        case Note(article_id, None, text):
            return _status(rows, article_id, note=text)
        case Note(_, str(id_), text):
            return _changed(rows.annotation(id_), note=text)
        case Flag(article_id, None, flagged):
            return _status(rows, article_id, flagged=flagged)
        case Flag(_, str(id_), flagged):
            return _changed(rows.annotation(id_), flagged=flagged)
        case LabelDocument(article_id, labels):
            return _status(rows, article_id, document_labels=labels)
        case EditLabels():
            return label_changes(decision, rows.labels)
        case EditTopics():
            return topic_changes(decision, rows.labels)
        case Dismiss(article_id, issue_id, check):
            row = Dismissal(issue_id, article_id, check, hand.reviewer, hand.at)
            return () if rows.checking.is_dismissed(issue_id) else [Change(None, row)]
        case _ as never:
            assert_never(never)  # type: ignore[arg-type]


def _mentions(ids: Iterable[str], rows: Rows) -> list[Annotation]:
    return [rows.annotation(id_) for id_ in dict.fromkeys(ids)]


def _accept(ids: Iterable[str], manner: Manner, rows: Rows, hand: Hand) -> list[Change]:
    waiting = [row for row in _mentions(ids, rows) if row.state is not MentionState.ACCEPTED]
    changes = [Change(row, hand.stamp(row, MentionState.ACCEPTED, manner)) for row in waiting]
    return changes + _clear_the_way(changes, rows, hand, manner)


def _reject_all(ids: Iterable[str], manner: Manner, rows: Rows, hand: Hand) -> list[Change]:
    return [change for row in _mentions(ids, rows) for change in _reject(row, manner, hand)]


def _reject(row: Annotation, manner: Manner, hand: Hand) -> list[Change]:
    if not row.is_suggested:
        return [Change(row, None)]
    if row.state is MentionState.REJECTED:
        return []
    return [Change(row, hand.stamp(row, MentionState.REJECTED, manner))]


def _relabel(
    ids: Iterable[str], label: str, manner: Manner, rows: Rows, hand: Hand
) -> list[Change]:
    changes = []
    for row in _mentions(ids, rows):
        after = hand.stamp(replace(row, label=label), MentionState.ACCEPTED, manner)
        if row.label != label:
            after = replace(after, value=None, link=None)
        if (row.label, row.state) != (label, MentionState.ACCEPTED):
            changes.append(Change(row, after))
    return changes + _clear_the_way(changes, rows, hand, manner)


def _resize(row: Annotation, span: Span, rows: Rows, hand: Hand) -> list[Change]:
    _check_inside(span, rows.article(row.article_id))
    if span == row.span:
        return []
    after = hand.stamp(replace(row, span=span), MentionState.ACCEPTED, Manner.SINGLE)
    changes = [Change(row, after)]
    return changes + _clear_the_way(changes, rows, hand, Manner.SINGLE)


def _add(article_id: str, span: Span, label: str, rows: Rows, hand: Hand) -> list[Change]:
    _check_inside(span, rows.article(article_id))
    stand = rows.annotations_of(article_id)
    same = next((row for row in stand if row.span == span and row.label == label), None)
    if same is not None:
        return _accept([same.id], Manner.SINGLE, rows, hand)
    taken = {row.id for row in stand}
    attempt = 0
    while annotation_id(article_id, span, label, attempt) in taken:
        attempt += 1
    row = Annotation(
        id=annotation_id(article_id, span, label, attempt),
        article_id=article_id,
        span=span,
        label=label,
        state=MentionState.ACCEPTED,
        origin=REVIEWER_ORIGIN,
        reviewer=hand.reviewer,
        decided_at=hand.at,
        manner=Manner.SINGLE,
    )
    changes = [Change(None, row)]
    return changes + _clear_the_way(changes, rows, hand, Manner.SINGLE)


def _forgive(row: Annotation) -> list[Change]:
    if not row.is_suggested:
        return []
    return _changed(row, state=MentionState.PENDING, reviewer=None, decided_at=None, manner=None)


def _clear_the_way(changes: list[Change], rows: Rows, hand: Hand, manner: Manner) -> list[Change]:
    """Reject the suggestions that can no longer be right beside the mentions just accepted."""
    return [
        change
        for row in suggestions_in_the_way(changes, rows)
        for change in _reject(row, manner, hand)
    ]


def _check_inside(span: Span, article: Article) -> None:
    if span.end > len(article.text) or not span.of(article.text).strip():
        raise MurajiError(
            "A mention needs at least one letter of the text.",
            "لا بد للإشارة من حرف واحد على الأقل من النص.",
        )


def _check_day(published: str | None) -> None:
    try:
        is_day = published is None or date.fromisoformat(published).isoformat() == published
    except ValueError:
        is_day = False
    if not is_day:
        raise MurajiError(
            f"“{published}” is not a day of the calendar. Write it as in 2025-03-04.",
            f"«{published}» ليس يومًا في التقويم. اكتبه هكذا: 2025-03-04.",
        )


def _changed(row: Annotation, **fields: object) -> list[Change]:
    after = replace(row, **fields)  # type: ignore[arg-type]
    return [] if after == row else [Change(row, after)]


def _status(rows: Rows, article_id: str, **fields: object) -> list[Change]:
    before = rows.status(article_id)
    after = replace(before, **fields)  # type: ignore[arg-type]
    return [] if after == before else [Change(before, after)]
