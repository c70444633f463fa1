"""Which files are to be read: those named, those in folders to the bottom, those in zip archives."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.formats.archive import opened
from muraji.formats.catalogue import FORMATS, recognised_reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from muraji.formats.archive import Members
    from muraji.workspace.arrivals import ImportReport

ARCHIVE = ".zip"
NOT_SOUGHT = frozenset({ARCHIVE, ".json", ".ann"})
"""Suffixes that are read when they are named, and not looked for: too much else is called so."""
LARGEST_MEMBER = 256 * 1024 * 1024
"""Bytes of a file of an archive, unpacked."""


@dataclass(frozen=True)
class IncomingFile:
    """A file to be read, and the path that a person knows it by."""

    path: Path
    shown: Path


def incoming(paths: Iterable[Path], report: ImportReport) -> list[Path]:
    """Return every file and archive to be read, in order; closed and empty folders are told."""
    result: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder may not be read
            found = list(_files_below(path, report))
            if not found:
                report.problems.append((path, _nothing_in(path)))
            result += found
        else:
            result.append(path)
    return result


def unpacked(path: Path, report: ImportReport) -> Iterator[IncomingFile]:
    """Yield the file, or the members of an archive, each on the disk until the next is asked for.

    An archive that leads out of itself, wants a password or is damaged is told in the report.
    """
    if path.suffix.lower() == ARCHIVE and recognised_reader(path) is None:
        yield from _members(path, report)
    else:
        yield IncomingFile(path, path)


def is_plain(path: Path) -> bool:
    """Say whether a path leads to plain texts only, of which nothing has to be asked."""
    if path.is_dir():
        suffixes = sought() - {".txt"}
        return not any(one.suffix.lower() in suffixes for one in path.rglob("*"))
    return path.suffix.lower() == ".txt"


def sought() -> frozenset[str]:
    """Return the suffixes of the files that are looked for in folders and archives."""
    readable = (FORMATS[name] for name in FORMATS if FORMATS[name].can_read)
    return frozenset(suffix for one in readable for suffix in one.suffixes) - NOT_SOUGHT


def _members(path: Path, report: ImportReport) -> Iterator[IncomingFile]:
    suffixes = sought() | {".json"}
    try:
        with opened(path, largest=LARGEST_MEMBER) as members, TemporaryDirectory() as folder:
            wanted = [name for name in members.names if _is_wanted(name, suffixes)]
            inner = [name for name in members.names if name.lower().endswith(ARCHIVE)]
            report.problems += [(path / name, _archive_inside(path, name)) for name in inner]
            if not wanted and not inner:
                report.problems.append((path, _nothing_in(path)))
            for number, name in enumerate(wanted):
                member = _written(members, name, Path(folder, str(number)))
                yield IncomingFile(member, path / name)
                member.unlink()
    except MurajiError as error:
        report.problems.append((path, error.words))


def _archive_inside(path: Path, name: str) -> Words:
    return Words(
        f"“{path.name}”: the archive “{name}” inside it was not opened. Unpack it and import that.",
        f"«{path.name}»: لم يُفتح الأرشيف «{name}» الذي بداخله. فكّ ضغطه واستورده وحده.",
    )


def _written(members: Members, name: str, folder: Path) -> Path:
    folder.mkdir()
    # A name of the archive may be longer than the system allows, or hold what it does not.
    place = PurePosixPath(name)
    stem = "".join(letter if letter.isprintable() else "_" for letter in place.stem)[:60]
    path = folder / f"{stem}{place.suffix.lower()}"
    path.write_bytes(members.read(name))
    return path


def _is_wanted(name: str, suffixes: frozenset[str]) -> bool:
    place = PurePosixPath(name)
    is_hidden = any(part.startswith(".") or part == "__MACOSX" for part in place.parts)
    return place.suffix.lower() in suffixes and not is_hidden


def _files_below(folder: Path, report: ImportReport) -> Iterator[Path]:
    def tell(error: OSError) -> None:
        closed = Path(error.filename)
        report.problems.append(
            (
                closed,
                Words(
                    f"The folder “{closed}” cannot be read: {error.strerror}. Allow reading it, and "
                    "import it again.",
                    f"تعذّرت قراءة المجلد «{closed}»: {error.strerror}. اسمح بقراءته ثم استورده مجددًا.",
                ),
            )
        )

    suffixes = sought()
    found = [
        Path(above, name)
        for above, _, names in os.walk(folder, onerror=tell)
        for name in _wanted_among(names, suffixes)
    ]
    yield from sorted(path for path in found if path.is_file())


def _wanted_among(names: Sequence[str], suffixes: frozenset[str]) -> list[str]:
    """Return the files of a folder; where brat's annotation lies beside a text, that in its place."""
    annotated = {name.removesuffix(".ann") for name in names if name.endswith(".ann")}
    return [
        f"{stem}.ann" if name.endswith(".txt") and (stem := name[:-4]) in annotated else name
        for name in names
        if Path(name).suffix.lower() in suffixes
    ]


def _nothing_in(path: Path) -> Words:
    return Words(
        f"“{path}” holds no .txt files, pages, documents or tables. Choose one with articles.",
        f"لا ملفات ‎.txt ولا صفحات ولا مستندات ولا جداول في «{path}». اختر ما فيه مقالات.",
    )
