"""Simulated review of articles with a reference annotation, each in a project of its own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.article import article_of
from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress, drain
from muraji.domain.words import Words
from muraji.review.desk import Desk
from muraji.review.effort.hand import Hand
from muraji.review.effort.reference import Entity, NoWayError, Reference, Zone, flaw_of
from muraji.review.effort.reviewer import Mode, Reviewer
from muraji.workspace.importing import import_paths
from muraji.workspace.reference_files import references
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from muraji.domain.job import Job
    from muraji.workspace.reference import Reference as ReferenceArticle


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
    for article in articles:
        reference_of(article)
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
            desk.open(article_of("", article.text).id)
            asked = desk.pending()
            right = sum(Entity(row.span, row.label) in goal.entities for row in asked)
            hand = reviewed(desk, article, mode)
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


def reviewed(desk: Desk, article: ReferenceArticle, mode: Mode) -> Hand:
    """Review the desk's open article in this way; return the hand that did it, with its count.

    Raises:
        MurajiError: the reference cannot be reached; the sentence says where the reviewer stood.
    """
    unknown = sorted({label for _, label in article.entities if label not in desk.labels})
    if unknown:
        raise MurajiError(
            f"{article.name} has entities of a label that there is not: {', '.join(unknown)}. "
            "Correct the reference.",
            f"في {article.name} كيانات من فئة غير موجودة: {', '.join(unknown)}. صحّح التوسيم المرجعي.",
        )
    hand = Hand(desk, reference_of(article))
    try:
        Reviewer(hand).review(mode)
    except NoWayError as error:
        raise MurajiError(
            f"{article.name} could not be reviewed to its end ({mode.value}): {error}. "
            "Look at the reference there; if it is right, tell us.",
            f"تعذّر إتمام مراجعة {article.name} ({mode.value}): {error}. "
            "انظر في التوسيم المرجعي هناك، وإن كان صحيحًا فأخبرنا.",
        ) from error
    return hand


def reference_of(article: ReferenceArticle) -> Reference:
    """Return what the review of this article must end in; entities in cut text are left out.

    Raises:
        MurajiError: no review can end in it: entities cross, share a span or cut a letter from its
            mark, or zones overlap.
    """
    entities = frozenset(Entity(*mark) for mark in article.entities if article.is_asked(mark))
    zones = frozenset(Zone(*zone) for zone in article.zones)
    flaw = flaw_of(article.text, entities, zones)
    if flaw is not None:
        raise MurajiError(
            f"{article.name}: {flaw.en} No review can end in that; correct the reference.",
            f"{article.name}: {flaw.ar} لا يمكن أن تنتهي مراجعة إلى ذلك؛ صحّح التوسيم المرجعي.",
        )
    return Reference(entities, zones)
