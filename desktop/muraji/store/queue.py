"""The queue: which articles, in which order, and what to show of each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.domain.queue_row import QueueRow
from muraji.domain.region import CONTENT_KINDS, RegionKind
from muraji.store.titles import Titles

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from threading import RLock


class QueueOrder(StrEnum):
    """In which order the queue is read."""

    IMPORTED = "imported"
    STATE = "state"
    DATE = "date"
    SOURCE = "source"


_ORDER_COLUMNS = {
    QueueOrder.IMPORTED: "a.position",
    QueueOrder.STATE: "CASE s.state WHEN 'started' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, a.position",
    QueueOrder.DATE: "s.published IS NULL, s.published DESC, a.position",
    QueueOrder.SOURCE: "a.source, a.position",
}
_CUT_KINDS = ", ".join(f"'{kind.value}'" for kind in RegionKind if kind not in CONTENT_KINDS)


class QueueView:
    """The articles as the queue shows them, without their texts."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock
        self.titles = Titles(connection, lock)

    def ids(
        self,
        *,
        states: Collection[ReviewState] = (),
        is_flagged: bool = False,
        text: str = "",
        order: QueueOrder = QueueOrder.IMPORTED,
    ) -> list[str]:
        """Return the articles at one of the states (all without any), in order.

        With ``is_flagged`` only those to come back to; with ``text`` only those in whose title or
        source every word of it occurs, whatever the spelling of alef, ya or ta marbuta.
        """
        conditions = ["s.flagged"] if is_flagged else []
        if states:
            conditions.append(f"s.state IN ({', '.join('?' * len(states))})")
        query = "SELECT a.id FROM articles a CROSS JOIN statuses s ON s.article_id = a.id"
        if conditions:
            query += f" WHERE {' AND '.join(conditions)}"
        query += f" ORDER BY {_ORDER_COLUMNS[order]}"
        with self._lock:
            found = [id_ for (id_,) in self._connection.execute(query, tuple(states))]
        if not text.strip():
            return found
        matching = self.titles.matching(text)
        return [id_ for id_ in found if id_ in matching]

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
