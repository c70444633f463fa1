"""What is noted of the articles of a dataset, kept and sorted on the disk: little memory grows with it.

The file is one of the system's without a name, gone when it is closed.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from muraji.domain.errors import MurajiError
from muraji.text.similar import POSTINGS, Sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

CACHE = 8_000
"""KiB of pages held; as much again while something is sorted."""
SKETCHES_HELD = 1_000
_TABLES = f"""
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;
    PRAGMA cache_size = -{CACHE}; BEGIN;
    CREATE TABLE came (id, written_id, source, published, size, hashes, names, mentions);
    CREATE TABLE articles (number INTEGER PRIMARY KEY, place, id, written_id, source, published, part);
    CREATE TABLE items (item INTEGER, number INTEGER);
    CREATE TABLE repeated (hash, nth, number, PRIMARY KEY (hash, nth)) WITHOUT ROWID;
    CREATE TABLE rare (name, number, PRIMARY KEY (name, number)) WITHOUT ROWID;
    CREATE TABLE links (shared, one, other);
    CREATE TABLE sorted (size, digest, number);
"""
_SETTLED = """INSERT INTO articles (place, id, written_id, source, published)
    SELECT rowid, id, written_id, source, published FROM came ORDER BY id"""
_BEFORE = f"""SELECT DISTINCT b.number FROM repeated a JOIN repeated b
    ON b.hash = a.hash AND b.nth < min(a.nth, {POSTINGS}) WHERE a.number = ?"""  # noqa: S608
_SHARING = """SELECT count(*), a.number, b.number FROM rare a JOIN rare b
    ON b.name = a.name AND b.number > a.number WHERE a.number = ? GROUP BY b.number
    HAVING count(*) >= ?"""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is noted of one article: enough to split, and to tell what the parts share."""

    id: str
    """Its id in the project."""
    written_id: str
    """Its id in the dataset: another where the text is cleaned."""
    source: str
    """The site, the host of the url, or what the source calls itself."""
    published: str
    """ISO date; empty where it is unknown."""
    sketch: Sketch
    names: array[int]
    """Of each different name, a number; equal spellings of one name have equal numbers."""
    mentions: array[int]
    """Of each different name with its label, a number."""


class NotedArticles:
    """Articles numbered from 1 in the order of their ids, however they came.

    Used in a ``with`` block: first :meth:`add` for each, then :meth:`settle`, then the rest.
    Every method raises MurajiError, at the end of the block, when there is no room on the disk.
    """

    def __init__(self) -> None:
        # Read by the thread that writes the data, while the one that began waits for it.
        self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._file.executescript(_TABLES)
        self.sketch = lru_cache(SKETCHES_HELD)(self._sketch)
        """The sketch of an article, by number."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _type: object, error: BaseException | None, _trace: object) -> None:
        self._file.close()
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            raise MurajiError(
                "There is no room for the program's temporary files. Make room on the disk, or name "
                "another folder for them in the variable TMPDIR.",
                "لا مكان لملفات البرنامج المؤقتة. أفرغ مساحة على القرص، أو عيّن لها مجلدًا آخر في المتغير "
                "TMPDIR.",
            ) from error

    def __len__(self) -> int:
        (count,) = self._file.execute("SELECT count(*) FROM came").fetchone()
        return int(count)

    def add(self, article: ArticleFacts) -> None:
        """Note one more article, in the order of the project."""
        self._file.execute(
            "INSERT INTO came VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.id,
                article.written_id,
                article.source,
                article.published,
                article.sketch.size,
                array("q", article.sketch.hashes).tobytes(),
                article.names.tobytes(),
                article.mentions.tobytes(),
            ),
        )

    def settle(self) -> None:
        """Number the articles: all have been added."""
        self._file.execute(_SETTLED)

    def ids(self) -> Iterator[tuple[int, str]]:
        """Yield number and id of each."""
        return self._file.execute("SELECT number, id FROM articles ORDER BY number")

    def in_order_of(self, column: Literal["source", "published"]) -> Iterator[tuple[str, int]]:
        """Yield value and number of each, ascending."""
        return self._file.execute(
            f"SELECT {column}, number FROM articles ORDER BY {column}, number"  # noqa: S608
        )

    def _sketch(self, number: int) -> Sketch:
        size, hashes = self._file.execute(
            "SELECT size, hashes FROM came WHERE rowid = (SELECT place FROM articles WHERE number = ?)",
            (number,),
        ).fetchone()
        return Sketch(tuple(array("q", hashes)), size)

    def perhaps_near(self) -> Iterator[tuple[int, list[int]]]:
        """Yield the articles in whose sketch a hash of an earlier one stands, with those earlier ones.

        Of a hash that very many have, the first 200 are named.
        """
        self._file.executemany(
            "INSERT INTO repeated VALUES (?, ?, ?)",
            (
                (hash_, nth, number)
                for hash_, numbers in self._holders("hashes")
                if len(numbers) > 1
                for nth, number in enumerate(numbers)
            ),
        )
        self._file.execute("CREATE INDEX repeated_of ON repeated (number, hash, nth)")
        for (number,) in self._file.execute("SELECT DISTINCT number FROM repeated ORDER BY number"):
            yield number, [other for (other,) in self._file.execute(_BEFORE, (number,))]

    def sharing_names(self, most: float, fewest: int) -> Iterator[tuple[int, int]]:
        """Yield two articles each that share names, at least so many; those that share most first.

        Only names that at most so many articles have count.
        """
        self._file.executemany(
            "INSERT INTO rare VALUES (?, ?)",
            (
                (name, number)
                for name, numbers in self._holders("names")
                if 2 <= len(numbers) <= most
                for number in numbers
            ),
        )
        self._file.execute("CREATE INDEX rare_of ON rare (number, name)")
        for number in self._file.execute("SELECT DISTINCT number FROM rare"):
            pairs = self._file.execute(_SHARING, (*number, fewest))
            self._file.executemany("INSERT INTO links VALUES (?, ?, ?)", pairs)
        return self._file.execute("SELECT one, other FROM links ORDER BY shared DESC, one, other")

    def _holders(
        self, column: Literal["hashes", "names", "mentions"]
    ) -> Iterator[tuple[int, list[int]]]:
        """Yield each item of a column with the articles that have it, ascending."""
        packed = self._file.execute(
            f"SELECT number, {column} FROM articles CROSS JOIN came ON came.rowid = place"  # noqa: S608
        )
        self._file.execute("DELETE FROM items")
        self._file.executemany(
            "INSERT INTO items VALUES (?, ?)",
            ((item, number) for number, items in packed for item in array("q", items)),
        )
        rows = self._file.execute("SELECT item, number FROM items ORDER BY item, number")
        for item, group in groupby(rows, itemgetter(0)):
            yield item, [number for _, number in group]

    def largest_first(self, groups: Iterable[tuple[int, bytes, int]]) -> Iterator[tuple[int, int]]:
        """Yield size and number of groups, given with what orders those of one size."""
        self._file.executemany("INSERT INTO sorted VALUES (?, ?, ?)", groups)
        return self._file.execute("SELECT size, number FROM sorted ORDER BY size DESC, digest")

    def part(self, parts: Iterable[tuple[int, int]]) -> None:
        """Put articles, by number, in parts, which are numbers too: (part, number)."""
        self._file.executemany("UPDATE articles SET part = ? WHERE number = ?", parts)
        self._file.execute("CREATE INDEX in_part ON articles (part, place, id, written_id)")

    def in_part(self, part: int, column: Literal["id", "written_id"] = "id") -> PartIds:
        """Return the ids of the articles of a part, in the order of the project."""
        return PartIds(self._file, part, column)

    def mentions_in_parts(self) -> Counter[int]:
        """Count the different mentions by the parts that have them: part p is bit p."""
        (last,) = self._file.execute("SELECT max(number) FROM articles").fetchone()
        bits = bytearray((last or 0) + 1)
        for number, part in self._file.execute("SELECT number, part FROM articles"):
            bits[number] = 1 << part
        found: Counter[int] = Counter()
        for _, numbers in self._holders("mentions"):
            mask = 0
            for number in numbers:
                mask |= bits[number]
            found[mask] += 1
        return found

    def sources_in_parts(self) -> Counter[int]:
        """Count the sources by the parts that have them: part p is bit p."""
        found: Counter[int] = Counter()
        rows = self._file.execute("SELECT DISTINCT source, part FROM articles ORDER BY source")
        for _, group in groupby(rows, itemgetter(0)):
            found[sum(1 << part for _, part in group)] += 1
        return found

    def commonest_sources(self, most: int) -> list[tuple[str, int]]:
        """Return the sources with most articles, and how many those are."""
        return self._file.execute(
            "SELECT source, count(*) FROM articles GROUP BY source"
            " ORDER BY count(*) DESC, min(part), min(place) LIMIT ?",
            (most,),
        ).fetchall()


class PartIds:
    """The ids of a part, read as they are asked for."""

    def __init__(self, file: sqlite3.Connection, part: int, column: str) -> None:
        self._file = file
        self._part = part
        self._column = column

    def __len__(self) -> int:
        counted = self._file.execute("SELECT count(*) FROM articles WHERE part = ?", (self._part,))
        return int(counted.fetchone()[0])

    def __iter__(self) -> Iterator[str]:
        rows = self._file.execute(
            f"SELECT {self._column} FROM articles WHERE part = ? ORDER BY place",  # noqa: S608
            (self._part,),
        )
        return (id_ for (id_,) in rows)
