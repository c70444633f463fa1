"""What safety costs: a durable decision, opening and checking a large project, and a long soak."""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from muraji.domain.decision import Accept, Forgive, Reject, Relabel
from muraji.domain.job import drain
from muraji.workspace.file_check import check_file
from muraji.workspace.generated import generate
from muraji.workspace.workspace import Workspace

MENTIONS = 10
DECISIONS = 200
OPENINGS = 5
BETWEEN_RESTARTS = 5_000


def measure_trust(articles: int) -> dict[str, float]:
    """Return what a decision, an opening and a whole check cost in a project of so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.muraji"
        with Workspace.create(path, "bench") as workspace:
            generate(workspace, articles, MENTIONS)
            decisions = _decide(workspace, random.Random(1), DECISIONS)  # noqa: S311 - no secret
        openings = []
        for _ in range(OPENINGS):
            began = perf_counter()
            workspace = Workspace.open(path, "bench")
            openings.append((perf_counter() - began) * 1000)
            workspace.close()
        began = perf_counter()
        found = drain(check_file(path))
        checked = perf_counter() - began
    return {
        "articles": articles,
        "durable_decision_median_ms": median(decisions),
        "opening_median_ms": median(openings),
        "full_check_s": checked,
        "flaws": len(found),
    }


def soak(decisions: int, articles: int) -> dict[str, float]:
    """Decide at random, with a restart now and then, and return how time and memory went.

    ``flaws`` counts what a whole check finds at the end: replay against tables among it.
    """
    chance = random.Random(11)  # noqa: S311 - nothing here is secret
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "soak.muraji"
        with Workspace.create(path, "soak") as workspace:
            generate(workspace, articles, MENTIONS)
        medians: list[float] = []
        memory: list[float] = []
        for _ in range(0, decisions, BETWEEN_RESTARTS):
            with Workspace.open(path, "soak") as workspace:
                count = min(BETWEEN_RESTARTS, decisions)
                medians.append(median(_decide(workspace, chance, count)))
            memory.append(_megabytes())
        found = drain(check_file(path))
    return {
        "decisions": decisions,
        "first_median_ms": medians[0],
        "last_median_ms": medians[-1],
        "first_peak_mb": memory[0],
        "last_peak_mb": memory[-1],
        "flaws": len(found),
    }


def _decide(workspace: Workspace, chance: random.Random, count: int) -> list[float]:
    """Make so many decisions, undos and redos, and return the milliseconds of each."""
    store, session = workspace.store, workspace.session
    ids = store.article_ids()
    times: list[float] = []
    while len(times) < count:
        rows = store.annotations_of(chance.choice(ids))
        if not rows:
            continue
        chosen = (chance.choice(rows).id,)
        step = chance.random()
        began = perf_counter()
        if step < 0.08:
            session.undo()
        elif step < 0.12:
            session.redo()
        else:
            kinds = (Accept(chosen), Reject(chosen), Forgive(chosen), Relabel(chosen, "ORG"))
            session.do(chance.choice(kinds))
        times.append((perf_counter() - began) * 1000)
    return times


def _megabytes() -> float:
    """Return the most that this program has held; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
