"""Labels over the whole project: which there are, and which mentions carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.label import ENTITIES
from muraji.store.rows import ANNOTATIONS, PROJECT_LABELS, STATUSES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from threading import RLock

    from muraji.domain.annotation import Annotation
    from muraji.domain.article import Status
    from muraji.domain.label import ProjectLabels


class LabelView:
    """What an edit of the label set has to know before it is done."""

    def __init__(self, connection: sqlite3.Connection, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock

    def kept(self, key: str = ENTITIES) -> ProjectLabels | None:
        """Return the set of labels that the project keeps; None while it uses the one that ships."""
        with self._lock:
            row = self._connection.execute(
                f"{PROJECT_LABELS.select} WHERE key = ?", (key,)
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

    def articles_about(self, names: Collection[str]) -> list[Status]:
        """Return the statuses of the articles that carry one of these topics."""
        marks = ", ".join("?" * len(names))
        with self._lock:
            cursor = self._connection.execute(
                f"{STATUSES.select} s WHERE EXISTS (SELECT 1 FROM json_each(s.document_labels)"  # noqa: S608
                f" WHERE value IN ({marks})) ORDER BY article_id",
                tuple(names),
            )
            return [STATUSES.decode(row) for row in cursor]

    def topic_counts(self) -> dict[str, int]:
        """Return how many articles carry each topic."""
        with self._lock:
            return dict(
                self._connection.execute(
                    "SELECT t.value, count(*) FROM statuses, json_each(document_labels) t"
                    " WHERE document_labels <> '[]' GROUP BY t.value"
                )
            )

    def counts(self) -> dict[str, int]:
        """Return how many mentions, rejected ones included, carry each label."""
        with self._lock:
            return dict(
                self._connection.execute("SELECT label, sum(count) FROM name_counts GROUP BY label")
            )
