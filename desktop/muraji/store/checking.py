"""What the checks of the annotation ask of the whole project."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from muraji.store.rows import DISMISSALS

if TYPE_CHECKING:
    import sqlite3
    from threading import RLock

    from muraji.domain.dismissal import Dismissal


class NameCounts(NamedTuple):
    """How often a name was decided on in the project."""

    accepted: Counter[str]
    """By label."""
    rejected: int


class CheckView:
    """Reads over every article at once."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def decided_ids(self) -> list[str]:
        """Return the articles with accepted mentions, and the finished ones, in the order of import."""
        query = """
            SELECT a.id FROM articles a JOIN statuses s ON s.article_id = a.id
            WHERE s.state = 'finished' OR EXISTS (
                SELECT 1 FROM annotations n WHERE n.article_id = a.id AND n.state = 'accepted')
            ORDER BY a.position
        """
        with self._lock:
            return [id_ for (id_,) in self._connection.execute(query)]

    def name_counts(self) -> dict[str, NameCounts]:
        """Return the names that anybody has accepted, by their key, with how they were decided on."""
        return self._counted("")

    def _counted(self, condition: str, *values: str) -> dict[str, NameCounts]:
        counts: defaultdict[str, NameCounts] = defaultdict(lambda: NameCounts(Counter(), 0))
        query = (
            f"SELECT key, label, state, count FROM name_counts WHERE state <> 'pending' {condition}"  # noqa: S608
        )
        with self._lock:
            found = self._connection.execute(query, values).fetchall()
        for key, label, state, count in found:
            known = counts[key]
            if state == "accepted":
                known.accepted[label] += count
            else:
                counts[key] = known._replace(rejected=known.rejected + count)
        return {key: known for key, known in counts.items() if known.accepted}

    def counts_of(self, key: str) -> NameCounts | None:
        """Return how one name was decided on; None where nobody has accepted it."""
        return self._counted("AND key = ?", key).get(key)

    def is_dismissed(self, issue_id: str) -> bool:
        """Say whether a finding of the checks was dismissed."""
        query = f"{DISMISSALS.select} WHERE id = ?"
        with self._lock:
            return self._connection.execute(query, (issue_id,)).fetchone() is not None

    def dismissals(self) -> list[Dismissal]:
        """Return the findings that were dismissed."""
        with self._lock:
            return [DISMISSALS.decode(row) for row in self._connection.execute(DISMISSALS.select)]
