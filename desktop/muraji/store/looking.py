"""Looking at a project file without touching it: through a copy, read only, with nothing allowed but reading.

The live file is never opened a second time by the program that has it open: closing such a handle
would drop SQLite's locks. Another program may copy it at any moment, so a copy is proved before use.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

BESIDE = ("-wal", "-journal")
UNREADABLE = (sqlite3.Error, OSError, UnicodeDecodeError)
"""What a damaged file raises; the last, where it quotes its own bytes that are no letters any more."""
LONGEST_VALUE = 1 << 28
"""Bytes of one text or blob; more is no article."""
SECONDS_FOR_ONE_QUESTION = 120.0
STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 100_000
READING = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_PRAGMA,
    sqlite3.SQLITE_RECURSIVE,
}
FUNCTIONS_REFUSED = {"load_extension", "writefile", "readfile", "edit", "fts3_tokenizer"}


def copy_with_log(path: Path, place: Path) -> None:
    """Copy a project file and what stands beside it, as they are this moment.

    Raises:
        OSError: one cannot be read, or the copy cannot be written.
    """
    shutil.copyfile(path, place)
    for ending in BESIDE:
        beside = path.with_name(path.name + ending)
        with suppress(FileNotFoundError):
            shutil.copyfile(beside, place.with_name(place.name + ending))


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """Yield a copy of the file, its log beside it, in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="muraji-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "copy.muraji"
        copy_with_log(path, place)
        yield place


@contextmanager
def reading(
    path: Path, *, immutable: bool = False, is_searched: bool = False
) -> Iterator[sqlite3.Connection]:
    """Yield a connection that can only read; its log is taken in unless the file is ``immutable``.

    Its index of the search can be asked where ``is_searched``, and where it is worded as ours is.

    Raises:
        sqlite3.Error: the file is no database.
    """
    address = f"file:{quote(str(path.resolve()))}?" + ("mode=ro&immutable=1" if immutable else "")
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for setting in ("trusted_schema = OFF", "query_only = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {setting}")
        if is_searched:
            _make_search_ready(connection)
        confine(connection)
        yield connection
    finally:
        connection.close()


def _make_search_ready(connection: sqlite3.Connection) -> None:
    """Have SQLite make its index ready while it may: it asks to write the schema, and does not.

    One that is worded otherwise might be of any kind, and is not begun.
    """
    from muraji.store.migrations.version_2 import STATEMENTS

    with suppress(*UNREADABLE):
        worded = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'search'"
        if connection.execute(worded).fetchall() == [(STATEMENTS[0],)]:
            connection.execute("SELECT rowid FROM search LIMIT 0").fetchall()


def confine(connection: sqlite3.Connection) -> None:
    """Allow nothing but reading, nothing endless and nothing huge."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)

    def allow(action: int, _: str | None, second: str | None, *__: str | None) -> int:
        is_refused = action == sqlite3.SQLITE_FUNCTION and second in FUNCTIONS_REFUSED
        return sqlite3.SQLITE_OK if action in READING and not is_refused else sqlite3.SQLITE_DENY

    began = monotonic()

    def is_over() -> bool:
        return monotonic() - began > SECONDS_FOR_ONE_QUESTION

    connection.set_authorizer(allow)
    connection.set_progress_handler(is_over, STEPS_BETWEEN_LOOKS_AT_THE_CLOCK)
