"""What can be wrong in a project file, looked for in every way there is."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from muraji.domain.words import Words
from muraji.store import codec
from muraji.store.article_proofs import AT_ONCE, damaged_texts, unproved_metadata
from muraji.store.connection import APPLICATION_ID
from muraji.store.flaw import Flaw, FlawKind, Found, rows_flaw
from muraji.store.journal import COLUMNS as JOURNAL_COLUMNS
from muraji.store.migrations import SCHEMA_VERSION
from muraji.store.rows import (
    ANNOTATIONS,
    BY_NAME,
    DISMISSALS,
    PROJECT_LABELS,
    REGIONS,
    STATUSES,
    Table,
)
from muraji.store.schema import foreign_parts, strange_parts
from muraji.store.search_proof import unfindable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_SAID = 100
REPLAYED = (ANNOTATIONS, REGIONS, STATUSES, DISMISSALS)
BELONGING = ("texts", "statuses", "annotations", "regions", "bookmarks")


def flaws(connection: sqlite3.Connection) -> Iterator[tuple[FlawKind, Found]]:
    """Yield what each check finds as it goes; what breaks a check is a flaw itself.

    On a generated project of 10,000 articles the whole takes some seconds.
    """
    for kind, look in LOOKS.items():
        try:
            yield kind, None
            for found in look(connection):
                yield kind, found
        except (sqlite3.Error, ValueError, KeyError, TypeError, OverflowError) as error:
            yield (
                kind,
                Flaw(
                    kind,
                    "",
                    Words(
                        f"The file cannot be read to the end here: {error}.",
                        f"تعذّرت قراءة الملف هنا إلى آخره: {error}.",
                    ),
                ),
            )


def _schema(connection: sqlite3.Connection) -> Iterator[Found]:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    parts = foreign_parts(connection, min(version, SCHEMA_VERSION))
    for part in parts:
        yield Flaw(
            FlawKind.SCHEMA,
            part,
            Words(f"No Muraji made this part: {part}.", f"جزء لم يصنعه مُراجِع: {part}."),
        )
    for name, is_wrong in (
        ("application_id", application_id != APPLICATION_ID),
        ("user_version", version > SCHEMA_VERSION),
    ):
        if is_wrong:
            yield Flaw(
                FlawKind.SCHEMA,
                name,
                Words(f"The head of the file is damaged: {name}.", f"رأس الملف تالف: {name}."),
            )


def is_newer(connection: sqlite3.Connection) -> bool:
    """Say whether a newer program made the file: its number is higher and its tables are others."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(version > SCHEMA_VERSION and strange_parts(connection, SCHEMA_VERSION))


def _pages(connection: sqlite3.Connection) -> Iterator[Found]:
    for (said,) in connection.execute(f"PRAGMA integrity_check({MOST_SAID})"):
        if said != "ok":
            yield Flaw(
                FlawKind.PAGES,
                said,
                Words(f"The file is damaged: {said}.", f"الملف تالف: {said}."),
            )


def _chain(connection: sqlite3.Connection) -> Iterator[Found]:
    chain, expected = "", 1
    for number, (*columns, link) in enumerate(_entries(connection, f"{JOURNAL_COLUMNS}, chain")):
        chain = codec.next_link(chain, tuple(columns))
        if columns[0] != expected or link != chain:
            yield Flaw(
                FlawKind.CHAIN,
                str(expected),
                Words(
                    f"The journal is broken at step {expected}: it is missing or was altered.",
                    f"السجل مكسور عند الخطوة {expected}: مفقودة أو معدّلة.",
                ),
            )
            return
        expected += 1
        if not number % AT_ONCE:
            yield None


def _entries(connection: sqlite3.Connection, columns: str) -> Iterator[tuple[Any, ...]]:
    after = 0
    query = f"SELECT {columns} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?"  # noqa: S608
    while rows := connection.execute(query, (after, AT_ONCE)).fetchall():
        yield from rows
        after = rows[-1][0]


def _dangling(connection: sqlite3.Connection) -> Iterator[Found]:
    for table in BELONGING:
        query = (
            f"""SELECT count(*) FROM "{table}" WHERE article_id NOT IN (SELECT id FROM articles)"""  # noqa: S608
        )
        (count,) = connection.execute(query).fetchone()
        if count:
            yield rows_flaw(FlawKind.DANGLING, table, count)
    (without,) = connection.execute(
        "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM texts)"
    ).fetchone()
    if without:
        yield rows_flaw(FlawKind.DANGLING, "articles", without)
    (nameless,) = connection.execute(
        "SELECT count(*) FROM annotations WHERE id NOT IN (SELECT annotation_id FROM names)"
        " AND EXISTS (SELECT 1 FROM project WHERE key = 'finding_version')"
    ).fetchone()
    if nameless:
        yield rows_flaw(FlawKind.DANGLING, "names", nameless)
    for table in ("annotations", "regions"):
        yield None
        query = (
            f'SELECT count(*) FROM "{table}" r JOIN texts t ON t.article_id = r.article_id'  # noqa: S608
            ' WHERE r."end" > length(t.text) AND instr(t.text, char(0)) = 0'
        )
        (beyond,) = connection.execute(query).fetchone()
        if beyond:
            yield rows_flaw(FlawKind.DANGLING, table, beyond)


def _rows(connection: sqlite3.Connection) -> Iterator[Found]:
    replayed: dict[tuple[str, str], int] = {}
    for number, (changes,) in enumerate(_changes(connection)):
        for name, before, after in json.loads(changes):
            if after is None:
                replayed.pop((name, before[0]), None)
            else:
                replayed[name, after[0]] = hash(tuple(after))
        if not number % AT_ONCE:
            yield None
    yield from _labels(connection, replayed)
    newest = newest_moment(connection)
    later = 0
    for table in REPLAYED:
        wrong = 0
        for row in connection.execute(table.select):
            if replayed.pop((table.name, row[0]), None) != hash(tuple(row)):
                wrong += 1
                later += is_later(table, row, newest)
        if wrong:
            yield rows_flaw(FlawKind.ROWS, table.name, wrong)
    for table in REPLAYED:
        gone = sum(name == table.name for name, _ in replayed)
        if gone:
            yield rows_flaw(FlawKind.ROWS, table.name, gone)
    if later:
        yield Flaw(
            FlawKind.CHAIN,
            "end",
            Words(
                f"The end of the journal is missing: decisions later than it: {later}.",
                f"نهاية السجل مفقودة: قرارات أحدث منه: {later}.",
            ),
        )


def newest_moment(connection: sqlite3.Connection) -> str:
    """Return when the journal was last written to; a clock may have been set back since."""
    (newest,) = connection.execute("SELECT coalesce(max(at), '') FROM journal").fetchone()
    return str(newest)


def is_later(table: Table[Any], row: tuple[Any, ...], newest: str) -> bool:
    """Say whether a row that the journal does not tell of was decided after all that it tells."""
    if "decided_at" not in table.columns:
        return False
    decided = row[table.columns.index("decided_at")]
    return isinstance(decided, str) and decided > newest


def _labels(
    connection: sqlite3.Connection, replayed: dict[tuple[str, str], int]
) -> Iterator[Found]:
    """What the journal tells of labels stands beside other things that the project remembers."""
    name = PROJECT_LABELS.name
    told = {key: row for key, row in replayed.items() if key[0] == name}
    rows = {
        (name, key): hash((key, value))
        for key, value in connection.execute(PROJECT_LABELS.select)
        if (name, key) in told
    }
    wrong = sum(rows.get(key) != row for key, row in told.items())
    if wrong:
        yield rows_flaw(FlawKind.ROWS, name, wrong)


def _changes(connection: sqlite3.Connection) -> Iterator[tuple[str]]:
    for _, changes in _entries(connection, "seq, changes"):
        yield (changes,)


LOOKS: dict[FlawKind, Callable[[sqlite3.Connection], Iterator[Found]]] = {
    FlawKind.SCHEMA: _schema,
    FlawKind.PAGES: _pages,
    FlawKind.TEXT: damaged_texts,
    FlawKind.METADATA: unproved_metadata,
    FlawKind.CHAIN: _chain,
    FlawKind.DANGLING: _dangling,
    FlawKind.ROWS: _rows,
    FlawKind.SEARCH: unfindable,
}
assert set(BY_NAME) >= {table.name for table in REPLAYED}
