"""Which articles need a reviewer most: doubt, names nobody has met, and no two alike in a row."""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.need import Need

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

WEIGHED_EXACTLY = 200
"""So many at the head of the queue are weighed name by name (30 ms); the rest by their counts."""
ESTIMATE = """(coalesce(d.unsureness, 0) + 100 * coalesce(d.pending, 0)) * (1 - coalesce(
    (SELECT max(share) FROM near_copies l WHERE l.article_id = d.article_id), 0))"""
"""The estimate in SQL: as if as many names were new in each, and what repeats an earlier article had
been read there. ``d`` is the table ``needs``."""


class Needs:
    """Weighs articles; the caller holds the lock."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, article_ids: Sequence[str]) -> dict[str, Need]:
        """Return what each of the articles (at most 500) needs, looked at by itself."""
        kept, names = self._read(article_ids)
        repeated = self._repeated(article_ids)
        return {
            id_: Need(
                *kept.get(id_, (0, 0)), len(names.get(id_, ())), repeated=repeated.get(id_, 0.0)
            )
            for id_ in article_ids
        }

    def in_order(self, article_ids: Sequence[str]) -> list[tuple[str, Need]]:
        """Return the articles (at most 500), each the one that adds most to those before it.

        A name counts as new only where it first comes up, and a near-copy by what it adds. Weights
        never grow as more is chosen, so an article is weighed again only when its turn seems to
        have come (lazy greedy choice, after Minoux 1978).
        """
        from muraji.store.copies import links_of

        kept, names = self._read(article_ids)
        links, repeated = links_of(self._connection, article_ids), self._repeated(article_ids)
        told: set[str] = set()

        def weighed(id_: str) -> Need:
            new = names.get(id_, set())
            known = len(new & told)
            return Need(*kept.get(id_, (0, 0)), len(new), known, repeated.get(id_, 0.0))

        heap = [(-weighed(id_).weight, place) for place, id_ in enumerate(article_ids)]
        heapq.heapify(heap)
        chosen: list[tuple[str, Need]] = []
        while heap:
            _, place = heap[0]
            id_ = article_ids[place]
            need = weighed(id_)
            heapq.heapreplace(heap, (-need.weight, place))
            if heap[0] == (-need.weight, place):
                heapq.heappop(heap)
                chosen.append((id_, need))
                told |= names.get(id_, set())
                for other, share in links.get(id_, {}).items():
                    repeated[other] = max(share, repeated.get(other, 0.0))
        return chosen

    def _repeated(self, article_ids: Sequence[str]) -> dict[str, float]:
        """Return how much of the articles stands in one that is finished, of those that repeat any."""
        marks = ", ".join("?" * len(article_ids))
        query = f"""
            SELECT id, max(share) FROM (
                SELECT article_id AS id, earlier_id AS other, share FROM near_copies
                WHERE article_id IN ({marks})
                UNION ALL SELECT earlier_id, article_id, share FROM near_copies
                WHERE earlier_id IN ({marks}))
            JOIN statuses s ON s.article_id = other WHERE s.state = 'finished' GROUP BY id
        """  # noqa: S608 - the only text put in is question marks
        return dict(self._connection.execute(query, (*article_ids, *article_ids)).fetchall())

    def _read(
        self, article_ids: Sequence[str]
    ) -> tuple[dict[str, tuple[int, int]], dict[str, set[str]]]:
        """Return (pending, unsureness) and the new names of each article that has any."""
        marks = ", ".join("?" * len(article_ids))
        kept = {
            id_: (pending, unsure)
            for id_, pending, unsure in self._connection.execute(
                f"SELECT * FROM needs WHERE article_id IN ({marks})",  # noqa: S608
                tuple(article_ids),
            )
        }
        names: defaultdict[str, set[str]] = defaultdict(set)
        new_names = f"""
            SELECT n.article_id, k.key FROM annotations n JOIN names k ON k.annotation_id = n.id
            WHERE n.article_id IN ({marks}) AND n.state = 'pending' AND NOT EXISTS (
                SELECT 1 FROM name_counts c WHERE c.key = k.key AND c.state <> 'pending')
        """  # noqa: S608 - the only text put in is question marks
        for id_, key in self._connection.execute(new_names, tuple(article_ids)):
            names[id_].add(key)
        return kept, names
