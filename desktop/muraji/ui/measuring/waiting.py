"""How long the window's thread is held up while each job runs, and while none does."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer

from muraji.domain.label import Label
from muraji.domain.words import Words
from muraji.review.label_draft import LabelDraft
from muraji.ui.measuring.clock import stolen_from_threads
from muraji.ui.measuring.keys import send, still_window
from muraji.workspace.exporting import export
from muraji.workspace.generated import generate
from muraji.workspace.importing import import_paths
from muraji.workspace.suggesting import suggest
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from muraji.domain.decision import EditLabels, EditTopics
    from muraji.ui.background.jobs import Jobs
    from muraji.ui.main_window import MainWindow

MENTIONS = 20
NEW_TEXTS = 300
STEPS_BACK = 300
BEAT_MS = 2
IDLE_SECONDS = 2.0
NAMES_DECIDED = 3


class Heartbeat:
    """Beats in the window's thread; what lies between two beats is what a person would wait.

    Time in which threads of this program were ready and other programs had the processor is left
    out where the system tells it (Linux): it says nothing about this program.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = 0.0
        self._stolen: dict[str, int] = {}
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now, stolen = perf_counter(), stolen_from_threads()
        since = sum(value - self._stolen.get(thread, 0) for thread, value in stolen.items())
        self.gaps.append(max(0.0, (now - self._last) * 1000 - since / 1e6))
        self._last, self._stolen = now, stolen

    def during(self, begin: Callable[[Callable[[], object]], object]) -> dict[str, float]:
        """Return the longest and the 99th percentile of gaps in milliseconds while something runs.

        ``begin`` is given what it has to call when that has ended.
        """
        loop = QEventLoop()
        self.gaps, self._last, self._stolen = [], perf_counter(), stolen_from_threads()
        self._timer.start()
        QTimer.singleShot(0, lambda: begin(loop.quit))
        loop.exec()
        self._beat()
        self._timer.stop()
        return {
            "longest_ms": max(self.gaps),
            "99th_percentile_ms": quantiles(self.gaps, n=100, method="inclusive")[-1],
        }


def measure_waiting(articles: int) -> dict[str, float]:
    """Return how long the window waits, by job, on a generated project of so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "many.muraji"
        with Workspace.create(project, "bench") as workspace:
            generate(workspace, articles, MENTIONS)
        texts = list(_new_texts(Path(folder)))
        window = still_window(project)
        beat = Heartbeat()
        found: dict[str, float] = {"articles": articles}
        for name, begin in _occasions(window, texts, Path(folder)):
            for figure, value in beat.during(begin).items():
                found[f"{name}_{figure}"] = value
        window.close()
    return found


def _new_texts(folder: Path) -> Iterator[Path]:
    """Write articles that the project does not have."""
    with Workspace.create(folder / "new.muraji", "bench") as workspace:
        generate(workspace, NEW_TEXTS, 0, seed=8)
        for number, id_ in enumerate(workspace.store.article_ids()):
            path = folder / f"{number}.txt"
            path.write_text(workspace.store.article(id_).text, "utf-8")
            yield path


def _occasions(
    window: MainWindow, texts: list[Path], folder: Path
) -> Iterator[tuple[str, Callable[[Callable[[], object]], object]]]:
    bridge = window.bridge
    assert bridge is not None, "the window shows a project"
    workspace = bridge.workspace
    jobs = window.doors.jobs

    def job(make: Callable[[], object]) -> Callable[[Callable[[], object]], object]:
        return partial(settled, jobs, make)

    yield "idle", lambda then: QTimer.singleShot(round(IDLE_SECONDS * 1000), then)
    yield (
        "import",
        job(lambda: jobs.run(import_paths(workspace, texts), lambda _: window.doors.refresh())),
    )
    new = workspace.store.article_ids()[-NEW_TEXTS:]
    yield (
        "suggest",
        job(lambda: jobs.run(suggest(workspace, new), lambda _: window.doors.refresh())),
    )
    yield "export", job(lambda: jobs.run(export(workspace, "json", folder / "out.json")))
    yield "search", partial(_afterwards, partial(_search, window))
    before = workspace.store.journal.newest(limit=1)[0].seq or 0
    for _ in range(STEPS_BACK):
        send(window, Qt.Key.Key_Space)
    yield "undo_to_here", job(lambda: window.steps.step_back(before, forward=False))
    merging = _merging(workspace)
    yield "merge_labels", job(lambda: window.steps.edit_labels(merging))
    yield "undo_merge", job(lambda: send(window, Qt.Key.Key_Z))
    yield "names_open", partial(_afterwards, lambda: window.trigger("names"))
    for number in range(NAMES_DECIDED):
        yield f"name_{number}", partial(_afterwards, lambda: send(window, Qt.Key.Key_Space))
    window.trigger("names")


def _afterwards(act: Callable[[], object], then: Callable[[], object]) -> None:
    act()
    QTimer.singleShot(200, then)


def settled(jobs: Jobs, act: Callable[[], object], then: Callable[[], object]) -> None:
    """Act, and go on when none of these jobs is running any more."""

    def look() -> None:
        if jobs.is_running:
            QTimer.singleShot(20, look)
        else:
            then()

    act()
    QTimer.singleShot(200, look)


def _search(window: MainWindow) -> None:
    window.queue.field.setText("من")
    window.queue.look_up()


def _merging(workspace: Workspace) -> EditLabels | EditTopics:
    draft = LabelDraft(workspace.labels, workspace.store.labels.counts())
    draft.add(Label("BENCH", "things", "", Words("Bench", "قياس"), Words("", "")))
    place = next(i for i, label in enumerate(draft.labels) if label.name == "CARDINAL")
    draft.merge(place, "BENCH")
    return draft.decision()
