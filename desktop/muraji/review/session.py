"""The one way to change what a reviewer sees: do, undo, redo."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from muraji.domain.change import Changes
from muraji.domain.journal import ITSELF, Entry, EntryKind
from muraji.review.rules import Hand, changes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from muraji.domain.article import Article
    from muraji.domain.decision import Decision
    from muraji.store.store import Store

NOTHING = Changes(())


class Session:
    """A reviewer at work on an open project.

    Both stacks live in the journal, so that undo reaches across articles and restarts.
    """

    def __init__(self, store: Store, reviewer: str, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self.reviewer = reviewer

    def do(self, decision: Decision) -> Changes:
        """Carry out a decision and return what it changed; nothing is journalled when nothing did.

        Raises:
            MurajiError: the decision cannot be carried out, or the disk refuses; nothing has changed.
        """
        at = self._now()
        changes = changes_of(decision, self._store, Hand(self.reviewer, at))
        if not len(changes):
            return NOTHING
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

        Raises:
            MurajiError: what the step changed has been changed since by a job.
        """
        undo_top, redo_top = self._store.journal.tops()
        if undo_top is None:
            return None
        step = self._store.journal.entry(undo_top)
        return self._store.commit(
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
            )
        )

    def redo(self) -> Entry | None:
        """Do again what was undone last and return the entry that says so; None when there is none.

        Raises:
            MurajiError: what the step would change has been changed since by a job.
        """
        undo_top, redo_top = self._store.journal.tops()
        if redo_top is None:
            return None
        undone = self._store.journal.entry(redo_top)
        return self._store.commit(
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
            )
        )

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
        at = self._now()
        undo_top, redo_top = self._store.journal.tops()
        entry = Entry(
            kind=kind,
            at=at,
            reviewer=self.reviewer,
            changes=changes,
            words=words,
            undo_top=undo_top,
            redo_top=redo_top,
        )
        return self._store.commit(entry, [(article, at) for article in new_articles])

    def _now(self) -> str:
        return timestamp(self._clock())


def timestamp(moment: datetime) -> str:
    """Return an aware moment as UTC in ISO 8601, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
