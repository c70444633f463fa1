"""Which articles repeat others: kept with the project, worked out once for each new article."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.near_copy import NearCopy
from muraji.store.connection import transaction
from muraji.text.similar import POSTINGS, SKETCH_SIZE, Sketch, are_near, containment

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from threading import RLock

MOST_ASKED = 64
"""Candidates, those with most hashes in common, whose whole sketches are compared."""
MOST_KEPT = 8
"""Earlier articles linked to one that repeats them, the nearest."""
_KEEP_HASH = f"""INSERT OR IGNORE INTO sketch_hashes SELECT ?1, ?2 WHERE {POSTINGS} >
    (SELECT count(*) FROM (SELECT 1 FROM sketch_hashes WHERE hash = ?1 LIMIT {POSTINGS}))"""  # noqa: S608
_KEEP_RARE_HASH = "INSERT OR IGNORE INTO sketch_hashes VALUES (?, ?)"
_OF = """
    SELECT l.other, a.title, a.source, s.state, l.share FROM (
        SELECT earlier_id AS other, share FROM near_copies WHERE article_id = ?1
        UNION ALL SELECT article_id, share FROM near_copies WHERE earlier_id = ?1) l
    JOIN articles a ON a.id = l.other JOIN statuses s ON s.article_id = l.other
    ORDER BY l.share DESC, a.position"""


class CopyView:
    """Sketches of the articles' texts and the links between those that are near each other."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock, path: Path) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path

    def unsketched(self) -> list[str]:
        """Return the articles that have not been compared with the others yet, as imported."""
        with self._lock:
            return [
                id_
                for (id_,) in self._connection.execute(
                    "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM sketches)"
                    " ORDER BY position"
                )
            ]

    def keep(self, sketches: Iterable[tuple[str, Sketch]]) -> int:
        """Compare new articles with all before them, and keep what is near; return how many have any.

        Raises:
            MurajiError: the disk refuses.
        """
        with self._lock, transaction(self._connection, self._path):
            return sum(self._keep(id_, sketch) for id_, sketch in sketches)

    def of(self, article_id: str) -> list[NearCopy]:
        """Return the articles near this one, the nearest first."""
        with self._lock:
            found = self._connection.execute(_OF, (article_id,)).fetchall()
        return [
            NearCopy(id_, title, source, ReviewState(state), share)
            for id_, title, source, state, share in found
        ]

    def _keep(self, article_id: str, new: Sketch) -> bool:
        (position,) = self._connection.execute(
            "SELECT position FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        candidates = self._candidates(new)
        near = _near(new, candidates)
        self._connection.execute(
            "INSERT OR REPLACE INTO sketches VALUES (?, ?, ?)",
            (article_id, new.size, array("q", new.hashes).tobytes()),
        )
        # A hash that many texts have would have made all of them candidates.
        is_rare = len(candidates) < MOST_ASKED < POSTINGS
        keep = _KEEP_RARE_HASH if is_rare else _KEEP_HASH
        self._connection.executemany(keep, [(hash_, position) for hash_ in _listed(new)])
        self._connection.executemany(
            "INSERT OR REPLACE INTO near_copies VALUES (?, ?, ?)",
            [(article_id, earlier_id, share) for earlier_id, share in near],
        )
        return bool(near)

    def _candidates(self, asked: Sketch) -> list[tuple[str, int, bytes]]:
        """Return id, size and packed hashes of the articles with most hashes in common."""
        marks = ", ".join("?" * len(asked.hashes))
        return self._connection.execute(
            "SELECT k.article_id, k.size, k.hashes FROM ("  # noqa: S608 - only question marks
            f" SELECT position, count(*) AS shared FROM sketch_hashes WHERE hash IN ({marks})"
            f" GROUP BY position ORDER BY shared DESC, position LIMIT {MOST_ASKED}) c"
            " JOIN articles a ON a.position = c.position JOIN sketches k ON k.article_id = a.id",
            asked.hashes,
        ).fetchall()


def _near(asked: Sketch, candidates: list[tuple[str, int, bytes]]) -> list[tuple[str, float]]:
    near = []
    for id_, size, packed in candidates:
        hashes = array("q")
        hashes.frombytes(packed)
        other = Sketch(tuple(hashes), size)
        if are_near(asked, other):
            near.append((id_, 1.0 if asked == other else min(containment(asked, other), 0.999)))
    return sorted(near, key=lambda row: -row[1])[:MOST_KEPT]


def links_of(
    connection: sqlite3.Connection, article_ids: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Return for each of the articles (at most 500) that has any the near ones with their share.

    The caller holds the lock.
    """
    marks = ", ".join("?" * len(article_ids))
    query = f"""
        SELECT article_id, earlier_id, share FROM near_copies WHERE article_id IN ({marks})
        UNION ALL SELECT earlier_id, article_id, share FROM near_copies WHERE earlier_id IN ({marks})
    """  # noqa: S608 - the only text put in is question marks
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for id_, other, share in connection.execute(query, (*article_ids, *article_ids)):
        links[id_][other] = share
    return dict(links)


def _listed(new: Sketch) -> list[int]:
    """Return the hashes by which the text is found: half of a full sketch, all of a short text's.

    Each one listed costs a page of the file to be written, and half of them miss nothing that is
    near by more than one in a hundred.
    """
    if len(new.hashes) < SKETCH_SIZE:
        return list(new.hashes)
    return [hash_ for hash_ in new.hashes if hash_ & 1]
