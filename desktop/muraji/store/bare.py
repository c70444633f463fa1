"""What SQLite and ``json.dumps`` cost by themselves: the measure of imports and exports."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

MEASURED = ("articles", "texts", "statuses", "regions", "annotations", "journal")
"""What an article brings; the other tables are worked out from these, to find things by."""
AT_ONCE = 20_000


class Cost(NamedTuple):
    """CPU seconds of all rows, and of those in :data:`MEASURED` alone."""

    everything: float
    measured: float


def bare_insert(project: Path, place: Path) -> Cost:
    """Write all rows of a project into a new file, in one transaction that waits for the disk alike.

    Tables and indexes are those of the project; of its full text index, which does not give back
    what went in, the texts are put in anew.
    """
    everything = measured = 0.0
    with closing(sqlite3.connect(project)) as source, closing(sqlite3.connect(place)) as target:
        target.isolation_level = None
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA synchronous = FULL")
        target.execute("PRAGMA foreign_keys = ON")
        tables = _tables(source, target)
        began = process_time()
        target.execute("BEGIN")
        for name in tables:
            cost = _copied(source, target, name)
            everything += cost
            measured += cost if name in MEASURED else 0.0
        everything += _indexed(source, target)
        began = process_time()
        target.execute("COMMIT")
        commit = process_time() - began
    return Cost(everything + commit, measured + commit)


def _tables(source: sqlite3.Connection, target: sqlite3.Connection) -> list[str]:
    """Make the tables and indexes of the source, and return the names of tables with rows."""
    found = source.execute(
        "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    ).fetchall()
    for _, _, sql in found:
        target.execute(sql)
    names = [name for name, kind, _ in found if kind == "table" and name != "search"]
    return sorted(names, key=lambda name: (name not in MEASURED, names.index(name)))


def _copied(source: sqlite3.Connection, target: sqlite3.Connection, name: str) -> float:
    reading = source.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - a name of our schema
    marks = ", ".join("?" * len(reading.description))
    statement = f'INSERT INTO "{name}" VALUES ({marks})'  # noqa: S608 - a name of our schema
    seconds = 0.0
    while rows := reading.fetchmany(AT_ONCE if name != "texts" else AT_ONCE // 20):
        began = process_time()
        target.executemany(statement, rows)
        seconds += process_time() - began
    return seconds


def _indexed(source: sqlite3.Connection, target: sqlite3.Connection) -> float:
    from muraji.store.search import fold

    reading = source.execute(
        "SELECT a.position, a.title, a.source, t.text FROM articles a"
        " JOIN texts t ON t.article_id = a.id"
    )
    seconds = 0.0
    while rows := reading.fetchmany(AT_ONCE // 20):
        folded = [(position, *map(fold, fields)) for position, *fields in rows]
        began = process_time()
        target.executemany(
            "INSERT INTO search (rowid, title, source, text) VALUES (?, ?, ?, ?)", folded
        )
        seconds += process_time() - began
    return seconds


def bare_export(project: Path, place: Path) -> float:
    """Return the CPU seconds of reading each article with its rows and writing them as JSON."""
    began = process_time()
    with closing(sqlite3.connect(project)) as source, place.open("w", encoding="utf-8") as file:
        source.row_factory = sqlite3.Row
        articles = source.execute(
            "SELECT a.*, t.text, s.* FROM articles a JOIN texts t ON t.article_id = a.id"
            " JOIN statuses s ON s.article_id = a.id ORDER BY a.position"
        )
        for article in articles:
            rows = {
                table: [
                    dict(row)
                    for row in source.execute(
                        f"SELECT * FROM {table} WHERE article_id = ?",  # noqa: S608 - fixed names
                        (article["id"],),
                    )
                ]
                for table in ("annotations", "regions")
            }
            file.write(json.dumps({**dict(article), **rows}, ensure_ascii=False) + "\n")
    return process_time() - began
