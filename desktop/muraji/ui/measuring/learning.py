"""What learning beside the review costs: the lesson, the refresh of what waits, the window's thread."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from muraji.domain.job import drain
from muraji.ui.measuring.keys import still_window
from muraji.ui.measuring.waiting import Heartbeat, settled
from muraji.workspace.generated_reviews import generate_reviews
from muraji.workspace.learning import learn
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = (200, 1_000)


def measure_learning(waiting: int) -> dict[str, float]:
    """Return CPU seconds of a lesson and of a refresh of so many articles, and what the window waits.

    ``process`` is everything that the process does from its start to its end, the loading of the
    engine included; ``lesson`` is the lesson alone. The refresh is measured after the larger lesson.
    """
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SENTENCES:
            project = Path(folder) / f"{size}.muraji"
            is_last = size == SENTENCES[-1]
            with Workspace.create(project, "bench") as workspace:
                generate_reviews(workspace, size, waiting if is_last else 0)
                found |= _lesson(workspace, f"after_{size}_sentences")
                if is_last:
                    found |= _refresh(workspace, found[f"after_{size}_sentences_process_cpu_s"])
        found |= _window(project)
    return found


def _lesson(workspace: Workspace, name: str) -> dict[str, float]:
    used = _cpu(lambda: drain(learn(workspace, "bench", refreshes=False)))
    card = json.loads(workspace.store.learning.models()[0].card)
    return {
        f"{name}_process_cpu_s": used,
        f"{name}_lesson_cpu_s": card["cpu_seconds"],
        f"{name}_sentences": card["sentences"],
    }


def _refresh(workspace: Workspace, lesson: float) -> dict[str, float]:
    """Learn once more with a refresh; what that takes beyond the lesson is the refresh."""
    done: list[int] = []
    used = _cpu(lambda: done.append(drain(learn(workspace, "bench")).refreshed))
    waiting = len(workspace.store.learning.unfinished())
    return {
        "refresh_articles": waiting,
        "refresh_changed": done[0],
        "refresh_cpu_s": used - lesson,
        "refresh_again_cpu_s": _cpu(lambda: drain(learn(workspace, "bench"))) - lesson,
    }


def _cpu(act: Callable[[], object]) -> float:
    """Return CPU seconds of this program and of the processes that have ended meanwhile.

    Where the system does not tell those of other processes (Windows) they are left out.
    """
    before = os.times()
    began = process_time()
    act()
    after = os.times()
    others = after.children_user + after.children_system
    return process_time() - began + others - before.children_user - before.children_system


def _window(project: Path) -> dict[str, float]:
    """Return the longest gaps between two events of the window while it learns and refreshes."""
    window = still_window(project)
    learning = window.learning
    gaps = Heartbeat().during(lambda then: settled(learning.jobs, learning.begin, then))
    window.close()
    return {f"window_{name}": value for name, value in gaps.items()}
