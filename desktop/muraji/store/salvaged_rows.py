"""Reading what can be read of a table whose pages are damaged: step over what breaks, count it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AT_ONCE = 64
LONGEST_STEP = 1 << 12
"""Row numbers stepped over at once where nothing can be read any more."""


def columns_of(connection: sqlite3.Connection, table: str) -> list[str]:
    """Return the names of a table's columns; none where it is not there or cannot be read."""
    try:
        found = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    except sqlite3.Error:
        return []
    return [name for _, name, *_ in found]


def readable(
    connection: sqlite3.Connection,
    table: str,
    wanted: Sequence[str],
    unreadable: dict[str, int],
    *,
    is_raw: bool = False,
) -> Iterator[dict[str, Any]]:
    """Yield the rows that can be read, by row number, each with those wanted columns that it has.

    How many steps met nothing readable is added to ``unreadable`` under the table's name. Rows with
    bytes that are no letters count as such, unless ``is_raw``: then those stand as lone surrogates.
    """
    had = columns_of(connection, table)
    columns = [name for name in wanted if name in had]
    if not columns:
        return
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    if not _has_row_numbers(connection, table):
        yield from _while_it_lasts(connection, table, columns)
        return
    after, end = 0, last_row(connection, table)
    step = 1
    while end is None or after < end:
        try:
            rows = _page(connection, table, columns, after)
        except (sqlite3.Error, OverflowError):
            rows = _page_by_single_rows(connection, table, columns, after)
            if not rows:
                if end is None and step > LONGEST_STEP:
                    return
                unreadable[table] = unreadable.get(table, 0) + 1
                after, step = after + step, min(step * 2, LONGEST_STEP * 2)
                continue
        if not rows:
            return
        step = 1
        for rowid, *values in rows:
            if is_raw or all(map(_is_clean, values)):
                yield dict(zip(columns, values, strict=True))
            else:
                unreadable[table] = unreadable.get(table, 0) + 1
            after = max(after + 1, rowid)


def _has_row_numbers(connection: sqlite3.Connection, table: str) -> bool:
    try:
        connection.execute(f'SELECT rowid FROM "{table}" LIMIT 0')  # noqa: S608
    except sqlite3.Error as error:
        return "no such column" not in str(error)
    return True


def _while_it_lasts(
    connection: sqlite3.Connection, table: str, columns: list[str]
) -> Iterator[dict[str, Any]]:
    names = ", ".join(f'"{name}"' for name in columns)
    try:
        for values in connection.execute(f'SELECT {names} FROM "{table}"'):  # noqa: S608
            yield dict(zip(columns, values, strict=True))
    except (sqlite3.Error, OverflowError):
        return


def _is_clean(value: object) -> bool:
    return not isinstance(value, str) or not any("\ud800" <= letter <= "\udfff" for letter in value)


def last_row(connection: sqlite3.Connection, table: str) -> int | None:
    """Return the greatest row number of a table; None where it cannot be read."""
    try:
        (last,) = connection.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()  # noqa: S608
    except sqlite3.Error:
        return None
    return int(last or 0)


def _page(
    connection: sqlite3.Connection, table: str, columns: list[str], after: int, most: int = AT_ONCE
) -> list[tuple[Any, ...]]:
    names = ", ".join(f'"{name}"' for name in columns)
    query = f'SELECT rowid, {names} FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT ?'  # noqa: S608
    return connection.execute(query, (after, most)).fetchall()


def _page_by_single_rows(
    connection: sqlite3.Connection, table: str, columns: list[str], after: int
) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = []
    while len(rows) < AT_ONCE:
        try:
            found = _page(connection, table, columns, rows[-1][0] if rows else after, 1)
        except (sqlite3.Error, OverflowError):
            break
        if not found:
            break
        rows += found
    return rows
