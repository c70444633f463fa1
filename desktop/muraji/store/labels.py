"""Labels over the whole project: which there are, and which mentions carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store.rows import ANNOTATIONS, LABELS_KEY, PROJECT_LABELS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from threading import RLock

    from muraji.domain.annotation import Annotation
    from muraji.domain.label import ProjectLabels


class LabelView:
    """What an edit of the label set has to know before it is done."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def kept(self) -> ProjectLabels | None:
        """Return the labels that the project keeps; None while it uses those that ship."""
        with self._lock:
            row = self._connection.execute(
                f"{PROJECT_LABELS.select} WHERE key = ?", (LABELS_KEY,)
            ).fetchone()
        return PROJECT_LABELS.decode(row) if row else None

    def mentions_of(self, names: Collection[str]) -> list[Annotation]:
        """Return the mentions that carry one of these labels or were suggested under it.

        By article and place; of every state.
        """
        marks = ", ".join("?" * len(names))
        with self._lock:
            cursor = self._connection.execute(
                f"{ANNOTATIONS.select} WHERE label IN ({marks}) OR suggested_label IN ({marks})"
                ' ORDER BY article_id, start, "end"',
                (*names, *names),
            )
            return [ANNOTATIONS.decode(row) for row in cursor]

    def counts(self) -> dict[str, int]:
        """Return how many mentions, rejected ones included, carry each label."""
        with self._lock:
            return dict(
                self._connection.execute("SELECT label, count(*) FROM annotations GROUP BY label")
            )
