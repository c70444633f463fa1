"""The queue: which articles, in which order, and what to show of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.domain.queue_row import QueueRow
from muraji.store.name_view import CUT_KINDS
from muraji.store.needs import ESTIMATE, WEIGHED_EXACTLY, Needs
from muraji.store.search import question
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from threading import RLock

    from muraji.domain.need import Need
    from muraji.store.roll import Roll


class QueueOrder(StrEnum):
    """In which order the queue is read."""

    IMPORTED = "imported"
    STATE = "state"
    DATE = "date"
    SOURCE = "source"
    NEED = "need"
    """Those that would teach the project most come first."""


@dataclass(frozen=True)
class QueueQuery:
    """Which articles the queue shows, and in which order; what is empty narrows nothing."""

    states: tuple[ReviewState, ...] = ()
    is_flagged: bool = False
    text: str = ""
    """Words that occur in the text, title or source: see :func:`muraji.store.search.question`."""
    label: str = ""
    """Articles with a mention under this label that is not rejected."""
    name: str = ""
    """Articles with a mention of this name, in any spelling, that is not rejected."""
    source: str = ""
    """What came in under this name, or from this site."""
    author: str = ""
    since: str = ""
    """ISO date: published on this day or later."""
    until: str = ""
    """ISO date: published on this day or earlier."""
    order: QueueOrder = QueueOrder.IMPORTED

    @property
    def is_narrow(self) -> bool:
        """Say whether any article may be left out."""
        narrowing = (
            self.label,
            self.name,
            self.source,
            self.author,
            self.since,
            self.until,
            self.text.strip(),
        )
        return bool(self.states or self.is_flagged or any(narrowing))


_ORDER_COLUMNS = {
    QueueOrder.IMPORTED: "a.position",
    QueueOrder.STATE: "CASE s.state WHEN 'started' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, a.position",
    QueueOrder.DATE: "s.published IS NULL, s.published DESC, a.position",
    QueueOrder.SOURCE: "a.source, a.position",
    QueueOrder.NEED: f"s.state = 'finished', {ESTIMATE} DESC, a.position",
}
_WITH_LABEL = """a.id IN (
    SELECT article_id FROM annotations WHERE label = ? AND state <> 'rejected')"""
_WITH_NAME = """a.id IN (
    SELECT n.article_id FROM names k JOIN annotations n ON n.id = k.annotation_id
    WHERE k.key = ? AND n.state <> 'rejected')"""
_WITH_WORDS = "a.position IN (SELECT rowid FROM search WHERE search MATCH ?)"
_FROM = "(a.source = ? OR json_extract(a.metadata, '$.site') = ?)"
_NOWHERE = "0"
_EVERYTHING = QueueQuery()


class QueueView:
    """The articles as the queue shows them, without their texts."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock, roll: Roll) -> None:
        self._connection = connection
        self._lock = lock
        self._roll = roll
        self._needs = Needs(connection)
        self._weighed: dict[str, Need] = {}

    def ids(self, query: QueueQuery = _EVERYTHING) -> list[str]:
        """Return the articles that the query asks for, in its order."""
        if query == _EVERYTHING:
            with self._lock:
                return self._roll.ids()
        if query == replace(_EVERYTHING, text=query.text):
            return self._with_words(query.text)
        conditions = list(_conditions(query))
        select = f" ORDER BY {_ORDER_COLUMNS[query.order]}"
        if conditions:
            select = f" WHERE {' AND '.join(condition for condition, _ in conditions)}{select}"
        # 100,000 look-ups take 150 ms, so a table is joined only where it is needed.
        joined = [" CROSS JOIN statuses s ON s.article_id = a.id" * ("s." in select)]
        joined += [" LEFT JOIN needs d ON d.article_id = a.id" * ("d." in select)]
        select = f"SELECT a.id FROM articles a{''.join(joined)}{select}"  # noqa: S608 - fixed texts
        values = [value for _, values in conditions for value in values]
        with self._lock:
            found = [id_ for (id_,) in self._connection.execute(select, values)]
            if query.order is QueueOrder.NEED:
                return self._by_need(found)
        return found

    def _with_words(self, text: str) -> list[str]:
        """Return the articles in which the words occur; a word may stand in all of them."""
        asked = question(text)
        if asked is None:
            return self.ids() if not text.strip() else []
        select = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid"
        with self._lock:
            found = self._connection.execute(select, (asked,)).fetchall()
            return self._roll.ids_at(position for (position,) in found)

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
            found = dict(
                self._connection.execute("SELECT state, count(*) FROM statuses GROUP BY state")
            )
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


def _conditions(query: QueueQuery) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each condition of a query in SQL with its values."""
    if query.is_flagged:
        yield "s.flagged", ()
    if query.states:
        yield f"s.state IN ({', '.join('?' * len(query.states))})", tuple(query.states)
    if query.label:
        yield _WITH_LABEL, (query.label,)
    if query.name:
        yield _WITH_NAME, (matching_key(query.name),)
    if query.source:
        yield _FROM, (query.source, query.source)
    if query.author:
        yield "json_extract(a.metadata, '$.author') = ?", (query.author,)
    if query.since:
        yield "s.published >= ?", (query.since,)
    if query.until:
        yield "s.published <= ?", (query.until,)
    if query.text.strip():
        asked = question(query.text)
        yield (_NOWHERE, ()) if asked is None else (_WITH_WORDS, (asked,))


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
