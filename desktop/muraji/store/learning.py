"""What a project has learned: evidence about names, the engine's own answers, trained models."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.store.connection import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from threading import RLock

    from muraji.domain.evidence import Refusal, Tally
    from muraji.store.evidence import EvidenceTable

KEPT = 5
"""Models that are kept to go back to."""


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A trained model as the project keeps it, without its data."""

    number: int
    made_at: str
    """UTC, ISO 8601."""
    card: str
    """What it was made from and how good it is, as JSON."""
    is_in_use: bool


class LearningView:
    """Reads and writes what was learned; no decision is ever kept here."""

    def __init__(
        self, connection: sqlite3.Connection, lock: RLock, path: Path, evidence: EvidenceTable
    ) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path
        self._evidence = evidence

    def evidence(
        self, firsts: Sequence[str], without: str = ""
    ) -> tuple[list[Tally], list[Refusal]]:
        """Return what was decided on the names that begin with one of these words (keys).

        With ``without``, only what was decided in articles other than this one.
        """
        with self._lock:
            tallies = list(self._evidence.tallies(firsts, without))
            return tallies, list(self._evidence.refusals(firsts, without))

    def all_evidence(self) -> list[tuple[str, str, str, str, str, str, bool]]:
        """Return every decision on a name: key, label, verdict, article, words around, is inside."""
        with self._lock:
            return self._evidence.everything()

    def finished(self, limit: int) -> list[str]:
        """Return the newest finished articles, oldest first, by when something was decided last."""
        query = """
            SELECT s.article_id FROM statuses s LEFT JOIN annotations a USING (article_id)
            WHERE s.state = 'finished' GROUP BY s.article_id
            ORDER BY max(a.decided_at) DESC, s.article_id LIMIT ?
        """
        with self._lock:
            return [id_ for (id_,) in self._connection.execute(query, (limit,))][::-1]

    def unfinished(self) -> list[str]:
        """Return the articles that are not finished, in the order of import."""
        query = """
            SELECT a.id FROM articles a JOIN statuses s ON s.article_id = a.id
            WHERE s.state <> 'finished' ORDER BY a.position
        """
        with self._lock:
            return [id_ for (id_,) in self._connection.execute(query)]

    def conflicts(self, limit: int = 200) -> list[tuple[str, dict[str, int]]]:
        """Return the names accepted under several labels, with how often, the most frequent first."""
        query = """
            SELECT key, label, count(*) FROM evidence WHERE verdict = 'accepted' AND key IN (
                SELECT key FROM evidence WHERE verdict = 'accepted'
                GROUP BY key HAVING count(DISTINCT label) > 1 ORDER BY count(*) DESC LIMIT ?)
            GROUP BY key, label ORDER BY key, count(*) DESC
        """
        found: dict[str, dict[str, int]] = {}
        with self._lock:
            for key, label, count in self._connection.execute(query, (limit,)):
                found.setdefault(key, {})[label] = count
        return sorted(found.items(), key=lambda item: (-sum(item[1].values()), item[0]))

    def counts(self) -> dict[str, int]:
        """Return how many decisions of each verdict are remembered."""
        with self._lock:
            rows = self._connection.execute("SELECT verdict, count(*) FROM evidence GROUP BY 1")
            return dict(rows.fetchall())

    def answers(self, article_id: str) -> tuple[str, bytes] | None:
        """Return what the engine by itself said of an article, and its version."""
        with self._lock:
            row: tuple[str, bytes] | None = self._connection.execute(
                "SELECT version, answers FROM engine_answers WHERE article_id = ?", (article_id,)
            ).fetchone()
        return row

    def keep_answers(self, rows: Iterable[tuple[str, str, bytes]]) -> None:
        """Keep what the engine said: (article, version, answers), in place of what was there."""
        with self._lock, transaction(self._connection, self._path):
            self._connection.executemany(
                "INSERT OR REPLACE INTO engine_answers VALUES (?, ?, ?)", rows
            )

    def models(self) -> list[ModelRow]:
        """Return the models that are kept, newest first."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT number, made_at, card, is_in_use FROM models ORDER BY number DESC"
            ).fetchall()
        return [ModelRow(number, at, card, bool(used)) for number, at, card, used in rows]

    def model_in_use(self) -> int | None:
        """Return the number of the model in use; None while there is none."""
        with self._lock:
            row = self._connection.execute("SELECT number FROM models WHERE is_in_use").fetchone()
        return row[0] if row else None

    def model_data(self, number: int) -> bytes:
        """Return the data of a model, proved by its hash.

        Raises:
            MurajiError: there is no such model, or it is damaged.
        """
        with self._lock:
            row = self._connection.execute(
                "SELECT sha256, data FROM models WHERE number = ?", (number,)
            ).fetchone()
        if row is None:
            raise MurajiError(
                f"There is no model {number} in this project. “muraji learn status” lists them.",
                f"لا يوجد نموذج رقمه {number} في هذا المشروع. تعرض «muraji learn status» ما فيه.",
            )
        if sha256(row[1]).hexdigest() != row[0]:
            raise MurajiError(
                f"The learned model {number} is damaged and is not used. Reviewing goes on with the "
                "engine alone; a new model is made when you finish the next article.",
                f"النموذج المتعلَّم {number} تالف ولن يُستعمل. تستمر المراجعة بالمحرّك وحده، ويُصنع "
                "نموذج جديد حين تُنهي المقالة التالية.",
            )
        data: bytes = row[1]
        return data

    def add_model(self, made_at: str, card: str, data: bytes, *, is_used: bool = True) -> int:
        """Keep a new model, and put it in use at once or leave in use what is.

        The oldest beyond those kept go, but never the one in use.
        """
        with self._lock, transaction(self._connection, self._path):
            (last,) = self._connection.execute(
                "SELECT coalesce(max(number), 0) FROM models"
            ).fetchone()
            if is_used:
                self._connection.execute("UPDATE models SET is_in_use = 0 WHERE is_in_use")
            self._connection.execute(
                "INSERT INTO models VALUES (?, ?, ?, ?, ?, ?)",
                (last + 1, made_at, card, sha256(data).hexdigest(), data, int(is_used)),
            )
            self._connection.execute(
                "DELETE FROM models WHERE number <= ? AND NOT is_in_use", (last + 1 - KEPT,)
            )
        return int(last) + 1

    def use_model(self, number: int | None) -> None:
        """Put this model in use; None for none."""
        with self._lock, transaction(self._connection, self._path):
            self._connection.execute("UPDATE models SET is_in_use = (number IS ?)", (number,))
