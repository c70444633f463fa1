"""Names over the whole project, for whoever decides on all mentions of one at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.name_group import NameGroup
from muraji.domain.region import CONTENT_KINDS, RegionKind
from muraji.store.rows import ANNOTATIONS
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from threading import RLock

    from muraji.domain.annotation import Annotation

CUT_KINDS = ", ".join(f"'{kind.value}'" for kind in RegionKind if kind not in CONTENT_KINDS)
NOT_CUT = f"""NOT EXISTS (
    SELECT 1 FROM regions r
    WHERE r.article_id = n.article_id AND r.start <= n.start AND n.start < r."end"
      AND r.kind IN ({CUT_KINDS}))"""  # noqa: S608 - the only text put in is a fixed list of kinds
"""The condition that a mention ``n`` does not begin in a stretch that is no part of its article."""
MOST_COUNTED = 2000
"""Mentions of one name that are counted one by one, so that those in cut text are left out."""
MOST_READ = {
    MentionState.PENDING: 500,
    MentionState.ACCEPTED: 300,
    MentionState.REJECTED: 300,
}
"""Mentions of one name read at once (10 ms); when these are decided, others take their place.

What is decided is looked for once all that waits is read: among 20,000 that takes three times as long.
"""
_MENTION_COLUMNS = ", ".join(f'n."{column}"' for column in ANNOTATIONS.columns)


class NameView:
    """Reads what :class:`~muraji.store.names.Names` keeps; equal spellings are one name."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def waiting(self, limit: int, threshold: float = 0.0, containing: str = "") -> list[str]:
        """Return the keys of the names with undecided mentions, the most frequent first.

        At least one of the mentions is as sure as the threshold. A name with two labels stands
        where the commoner one puts it. With ``containing`` only names in which these letters occur,
        whatever their spelling.
        """
        found: dict[str, None] = {}
        with self._lock:
            reading = self._connection.execute(
                "SELECT key FROM name_counts c"  # noqa: S608 - fixed texts
                " WHERE state = 'pending' AND instr(key, ?)"
                " AND EXISTS (SELECT 1 FROM names k JOIN annotations n ON n.id = k.annotation_id"
                "   WHERE k.key = c.key AND n.state = 'pending' AND coalesce(n.score, 1) >= ?"
                f"   AND {NOT_CUT}) ORDER BY count DESC, key",
                (matching_key(containing), threshold),
            )
            for (key,) in reading:
                found.setdefault(key)
                if len(found) == limit:
                    break
            reading.close()
        return list(found)

    def group(self, key: str) -> NameGroup:
        """Return the counts of one name; of a name nobody bears they are empty.

        Mentions in cut text are left out, but for names with more than :data:`MOST_COUNTED`.
        """
        with self._lock:
            counts = self._connection.execute(
                "SELECT label, state, count FROM name_counts WHERE key = ?", (key,)
            ).fetchall()
            surface = self._connection.execute(
                "SELECT surface FROM names WHERE key = ? GROUP BY surface"
                " ORDER BY count(*) DESC, surface LIMIT 1",
                (key,),
            ).fetchone()
            if sum(count for _, _, count in counts) <= MOST_COUNTED:
                counts = self._connection.execute(
                    "SELECT n.label, n.state, count(*) FROM names k"  # noqa: S608 - fixed texts
                    " JOIN annotations n ON n.id = k.annotation_id"
                    f" WHERE k.key = ? AND {NOT_CUT} GROUP BY n.label, n.state",
                    (key,),
                ).fetchall()
        told = tuple((label, MentionState(state), count) for label, state, count in counts)
        return NameGroup(key, surface[0] if surface else key, told)

    def key_of(self, annotation_id: str) -> str | None:
        """Return the key of a mention's name; None where there is no such mention."""
        with self._lock:
            row = self._connection.execute(
                "SELECT key FROM names WHERE annotation_id = ?", (annotation_id,)
            ).fetchone()
        return row[0] if row else None

    def mentions(self, group: NameGroup) -> list[Annotation]:
        """Return the mentions of a name, those in cut text left out: see :data:`MOST_READ`.

        By state, the undecided first; then in the order of import and of reading.
        """
        query = f"""
            SELECT {_MENTION_COLUMNS}, a.position FROM names k
            JOIN annotations n ON n.id = k.annotation_id
            JOIN articles a ON a.id = n.article_id
            WHERE k.key = ? AND n.state = ? AND {NOT_CUT}
            LIMIT ?
        """  # noqa: S608 - the only text put in is fixed lists of columns and kinds
        mentions: list[Annotation] = []
        for state, most in MOST_READ.items():
            if not group.count(state):
                continue
            with self._lock:
                rows = self._connection.execute(query, (group.key, state.value, most)).fetchall()
            placed = [(position, ANNOTATIONS.decode(tuple(row))) for *row, position in rows]
            placed.sort(key=lambda pair: (pair[0], pair[1].span, pair[1].id))
            mentions += [mention for _, mention in placed]
            if len(rows) == most:
                break
        return mentions

    def sources(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Return the title of each article (at most 500), or its source where it has none."""
        marks = ", ".join("?" * len(article_ids))
        query = f"SELECT id, CASE title WHEN '' THEN source ELSE title END FROM articles WHERE id IN ({marks})"  # noqa: S608
        with self._lock:
            return dict(self._connection.execute(query, tuple(article_ids)))
