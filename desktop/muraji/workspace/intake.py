"""Import and suggest as one job, the way articles come into a project from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.workspace.importing import AS_FOUND, import_paths
from muraji.workspace.suggesting import suggest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.workspace.arrivals import ImportReport
    from muraji.workspace.asking import CamelModel
    from muraji.workspace.import_terms import ImportTerms
    from muraji.workspace.workspace import Workspace


def take_in(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    accept_windows_1256: bool = False,
    terms: ImportTerms = AS_FOUND,
    model: CamelModel | None = None,
) -> Job[ImportReport]:
    """Import files and folders, then suggest entities in what is new.

    Closing the job keeps the articles that are in and the suggestions already made.
    """
    report = yield from import_paths(
        workspace, paths, accept_windows_1256=accept_windows_1256, terms=terms
    )
    if report.imported:
        yield from suggest(workspace, report.imported, model)
    return report
