"""Undo to a place in the history, and redo to one, step by step with its progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.job import Job
    from muraji.domain.journal import Entry
    from muraji.review.session import Session
    from muraji.store.store import Store

UNDOING = Words("Undoing", "تراجُع")
REDOING = Words("Doing again", "إعادة")


def undo_to(store: Store, session: Session, seq: int) -> Job[int]:
    """Take back every step after this entry and return how many; the entry itself stays done.

    Each step is one undo of its own, so that stopping half-way leaves a state that was once there.
    """

    def wanted() -> bool:
        undo_top, _ = store.journal.tops()
        return undo_top is not None and undo_top > seq

    return _repeated(session.undo, wanted, UNDOING)


def redo_to(store: Store, session: Session, seq: int) -> Job[int]:
    """Do again what was undone, last first, up to and with what this entry took back."""

    def wanted() -> bool:
        _, redo_top = store.journal.tops()
        return redo_top is not None and redo_top >= seq

    return _repeated(session.redo, wanted, REDOING)


def _repeated(
    step: Callable[[], Entry | None], wanted: Callable[[], bool], words: Words
) -> Job[int]:
    count = 0
    while wanted() and step() is not None:
        count += 1
        yield Progress(count, 0, words)
    return count
