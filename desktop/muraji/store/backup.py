"""A copy of the open project that is proved before it counts."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.durable import sync_folder
from muraji.domain.errors import MurajiError
from muraji.store.looking import UNREADABLE, reading

if TYPE_CHECKING:
    from pathlib import Path
    from threading import RLock

PAGES_AT_ONCE = 256
"""A megabyte: the reviewer's next decision waits no longer than that takes."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a project holds, so that a person knows one copy from another."""

    articles: int
    finished: int
    decided: int
    """Mentions accepted or rejected."""
    steps: int
    """Entries of the journal."""
    chain: str
    """The chain value of the newest of them."""


def counts_of(connection: sqlite3.Connection) -> Counts:
    """Count what the project holds."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM articles),"
        " (SELECT count(*) FROM statuses WHERE state = 'finished'),"
        " (SELECT count(*) FROM annotations WHERE state <> 'pending'),"
        " (SELECT coalesce(max(seq), 0) FROM journal),"
        " coalesce((SELECT chain FROM journal ORDER BY seq DESC LIMIT 1), '')"
    ).fetchone()
    return Counts(*row)


def counts_in(path: Path) -> Counts | None:
    """Return what a closed copy holds; None when it cannot be read."""
    try:
        with reading(path, immutable=True) as copy:
            return counts_of(copy)
    except UNREADABLE:
        return None


def titles_in(path: Path, most: int = 12) -> list[str]:
    """Return the titles of a closed copy's newest articles; none when it cannot be read."""
    query = "SELECT title FROM articles ORDER BY position DESC LIMIT ?"
    try:
        with reading(path, immutable=True) as copy:
            return [str(title) for (title,) in copy.execute(query, (most,))]
    except UNREADABLE:
        return []


def setting_in(path: Path, key: str) -> str:
    """Return what a closed file remembers under a key; empty when it does not or cannot be read."""
    try:
        with reading(path, immutable=True) as looking:
            row = looking.execute("SELECT value FROM project WHERE key = ?", (key,)).fetchone()
    except UNREADABLE:
        return ""
    return str(row[0]) if row else ""


def write_copy(source: sqlite3.Connection, lock: RLock, place: Path) -> Counts:
    """Copy the project as it stands to a new file at ``place`` and return what it holds.

    Work goes on meanwhile: what is decided before the end is in the copy too. The file stands at
    its place only once it has been read back whole and the disk has it.

    Raises:
        MurajiError: it cannot be written, or what was written is not whole.
    """
    temporary = place.with_name(f".{place.name}.{os.urandom(4).hex()}.part")
    try:
        write_raw_copy(source, lock, temporary)
        counts = _proved(temporary)
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(place)
        sync_folder(place.parent)
    except (sqlite3.Error, OSError) as error:
        raise _not_written(place, error) from error
    finally:
        for left in (temporary, temporary.with_name(temporary.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    return counts


def write_raw_copy(source: sqlite3.Connection, lock: RLock, place: Path) -> None:
    """Copy every page as it is, damaged ones too; nothing is proved, nothing waits for the disk.

    Raises:
        MurajiError: it cannot be written.
    """
    try:
        with closing(sqlite3.connect(place, isolation_level=None)) as target:
            target.execute("PRAGMA synchronous = OFF")
            _copy_pages(source, lock, target)
            target.execute("PRAGMA journal_mode = DELETE")
    except (sqlite3.Error, OSError) as error:
        raise _not_written(place, error) from error


def _not_written(place: Path, error: Exception) -> MurajiError:
    return MurajiError(
        f"No copy of the project could be written to “{place}”: {error}. The project itself is "
        "untouched. Make room on that disk.",
        f"تعذّرت كتابة نسخة من المشروع في «{place}»: {error}. المشروع نفسه لم يُمسّ. "
        "أفرغ مساحة على ذلك القرص.",
    )


def _copy_pages(source: sqlite3.Connection, lock: RLock, target: sqlite3.Connection) -> None:
    def let_others_in(*_: int) -> None:
        lock.release()
        lock.acquire()

    with lock:
        source.backup(target, pages=PAGES_AT_ONCE, progress=let_others_in, sleep=0)


def _proved(path: Path) -> Counts:
    with reading(path, immutable=True) as copy:
        (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if said != "ok":
            raise sqlite3.DatabaseError(said)
        return counts_of(copy)
