"""The journal's table: appended to, never edited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from muraji.domain.journal import ITSELF, Entry, EntryKind
from muraji.store import codec

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from threading import RLock

    from muraji.store.codec import ChangeColumns

MOST_BYTES_SHOWN = 200_000
"""Of a step's changes in a list: 300 mentions, read in 5 ms."""
NO_END = 2**62
COLUMNS = "seq, at, reviewer, kind, decision, changes, words, reverses, below, undo_top, redo_top"


class Journal:
    """The steps of a project's history, in the order in which they happened."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def append(self, entry: Entry, changes: list[ChangeColumns] | None = None) -> int:
        """Add the entry at the end and return its sequence number; the caller holds the transaction.

        ``changes`` are those of the entry as columns, where they are at hand.
        """
        columns_of_changes = codec.columns_of(entry.changes) if changes is None else changes
        last, chain = self._connection.execute(
            "SELECT coalesce(max(seq), 0), coalesce((SELECT chain FROM journal"
            " ORDER BY seq DESC LIMIT 1), '') FROM journal"
        ).fetchone()
        seq = int(last) + 1
        columns = (
            seq,
            entry.at,
            entry.reviewer,
            entry.kind.value,
            codec.encode_decision(entry.decision),
            codec.encode_columns(columns_of_changes),
            entry.words,
            entry.reverses,
            entry.below,
            seq if entry.undo_top == ITSELF else entry.undo_top,
            seq if entry.redo_top == ITSELF else entry.redo_top,
        )
        marks = ", ".join("?" * (len(columns) + 1))
        self._connection.execute(
            f"INSERT INTO journal ({COLUMNS}, chain) VALUES ({marks})",  # noqa: S608
            (*columns, codec.next_link(chain, columns)),
        )
        return seq

    def entry(self, seq: int) -> Entry:
        """Return the entry with this sequence number."""
        with self._lock:
            row = self._connection.execute(
                f"SELECT {COLUMNS} FROM journal WHERE seq = ?",  # noqa: S608
                (seq,),
            ).fetchone()
        return _entry(row)

    def bytes_of(self, seq: int) -> int:
        """Return how much the changes of an entry take, in bytes, without reading them."""
        with (
            self._lock,
            self._connection.blobopen("journal", "changes", seq, readonly=True) as changes,
        ):
            return len(changes)

    def tops(self) -> tuple[int | None, int | None]:
        """Return the newest step that can be undone and the newest that can be redone."""
        with self._lock:
            row = self._connection.execute(
                "SELECT undo_top, redo_top FROM journal ORDER BY seq DESC LIMIT 1"
            ).fetchone()
        return row if row else (None, None)

    def __iter__(self) -> Iterator[Entry]:
        """Yield every entry, oldest first, a page at a time."""
        return self.after(0)

    def last_seq(self) -> int:
        """Return the number of the newest entry; 0 while there is none."""
        with self._lock:
            (last,) = self._connection.execute(
                "SELECT coalesce(max(seq), 0) FROM journal"
            ).fetchone()
        return int(last)

    def after(self, last: int) -> Iterator[Entry]:
        """Yield the entries with a greater number, oldest first, a page at a time."""
        while page := self._page(COLUMNS, last):
            yield from map(_entry, page)
            last = page[-1][0]

    def first_break(self) -> int | None:
        """Return the first entry that is missing or not as it was written; None when all is whole."""
        chain, expected, last = "", 1, 0
        while page := self._page(f"{COLUMNS}, chain", last):
            for *columns, link in page:
                chain = codec.next_link(chain, tuple(columns))
                if columns[0] != expected or link != chain:
                    return expected
                expected += 1
            last = expected - 1
        return None

    def _page(self, columns: str, after: int) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection.execute(
                f"SELECT {columns} FROM journal WHERE seq > ? ORDER BY seq LIMIT 256",  # noqa: S608
                (after,),
            ).fetchall()

    def newest(self, before: int | None = None, limit: int = 100) -> list[Entry]:
        """Return up to ``limit`` entries older than ``before`` (None: the end), newest first."""
        with self._lock:
            page = self._connection.execute(
                f"SELECT {COLUMNS} FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?",  # noqa: S608
                (NO_END if before is None else before, limit),
            ).fetchall()
        return [_entry(row) for row in page]

    def heads(
        self, before: int | None = None, limit: int = 100, article_id: str = "", after: int = 0
    ) -> list[tuple[Entry, bool]]:
        """Return up to ``limit`` entries between two numbers, both left out, newest first.

        With ``article_id`` only those that changed something of that article: all between the
        numbers are looked through for them. Of a very large step come its first changes, and False:
        reading 50,000 changes takes a second, and a list shows one of them.
        """
        condition, values = ("instr(changes, ?)", (f'"{article_id}"',)) if article_id else ("1", ())
        last = NO_END if before is None else before
        found = []
        with self._lock:
            rows = self._connection.execute(
                f"SELECT seq FROM journal WHERE seq < ? AND seq > ? AND {condition}"  # noqa: S608
                " ORDER BY seq DESC LIMIT ?",
                (last, after, *values, limit),
            ).fetchall()
            for (seq,) in rows:
                is_whole = self.bytes_of(seq) <= MOST_BYTES_SHOWN
                found.append((self.entry(seq) if is_whole else self._head(seq), is_whole))
        return found

    def _head(self, seq: int) -> Entry:
        columns = COLUMNS.replace("changes", "'[]'")
        row = self._connection.execute(
            f"SELECT {columns} FROM journal WHERE seq = ?",  # noqa: S608
            (seq,),
        ).fetchone()
        with self._connection.blobopen("journal", "changes", seq, readonly=True) as blob:
            head = blob.read(MOST_BYTES_SHOWN).decode("utf-8", "ignore")
        return replace(_entry(row), changes=codec.decode_beginning(head))


def _entry(row: tuple[Any, ...]) -> Entry:
    seq, at, reviewer, kind, decision, changes, words, reverses, below, undo_top, redo_top = row
    return Entry(
        kind=EntryKind(kind),
        at=at,
        reviewer=reviewer,
        changes=codec.decode_changes(changes),
        decision=codec.decode_decision(decision),
        reverses=reverses,
        words=words,
        below=below,
        undo_top=undo_top,
        redo_top=redo_top,
        seq=seq,
    )
