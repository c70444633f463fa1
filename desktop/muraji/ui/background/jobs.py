"""Long work beside the window: one job at a time on one thread, stopped cleanly at any step."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.ui.background.collecting import COLLECTING

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.job import Job, Progress

SECONDS_BETWEEN_REPORTS = 0.05
SECONDS_OF_A_TURN = 0.0005
"""How long a job keeps the interpreter from the window that wants it: a paint may ask ten times."""
BUSY = Words(
    "Something else is still being done. Wait for it, or stop it first.",
    "ثمة عمل آخر لم ينتهِ بعد. انتظره، أو أوقفه أولًا.",
)
STOPPED = Words("Stopped. What was done until then is kept.", "أُوقف. ما أُنجز حتى الآن محفوظ.")
BROKEN = Words(
    "This did not work because of an error in Muraji itself. What was done until then is kept.",
    "لم ينجح هذا بسبب خطأ في مُراجِع نفسه. ما أُنجز حتى الآن محفوظ.",
)


class JobThread(QThread):
    """Draws a job to its end, or closes it when it is interrupted."""

    progressed = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
    stopped = Signal()

    def __init__(self, job: Job[Any], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("job")
        self._job = job

    def run(self) -> None:
        """Carry the job out on this thread."""
        try:
            self._draw()
        except MurajiError as error:
            self.refused.emit(error.words)
        except Exception as error:  # noqa: BLE001 - raised again in the window's thread
            self.broke.emit(error)

    def _draw(self) -> None:
        reported = 0.0
        while not self.isInterruptionRequested():
            try:
                progress = next(self._job)
            except StopIteration as end:
                self.succeeded.emit(end.value)
                return
            if monotonic() - reported >= SECONDS_BETWEEN_REPORTS:
                reported = monotonic()
                self.progressed.emit(progress)
        self._job.close()
        self.stopped.emit()


class Jobs(QObject):
    """Runs jobs and tells how they go, in the window's thread."""

    began = Signal()
    progress = Signal(object)
    """A :class:`~muraji.domain.job.Progress`, at most twenty times a second."""
    finished = Signal(object)
    """What the job returned."""
    failed = Signal(object)
    """The :class:`~muraji.domain.words.Words` why it could not be done or was stopped."""
    ended = Signal()
    """After any of the two: the next job may be run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: JobThread | None = None
        self._then: Callable[[Any], object] | None = None
        self._turn = 0.0

    @property
    def is_running(self) -> bool:
        """Say whether a job is being done."""
        return self._thread is not None

    def run(self, job: Job[Any], then: Callable[[Any], object] | None = None) -> bool:
        """Begin a job; ``then`` is given its result in the window's thread.

        Returns:
            False, and ``failed`` tells why, when another job is not done yet.
        """
        if self._thread is not None:
            job.close()
            self.failed.emit(BUSY)
            return False
        thread = JobThread(job, self)
        self._thread, self._then = thread, then
        thread.progressed.connect(self._on_progress)
        thread.succeeded.connect(self._on_success)
        thread.refused.connect(self._on_refusal)
        thread.broke.connect(self._on_bug)
        thread.stopped.connect(self._on_stop)
        self.began.emit()
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(SECONDS_OF_A_TURN)
        COLLECTING.begin()
        thread.start(QThread.Priority.LowPriority)
        return True

    def cancel(self) -> None:
        """Stop the job after the step it is at; what it has done stays."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def close(self) -> None:
        """Stop the job and wait until its thread has ended; nothing more is told of it."""
        thread = self._thread
        if thread is not None:
            thread.requestInterruption()
            self._let_go()
            self.ended.emit()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if self.sender() is self._thread:
            COLLECTING.look()
            self.progress.emit(progress)

    @Slot(object)
    def _on_success(self, result: object) -> None:
        if self.sender() is not self._thread:
            return
        then = self._let_go()
        self.ended.emit()
        self.finished.emit(result)
        if then is not None:
            then(result)

    @Slot(object)
    def _on_refusal(self, words: Words) -> None:
        if self.sender() is self._thread:
            self._let_go()
            self.ended.emit()
            self.failed.emit(words)

    @Slot()
    def _on_stop(self) -> None:
        self._on_refusal(STOPPED)

    @Slot(object)
    def _on_bug(self, error: Exception) -> None:
        self._on_refusal(BROKEN)
        raise error

    def _let_go(self) -> Callable[[Any], object] | None:
        thread, then = self._thread, self._then
        self._thread = self._then = None
        if thread is not None:
            thread.wait()
            sys.setswitchinterval(self._turn)
            COLLECTING.end()
            thread.deleteLater()
        return then
