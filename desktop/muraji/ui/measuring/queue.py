"""The queue and the concordance over many articles: search, filters, orders, groups."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState
from muraji.store.queue import QueueOrder, QueueQuery
from muraji.workspace.generated import generate
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.store.store import Store

MENTIONS = 10
ROUNDS = 5
SEARCHES = ("الأمم المتحدة", "سوريا", "الرئيس الأميركي", '"وزارة الخارجية"', "من", "قال", "نفط")


def measure_queue(articles: int) -> dict[str, float]:
    """Return milliseconds over a generated project of so many articles: medians, and the worst search."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Workspace.create(Path(folder) / "many.muraji", "bench") as workspace,
    ):
        began = perf_counter()
        generate(workspace, articles, MENTIONS)
        made = perf_counter() - began
        return {"articles": articles, "made_s": made, **measured(workspace.store)}


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
        "largest_group_ms": _timed(lambda: names.mentions(keys[0])),
    }


def _timed(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        ask()
        times.append((perf_counter() - began) * 1000)
    return median(times)
