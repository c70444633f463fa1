"""Writing a project's articles in one of the formats, whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS
from muraji.formats.extras import require
from muraji.workspace.atomic_file import atomic_file
from muraji.workspace.preparing import Preparation
from muraji.workspace.workspace import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from muraji.domain.document import Document
    from muraji.domain.job import Job
    from muraji.domain.label import LabelSet
    from muraji.formats.format import Format
    from muraji.store.noted import PartIds
    from muraji.workspace.workspace import Workspace

SECONDS_BETWEEN_REPORTS = 0.05


def export(
    workspace: Workspace,
    format_name: str,
    path: Path,
    article_ids: Sequence[str] | None = None,
    preparation: Preparation | None = None,
) -> Job[int]:
    """Write the articles (all by default) to ``path`` and return how many there were.

    Raises:
        MurajiError: no such format, one that is only read, a damaged text, a place not writable
            or taken by a project.
    """
    format_ = writable(format_name)
    _spare_projects(path, workspace)
    wanted = list(article_ids) if article_ids is not None else workspace.store.article_ids()
    yield Progress(0, len(wanted), Words(f"Writing {path.name}", f"كتابة {path.name}"))
    with atomic_file(path) as stream:
        documents = Documents(workspace, wanted, preparation or Preparation())
        yield from written(format_, documents, workspace.labels, stream, path.name)
    yield Progress(len(wanted), len(wanted), Words(f"Wrote {path}", f"كُتب {path}"))
    return len(wanted)


def writable(format_name: str) -> Format:
    """Return a format that can be written here and now.

    Raises:
        MurajiError: there is none of this name, it is only read, or a package is missing.
    """
    format_ = FORMATS[format_name]
    if not format_.can_write:
        raise MurajiError(
            f"The format “{format_name}” can only be read. Choose another one for the export.",
            f"الصيغة «{format_name}» للقراءة فقط. اختر صيغة أخرى للتصدير.",
        )
    require(format_)
    return format_


class Documents:
    """Documents of a project as they are drawn, counted; ends early once it is told to."""

    def __init__(
        self,
        workspace: Workspace,
        article_ids: Sequence[str] | PartIds,
        preparation: Preparation,
        seen: Callable[[Document], None] | None = None,
    ) -> None:
        """``seen`` is told each document as it is drawn."""
        self._store = workspace.store
        self._ids = article_ids
        self._preparation = preparation
        self._seen = seen
        self._is_stopped = False
        self.drawn = 0

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Document]:
        for id_ in self._ids:
            if self._is_stopped:
                raise _StoppedError
            document = self._preparation.of(self._store.document(id_))
            self.drawn += 1
            if document is None:
                continue
            if self._seen is not None:
                self._seen(document)
            yield document

    def stop(self) -> None:
        """Draw no more."""
        self._is_stopped = True


class _StoppedError(Exception):
    """Ends a writer that is no longer wanted."""


def written(
    format_: Format, documents: Documents, labels: LabelSet, stream: BinaryIO, name: str
) -> Job[None]:
    """Let a format write while telling how far it is; closing the job stops it.

    A format draws its documents itself, so it works on a thread of its own, one document at a time.

    Raises:
        MurajiError: a text is damaged; what the format raises.
    """
    with _writer(format_, documents, labels, stream) as is_done:
        while not is_done.wait(SECONDS_BETWEEN_REPORTS):
            done, total = documents.drawn, len(documents)
            words = Words(f"{name}: {done:,} of {total:,}", f"{name}: {done:,} من {total:,}")
            yield Progress(done, total, words)


@contextmanager
def _writer(
    format_: Format, documents: Documents, labels: LabelSet, stream: BinaryIO
) -> Iterator[Event]:
    is_done = Event()
    failures: list[BaseException] = []

    def write() -> None:
        try:
            format_.write(documents, labels, stream)
        except BaseException as error:  # noqa: BLE001 - raised again where the job is drawn
            failures.append(error)
        finally:
            is_done.set()

    thread = Thread(target=write, name=f"writing {format_.name}")
    thread.start()
    try:
        yield is_done
    finally:
        documents.stop()
        thread.join()
    for failure in failures:
        raise failure


def _spare_projects(path: Path, workspace: Workspace) -> None:
    is_itself = path.exists() and path.samefile(workspace.store.path)
    if is_itself or path.suffix == SUFFIX:
        raise MurajiError(
            f"“{path}” is the name of a project, which an export would replace. Choose another name.",
            f"«{path}» اسم مشروع، والتصدير إليه يحلّ محله. اختر اسمًا آخر.",
        )
