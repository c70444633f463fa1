"""Spans that cannot be: crossing, doubled, empty, or beyond the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.decision import Reject
from muraji.domain.issue import Issue
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.annotation import Annotation
    from muraji.review.checks.article import CheckedArticle, Project

NAME = "spans"


def check(article: CheckedArticle, project: Project) -> Iterator[Issue]:  # noqa: ARG001
    """Yield mentions without a letter in them, and of two that cross or share a span the shorter."""
    open_rows: list[Annotation] = []
    for row in article.standing:
        if not article.has_letters(row):
            words = Words("There is neither letter nor digit in it", "لا حرف فيها ولا رقم")
            yield _issue(article, row, words)
            continue
        open_rows = [one for one in open_rows if one.span.end > row.span.start]
        for other in open_rows:
            if row.span == other.span or row.span.crosses(other.span):
                shorter = min(row, other, key=lambda one: (len(one.span), one.id != row.id))
                longer = other if shorter is row else row
                yield _issue(article, shorter, _clash(article, longer, shorter))
        open_rows.append(row)


def _clash(article: CheckedArticle, longer: Annotation, shorter: Annotation) -> Words:
    surface = article.surface(longer.span)
    if longer.span == shorter.span:
        return Words(
            f"Also marked as {longer.label}: one span carries one label",
            f"مُعلّمة أيضًا {longer.label}: لكل موضع فئة واحدة",
        )
    return Words(f"Crosses “\u2068{surface}\u2069”", f"تتقاطع مع «\u2068{surface}\u2069»")


def _issue(article: CheckedArticle, row: Annotation, words: Words) -> Issue:
    return Issue(
        NAME,
        article.id,
        row.span,
        article.surface(row.span),
        row.label,
        words,
        1.0,
        row.id,
        Reject((row.id,)),
        Words("Take it away", "أزِلها"),
    )
