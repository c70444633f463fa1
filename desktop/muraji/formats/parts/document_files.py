"""Formats of a file a document: many of them in a zip or a folder, or one that lies by itself."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from muraji.formats.parts.archive import add_member, opened
from muraji.formats.parts.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A file with a document in it."""

    name: str
    place: Place
    """Where it stands: in its archive or folder, or by itself."""
    whole: Place
    """The archive or folder, or the file itself."""
    data: bytes
    beside: bytes | None = None
    """What the file beside it holds that bears its name and another suffix, where there is one."""


def document_files(path: Path, suffix: str, beside: str = "") -> Iterator[DocumentFile]:
    """Yield the files with a suffix of a zip or a folder, or the one that the path names.

    Args:
        path: The zip, the folder or the file.
        suffix: That of the files with documents.
        beside: The suffix of what lies beside each of them and belongs to it.

    Raises:
        MurajiError: it cannot be read, is not to be trusted, or holds no such file.
    """
    is_one = path.suffix.lower() == suffix
    whole = Place(path.name)
    with opened(path, (beside or suffix) if is_one else "") as members:
        is_one = is_one and path.name in members.names
        names = [path.name] if is_one else [one for one in members.names if one.endswith(suffix)]
        if not names:
            raise whole.refusal(f"it holds no {suffix} files", f"لا ملفات ‎{suffix} فيه")
        for name in names:
            place = whole if is_one else whole.member(name)
            other = f"{name[: -len(suffix)]}{beside}"
            # Read here, where what is wrong with an archive is told.
            belonging = members.read(other) if beside and other in members.names else None
            yield DocumentFile(name, place, whole, members.read(name), belonging)


def write_files(stream: BinaryIO, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a zip of files as they come, each with its name."""
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files:
            add_member(archive, name, data)
