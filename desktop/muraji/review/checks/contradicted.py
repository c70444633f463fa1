"""What a model that has not seen the article's decisions says otherwise, and is sure of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import ReviewState
from muraji.domain.decision import Accept, Add, Relabel, Resize
from muraji.domain.issue import Issue
from muraji.domain.near_copy import CARRIED_ORIGIN
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.decision import Decision
    from muraji.domain.suggestion import Suggestion
    from muraji.review.checks.article import CheckedArticle, Project

NAME = "contradicted"
CONFIDENT = 0.9
REJECTED_FROM = 0.97
"""A suggestion that a person has looked at and rejected is brought up again only if it is this sure."""


def check(article: CheckedArticle, project: Project) -> Iterator[Issue]:
    """Yield where a finished article differs from what the model is sure of."""
    if article.document.status.state is not ReviewState.FINISHED:
        return
    for answer in article.answers:
        if (
            answer.score < CONFIDENT
            or answer.label not in project.labels
            or _is_cut(article, answer)
        ):
            continue
        rows = [row for row in article.document.annotations if row.span.overlaps(answer.span)]
        standing = [row for row in rows if row.state is MentionState.ACCEPTED]
        if any((row.span, row.label) == (answer.span, answer.label) for row in standing):
            continue
        found = _difference(article, answer, rows, standing)
        if found is not None:
            yield _issue(article, project, answer, *found)


def _is_cut(article: CheckedArticle, answer: Suggestion) -> bool:
    zones = article.document.regions
    return any(zone.span.covers(answer.span.start) and not zone.kind.is_content for zone in zones)


def _difference(
    article: CheckedArticle,
    answer: Suggestion,
    rows: list[Annotation],
    standing: list[Annotation],
) -> tuple[Annotation | None, Decision] | None:
    """Return the mention that is doubtful, and what would make it what the model says."""
    same = next((row for row in standing if row.span == answer.span), None)
    if same is not None:
        return same, Relabel((same.id,), answer.label)
    clashing = [row for row in standing if row.span.crosses(answer.span)]
    akin = [row for row in standing if row.label == answer.label]
    if akin:
        # Nested in one of its own kind, or around it: other edges for the same mention.
        row = akin[0]
        return (row, Resize(row.id, answer.span)) if len(clashing) <= (row in clashing) else None
    if clashing:
        return None
    judged = next((row for row in rows if row.state is MentionState.REJECTED), None)
    if judged is None:
        return None, Add(article.id, answer.span, answer.label)
    if answer.score < REJECTED_FROM or (judged.span, judged.label) != (answer.span, answer.label):
        return None
    return judged, Accept((judged.id,))


def _issue(
    article: CheckedArticle,
    project: Project,
    answer: Suggestion,
    row: Annotation | None,
    fix: Decision,
) -> Issue:
    title, surface = project.labels[answer.label].title, article.surface(answer.span)
    en, ar = f"{title.en} “\u2068{surface}\u2069”", f"{title.ar} «\u2068{surface}\u2069»"
    return Issue(
        NAME,
        article.id,
        row.span if row else answer.span,
        article.surface(row.span if row else answer.span),
        answer.label,
        _told(answer, en, ar),
        answer.score - 0.3,
        row.id if row else None,
        fix,
        Words(f"Take {en}", f"خذ {ar}"),
    )


def _told(answer: Suggestion, en: str, ar: str) -> Words:
    if answer.origin == CARRIED_ORIGIN:
        return Words(f"{en}: {answer.reason.en}", f"{ar}: {answer.reason.ar}")
    share = round(100 * answer.score)
    return Words(f"The model says {en}, {share} %", f"النموذج يرى {ar}، {share}٪")
