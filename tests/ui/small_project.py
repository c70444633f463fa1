"""A project made of a few short texts, as an import and a round of suggestions leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.job import drain
from muraji.workspace.importing import import_paths
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def small_project(folder: Path, texts: dict[str, str], *, suggested: bool = True) -> Path:
    """Write each text to a file of its name, import them in order; return the project's path."""
    paths = [folder / f"{name}.txt" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, "utf-8")
    project = folder / "p.muraji"
    with Workspace.create(project, "ريم") as workspace:
        drain(import_paths(workspace, paths))
        if suggested:
            drain(suggest(workspace))
    return project
