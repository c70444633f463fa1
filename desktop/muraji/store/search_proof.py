"""The index of the search proved: it has as many articles as the project, and each by its own words.

The index holds no text that could be compared, so each article must be among those that have the longest
words of its name, its title, and the beginning, the midst and the end of its text. Each word is asked for
once: ten thousand articles take some seconds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.store.articles import LONGEST_TITLE
from muraji.store.finding import VERSION, VERSION_KEY
from muraji.store.flaw import Flaw, FlawKind, Found
from muraji.store.search import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

AT_ONCE = 64
WINDOW = 160
"""Code points of a text among whose words the longest is looked for."""
TOTALS = 1
"""The row of an index of FTS5 that begins with the number of its articles."""
_EDGE = r"\s!-/:-@\[-`{-~،؛؟«»“”"
_WORD = re.compile(rf"(?<![^{_EDGE}])[0-9a-z\u0621-\u064a]+(?![^{_EDGE}])")
"""A word that is one for the index too, whatever stands around it."""


def unfindable(connection: sqlite3.Connection) -> Iterator[Found]:
    """Yield a flaw for each article that the search does not find, and one for those it has too many.

    An index of other rules is made anew on opening, and not judged.
    """
    made = connection.execute("SELECT value FROM project WHERE key = ?", (VERSION_KEY,)).fetchone()
    if made is None or made[0] != VERSION:
        return
    yield from _counted(connection)
    wanted: dict[str, set[int]] = defaultdict(set)
    for number, (position, words) in enumerate(_words_of_articles(connection)):
        for word in words:
            wanted[word].add(position)
        if not number % AT_ONCE:
            yield None
    lost: set[int] = set()
    for number, (word, positions) in enumerate(wanted.items()):
        lost |= positions.difference(_having(connection, word))
        if not number % AT_ONCE:
            yield None
    for position in sorted(lost):
        yield _not_found(connection, position)


def _words_of_articles(connection: sqlite3.Connection) -> Iterator[tuple[int, set[str]]]:
    query = (
        "SELECT a.position, a.source, a.title, a.sha256, CAST(t.text AS BLOB) FROM articles a"
        " JOIN texts t ON t.article_id = a.id WHERE a.position > ? ORDER BY a.position LIMIT ?"
    )
    after = 0
    while rows := connection.execute(query, (after, AT_ONCE)).fetchall():
        for position, source, title, digest, text in rows:
            # A damaged text is told of as such.
            if sha256(text).hexdigest() == digest:
                yield position, set(_telling(source, title, text.decode()))
        after = rows[-1][0]


def _telling(source: str, title: str, text: str) -> Iterator[str]:
    text = text.partition("\0")[0]
    middle = len(text) // 2
    # What is cut at an edge is no word: it is left out with the word that it is a part of.
    pieces = (
        source,
        title if len(title) < LONGEST_TITLE else title.rpartition(" ")[0],
        text if len(text) < WINDOW else text[:WINDOW].rpartition(" ")[0],
        text[middle : middle + WINDOW].partition(" ")[2].rpartition(" ")[0],
        "" if len(text) < WINDOW else text[-WINDOW:].partition(" ")[2],
    )
    for piece in pieces:
        words = _WORD.findall(fold(piece))
        if words:
            yield max(words, key=len)


def _having(connection: sqlite3.Connection, word: str) -> set[int]:
    query = "SELECT rowid FROM search WHERE search MATCH ?"
    return {position for (position,) in connection.execute(query, (f'"{word}"',))}


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


def _not_found(connection: sqlite3.Connection, position: int) -> Flaw:
    query = "SELECT source FROM articles WHERE position = ?"
    (source,) = connection.execute(query, (position,)).fetchone()
    return Flaw(
        FlawKind.SEARCH,
        source,
        Words(
            f"The search does not find “{source}” by its own words.",
            f"لا يجد البحث «{source}» بكلماته.",
        ),
    )
