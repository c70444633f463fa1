"""The sample project: five real articles, ready to review a moment after the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.workspace.intake import take_in
from muraji.workspace.places import resources
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from muraji.domain.job import Job

NAME = "seeds.muraji"


def sample_texts() -> list[Path]:
    """Return the sample articles: beside the other resources, or in a checkout's ``seeds``.

    Raises:
        MurajiError: they are at neither place.
    """
    for folder in (resources() / "sample", resources().parent / "seeds"):
        if texts := sorted(folder.glob("*.txt")):
            return texts
    raise MurajiError(
        "The sample articles are missing. Install Muraji again, or start a project of your own.",
        "مقالات المثال مفقودة. أعد تثبيت مُراجِع، أو ابدأ مشروعًا من عندك.",
    )


def sample_project(path: Path) -> Job[Path]:
    """Make a project at ``path`` with the sample articles and their suggestions.

    A job that is closed or fails before its end leaves no file behind.

    Raises:
        MurajiError: the articles are missing, something stands at that place, or it is not writable.
    """
    texts = sample_texts()
    workspace = Workspace.create(path)
    is_whole = False
    try:
        yield from take_in(workspace, texts)
        is_whole = True
    finally:
        workspace.close()
        if not is_whole:
            path.unlink(missing_ok=True)
    return path
