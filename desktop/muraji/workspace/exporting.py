"""Writing a project's articles in one of the formats, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS
from muraji.workspace.atomic_file import atomic_file
from muraji.workspace.workspace import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.workspace.workspace import Workspace


def export(
    workspace: Workspace,
    format_name: str,
    path: Path,
    article_ids: Sequence[str] | None = None,
) -> Job[int]:
    """Write the articles (all by default) to ``path`` and return how many there were.

    Raises:
        MurajiError: no such format, one that is only read, a damaged text, a place not writable
            or taken by a project.
    """
    format_ = FORMATS[format_name]
    if not format_.can_write:
        raise MurajiError(
            f"The format “{format_name}” can only be read. Choose another one for the export.",
            f"الصيغة «{format_name}» للقراءة فقط. اختر صيغة أخرى للتصدير.",
        )
    _spare_projects(path, workspace)
    wanted = list(article_ids) if article_ids is not None else workspace.store.article_ids()

    def documents() -> Iterator[Document]:
        for id_ in wanted:
            yield workspace.store.document(id_)

    yield Progress(0, len(wanted), Words(f"Writing {path.name}", f"كتابة {path.name}"))
    with atomic_file(path) as stream:
        format_.write(documents(), workspace.labels, stream)
    yield Progress(len(wanted), len(wanted), Words(f"Wrote {path}", f"كُتب {path}"))
    return len(wanted)


def _spare_projects(path: Path, workspace: Workspace) -> None:
    is_itself = path.exists() and path.samefile(workspace.store.path)
    if is_itself or path.suffix == SUFFIX:
        raise MurajiError(
            f"“{path}” is the name of a project, which an export would replace. Choose another name.",
            f"«{path}» اسم مشروع، والتصدير إليه يحلّ محله. اختر اسمًا آخر.",
        )
