"""Learning beside the review: after each finished article, in a process of its own, unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from muraji.domain.article import ReviewState, Status
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.ui.jobs import STOPPED, Jobs
from muraji.workspace.suggesting import engine_is_loaded, shipped_engine

if TYPE_CHECKING:
    from muraji.domain.change import Changes
    from muraji.domain.job import Job
    from muraji.review.desk import Outcome
    from muraji.ui.bridge import Bridge
    from muraji.ui.main_window import MainWindow

MILLISECONDS_BEFORE = 1500
"""The next article is on the screen, and undo of a slip has had its moment, before learning begins."""


class Learning(QObject):
    """Starts learning when an article is finished, and shows what came of it without a word."""

    learned = Signal()
    """What was learned has changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge: Bridge | None = None
        self._wanted = False
        self.jobs = Jobs(self)
        self.jobs.finished.connect(self._on_finished)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.ended.connect(self._go_on)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_BEFORE)
        self._timer.timeout.connect(self.begin)
        self.set_bridge(window.bridge)

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Follow the desk of this project; what is being learned from another ends."""
        if self._bridge is not None:
            self.stop()
        self._bridge = bridge
        if bridge is not None:
            bridge.moved.connect(self._on_moved)

    def stop(self) -> None:
        """End what is being done and wait for it; the last good model stays."""
        self._timer.stop()
        self._wanted = False
        self.jobs.close()

    def begin(self) -> None:
        """Learn from what is finished now; a lesson that is not done yet is begun anew."""
        self._timer.stop()
        if self.jobs.is_running:
            self._wanted = True
            self.jobs.cancel()
            return
        bridge = self._bridge
        if bridge is None:
            return
        self._wanted = False
        from muraji.workspace.learning import learn

        desk = bridge.desk
        page = desk.page
        reason = page.article.source if page else ""

        def open_article() -> str | None:
            return desk.page.article.id if desk.page else None

        self.jobs.run(learn(bridge.workspace, f"before {reason}", open_article))

    def _on_moved(self, outcome: Outcome) -> None:
        if _finishes(outcome.changes):
            self._timer.start()
        elif len(outcome.changes) and not engine_is_loaded() and not self.jobs.is_running:
            self.jobs.run(_warm_up())

    def _on_finished(self, result: Any) -> None:
        if result is not None:
            if result.refreshed:
                self._window.queue.reload()
            self.learned.emit()

    def _on_failed(self, words: Words) -> None:
        if words is not STOPPED:
            self._window.doors.messages.warn(words.in_language(self._window.language))

    def _go_on(self) -> None:
        if self._wanted:
            self._timer.start()


def _finishes(changes: Changes) -> bool:
    """Say whether an article has come to its end with these changes."""
    return any(
        isinstance(change.after, Status)
        and change.after.state is ReviewState.FINISHED
        and (not isinstance(change.before, Status) or change.before.state != change.after.state)
        for change in changes
    )


def _warm_up() -> Job[None]:
    """Load the engine, so that the next article opens with what is known by then."""
    yield Progress(0, 1, Words("", ""))
    shipped_engine()
