"""The first bytes of a database, put right in a copy of a damaged project so that the rest can be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from muraji.store.connection import APPLICATION_ID

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"SQLite format 3\0"
LENGTH = 100
PAGE = 4096
"""What our files are made with."""
TABLE_PAGES = {5, 13}
"""How a page of a table begins: the first page's own head stands behind that of the file."""
MOST_ADDED = 1 << 34
"""Bytes that a file may have lost at its end; a size beyond that is damage to the number itself."""


def put_header_right(copy: Path) -> None:
    """Give a copy the head that it lost, and blank pages in the place of those that were cut off.

    The layout is that of SQLite's file format, section 1.3. A file that shows no trace of being ours
    is left as it is.
    """
    with copy.open("rb+") as stream:
        head = bytearray(stream.read(LENGTH + 1))
        if len(head) <= LENGTH:
            return
        size = os.fstat(stream.fileno()).st_size
        is_ours = int.from_bytes(head[68:72]) == APPLICATION_ID
        if not head.startswith(MAGIC):
            if not is_ours and head[LENGTH] not in TABLE_PAGES:
                return
            head[:LENGTH] = _usual(size)
        page = int.from_bytes(head[16:18]) or PAGE
        page = 1 << 16 if page == 1 else page
        wanted = int.from_bytes(head[28:32]) * page
        if size < wanted < size + MOST_ADDED:
            stream.truncate(wanted)
        elif size % page and size < wanted + page:
            stream.truncate(size - size % page + page)
        stream.seek(0)
        stream.write(head[:LENGTH])


def _usual(size: int) -> bytes:
    """Return the head of a project of so many bytes, as SQLite would write it."""
    numbers = (0, -(-size // PAGE), 0, 0, 1, 4, 0, 0, 1, 0, 0, APPLICATION_ID)
    head = MAGIC + PAGE.to_bytes(2) + bytes((1, 1, 0, 64, 32, 32))
    head += b"".join(number.to_bytes(4) for number in numbers)
    return head.ljust(92, b"\0") + bytes(8)
