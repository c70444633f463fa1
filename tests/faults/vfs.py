"""SQLite's files under our hands on every system: a second SQLite, whose disk records, fails and dies.

apsw brings a SQLite of its own that lets Python stand between it and the files. The store is given
connections of it in the dress of :mod:`sqlite3`, and knows no difference.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw

from .disk import Cut, Make, Operation, Remove, Sync, Write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAME = "muraji-watched"
CHANGING = {"write", "cut", "remove"}


class KilledError(Exception):
    """The program is gone: nothing reaches the disk any more."""


@dataclass
class Fault:
    """What goes wrong, at which calls of its kinds, counted from one."""

    error: Callable[[], Exception]
    kinds: set[str]
    at: int
    lasts: bool = False


@dataclass
class Watch:
    """Everything done to the files since the watch was set, and the fault that is to strike."""

    fault: Fault | None = None
    operations: list[Operation] = field(default_factory=list)
    calls: int = 0
    has_struck: bool = False
    is_dead: bool = False

    def strike(self, kind: str) -> None:
        """Fail where the fault is due, and always once the program is dead."""
        if self.is_dead:
            raise KilledError
        if self.fault is None or kind not in self.fault.kinds:
            return
        self.calls += 1
        if self.calls == self.fault.at or (self.fault.lasts and self.calls > self.fault.at):
            self.has_struck = True
            error = self.fault.error()
            self.is_dead = isinstance(error, KilledError)
            raise error


class _File(apsw.VFSFile):
    def __init__(self, watch: Watch, name: Any, flags: list[int]) -> None:
        self._watch = watch
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else name
        super().__init__("", name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:
        self._watch.strike("read")
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._watch.strike("write")
        super().xWrite(data, offset)
        self._watch.operations.append(Write(self._path, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        self._watch.strike("cut")
        super().xTruncate(size)
        self._watch.operations.append(Cut(self._path, size))

    def xSync(self, flags: int) -> None:
        self._watch.strike("sync")
        super().xSync(flags)
        self._watch.operations.append(Sync(self._path))


class _Files(apsw.VFS):
    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        super().__init__(NAME, "")

    def xOpen(self, name: Any, flags: list[int]) -> _File:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        is_new = path is not None and not Path(path).exists()
        if is_new:
            self._watch.strike("write")
        opened = _File(self._watch, name, flags)
        if is_new:
            self._watch.operations.append(Make(path))
        return opened

    def xDelete(self, name: str, syncdir: bool) -> None:
        self._watch.strike("remove")
        super().xDelete(name, syncdir)
        self._watch.operations.append(Remove(name))
        if syncdir:
            self._watch.operations.append(Sync(str(Path(name).parent)))


@contextmanager
def watched(watch: Watch) -> Iterator[Callable[[Any], Connection]]:
    """Yield what connects to files under the watch."""
    files = _Files(watch)
    try:
        yield lambda place: Connection(str(place))
    finally:
        files.unregister()


@contextmanager
def _in_the_words_of_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.ConstraintError as error:
        raise sqlite3.IntegrityError(str(error)) from error
    except apsw.Error as error:
        words = {
            apsw.FullError: "database or disk is full",
            apsw.IOError: "disk I/O error",
            apsw.ReadOnlyError: "attempt to write a readonly database",
            apsw.CantOpenError: "unable to open database file",
            apsw.BusyError: "database is locked",
        }
        said = f"{words.get(type(error), '')} ({error})"
        raise sqlite3.OperationalError(said) from error


class Cursor:
    """A cursor as the store uses one."""

    def __init__(self, connection: apsw.Connection, statement: str, rows: Any, many: bool) -> None:
        self.description: Any = None
        self._cursor = connection.cursor()
        # Once a statement is done, its columns are no longer told.
        self._cursor.exec_trace = self._look
        before = connection.total_changes()
        with _in_the_words_of_sqlite3():
            run = self._cursor.executemany if many else self._cursor.execute
            run(statement, rows)
            # At once: a statement that is not at its end keeps the next transaction waiting.
            self._rows = iter(list(self._cursor))
        self.rowcount = connection.total_changes() - before
        self.lastrowid = connection.last_insert_rowid()

    def _look(self, cursor: apsw.Cursor, *_: Any) -> bool:
        self.description = cursor.get_description()
        return True

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self._rows

    def fetchone(self) -> tuple[Any, ...] | None:
        return next(self._rows, None)

    def fetchall(self) -> list[tuple[Any, ...]]:
        return list(self._rows)

    def fetchmany(self, count: int) -> list[tuple[Any, ...]]:
        return [row for _, row in zip(range(count), self._rows, strict=False)]


class Connection:
    """A connection as the store uses one; weakly known and hashed by itself, as the real one is."""

    def __init__(self, place: str) -> None:
        with _in_the_words_of_sqlite3():
            self.real = apsw.Connection(place, vfs=NAME)
        self.real.set_busy_timeout(400)

    def execute(self, statement: str, values: Any = ()) -> Cursor:
        return Cursor(self.real, statement, values, many=False)

    def executemany(self, statement: str, rows: Any) -> Cursor:
        return Cursor(self.real, statement, rows, many=True)

    @property
    def in_transaction(self) -> bool:
        return bool(self.real.in_transaction)

    def setlimit(self, category: int, limit: int) -> int:
        return int(self.real.limit(category, limit))

    def backup(self, target: Connection, *, pages: int, progress: Any, sleep: float) -> None:
        copying = target.real.backup("main", self.real, "main")
        try:
            with _in_the_words_of_sqlite3():
                while not copying.done:
                    copying.step(pages)
                    progress(0, 0, 0)
        finally:
            copying.close(True)

    def close(self) -> None:
        # As in the other one, a log that cannot be taken in is no fault of closing.
        with suppress(apsw.Error, KilledError):
            self.real.close(True)

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if self.in_transaction:
            self.execute("COMMIT" if kind is None else "ROLLBACK")
