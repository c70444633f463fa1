"""Simulated review of articles with a reference annotation, each in a project of its own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.job import Progress, drain
from muraji.domain.words import Words
from muraji.review.desk import Desk
from muraji.review.effort.hand import Hand
from muraji.review.effort.reference import Entity, Reference, Zone
from muraji.review.effort.reviewer import Mode, Reviewer
from muraji.workspace.importing import import_paths
from muraji.workspace.reference import Reference as ReferenceArticle
from muraji.workspace.reference import references
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from muraji.domain.job import Job


@dataclass(frozen=True)
class ArticleEffort:
    """What one article cost in one way of reviewing."""

    id: str
    mode: Mode
    entities: int
    suggested: int
    right: int
    actions: int
    by_action: dict[str, int]
    log: tuple[str, ...]


def measure_effort(folder: Path) -> Job[list[ArticleEffort]]:
    """Review every article of a reference folder in every way; yields progress, returns the costs.

    Raises:
        MurajiError: the folder holds no reference annotation that can be read.
    """
    articles = references(folder)
    found: list[ArticleEffort] = []
    for done, article in enumerate(articles):
        yield Progress(
            done, len(articles), Words(f"Reviewing {article.name}", f"مراجعة {article.name}")
        )
        found += [effort_on(article, mode) for mode in Mode]
    yield Progress(len(articles), len(articles), Words("Reviewed", "تمت المراجعة"))
    return found


def effort_on(article: ReferenceArticle, mode: Mode) -> ArticleEffort:
    """Review one article in one way, in a project made for it and thrown away."""
    goal = reference_of(article)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "effort.muraji"
        with Workspace.create(path, "simulated reviewer") as workspace:
            drain(import_paths(workspace, [article.text_path]))
            drain(suggest(workspace))
            desk = Desk(workspace.store, workspace.session, workspace.labels)
            desk.open(workspace.store.article_ids()[0])
            asked = desk.pending()
            right = sum(Entity(row.span, row.label) in goal.entities for row in asked)
            hand = Hand(desk, goal)
            Reviewer(hand).review(mode)
    return ArticleEffort(
        article.name,
        mode,
        len(goal.entities),
        len(asked),
        right,
        hand.count,
        dict(hand.by_action),
        tuple(hand.log),
    )


def reference_of(article: ReferenceArticle) -> Reference:
    """Return what the review of this article must end in; entities in cut text are left out."""
    return Reference(
        frozenset(
            Entity(span, label) for span, label in article.entities if article.is_content(span)
        ),
        frozenset(Zone(span, kind) for span, kind in article.zones),
    )
