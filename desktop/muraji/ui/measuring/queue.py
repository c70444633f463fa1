"""The queue and the concordance over many articles: search, filters, orders, groups."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from muraji.domain.article import ReviewState
from muraji.store.queue_query import QueueOrder, QueueQuery
from muraji.ui.measuring.keys import still_window, timed
from muraji.ui.measuring.waiting import Heartbeat
from muraji.workspace.generated import generate
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.store.store import Store
    from muraji.ui.panels.queue import QueuePanel

MENTIONS = 10
ROUNDS = 5
FRAMES = 200
SEARCHES = ("الأمم المتحدة", "سوريا", "الرئيس الأميركي", '"وزارة الخارجية"', "من", "قال", "نفط")


def measure_queue(articles: int) -> dict[str, float]:
    """Return milliseconds over a generated project of so many articles: medians, and the worst search."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "many.muraji"
        with Workspace.create(project, "bench") as workspace:
            began = perf_counter()
            generate(workspace, articles, MENTIONS)
            made = perf_counter() - began
            found = measured(workspace.store)
        return {"articles": articles, "made_s": made, **found, **measure_list(project)}


def measure_list(project: Path) -> dict[str, float]:
    """Return what a person waits at the list of a project: frames, searches typed, orders chosen.

    Frames are taken by the wheel, line after line, and at places that were never drawn, as when the
    handle of the scroll bar is dragged. While an order is worked out the longest gap between two
    events is told.
    """
    window = still_window(project)
    window.resize(1440, 900)
    panel = window.queue
    bar = panel.list.verticalScrollBar()
    line = panel.list.sizeHintForRow(0)
    frames = [timed(partial(bar.setValue, at * line)) for at in range(0, 3 * FRAMES, 3)]
    drags = [timed(partial(bar.setValue, bar.maximum() * at // FRAMES)) for at in range(1, FRAMES)]
    typed = [timed(partial(_look_for, panel, text)) for text in SEARCHES]
    found = {
        "frame_95th_percentile_ms": quantiles(frames, n=20)[-1],
        "frame_max_ms": max(frames),
        "drag_95th_percentile_ms": quantiles(drags, n=20)[-1],
        "drag_max_ms": max(drags),
        "typed_search_worst_ms": max(typed),
    }
    _look_for(panel, "")
    beat = Heartbeat()
    for order in (*QueueOrder, QueueOrder.IMPORTED):

        def sort(then: Callable[[], object], order: QueueOrder = order) -> None:
            panel.order(order)
            _once_listed(panel, then)

        found[f"order_{order.value}_longest_ms"] = beat.during(sort)["longest_ms"]
    window.close()
    return found


def _look_for(panel: QueuePanel, text: str) -> None:
    panel.field.setText(text)
    panel.look_up()
    while panel.model.is_reading:
        QApplication.processEvents()


def _once_listed(panel: QueuePanel, then: Callable[[], object]) -> None:
    if panel.model.is_reading:
        QTimer.singleShot(1, lambda: _once_listed(panel, then))
    else:
        QTimer.singleShot(100, then)


def measured(store: Store) -> dict[str, float]:
    """Return the milliseconds that each question to this project takes."""
    queue, names = store.queue, store.names
    searches = [_timed(lambda text=text: queue.ids(QueueQuery(text=text))) for text in SEARCHES]  # type: ignore[misc]
    orders = {
        f"order_{order.value}_ms": _timed(
            lambda order=order: queue.ids(QueueQuery(order=order))  # type: ignore[misc]
        )
        for order in QueueOrder
    }
    unfinished = QueueQuery(states=(ReviewState.WAITING, ReviewState.STARTED))
    keys = names.waiting(200)
    return {
        "search_median_ms": median(searches),
        "search_worst_ms": max(searches),
        **orders,
        "unfinished_ms": _timed(lambda: queue.ids(unfinished)),
        "with_label_ms": _timed(lambda: queue.ids(QueueQuery(label="GPE"))),
        "with_name_ms": _timed(lambda: queue.ids(QueueQuery(name="سوريا"))),
        "year_ms": _timed(lambda: queue.ids(QueueQuery(since="2020-01-01", until="2020-12-31"))),
        "names_waiting_ms": _timed(lambda: names.waiting(200)),
        "groups_of_a_screen_ms": _timed(lambda: [names.group(key) for key in keys[:40]]),
        "largest_group_ms": _timed(lambda: names.mentions(names.group(keys[0]))),
    }


def _timed(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        ask()
        times.append((perf_counter() - began) * 1000)
    return median(times)
