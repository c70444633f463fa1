"""The one way to change what a reviewer sees: do, undo, redo."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from threading import RLock
from typing import TYPE_CHECKING

from muraji.domain.change import Changes
from muraji.domain.errors import StaleStepError
from muraji.domain.journal import ITSELF, Entry, EntryKind
from muraji.domain.label import ProjectLabels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from muraji.domain.article import Article
    from muraji.domain.decision import Decision
    from muraji.store.store import Store

NOTHING = Changes(())
BULK = 200
"""Rows that a step changes at once: from here on a backup is wanted before it."""


@dataclass(frozen=True)
class Delivery:
    """What a job brings in at once: changes, new articles, and words for the journal."""

    changes: Changes
    words: str
    new_articles: tuple[Article, ...] = ()


class Session:
    """A reviewer at work on an open project.

    Both stacks live in the journal, so that undo reaches across articles and restarts. Safe to use
    from several threads: a job may record while the reviewer decides.
    """

    def __init__(self, store: Store, reviewer: str, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._lock = RLock()
        self.reviewer = reviewer
        self.before_bulk: Callable[[], None] | None = None
        """Called before a step that changes many rows or the labels; what it raises stops the step."""

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Let nobody else decide or record while the block reads rows and records changes to them."""
        with self._lock:
            yield

    def do(self, decision: Decision) -> Changes:
        """Carry out a decision and return what it changed; nothing is journalled when nothing did.

        Raises:
            MurajiError: the decision cannot be carried out, or the disk refuses; nothing has changed.
        """
        # The rules are loaded with the first decision: the first paint does not wait for them.
        from muraji.review.rules import Hand, changes_of

        with self._lock:
            at = self._now()
            changes = changes_of(decision, self._store, Hand(self.reviewer, at))
            if not len(changes):
                return NOTHING
            self._prepare_for(changes)
            undo_top, _ = self._store.journal.tops()
            entry = Entry(
                kind=EntryKind.DECISION,
                at=at,
                reviewer=self.reviewer,
                changes=changes,
                decision=decision,
                below=undo_top,
                undo_top=ITSELF,
                redo_top=None,
            )
            return self._store.commit(entry).changes

    def undo(self) -> Entry | None:
        """Take back the newest step and return the entry that says so; None when there is none.

        A step whose rows a job has changed since cannot be taken back: it is passed over, so that
        those below stay in reach, and the entry returned has no changes.

        Raises:
            MurajiError: the disk refuses; nothing has changed.
        """
        with self._lock:
            undo_top, redo_top = self._store.journal.tops()
            if undo_top is None:
                return None
            step = self._store.journal.entry(undo_top)
            return self._take_back(
                step,
                Entry(
                    kind=EntryKind.UNDO,
                    at=self._now(),
                    reviewer=self.reviewer,
                    changes=step.changes.inverted(),
                    decision=step.decision,
                    reverses=step.seq,
                    below=redo_top,
                    undo_top=step.below,
                    redo_top=ITSELF,
                ),
            )

    def redo(self) -> Entry | None:
        """Do again what was undone last and return the entry that says so; None when there is none.

        What no longer fits is passed over as in :meth:`undo`.

        Raises:
            MurajiError: the disk refuses; nothing has changed.
        """
        with self._lock:
            undo_top, redo_top = self._store.journal.tops()
            if redo_top is None:
                return None
            undone = self._store.journal.entry(redo_top)
            return self._take_back(
                undone,
                Entry(
                    kind=EntryKind.REDO,
                    at=self._now(),
                    reviewer=self.reviewer,
                    changes=undone.changes.inverted(),
                    decision=undone.decision,
                    reverses=undone.seq,
                    below=undo_top,
                    undo_top=ITSELF,
                    redo_top=undone.below,
                ),
            )

    def _prepare_for(self, changes: Changes) -> None:
        is_big = len(changes) >= BULK or any(
            isinstance(each.row, ProjectLabels) for each in changes
        )
        if is_big and self.before_bulk is not None:
            self.before_bulk()

    def _take_back(self, step: Entry, entry: Entry) -> Entry:
        self._prepare_for(entry.changes)
        try:
            return self._store.commit(entry)
        except StaleStepError:
            words = f"passed over: what step {step.seq} changed has been changed since"
            return self._store.commit(replace(entry, changes=NOTHING, words=words))

    def record(
        self,
        kind: EntryKind,
        changes: Changes,
        words: str,
        new_articles: Sequence[Article] = (),
    ) -> Entry:
        """Keep what a job brings in: journalled like a decision, but not a step to undo.

        Raises:
            MurajiError: the rows are no longer as the job saw them, or the disk refuses.
        """
        return self.record_all(kind, [Delivery(changes, words, tuple(new_articles))])[0]

    def record_all(self, kind: EntryKind, deliveries: Sequence[Delivery]) -> list[Entry]:
        """Record several deliveries, all or nothing, each with an entry of its own.

        Raises:
            MurajiError: the rows are no longer as the job saw them, or the disk refuses.
        """
        with self._lock:
            at = self._now()
            undo_top, redo_top = self._store.journal.tops()
            entries = [
                Entry(
                    kind=kind,
                    at=at,
                    reviewer=self.reviewer,
                    changes=delivery.changes,
                    words=delivery.words,
                    undo_top=undo_top,
                    redo_top=redo_top,
                )
                for delivery in deliveries
            ]
            new = [(article, at) for delivery in deliveries for article in delivery.new_articles]
            return self._store.commit_all(entries, new)

    def _now(self) -> str:
        return timestamp(self._clock())


def timestamp(moment: datetime) -> str:
    """Return an aware moment as UTC in ISO 8601, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
