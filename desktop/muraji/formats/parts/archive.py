"""Folders and zip archives of small files, read member by member and never believed."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Protocol

from muraji.domain.words import Words
from muraji.formats.parts.archive_end import MOST_MEMBERS, crowded, refuse_crowded
from muraji.formats.parts.lines import cannot_be_read
from muraji.formats.parts.place import WITHOUT_PASSWORD, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_MEMBER = 32 * 1024 * 1024
"""Bytes of a file of an archive, unpacked."""
LARGEST_SUM = 4 * 1024 * 1024 * 1024
"""Bytes of all files of an archive, unpacked."""
MOST_PACKED = 200
"""Times that an archive may grow: news shrink to a fifth, rows of tables to a fiftieth."""
UNSUSPECTED = 64 * 1024 * 1024
"""Bytes, unpacked, of an archive that may shrink as it likes."""
COMPOUND = b"\xd0\xcf\x11\xe0"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that every written member bears, so that equal content gives equal archives."""


class Members(Protocol):
    """The files of a folder or an archive."""

    names: list[str]

    def read(self, name: str) -> bytes:
        """Return the bytes of a file."""


class _Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names = sorted(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        )

    def read(self, name: str) -> bytes:
        path = self._folder / name
        if path.stat().st_size > LARGEST_MEMBER:
            raise _too_large(Place(self._folder.name), name)
        return path.read_bytes()


class _Pair:
    """A file of a folder, with the one beside it that bears its name and another suffix."""

    def __init__(self, path: Path, suffix: str) -> None:
        self._folder = path.parent
        beside = path.with_suffix(suffix)
        self.names = [one.name for one in dict.fromkeys((path, beside)) if one.is_file()]

    def read(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()


class _Archive:
    def __init__(self, archive: zipfile.ZipFile, place: Place, largest: int) -> None:
        self._largest = largest
        self._archive = archive
        self._place = place
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if len(infos) > MOST_MEMBERS:
            raise crowded(place, len(infos))
        self.names = sorted(info.filename for info in infos)
        for info in infos:
            self._check(info)
        unpacked = sum(info.file_size for info in infos)
        packed = sum(info.compress_size for info in infos)
        if unpacked > LARGEST_SUM or unpacked > max(UNSUSPECTED, MOST_PACKED * packed):
            raise place.refusal(
                f"its {packed:,} bytes unpack to {unpacked:,}, as no collection of texts does",
                f"حجمه {packed:,} بايت ويصير بعد فك الضغط {unpacked:,}، وليست النصوص كذلك",
            )

    def _check(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        if name.startswith("/") or ".." in PurePosixPath(name).parts or "\\" in name:
            raise self._place.refusal(
                f"it holds a file outside of itself (“{name}”)", f"فيه ملف خارج نطاقه («{name}»)"
            )
        if info.flag_bits & 1:
            raise self._place.refusal(
                f"file “{name}” is protected by a password",
                f"الملف «{name}» محمي بكلمة مرور",
                WITHOUT_PASSWORD,
            )
        if info.file_size > self._largest:
            raise _too_large(self._place, name, self._largest)

    def read(self, name: str) -> bytes:
        with self._archive.open(name) as file:
            data = file.read(self._largest + 1)
        if len(data) > self._largest:
            raise _too_large(self._place, name, self._largest)
        return data


@contextmanager
def opened(path: Path, suffix: str = "", largest: int = LARGEST_MEMBER) -> Iterator[Members]:
    """Open a folder, a zip archive whose members are within bounds, or a file and its neighbour.

    Args:
        path: The folder, the archive or the file.
        suffix: Of a file that is no archive, the suffix of the one beside it.
        largest: Bytes of the largest member of an archive, unpacked.

    Raises:
        MurajiError: it cannot be read, is no zip archive, or holds what no archive should: names that
            lead out of it, a password, more files or bytes than any corpus.
    """
    place = Place(path.name)
    try:
        if path.is_dir():
            yield _Folder(path)
            return
        if suffix:
            path.stat()
            yield _Pair(path, suffix)
            return
        _refuse_compound(path, place)
        with path.open("rb") as file:
            refuse_crowded(file, place)
        with zipfile.ZipFile(path) as archive:
            yield _Archive(archive, place, largest)
    except OSError as error:
        raise cannot_be_read(path, error) from error
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error) as error:
        raise place.refusal(f"a damaged zip archive: {error}", f"ملف zip تالف: {error}") from error


def _refuse_compound(path: Path, place: Place) -> None:
    """Say what is wrong with an office file that is encrypted or old: it is a compound file, no zip."""
    with path.open("rb") as file:
        is_compound = file.read(len(COMPOUND)) == COMPOUND
    if is_compound:
        raise place.refusal(
            "it is protected by a password, or of the old kind (.doc, .xls)",
            "محمي بكلمة مرور، أو من النوع القديم (‎.doc أو ‎.xls)",
            Words(
                "Save it as .docx or .xlsx without a password and import it again.",
                "احفظه بصيغة ‎.docx أو ‎.xlsx بلا كلمة مرور ثم استورده مجددًا.",
            ),
        )


def add_member(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Write a file into an archive, the same bytes whenever and wherever it is done."""
    archive.writestr(_member(name), data)


def member_stream(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """Open a file of an archive for writing, of any size, with bytes as :func:`add_member` has them."""
    return archive.open(_member(name), "w", force_zip64=True)


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EARLIEST)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def _too_large(place: Place, name: str, largest: int = LARGEST_MEMBER) -> Exception:
    return place.refusal(
        f"file “{name}” is larger than {largest:,} bytes",
        f"الملف «{name}» أكبر من {largest:,} بايت",
    )
