"""A project rebuilt from whatever can still be read of it, and of its backups.

The journal is the truth: its unbroken beginning is kept word for word, and the tables are made
again from it. Where it is broken, the tables of the damaged file speak, in one entry that says so.
"""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from muraji.domain.journal import EntryKind
from muraji.store import codec
from muraji.store.integrity import is_later, newest_moment
from muraji.store.journal import COLUMNS as JOURNAL_COLUMNS
from muraji.store.rows import ANNOTATIONS, BY_NAME, DISMISSALS, REGIONS, STATUSES, Table
from muraji.store.salvage_report import Salvage
from muraji.store.salvaged_articles import fill_articles, names_in_journal
from muraji.store.salvaged_rows import columns_of, last_row, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DERIVED = ("search", "names", "name_counts", "needs", "evidence", "sqlite_", "_sqlite_")
"""Beginnings of the names of tables that are made anew or are SQLite's own."""
TOLD_BY_JOURNAL = (STATUSES, ANNOTATIONS, REGIONS, DISMISSALS)
APART = {"articles", "texts", "journal", *(table.name for table in TOLD_BY_JOURNAL)}
NOT_KEPT = {"finding_version", "evidence_version"}
"""What the project remembers of tables that are made anew when it is opened."""

Rows = dict[tuple[str, str], tuple[Any, ...]]


def rebuild(
    damaged: sqlite3.Connection | None,
    backups: Sequence[sqlite3.Connection],
    target: sqlite3.Connection,
    at: str,
    seen: int = 0,
) -> Salvage:
    """Fill the empty project ``target`` from the damaged file and, where it fails, its backups.

    ``backups`` stand newest first; ``seen`` is the newest step that anybody remembers; the caller
    holds the transaction.
    """
    salvage = Salvage()
    sources = [source for source in (damaged, *backups) if source is not None]
    fill_articles(sources, damaged, target, salvage, at)
    _others(sources, target)
    replayed = _journal(sources, damaged, target, salvage, seen)
    final = dict(replayed)
    if salvage.is_journal_broken or _is_behind(damaged, replayed, target):
        salvage.is_journal_broken = True
        for source in sources[:1]:
            final = _with_tables(source, final, salvage)
    known = {id_ for (id_,) in target.execute("SELECT id FROM articles")}
    _add_statuses(known, final)
    salvage.lost_articles = _lost(final, known, target)
    for (name, _), row in final.items():
        if row[BY_NAME[name].columns.index("article_id")] in known:
            target.execute(BY_NAME[name].insert, row)
    _say_what_differs(target, replayed, final, known, at)
    return salvage


def _others(sources: Sequence[sqlite3.Connection], target: sqlite3.Connection) -> None:
    """Copy settings, bookmarks and whatever else is kept beside the journal; the newest word wins."""
    names = [
        name
        for (name,) in target.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if name not in APART and not name.startswith(DERIVED)
    ]
    for name in names:
        columns = columns_of(target, name)
        for source in sources:
            for row in readable(source, name, columns, {}):
                if name == "project" and row["key"] in NOT_KEPT:
                    continue
                given = ", ".join(f'"{column}"' for column in row)
                marks = ", ".join("?" * len(row))
                statement = f'INSERT OR IGNORE INTO "{name}" ({given}) VALUES ({marks})'  # noqa: S608
                try:
                    target.execute(statement, tuple(row.values()))
                except sqlite3.IntegrityError:
                    continue


def _journal(
    sources: Sequence[sqlite3.Connection],
    damaged: sqlite3.Connection | None,
    target: sqlite3.Connection,
    salvage: Salvage,
    seen: int,
) -> Rows:
    """Write the unbroken beginning of the journal and return the rows that it tells of."""
    columns = [*JOURNAL_COLUMNS.split(", "), "chain"]
    entries = [
        {row["seq"]: row for row in readable(source, "journal", columns, salvage.unreadable)}
        for source in sources
    ]
    replayed: Rows = {}
    chain, seq = "", 1
    marks = ", ".join("?" * len(columns))
    while True:
        for place, known in enumerate(entries):
            row = known.get(seq)
            values = () if row is None else tuple(row.get(column) for column in columns[:-1])
            if row is not None and codec.next_link(chain, values) == row["chain"]:
                salvage.steps_from_backups += sources[place] is not damaged
                break
        else:
            break
        target.execute(
            f"INSERT INTO journal ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
            (*values, row["chain"]),
        )
        _replay(replayed, row["changes"], target)
        chain, seq = row["chain"], seq + 1
    salvage.steps = seq - 1
    newest = max(seen, *(max(known, default=0) for known in entries))
    last = newest if damaged is None else last_row(damaged, "journal")
    salvage.missing_steps = max(newest, last or 0) - salvage.steps
    is_end_unknown = last is None and seen != salvage.steps
    salvage.is_journal_broken = salvage.missing_steps > 0 or is_end_unknown or salvage.steps == 0
    return replayed


def _replay(rows: Rows, changes: str, target: sqlite3.Connection) -> None:
    for name, before, after in json.loads(changes):
        if name == "project":
            if after is not None:
                target.execute("INSERT OR REPLACE INTO project VALUES (?, ?)", tuple(after))
        elif after is None:
            rows.pop((name, before[0]), None)
        else:
            rows[name, after[0]] = tuple(after)


def _is_behind(
    damaged: sqlite3.Connection | None, replayed: Rows, target: sqlite3.Connection
) -> bool:
    """Say whether the damaged tables hold decisions that are later than all the journal tells."""
    if damaged is None:
        return False
    newest = newest_moment(target)
    for table in TOLD_BY_JOURNAL:
        for row in readable(damaged, table.name, list(table.columns), {}):
            values = tuple(row.get(column) for column in table.columns)
            told = replayed.get((table.name, str(values[0])))
            if told != values and is_later(table, values, newest):
                return True
    return False


def _with_tables(source: sqlite3.Connection, rows: Rows, salvage: Salvage) -> Rows:
    """Return the rows with those of the tables in force, as far as they are rows of ours."""
    merged = dict(rows)
    table: Table[Any]
    for table in TOLD_BY_JOURNAL:
        if not columns_of(source, table.name):
            salvage.are_tables_whole = False
        for row in readable(source, table.name, list(table.columns), salvage.unreadable):
            values: tuple[Any, ...] = tuple(row.get(column) for column in table.columns)
            if _fits(table.decode, values) and merged.get((table.name, values[0])) != values:
                merged[table.name, values[0]] = values
                salvage.rows_from_tables += 1
    if any(salvage.unreadable.get(table.name) for table in TOLD_BY_JOURNAL):
        salvage.are_tables_whole = False
    return merged


def _fits(decode: Callable[[tuple[Any, ...]], object], values: tuple[Any, ...]) -> bool:
    try:
        decode(values)
    except (ValueError, TypeError, KeyError):
        return False
    return True


def _lost(rows: Rows, known: set[str], target: sqlite3.Connection) -> list[str]:
    """Name the articles that the journal knows and no file has."""
    lost = [key for name, key in rows if name == STATUSES.name and key not in known]
    names = names_in_journal(target) if lost else {}
    return [names.get(id_, id_) for id_ in lost]


def _add_statuses(known: set[str], rows: Rows) -> None:
    for id_ in known:
        rows.setdefault((STATUSES.name, id_), (id_, "waiting", None, 0, "", "[]"))


def _say_what_differs(
    target: sqlite3.Connection, replayed: Rows, final: Rows, known: set[str], at: str
) -> None:
    """Append one entry that leads from what the journal tells to what the tables now hold."""
    changes: list[tuple[str, tuple[Any, ...] | None, tuple[Any, ...] | None]] = [
        (name, replayed.get((name, key)), row)
        for (name, key), row in final.items()
        if replayed.get((name, key)) != row
        and row[BY_NAME[name].columns.index("article_id")] in known
    ]
    changes += [
        (name, row, None)
        for (name, key), row in replayed.items()
        if row[BY_NAME[name].columns.index("article_id")] not in known
    ]
    last = target.execute(
        "SELECT seq, chain, undo_top, redo_top FROM journal ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    seq, chain, undo_top, redo_top = last or (0, "", None, None)
    columns = (
        seq + 1, at, "muraji", EntryKind.REPAIR.value, None, json.dumps(changes, ensure_ascii=False),
        "repair", None, None, undo_top, redo_top,
    )  # fmt: skip
    marks = ", ".join("?" * (len(columns) + 1))
    target.execute(
        f"INSERT INTO journal ({JOURNAL_COLUMNS}, chain) VALUES ({marks})",  # noqa: S608
        (*columns, codec.next_link(chain, columns)),
    )
