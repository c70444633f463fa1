"""Learning beside the review: after each finished article, in a process of its own, unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from muraji.domain.article import ReviewState, Status
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.review.commands.articles import following
from muraji.ui.background.jobs import STOPPED, Jobs
from muraji.workspace.suggesting import engine_is_loaded, shipped_engine

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.change import Changes
    from muraji.domain.job import Job
    from muraji.review.desk import Outcome
    from muraji.ui.bridge import Bridge
    from muraji.ui.main_window import MainWindow

MILLISECONDS_BEFORE = 1500
"""The next article is on the screen, and undo of a slip has had its moment, before learning begins."""


MILLISECONDS_BEFORE_LOOKING_AHEAD = 400
UPCOMING = 40
"""Articles below the open one that are suggested anew before all others."""


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
        self.ahead = Jobs(self)
        self.ahead.finished.connect(self._tell)
        self._told: Words | None = None
        self._ahead_timer = QTimer(self)
        self._ahead_timer.setSingleShot(True)
        self._ahead_timer.setInterval(MILLISECONDS_BEFORE_LOOKING_AHEAD)
        self._ahead_timer.timeout.connect(self.look_ahead)
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
        self._ahead_timer.stop()
        self._wanted = False
        self.ahead.close()
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

        route = desk.route
        start = route.index(page.article.id) + 1 if page and page.article.id in route else 0
        upcoming = route[start : start + UPCOMING]
        self.jobs.run(
            learn(bridge.workspace, f"before {reason}", _open_in(bridge), upcoming=upcoming)
        )

    def look_ahead(self) -> None:
        """Prepare the article that comes after the open one, once the engine is there."""
        bridge = self._bridge
        if bridge is None or self.ahead.is_running or not engine_is_loaded():
            return
        beyond = following(bridge.desk)
        if beyond is None:
            return
        from muraji.workspace.learning import look_ahead

        self.ahead.run(look_ahead(bridge.workspace, beyond, _open_in(bridge)))

    def _on_moved(self, outcome: Outcome) -> None:
        if outcome.opened:
            self._ahead_timer.start()
        if _finishes(outcome.changes):
            self._timer.start()
        elif len(outcome.changes) and not engine_is_loaded() and not self.jobs.is_running:
            self.jobs.run(_warm_up())

    def _on_finished(self, result: Any) -> None:
        if result is not None:
            if result.refreshed:
                self._window.queue.reload()
            self._ahead_timer.start()
            self.learned.emit()

    def _tell(self, problem: Words | None) -> None:
        """Say once that a model cannot be used."""
        if problem is not None and problem != self._told:
            self._window.doors.messages.warn(problem.in_language(self._window.language))
        self._told = problem

    def _on_failed(self, words: Words) -> None:
        if words is not STOPPED:
            self._window.doors.messages.warn(words.in_language(self._window.language))

    def _go_on(self) -> None:
        if self._wanted:
            self._timer.start()


def _open_in(bridge: Bridge) -> Callable[[], str | None]:
    """Return what says which article is under the reviewer's hand."""
    desk = bridge.desk
    return lambda: desk.page.article.id if desk.page else None


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
