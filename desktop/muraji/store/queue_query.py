"""What the queue can be asked for, and how that is said in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from muraji.store.needs import ESTIMATE
from muraji.store.search import question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.article import ReviewState


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


EVERYTHING = QueueQuery()
_KEYS = {
    QueueOrder.IMPORTED: "a.position",
    QueueOrder.STATE: "CASE s.state WHEN 'started' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, a.position",
    QueueOrder.DATE: "s.published IS NULL, -coalesce(CAST(replace(s.published, '-', '') AS INTEGER), 0),"
    " a.position",
    QueueOrder.SOURCE: "a.source, a.position",
    QueueOrder.NEED: f"s.state = 'finished', -({ESTIMATE}), a.position",
}
"""By what articles stand in each order, the least first, so that what was read apart can be merged."""
_WITH_LABEL = """EXISTS (
    SELECT 1 FROM annotations n
    WHERE n.article_id = a.id AND n.label = ? AND n.state <> 'rejected')"""
_FROM = "(a.source = ? OR json_extract(a.metadata, '$.site') = ?)"


def selection(query: QueueQuery, low: int, high: int) -> tuple[str, tuple[str, ...]]:
    """Return the statement, with its values, that reads what is asked for past one position up to another.

    Each row is the key of the query's order and then the id of the article. Names are for the caller.
    """
    keys = _KEYS[query.order]
    conditions = [
        (f"a.position > {low} AND a.position <= {high}", ()),
        *_conditions(query, low, high),
    ]
    where = " AND ".join(condition for condition, _ in conditions)
    whole = f"{where} {keys}"
    # 100,000 look-ups take 150 ms, so a table is joined only where it is needed.
    joined = " CROSS JOIN statuses s ON s.article_id = a.id" * ("s." in whole)
    joined += " LEFT JOIN needs d ON d.article_id = a.id" * ("d." in whole)
    select = f"SELECT {keys}, a.id FROM articles a{joined} WHERE {where} ORDER BY {keys}"  # noqa: S608
    return select, tuple(value for _, values in conditions for value in values)


def _conditions(query: QueueQuery, low: int, high: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each condition of a query in SQL with its values."""
    if query.is_flagged:
        yield "s.flagged", ()
    if query.states:
        yield f"s.state IN ({', '.join('?' * len(query.states))})", tuple(query.states)
    if query.label:
        yield _WITH_LABEL, (query.label,)
    if query.source:
        yield _FROM, (query.source, query.source)
    if query.author:
        yield "json_extract(a.metadata, '$.author') = ?", (query.author,)
    if query.since:
        yield "s.published >= ?", (query.since,)
    if query.until:
        yield "s.published <= ?", (query.until,)
    if query.text.strip():
        yield _with_words(query.text, low, high)


def _with_words(text: str, low: int, high: int) -> tuple[str, tuple[str, ...]]:
    asked = question(text)
    if asked is None:
        return "0", ()
    within = f"rowid > {low} AND rowid <= {high}"
    return f"a.position IN (SELECT rowid FROM search WHERE search MATCH ? AND {within})", (asked,)  # noqa: S608
