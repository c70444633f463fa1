"""Simulated review of a running story: what each article costs with learning, and without."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.article import article_of
from muraji.domain.job import Progress, drain
from muraji.domain.words import Words
from muraji.review.desk import Desk
from muraji.workspace.efforting import reference_of, reviewed
from muraji.workspace.importing import import_paths
from muraji.workspace.learning import learn
from muraji.workspace.reference_files import references
from muraji.workspace.suggesting import advisor_of, suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from muraji.domain.job import Job
    from muraji.review.effort.reviewer import Mode
    from muraji.workspace.reference import Reference


@dataclass(frozen=True)
class LearningStep:
    """What one article of the story cost, in its place."""

    id: str
    entities: int
    actions: int
    actions_without: int
    """What it costs in the same place of the same project without learning."""
    model: int | None
    """The number of the learned model that was in use."""


def measure_learning(folder: Path, mode: Mode) -> Job[list[LearningStep]]:
    """Review the articles of a reference folder in order, learning after each; returns the costs.

    Raises:
        MurajiError: the folder holds no reference annotation that can be read.
    """
    articles = references(folder)
    costs: list[list[tuple[int, int | None]]] = []
    for learns in (False, True):
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "story.muraji"
            with Workspace.create(path, "simulated reviewer") as workspace:
                costs.append((yield from _reviewed(workspace, articles, mode, learns)))
    yield Progress(len(articles), len(articles), Words("Reviewed", "تمت المراجعة"))
    return [
        LearningStep(article.name, len(reference_of(article).entities), actions, without, model)
        for article, (without, _), (actions, model) in zip(articles, *costs, strict=True)
    ]


def _reviewed(
    workspace: Workspace, articles: list[Reference], mode: Mode, learns: bool
) -> Job[list[tuple[int, int | None]]]:
    """Review one article after the other; return the presses and the model in use for each."""
    advisor = advisor_of(workspace)
    advisor.is_on = learns
    drain(import_paths(workspace, [article.text_path for article in articles]))
    drain(suggest(workspace))
    store = workspace.store
    desk = Desk(store, workspace.session, workspace.labels, advisor.prepare)
    costs = []
    for done, article in enumerate(articles):
        id_ = article_of("", article.text).id
        words = Words(f"Reviewing {article.name}", f"مراجعة {article.name}")
        yield Progress(done, len(articles), words)
        desk.route = [id_]
        desk.open(id_)
        model = store.learning.model_in_use() if learns else None
        hand = reviewed(desk, article, mode)
        costs.append((hand.count, model))
        if learns:
            yield from learn(workspace, article.name, refreshes=False)
    return costs


def later_half_ratio(steps: list[LearningStep]) -> float | None:
    """Return what the later half costs with learning, as a share of its cost without.

    Of an odd number of articles the one in the middle belongs to the first half. None where there
    is no later half, or it costs nothing.
    """
    later = steps[(len(steps) + 1) // 2 :]
    without = sum(step.actions_without for step in later)
    return sum(step.actions for step in later) / without if without else None
