"""The queue: which articles, in which order, and what to show of each."""

from __future__ import annotations

import json
from dataclasses import replace
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, Any

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.domain.job import drain
from muraji.domain.queue_row import QueueRow
from muraji.store.name_view import CUT_KINDS
from muraji.store.needs import WEIGHED_EXACTLY, Needs
from muraji.store.queue_query import EVERYTHING, QueueOrder, QueueQuery, selection
from muraji.store.search import question
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Generator, Sequence
    from threading import RLock

    from muraji.domain.need import Need
    from muraji.store.roll import Roll

STRETCH = 2_000
"""Articles looked at in one go (5 ms)."""
SEARCHED_AT_ONCE = 20_000
"""Articles searched in one go; a word that stands in all of them takes 5 ms."""


class QueueView:
    """The articles as the queue shows them, without their texts."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock, roll: Roll) -> None:
        self._connection = connection
        self._lock = lock
        self._roll = roll
        self._needs = Needs(connection)
        self._weighed: dict[str, Need] = {}
        self._counted: tuple[int, dict[str, int]] | None = None

    def ids(self, query: QueueQuery = EVERYTHING) -> list[str]:
        """Return the articles that the query asks for, in its order."""
        return drain(self.reading(query))

    def reading(self, query: QueueQuery = EVERYTHING) -> Generator[None, None, list[str]]:
        """Read as :meth:`ids` does, a stretch of the project at a time.

        Each takes a few milliseconds, and no lock is held between two: whoever waits for the list
        may do other things meanwhile. A small project is one stretch.
        """
        if query == EVERYTHING:
            with self._lock:
                return self._roll.ids()
        if query == replace(EVERYTHING, text=query.text):
            return (yield from self._with_words(query.text))
        found = yield from self._in_stretches(query)
        if query.order is QueueOrder.NEED:
            if len(found) > STRETCH:
                yield
            with self._lock:
                found = self._by_need(found)
        return found

    def _in_stretches(self, query: QueueQuery) -> Generator[None, None, list[str]]:
        with self._lock:
            last = self._roll.last()
            named = self._named(query.name) if query.name else None
        stretches = []
        for low in range(0, last, STRETCH):
            if low:
                yield
            select, values = selection(query, low, low + STRETCH)
            with self._lock:
                rows = self._connection.execute(select, values).fetchall()
            stretches.append([row for row in rows if named is None or row[-1] in named])
        found: list[str] = []
        ordered = merge(*stretches)
        while rows := list(islice(ordered, STRETCH)):
            if found:
                yield
            found += [row[-1] for row in rows]
        return found

    def _named(self, name: str) -> set[str]:
        """Return the articles with a mention of this name that is not rejected."""
        found = self._connection.execute(
            "SELECT n.article_id FROM names k JOIN annotations n ON n.id = k.annotation_id"
            " WHERE k.key = ? AND n.state <> 'rejected'",
            (matching_key(name),),
        )
        return {id_ for (id_,) in found}

    def _with_words(self, text: str) -> Generator[None, None, list[str]]:
        """Return the articles in which the words occur; a word may stand in all of them."""
        asked = question(text)
        if asked is None:
            return self.ids() if not text.strip() else []
        # One text of numbers: a hundred thousand rows of one number each take four times as long.
        select = "SELECT group_concat(rowid) FROM search WHERE search MATCH ? AND rowid > ? AND rowid <= ?"
        with self._lock:
            last = self._roll.last()
        found: list[str] = []
        for low in range(0, last, SEARCHED_AT_ONCE):
            if low:
                yield
            with self._lock:
                asking = self._connection.execute(select, (asked, low, low + SEARCHED_AT_ONCE))
                (positions,) = asking.fetchone()
                found += self._roll.ids_at(sorted(json.loads(f"[{positions or ''}]")))
        return found

    def _by_need(self, article_ids: list[str]) -> list[str]:
        """Weigh the unfinished ones at the head exactly; the rest stand by their estimate."""
        head = article_ids[:WEIGHED_EXACTLY]
        marks = ", ".join("?" * len(head))
        select = (
            f"SELECT article_id FROM statuses WHERE state <> 'finished' AND article_id IN ({marks})"  # noqa: S608
        )
        unfinished = {id_ for (id_,) in self._connection.execute(select, head)}
        left = [id_ for id_ in head if id_ in unfinished]
        weighed = self._needs.in_order(left)
        self._weighed = dict(weighed)
        return [*(id_ for id_, _ in weighed), *article_ids[len(left) :]]

    def needs(self, article_ids: Sequence[str]) -> dict[str, Need]:
        """Return how much each of the articles (at most 500) needs a reviewer.

        What they share with others higher in the queue is as when it was last put in order.
        """
        with self._lock:
            return {
                id_: need.beside(self._weighed.get(id_))
                for id_, need in self._needs.of(article_ids).items()
            }

    def sources(self, limit: int) -> list[tuple[str, int]]:
        """Return the commonest sources and sites that several articles share, with their number."""
        return self._shared(
            "SELECT source AS name FROM articles UNION ALL"
            " SELECT json_extract(metadata, '$.site') FROM articles"
            " WHERE json_extract(metadata, '$.site') <> source",
            limit,
        )

    def authors(self, limit: int) -> list[tuple[str, int]]:
        """Return the commonest authors of several articles, with their number."""
        return self._shared(
            "SELECT json_extract(metadata, '$.author') AS name FROM articles", limit
        )

    def _shared(self, names: str, limit: int) -> list[tuple[str, int]]:
        query = (
            f"SELECT name, count(*) FROM ({names}) WHERE name IS NOT NULL"  # noqa: S608 - fixed texts
            " GROUP BY name HAVING count(*) > 1 ORDER BY count(*) DESC, name LIMIT ?"
        )
        with self._lock:
            return self._connection.execute(query, (limit,)).fetchall()

    def years(self) -> list[tuple[str, int]]:
        """Return the years of publication, newest first, with their number of articles."""
        with self._lock:
            return self._connection.execute(
                "SELECT substr(published, 1, 4) AS year, count(*) FROM statuses"
                " WHERE published IS NOT NULL GROUP BY year ORDER BY year DESC"
            ).fetchall()

    def rows(self, article_ids: Sequence[str], threshold: float = 0.0) -> list[QueueRow]:
        """Return the queue's lines for the articles named (at most 500), in the order given.

        Suggestions that begin in a cut region count as neither pending nor decided.
        """
        marks = ", ".join("?" * len(article_ids))
        query = f"""
            SELECT a.id, a.position, a.title, a.source, s.published, s.state, s.flagged,
                   count(n.id) FILTER (WHERE n.state = 'pending'
                                       AND coalesce(n.score, 1) >= ?),
                   count(n.id) FILTER (WHERE n.state <> 'pending'),
                   s.note <> '' OR coalesce(max(n.note), '') <> '',
                   EXISTS (SELECT 1 FROM near_copies l WHERE l.article_id = a.id)
                   OR EXISTS (SELECT 1 FROM near_copies l WHERE l.earlier_id = a.id)
            FROM articles a
            JOIN statuses s ON s.article_id = a.id
            LEFT JOIN annotations n ON n.article_id = a.id AND NOT EXISTS (
                SELECT 1 FROM regions r
                WHERE r.article_id = a.id AND r.start <= n.start AND n.start < r."end"
                  AND r.kind IN ({CUT_KINDS}))
            WHERE a.id IN ({marks})
            GROUP BY a.id
        """  # noqa: S608 - the only text put in is a fixed list of kinds and question marks
        with self._lock:
            found = list(self._connection.execute(query, (threshold, *article_ids)))
        by_id = {columns[0]: _queue_row(columns) for columns in found}
        return [by_id[id_] for id_ in article_ids]

    def first_unfinished(self, after: int = 0) -> str | None:
        """Return the first article not finished past a position, going round to the start."""
        # Two ranges instead of one sorted list: each is read only up to the first that fits.
        for within in ("a.position > ?", "a.position <= ?"):
            with self._lock:
                row = self._connection.execute(
                    "SELECT a.id FROM articles a CROSS JOIN statuses s ON s.article_id = a.id"  # noqa: S608
                    f" WHERE {within} AND s.state <> 'finished' ORDER BY a.position LIMIT 1",
                    (after,),
                ).fetchone()
            if row is not None:
                return str(row[0])
        return None

    def first_unfinished_of(self, article_ids: Sequence[str]) -> str | None:
        """Return the first of the articles named that is not finished."""
        for start in range(0, len(article_ids), 500):
            page = article_ids[start : start + 500]
            marks = ", ".join("?" * len(page))
            query = f"SELECT article_id FROM statuses WHERE state <> 'finished' AND article_id IN ({marks})"  # noqa: S608
            with self._lock:
                found = {id_ for (id_,) in self._connection.execute(query, page)}
            if found:
                return next(id_ for id_ in page if id_ in found)
        return None

    def counts_by_state(self) -> dict[ReviewState, int]:
        """Return how many articles stand at each state."""
        with self._lock:
            written = self._connection.total_changes
            if self._counted is None or self._counted[0] != written:
                query = "SELECT state, count(*) FROM statuses GROUP BY state"
                self._counted = written, dict(self._connection.execute(query))
            found = self._counted[1]
        return {state: found.get(state.value, 0) for state in ReviewState}

    def mentions_by_state(self, *, only_finished: bool = False) -> dict[MentionState, int]:
        """Return how many mentions stand at each state, in all articles or in the finished ones."""
        query = "SELECT state, sum(count) FROM name_counts GROUP BY state"
        if only_finished:
            query = (
                "SELECT a.state, count(*) FROM statuses s JOIN annotations a"
                " ON a.article_id = s.article_id WHERE s.state = 'finished' GROUP BY a.state"
            )
        with self._lock:
            found = dict(self._connection.execute(query))
        return {state: found.get(state.value, 0) for state in MentionState}


def _queue_row(columns: tuple[Any, ...]) -> QueueRow:
    id_, position, title, source, published, state, flagged, pending, decided, *marks = columns
    return QueueRow(
        id_,
        position,
        title,
        source,
        published,
        ReviewState(state),
        bool(flagged),
        pending,
        decided,
        *map(bool, marks),
    )
