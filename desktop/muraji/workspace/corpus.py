"""Annotated articles wherever they are: in a project, in a file of any format, in a dataset folder."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.formats.catalogue import FORMATS, reader_of
from muraji.workspace.workspace import SUFFIX, Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet

DATA = "data"
"""The folder of a dataset in which each format has a folder of its own."""
FULLEST_FIRST = ("json", "jsonl", "huggingface", "parquet", "label-studio", "doccano")
"""In which of its formats a dataset folder is read."""


class Corpus:
    """Documents that can be read from the beginning as often as wanted."""

    def __init__(self, name: str, labels: LabelSet | None) -> None:
        self.name = name
        self.labels = labels
        """Labels with their definitions; None where the files tell only their names."""

    def documents(self) -> Iterator[Document]:
        """Yield the documents one by one.

        Raises:
            MurajiError: a file cannot be read.
        """
        raise NotImplementedError


class _Project(Corpus):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.name, workspace.labels)
        self._store = workspace.store

    def documents(self) -> Iterator[Document]:
        for id_ in self._store.article_ids():
            yield self._store.document(id_)


class _Files(Corpus):
    def __init__(self, name: str, files: Sequence[tuple[Path, str]]) -> None:
        self._files = files
        path, format_name = files[0]
        super().__init__(name, FORMATS[format_name].read(path).labels)

    def documents(self) -> Iterator[Document]:
        for path, format_name in self._files:
            yield from FORMATS[format_name].read(path).documents


@contextmanager
def corpus(path: Path) -> Iterator[Corpus]:
    """Open a project, a file or a dataset folder for reading.

    Raises:
        MurajiError: there is nothing, or nothing with entities.
    """
    if path.suffix == SUFFIX:
        with Workspace.open(path) as workspace:
            yield _Project(workspace)
        return
    yield _Files(path.name, _files_of(path))


def _files_of(path: Path) -> list[tuple[Path, str]]:
    if not path.is_dir():
        return [(path, reader_of(path) or "json")]
    folders = {folder.name: folder for folder in (path / DATA).glob("*") if folder.is_dir()}
    readable = [name for name in folders if name in FORMATS and FORMATS[name].can_read]
    chosen = next((name for name in (*FULLEST_FIRST, *sorted(readable)) if name in readable), None)
    if chosen is None:
        raise MurajiError(
            f"The folder “{path}” is no dataset of Muraji: it has no data in a format that is read. "
            "Name a project, an exported file or a dataset folder.",
            f"المجلد «{path}» ليس مجموعة بيانات من مُراجِع: لا بيانات فيه بصيغة تُقرأ. "
            "حدّد مشروعًا أو ملفًا مصدّرًا أو مجلد مجموعة بيانات.",
        )
    suffixes = FORMATS[chosen].suffixes
    files = [file for file in sorted(folders[chosen].iterdir()) if file.suffix in suffixes]
    return [(file, chosen) for file in files]
