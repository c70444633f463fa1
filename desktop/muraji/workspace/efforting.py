"""Simulated review of articles with a reference annotation, each in a project of its own."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.domain.job import Progress, drain
from muraji.domain.words import Words
from muraji.review.desk import Desk
from muraji.review.effort.reference import Entity, Reference, Zone
from muraji.review.effort.reviewer import Mode, Reviewer
from muraji.workspace.importing import import_paths
from muraji.workspace.reference_files import ReferenceFile, reference_files
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
    files = reference_files(folder)
    found: list[ArticleEffort] = []
    for done, file in enumerate(files):
        yield Progress(
            done, len(files), Words(f"Reviewing {file.path.name}", f"مراجعة {file.path.name}")
        )
        found += [effort_on(file, mode) for mode in Mode]
    yield Progress(len(files), len(files), Words("Reviewed", "تمت المراجعة"))
    return found


def effort_on(file: ReferenceFile, mode: Mode) -> ArticleEffort:
    """Review one article in one way, in a project made for it and thrown away."""
    goal = reference_of(file)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "effort.muraji"
        with Workspace.create(path, "simulated reviewer") as workspace:
            drain(import_paths(workspace, [file.text_path]))
            drain(suggest(workspace))
            desk = Desk(workspace.store, workspace.session, workspace.labels)
            desk.open(workspace.store.article_ids()[0])
            asked = desk.pending()
            right = sum(Entity(row.span, row.label) in goal.entities for row in asked)
            reviewer = Reviewer(desk, goal)
            reviewer.review(mode)
    return ArticleEffort(
        file.path.stem,
        mode,
        len(goal.entities),
        len(asked),
        right,
        reviewer.count,
        dict(reviewer.by_action),
        tuple(reviewer.log),
    )


def reference_of(file: ReferenceFile) -> Reference:
    """Return what the review of this article must end in; entities in cut text are left out."""
    return Reference(
        frozenset(
            Entity(entity.span, entity.label) for entity in file.entities if not entity.is_cut
        ),
        frozenset(Zone(span, kind) for span, kind in file.zones),
    )
