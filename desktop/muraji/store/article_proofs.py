"""Each article proved: its text by its hash, all else that is kept of it by its seal."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.store.flaw import Flaw, FlawKind, Found
from muraji.store.seal import SEALED, seal_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

AT_ONCE = 64


def damaged_texts(connection: sqlite3.Connection) -> Iterator[Found]:
    """Yield a flaw for each text that is not the one imported."""
    for number, (source, damaged) in enumerate(texts(connection)):
        if damaged:
            yield _damaged_text(source)
        elif not number % AT_ONCE:
            yield None


def texts(connection: sqlite3.Connection, after: int = 0) -> Iterator[tuple[str, bool]]:
    """Yield the source of each article, in order of import, and whether its text is damaged."""
    query = (
        "SELECT a.position, a.source, a.sha256, CAST(t.text AS BLOB) FROM articles a"
        " LEFT JOIN texts t ON t.article_id = a.id WHERE a.position > ? ORDER BY a.position LIMIT ?"
    )
    while rows := connection.execute(query, (after, AT_ONCE)).fetchall():
        for _, source, digest, text in rows:
            yield source, text is None or sha256(text).hexdigest() != digest
        after = rows[-1][0]


def _damaged_text(source: str) -> Flaw:
    return Flaw(
        FlawKind.TEXT,
        source,
        Words(
            f"The text of “{source}” is not the one that was imported.",
            f"نص «{source}» ليس هو النص المستورد.",
        ),
    )


def unproved_metadata(connection: sqlite3.Connection) -> Iterator[Found]:
    """Yield a flaw for each article of which name, title or metadata do not fit their seal."""
    known = [name for _, name, *_ in connection.execute("PRAGMA table_info(articles)")]
    if "seal" not in known:
        return  # of a version that had none
    after = 0
    query = (
        f"SELECT position, seal, {', '.join(SEALED)} FROM articles WHERE position > ?"  # noqa: S608
        " ORDER BY position LIMIT ?"
    )
    while rows := connection.execute(query, (after, AT_ONCE)).fetchall():
        yield None
        for _, seal, *values in rows:
            if seal_of(values) != seal:
                source = str(values[SEALED.index("source")])
                yield Flaw(
                    FlawKind.METADATA,
                    source,
                    Words(
                        f"The name, title or metadata of “{source}” are not those that were imported.",
                        f"اسم «{source}» أو عنوانه أو بياناته ليست هي المستوردة.",
                    ),
                )
        after = rows[-1][0]
