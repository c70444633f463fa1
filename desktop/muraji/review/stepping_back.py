"""Undo and redo as jobs: to a place in the history, or of a step that moves very many mentions."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.review.commands.history import done_words, nothing_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from muraji.domain.decision import Decision
    from muraji.domain.job import Job
    from muraji.domain.journal import Entry
    from muraji.domain.label import LabelSet
    from muraji.review.session import Session
    from muraji.store.store import Store

UNDOING = Words("Undoing", "تراجُع")
REDOING = Words("Doing again", "إعادة")
CHANGING = Words("Changing the mentions of the project", "تغيير إشارات المشروع")


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


def edited(session: Session, decision: Decision) -> Job[int]:
    """Carry the decision out and return how many rows it has changed."""
    yield Progress(0, 0, CHANGING)
    with _uncollected():
        return len(session.do(decision))


def taken_back(session: Session, labels: LabelSet, *, forward: bool) -> Job[Words]:
    """Undo the newest step, or redo the one undone last, and return what to say of it."""
    yield Progress(0, 0, CHANGING)
    with _uncollected():
        entry = session.redo() if forward else session.undo()
    return nothing_words(forward=forward) if entry is None else done_words(entry, labels)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare other threads the collector, which would stop them all to look through these rows."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
