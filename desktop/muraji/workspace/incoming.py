"""Which files are to be read: those named, those in folders to the bottom, those in zip archives."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.formats.catalogue import FORMATS, recognised_reader
from muraji.formats.columns import ColumnTable
from muraji.formats.parts.archive import opened
from muraji.text.direction import contained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from muraji.formats.parts.archive import Members
    from muraji.workspace.arrivals import ImportReport

ARCHIVE = ".zip"
UNSURE = frozenset({ARCHIVE, ".json", ".ann"})
"""Suffixes of much else too: in folders, only the files that show to be of a format are read."""
MOST_KINDS = 8
"""Suffixes that are named of those passed over."""
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

    A path that goes on inside an archive is that member alone. An archive that leads out of itself,
    wants a password or is damaged is told in the report.
    """
    around = _archive_around(path)
    if around is not None:
        yield from _members(around, report, path.relative_to(around).as_posix())
    elif path.suffix.lower() == ARCHIVE and recognised_reader(path) is None:
        yield from _members(path, report)
    else:
        yield IncomingFile(path, path)


def is_plain(path: Path) -> bool:
    """Say whether a path leads to plain texts only, of which nothing has to be asked."""
    if path.is_dir():
        suffixes = (sought() | UNSURE) - {".txt"}
        return not any(one.suffix.lower() in suffixes for one in path.rglob("*"))
    return path.suffix.lower() == ".txt"


def sought() -> frozenset[str]:
    """Return the suffixes of the files that are looked for in folders and archives."""
    readable = (FORMATS[name] for name in FORMATS if FORMATS[name].can_read)
    return frozenset(suffix for one in readable for suffix in one.suffixes) - UNSURE


def _archive_around(path: Path) -> Path | None:
    """Return the archive of which a path names a member, as reports do."""
    if os.path.lexists(path):
        return None
    above = (folder for folder in path.parents if folder.suffix.lower() == ARCHIVE)
    return next(filter(Path.is_file, above), None)


def _members(path: Path, report: ImportReport, only: str = "") -> Iterator[IncomingFile]:
    suffixes = sought() | {".json"}
    try:
        with opened(path, largest=LARGEST_MEMBER) as members, TemporaryDirectory() as folder:
            names = [name for name in members.names if only in {"", name}]
            wanted = [name for name in names if _is_wanted(name, suffixes)]
            inner = [name for name in names if name.lower().endswith(ARCHIVE)]
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
    is_hidden = any(map(_is_aside, place.parts))
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
    passed: Counter[str] = Counter()
    found = []
    for above, inner, names in os.walk(folder, onerror=tell):
        inner[:] = [name for name in inner if not _is_aside(name)]
        paths = [Path(above, name) for name in _annotated(names) if not _is_aside(name)]
        for path in filter(Path.is_file, paths):
            if path.suffix.lower() in suffixes or _shows_its_format(path):
                found.append(path)
            else:
                passed[path.suffix.lower()] += 1
    if passed and found:
        report.remarks.append((folder, _passed_over(folder, passed)))
    yield from sorted(found)


def _annotated(names: Sequence[str]) -> list[str]:
    """Return the files of a folder; where brat's annotation lies beside a text, that for both."""
    texts = {name.removesuffix(".txt") for name in names if name.endswith(".txt")}
    standoff = {stem for name in names if (stem := name.removesuffix(".ann")) in texts - {name}}
    return [name for name in names if not name.endswith(".txt") or name[:-4] not in standoff]


def _is_aside(name: str) -> bool:
    """Say whether the system or a tool keeps such a file or folder for itself."""
    return name.startswith((".", "~$")) or name == "__MACOSX"


def _shows_its_format(path: Path) -> bool:
    """Say whether an archive, or a file of annotations, is to be read though nobody named it."""
    suffix = path.suffix.lower()
    return suffix == ARCHIVE or (
        suffix in UNSURE and recognised_reader(path) not in {None, ColumnTable.name}
    )


def _passed_over(folder: Path, kinds: Counter[str]) -> Words:
    listed = [(suffix or "—", count) for suffix, count in kinds.most_common(MOST_KINDS)]
    en = ", ".join(f"{suffix} ({count})" for suffix, count in listed)
    ar = "، ".join(f"\u2068{suffix}\u2069 ({count})" for suffix, count in listed)
    name = contained(folder.name)
    return Words(
        f"“{name}”: files passed over, for they are of no kind that is looked for in folders: {en}. "
        "To read one of them, choose it by itself.",
        f"«{name}»: ملفات تُركت لأنها ليست مما يُبحث عنه في المجلدات: {ar}. لقراءة أحدها اختره وحده.",
    )


def _nothing_in(path: Path) -> Words:
    return Words(
        f"“{path}” holds no .txt files, pages, documents or tables. Choose one with articles.",
        f"لا ملفات ‎.txt ولا صفحات ولا مستندات ولا جداول في «{path}». اختر ما فيه مقالات.",
    )
