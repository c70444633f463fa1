"""The names of mentions over the whole project, kept in step with the mentions themselves."""

from __future__ import annotations

from collections import Counter, OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.annotation import Annotation, MentionState
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from muraji.domain.change import Change, Row

TEXTS_KEPT = 64
VALUES = {state: state.value for state in MentionState}
"""At hand, because asking a state for its value takes as long as counting it."""
SURE = 1000
"""Unsureness is counted in thousandths, so that sums stay exact whatever is added and taken."""


class Name(NamedTuple):
    """What a mention is called."""

    key: str
    """Equal for spellings of one name: :func:`~muraji.text.matching.matching_key`."""
    surface: str


@lru_cache(maxsize=20_000)
def named(surface: str) -> Name:
    """Return the name that stands in a text with this surface; most stand there often."""
    return Name(matching_key(surface), " ".join(surface.split()))


def unsureness(mention: Annotation) -> int:
    """Return how little is known of a suggestion: 0 (sure either way) to 1000 (even odds)."""
    if mention.score is None:
        return SURE
    return round(SURE * (1 - abs(2 * mention.score - 1)))


class Names:
    """Writes the tables ``names``, ``name_counts`` and ``needs``; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts: OrderedDict[str, str] = OrderedDict()

    def remember_text(self, article_id: str, text: str) -> None:
        """Keep the text of an article whose mentions are likely to come next."""
        self._texts[article_id] = text
        if len(self._texts) > TEXTS_KEPT:
            self._texts.popitem(last=False)

    def keep_step(self, changes: Iterable[Change]) -> None:
        """Take in changes of mentions, in their order; other rows are passed over."""
        step = _Step(self)
        for change in changes:
            before, after = change.before, change.after
            if before is None and isinstance(after, Annotation):
                step.add(after)
            elif isinstance(before, Annotation):
                step.take(before, after)
        step.write(self._connection)

    def rebuild(self) -> None:
        """Work everything out anew from the mentions."""
        from muraji.store.rows import ANNOTATIONS

        for table in ("names", "name_counts", "needs"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a fixed list
        reading = self._connection.execute(f"{ANNOTATIONS.select} ORDER BY article_id")
        while page := reading.fetchmany(2048):
            step = _Step(self)
            for row in page:
                step.add(ANNOTATIONS.decode(row))
            step.write(self._connection)

    def name_of(self, mention: Annotation) -> Name:
        """Return what a mention is called, from the text."""
        span, text = mention.span, self.text_of(mention.article_id)
        return named(text[span.start : span.end])

    def kept(self, annotation_id: str) -> Name:
        """Return what a mention is called, as the table has it."""
        row = self._connection.execute(
            "SELECT key, surface FROM names WHERE annotation_id = ?", (annotation_id,)
        ).fetchone()
        return Name(*row)

    def text_of(self, article_id: str) -> str:
        """Return the text of an article, from those at hand where it is one."""
        known = self._texts.get(article_id)
        if known is None:
            (known,) = self._connection.execute(
                "SELECT text FROM texts WHERE article_id = ?", (article_id,)
            ).fetchone()
            self.remember_text(article_id, known)
        return known


class _Step:
    """What one entry does to the three tables, gathered so that each row is written once."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._named: dict[str, Name | None] = {}
        self._counts: Counter[tuple[str, str, str]] = Counter()
        self._pending: Counter[str] = Counter()
        self._unsure: Counter[str] = Counter()

    def take(self, before: Annotation, after: Row | None) -> None:
        name = self._named.get(before.id) or self._names.kept(before.id)
        self._count(before, name, -1)
        if not isinstance(after, Annotation):
            self._named[before.id] = None
            return
        if after.span != before.span:
            name = self._named[after.id] = self._names.name_of(after)
        self._count(after, name, 1)

    def add(self, mention: Annotation) -> None:
        name = self._named[mention.id] = self._names.name_of(mention)
        self._count(mention, name, 1)

    def _count(self, mention: Annotation, name: Name, by: int) -> None:
        state, counts = mention.state, self._counts
        counted = (name[0], mention.label, VALUES[state])
        # Not with +=: what is counted for the first time would cost a call of Python's.
        counts[counted] = counts.get(counted, 0) + by
        if state is MentionState.PENDING:
            article_id = mention.article_id
            self._pending[article_id] += by
            self._unsure[article_id] += by * unsureness(mention)

    def write(self, connection: sqlite3.Connection) -> None:
        # In the order of the key, so that neighbours go into the same page of the table.
        standing = sorted((id_, *name) for id_, name in self._named.items() if name is not None)
        gone = [(id_,) for id_, name in self._named.items() if name is None]
        connection.executemany("INSERT OR REPLACE INTO names VALUES (?, ?, ?)", standing)
        connection.executemany("DELETE FROM names WHERE annotation_id = ?", gone)
        moved = sorted((*key, count) for key, count in self._counts.items() if count)
        connection.executemany(
            "INSERT INTO name_counts VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET count = count + excluded.count",
            moved,
        )
        connection.executemany(
            "DELETE FROM name_counts WHERE key = ? AND label = ? AND state = ? AND count = 0",
            [row[:3] for row in moved if row[3] < 0],
        )
        needs = [
            (id_, self._pending[id_], self._unsure[id_])
            for id_ in self._pending
            if self._pending[id_] or self._unsure[id_]
        ]
        connection.executemany(
            "INSERT INTO needs VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
            " pending = pending + excluded.pending, unsureness = unsureness + excluded.unsureness",
            needs,
        )
        connection.executemany(
            "DELETE FROM needs WHERE article_id = ? AND pending = 0",
            [(id_,) for id_, pending, _ in needs if pending < 0],
        )
