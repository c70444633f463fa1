"""Steps that touch too much for one frame: done by a job, while the page waits and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from muraji.domain.decision import EditTopics
from muraji.domain.words import Words
from muraji.review.catching_up import catch_up
from muraji.review.commands import history
from muraji.review.stepping_back import edited, redo_to, taken_back, undo_to
from muraji.workspace import label_sets

if TYPE_CHECKING:
    from muraji.domain.decision import EditLabels
    from muraji.domain.job import Job
    from muraji.ui.main_window import MainWindow

MOST_MENTIONS = 300
"""Mentions that an edit of the labels may move at once: about 50 ms."""
MOST_BYTES = 200_000
"""What the journal may have kept of a step that is taken back at once: some 300 mentions."""
ALREADY_THERE = Words("The project stands there already.", "المشروع على تلك الحال من قبل.")
DONE = Words("The labels are changed. Undo takes it back.", "غُيّرت الفئات. التراجع يعيدها.")


class Steps(QObject):
    """Undo, redo and edits of the label set, however many mentions they move."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.doors.jobs.ended.connect(self._let_go)

    def undo(self) -> None:
        """Take back the newest step."""
        self._take(forward=False)

    def redo(self) -> None:
        """Do the step undone last again."""
        self._take(forward=True)

    def is_large(self, *, forward: bool) -> bool:
        """Say whether the step to undo, or to redo, is one for a job."""
        if self._window.bridge is None:
            return False
        journal = self._window.bridge.workspace.store.journal
        seq = journal.tops()[1 if forward else 0]
        return seq is not None and journal.bytes_of(seq) > MOST_BYTES

    def step_back(self, seq: int, *, forward: bool) -> None:
        """Undo to this entry of the journal, or redo what it took back."""
        bridge = self._window.bridge
        if bridge is None:
            return
        workspace = bridge.workspace
        job: Job[int] = (redo_to if forward else undo_to)(workspace.store, workspace.session, seq)

        def tell(count: int) -> None:
            done = Words(f"Done again: {count} steps", f"أُعيدت خطوات عددها {count}")
            undone = Words(f"Undone: {count} steps", f"تراجع عن خطوات عددها {count}")
            self._catch_up((done if forward else undone) if count else ALREADY_THERE)

        self._window.doors.jobs.run(job, tell)

    def edit_labels(self, decision: EditLabels | EditTopics) -> None:
        """Carry out an edit of the labels for mentions or for whole articles."""
        bridge = self._window.bridge
        if bridge is None:
            return
        store = bridge.workspace.store
        label_sets.settle(store)
        of_topics = isinstance(decision, EditTopics)
        counts_of = store.labels.topic_counts if of_topics else store.labels.counts
        counts = counts_of() if decision.moved else {}
        if sum(counts.get(old, 0) for old, _ in decision.moved) <= MOST_MENTIONS:
            self._window.run(lambda desk: desk.do(decision))
            return
        if self._window.doors.jobs.run(
            edited(bridge.workspace.session, decision), lambda _: self._catch_up(DONE)
        ):
            self._window.review.setEnabled(False)

    def _take(self, *, forward: bool) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        if not self.is_large(forward=forward):
            self._window.run(history.redo if forward else history.undo)
            return
        desk = bridge.desk
        job = taken_back(bridge.workspace.session, desk.labels, forward=forward)
        if self._window.doors.jobs.run(job, self._catch_up):
            self._window.review.setEnabled(False)

    def _let_go(self) -> None:
        """Take the page up again after a step for which it had to rest."""
        page = self._window.review
        if not page.isEnabled():
            page.setEnabled(True)
            page.view.setFocus()

    def _catch_up(self, words: Words) -> None:
        self._window.run(lambda desk: catch_up(desk, words))
        QTimer.singleShot(0, self, self._catch_up_around)

    def _catch_up_around(self) -> None:
        """Show the step around the page too, in a turn of its own."""
        self._window.queue.reload()
        self._window.names.catch_up()
        self._window.review.inspector.set_bridge(self._window.bridge)
        self._window.rebind()
