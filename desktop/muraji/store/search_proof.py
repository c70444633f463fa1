"""The index of the search proved: it has as many articles as the project, and each by its own words.

The index holds no text that could be compared, so each article is asked for by its name, its title, and
the words at the beginning, in the midst and at the end of its text.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.store.finding import VERSION, VERSION_KEY
from muraji.store.flaw import Flaw, FlawKind, Found
from muraji.store.search import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

AT_ONCE = 64
WORDS_ASKED = 4
WINDOW = 160
"""Code points in which so many words stand, and the ends of two more."""
LONGEST_NAME = 1000
TOTALS = 1
"""The row of an index of FTS5 that begins with the number of its articles."""
_LETTER = re.compile(r"[0-9a-z\u0621-\u064a]")


def unfindable(connection: sqlite3.Connection) -> Iterator[Found]:
    """Yield a flaw for each article that the search does not find, and one for those it has too many.

    An index of other rules is made anew on opening, and not judged.
    """
    made = connection.execute("SELECT value FROM project WHERE key = ?", (VERSION_KEY,)).fetchone()
    if made is None or made[0] != VERSION:
        return
    yield from _counted(connection)
    query = (
        "SELECT a.position, a.source, a.title, a.sha256, CAST(t.text AS BLOB) FROM articles a"
        " JOIN texts t ON t.article_id = a.id WHERE a.position > ? ORDER BY a.position LIMIT ?"
    )
    after = 0
    while rows := connection.execute(query, (after, AT_ONCE)).fetchall():
        for position, source, title, digest, text in rows:
            # A damaged text is told of as such.
            is_whole = sha256(text).hexdigest() == digest
            if is_whole and not _is_found(connection, position, source, title, text.decode()):
                yield _not_found(source)
        after = rows[-1][0]
        yield None


def _counted(connection: sqlite3.Connection) -> Iterator[Found]:
    (expected,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    row = connection.execute("SELECT block FROM search_data WHERE id = ?", (TOTALS,)).fetchone()
    found = _varint(row[0]) if row and row[0] else 0
    if found != expected:
        yield Flaw(
            FlawKind.SEARCH,
            "search",
            Words(
                f"The search knows {found} articles, and the project has {expected}.",
                f"يعرف البحث {found} من المقالات، وفي المشروع {expected}.",
            ),
        )


def _varint(data: bytes) -> int:
    """Return the number at the beginning, as SQLite writes it: 7 bits in a byte, the highest first."""
    value = 0
    for byte in data[:8]:
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value


def _is_found(
    connection: sqlite3.Connection, position: int, source: str, title: str, text: str
) -> bool:
    asked = " AND ".join(_phrases(source, title, text))
    if not asked:
        return True
    query = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"
    return connection.execute(query, (asked, position)).fetchone() is not None


def _phrases(source: str, title: str, text: str) -> Iterator[str]:
    middle = len(text) // 2
    pieces = {
        "source": [source if len(source) <= LONGEST_NAME else ""],
        "title": [title if len(title) <= LONGEST_NAME else ""],
        "text": [
            " ".join(text[:WINDOW].split()[:WORDS_ASKED]) if len(text) > WINDOW else text,
            " ".join(text[middle : middle + WINDOW].split()[1 : WORDS_ASKED + 1]),
            " ".join(text[-WINDOW:].split()[-WORDS_ASKED:]) if len(text) > WINDOW else "",
        ],
    }
    for column, found in pieces.items():
        for piece in found:
            folded = fold(piece.partition("\0")[0])
            if _LETTER.search(folded):
                quoted = folded.replace('"', " ")
                yield f'{column} : "{quoted}"'


def _not_found(source: str) -> Flaw:
    return Flaw(
        FlawKind.SEARCH,
        source,
        Words(
            f"The search does not find “{source}” by its own words.",
            f"لا يجد البحث «{source}» بكلماته.",
        ),
    )
