"""Every check of the annotation: its name, what it is called, and what it looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.words import Words
from muraji.review.checks import contradicted, edges, labels, missed, spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from muraji.domain.issue import Issue
    from muraji.review.checks.article import CheckedArticle, Project


class Check(NamedTuple):
    """One check."""

    title: Words
    look: Callable[[CheckedArticle, Project], Iterable[Issue]]


CHECKS = {
    spans.NAME: Check(Words("Impossible spans", "مواضع غير ممكنة"), spans.check),
    edges.NAME: Check(Words("Edges", "الحواف"), edges.check),
    labels.NAME: Check(Words("One name, two labels", "اسم واحد بفئتين"), labels.check),
    missed.NAME: Check(Words("Missed occurrences", "مواضع فائتة"), missed.check),
    contradicted.NAME: Check(Words("The model disagrees", "النموذج يخالف"), contradicted.check),
}
"""The gravest first."""
_GRAVITY = {name: place for place, name in enumerate(CHECKS)}


def issues_of(article: CheckedArticle, project: Project) -> Iterator[Issue]:
    """Yield what all checks find in an article, each place and mending once."""
    mended: set[str] = set()
    for check in CHECKS.values():
        for issue in check.look(article, project):
            doing = repr(issue.fix)
            if issue.fix is not None and doing in mended:
                continue
            mended.add(doing)
            yield issue


def rank(issue: Issue) -> tuple[int, float]:
    """Order issues by check, the likeliest mistakes first."""
    return _GRAVITY[issue.check], -issue.weight
