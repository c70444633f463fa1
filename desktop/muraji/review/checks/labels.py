"""The same name under different labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.decision import Relabel
from muraji.domain.issue import Issue
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.decision import Decision
    from muraji.review.checks.article import CheckedArticle, Project

NAME = "labels"
CLEAR = 2 / 3
"""Share of a name's mentions from which on its label is taken to be the right one."""
SHORTEST = 2


def check(article: CheckedArticle, project: Project) -> Iterator[Issue]:
    """Yield the mentions whose name has another label more often, or as often elsewhere."""
    for row in article.accepted:
        key = article.key_of(row.span)
        counts = project.counts_of(key)
        if counts is None or len(key) < SHORTEST or not project.is_name(row.label):
            continue
        labels = {label: n for label, n in counts.accepted.items() if project.is_name(label)}
        most = max(labels.values(), default=0)
        usual = min((label for label, n in labels.items() if n == most), default=row.label)
        if usual == row.label:
            continue
        total = sum(labels.values())
        fix: Decision | None = Relabel((row.id,), usual) if most / total >= CLEAR else None
        title, own = project.labels[usual].title, project.labels[row.label].title
        yield Issue(
            NAME,
            article.id,
            row.span,
            article.surface(row.span),
            row.label,
            Words(
                f"{own.en} here; {title.en} in {most} of {total} mentions",
                f"{own.ar} هنا، و{title.ar} في {most} من {total}",
            ),
            most / total,
            row.id,
            fix,
            Words(f"Make it {title.en}", f"اجعلها {title.ar}") if fix else None,
        )
