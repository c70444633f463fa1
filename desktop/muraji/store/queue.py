"""The queue: which articles, in which order, and what to show of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.queue_row import QueueRow
from muraji.domain.region import CONTENT_KINDS, RegionKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from threading import RLock

_CUT_KINDS = ", ".join(f"'{kind.value}'" for kind in RegionKind if kind not in CONTENT_KINDS)


class QueueView:
    """The articles as the queue shows them, without their texts."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def rows(self, article_ids: Sequence[str], threshold: float = 0.0) -> list[QueueRow]:
        """Return the queue's lines for the articles named (at most 500), in the order given.

        Suggestions that begin in a cut region count as neither pending nor decided.
        """
        marks = ", ".join("?" * len(article_ids))
        query = f"""
            SELECT a.id, a.position, a.title, a.source, s.published, s.state, s.flagged,
                   count(n.id) FILTER (WHERE n.state = 'pending'
                                       AND coalesce(n.score, 1) >= ?),
                   count(n.id) FILTER (WHERE n.state <> 'pending')
            FROM articles a
            JOIN statuses s ON s.article_id = a.id
            LEFT JOIN annotations n ON n.article_id = a.id AND NOT EXISTS (
                SELECT 1 FROM regions r
                WHERE r.article_id = a.id AND r.start <= n.start AND n.start < r."end"
                  AND r.kind IN ({_CUT_KINDS}))
            WHERE a.id IN ({marks})
            GROUP BY a.id
        """  # noqa: S608 - the only text put in is a fixed list of kinds and question marks
        with self._lock:
            found = list(self._connection.execute(query, (threshold, *article_ids)))
        by_id = {
            id_: QueueRow(
                id_, position, title, source, published, ReviewState(state), bool(flagged), *counts
            )
            for id_, position, title, source, published, state, flagged, *counts in found
        }
        return [by_id[id_] for id_ in article_ids]

    def first_unfinished(self, after: int = 0) -> str | None:
        """Return the first article not finished past a position, going round to the start."""
        with self._lock:
            row = self._connection.execute(
                "SELECT a.id FROM articles a JOIN statuses s ON s.article_id = a.id"
                " WHERE s.state <> 'finished' ORDER BY a.position <= ?, a.position LIMIT 1",
                (after,),
            ).fetchone()
        return row[0] if row else None

    def counts_by_state(self) -> dict[ReviewState, int]:
        """Return how many articles stand at each state."""
        with self._lock:
            found = dict(
                self._connection.execute("SELECT state, count(*) FROM statuses GROUP BY state")
            )
        return {state: found.get(state.value, 0) for state in ReviewState}
