"""How much a zip archive says it holds, read from its end before any of it is unpacked or listed.

The end of central directory record: APPNOTE.TXT of PKWARE, 4.3.14 to 4.3.16.
"""

from __future__ import annotations

import os
import struct
from typing import IO, TYPE_CHECKING

from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.formats.parts.place import Place

MOST_MEMBERS = 100_000
"""Files of an archive: three of each article of the largest project that is promised, and as many again."""
LARGEST_LIST = 64 * 1024 * 1024
"""Bytes of the list of the members, whatever number it is said to have."""
_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_LARGE_END = struct.Struct("<4sQ2H2L4Q")
_LONGEST_REMARK = 65_535


def refuse_crowded(file: IO[bytes], place: Place) -> None:
    """Refuse an archive with more members than any corpus, in time that does not depend on how many.

    What has no end that can be read is left to whoever opens it.

    Raises:
        MurajiError: says how many there are.
    """
    members, length = _declared(file)
    if members > MOST_MEMBERS or length > LARGEST_LIST:
        raise crowded(place, members)


def crowded(place: Place, members: int) -> Exception:
    """Return the refusal of an archive of so many members."""
    return place.refusal(
        f"it says that it holds {members:,} files; more than {MOST_MEMBERS:,} are not read at once",
        f"يقول إن فيه {members:,} ملفًا، ولا يُقرأ أكثر من {MOST_MEMBERS:,} دفعة واحدة",
        Words(
            "Divide it among several archives and import those.",
            "وزّعه على عدة ملفات مضغوطة واستوردها.",
        ),
    )


def _declared(file: IO[bytes]) -> tuple[int, int]:
    """Return how many members there are and how many bytes their list has; zeros where no end is."""
    size = file.seek(0, os.SEEK_END)
    start = max(0, size - _END.size - _LONGEST_REMARK)
    file.seek(start)
    tail = file.read()
    found = tail.rfind(b"PK\5\6")
    if found < 0 or found + _END.size > len(tail):
        return 0, 0
    _, _, _, _, members, length, _, _ = _END.unpack_from(tail, found)
    before = start + found - _LOCATOR.size
    if before < 0:
        return members, length
    file.seek(before)
    sign, _, large_end, _ = _LOCATOR.unpack(file.read(_LOCATOR.size))
    if sign != b"PK\6\7" or large_end + _LARGE_END.size > size:
        return members, length
    file.seek(large_end)
    sign, *_, large_members, large_length, _ = _LARGE_END.unpack(file.read(_LARGE_END.size))
    return (large_members, large_length) if sign == b"PK\6\6" else (members, length)
