"""What keeps an open project safe: its identity, a witness of its newest step, copies, hashes."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.store import articles
from muraji.store.connection import transaction
from muraji.store.looking import BESIDE, UNREADABLE, copy_with_log, reading
from muraji.store.witness import Seen, Witness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from threading import RLock

    from muraji.domain.article import Article
    from muraji.store.backup import Counts

IDENTITY_KEY = "identity"
TRIES_TO_COPY = 5


class Safety:
    """Asked by whoever backs up, checks or watches the project."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock, path: Path) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path
        self.witness: Witness | None = None
        """Told of each step once the disk has it."""

    def identity(self) -> str:
        """Return the name by which the project is known on every machine; empty where it has none."""
        with self._lock:
            row = self._connection.execute(
                "SELECT value FROM project WHERE key = ?", (IDENTITY_KEY,)
            ).fetchone()
        return row[0] if row else ""

    def counts(self) -> Counts:
        """Count what the project holds."""
        from muraji.store.backup import counts_of

        with self._lock:
            return counts_of(self._connection)

    def write_copy(self, place: Path) -> Counts:
        """Copy the project as :func:`muraji.store.backup.write_copy` does."""
        from muraji.store import backup

        return backup.write_copy(self._connection, self._lock, place)

    def write_raw_copy(self, place: Path) -> None:
        """Copy the project page by page, damaged ones as they are, to look at it elsewhere.

        Raises:
            MurajiError: it cannot be written.
        """
        from muraji.store import backup

        backup.write_raw_copy(self._connection, self._lock, place)

    def newest(self) -> tuple[int, str]:
        """Return the number and the chain value of the newest step; (0, "") when there is none."""
        with self._lock:
            row = self._connection.execute(
                "SELECT seq, chain FROM journal ORDER BY seq DESC LIMIT 1"
            ).fetchone()
        return row or (0, "")

    def link(self, seq: int) -> str | None:
        """Return the chain value of a step."""
        with self._lock:
            row = self._connection.execute(
                "SELECT chain FROM journal WHERE seq = ?", (seq,)
            ).fetchone()
        return row[0] if row else None

    def mentions(self) -> int:
        """Count the mentions of every state."""
        with self._lock:
            (count,) = self._connection.execute("SELECT count(*) FROM annotations").fetchone()
        return int(count)

    def note_newest(self) -> None:
        """Tell the witness of the newest step."""
        if self.witness is not None:
            self.witness.note(Seen(*self.newest()))

    def take_leave(self) -> None:
        """Tell the witness, before the project is closed, how many mentions there are."""
        if self.witness is not None:
            with suppress(sqlite3.Error):
                self.witness.note(Seen(*self.newest(), self.mentions()))

    def heal(self, article: Article) -> bool:
        """Put the text of an article of the project back where it is damaged; say whether it was.

        Raises:
            MurajiError: the disk refuses.
        """
        with self._lock, transaction(self._connection, self._path):
            return articles.heal(self._connection, article)

    def damaged_texts(self) -> Iterator[str | None]:
        """Yield the source of each article with a damaged text, and None for every sound one.

        None too, and nothing is read, while another thread has the project: nobody waits for a look.
        """
        from muraji.store.article_proofs import texts

        looked = texts(self._connection)
        while True:
            if not self._lock.acquire(blocking=False):
                yield None
                continue
            try:
                found = next(looked, None)
            except sqlite3.Error:
                # What cannot be read at all is found by a check of the project.
                return
            finally:
                self._lock.release()
            if found is None:
                return
            source, is_damaged = found
            yield source if is_damaged else None


def steps_without_log(path: Path) -> int | None:
    """Return how many steps the file itself holds where a log stands beside it; None without one.

    Where a checkpoint was cut short the file alone says nothing: -1.
    """
    log = f"{path}{BESIDE[0]}"
    try:
        if not os.path.getsize(log):  # noqa: PTH202 - Path.stat is no plainer
            return None
    except OSError:
        return None
    from muraji.store.backup import counts_of

    try:
        with reading(path, immutable=True) as looking:
            return counts_of(looking).steps
    except UNREADABLE:
        return -1


def copy_to_read(path: Path, place: Path) -> None:
    """Copy a project that may be in use, until a copy is whole.

    Raises:
        MurajiError: it cannot be read, or was written to each time it was copied.
    """
    error: Exception | None = None
    for _ in range(TRIES_TO_COPY):
        for left in (place, *(place.with_name(place.name + ending) for ending in BESIDE)):
            left.unlink(missing_ok=True)
        try:
            copy_with_log(path, place)
            with reading(place) as copy:
                (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
            if said == "ok":
                return
        except UNREADABLE as problem:
            error = problem
    raise MurajiError(
        f"“{path}” cannot be read: {error or 'it is damaged or being written'}. It was left as it is; "
        "try again, or check the project.",
        f"تعذّرت قراءة «{path}»: {error or 'تالف أو تجري الكتابة فيه'}. تُرك كما هو؛ "
        "حاول مجددًا، أو افحص المشروع.",
    ) from error
