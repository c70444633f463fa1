"""``muraji bench``: what the window and the engine cost on this machine, measured in pairs."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_FOR_WAITING = 300
"""Articles of the project beside which jobs run: each of them is read by the engine."""

MOST_TO_REFRESH = 1_000
"""Articles that wait while the program learns: each of them is read by the engine first."""

ARTICLES_OF_THE_SOAK = 2_000


@click.command("bench")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--runs", default=7, show_default=True, help="Starts of each program.")
@click.option("--articles", default=5_000, show_default=True, help="Size of the generated project.")
@click.option(
    "--packaged",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Measure the program built in this folder beside its source instead.",
)
@click.option(
    "--imported", default=10_000, show_default=True, help="Articles of the file taken in and out."
)
@click.option(
    "--only",
    type=click.Choice(
        ["start", "keys", "long_text", "pipeline", "queue", "waiting", "learning", "data", "trust"]
    ),
    help="Measure this part alone.",
)
@click.option("--soak", type=int, metavar="DECISIONS", help="Decide so often over 2,000 articles.")
def bench(
    as_json: bool,
    runs: int,
    articles: int,
    packaged: Path | None,
    imported: int,
    only: str | None,
    soak: int | None,
) -> None:
    """Measure start, keys, a long text, pipeline, queue, jobs, learning, import and export.

    On sample and generated articles.
    """
    from muraji.ui.lean_pyside import import_pyside

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_pyside()
    if packaged is not None:
        from muraji.ui.measuring.packaged import measure_packaged

        _report({"packaged": measure_packaged(packaged, runs)}, as_json=as_json)
        return
    from muraji.ui.measuring import trust

    if soak is not None:
        _report({"soak": trust.soak(soak, ARTICLES_OF_THE_SOAK)}, as_json=as_json)
        return
    from muraji.ui.measuring.data import measure_data
    from muraji.ui.measuring.keys import measure_keys
    from muraji.ui.measuring.learning import measure_learning
    from muraji.ui.measuring.long_text import measure_long_text
    from muraji.ui.measuring.pipeline import measure_pipeline
    from muraji.ui.measuring.queue import measure_queue
    from muraji.ui.measuring.start import measure_start
    from muraji.ui.measuring.waiting import measure_waiting

    parts: dict[str, Callable[[], dict[str, float]]] = {
        "start": lambda: measure_start(runs),
        "keys": measure_keys,
        "long_text": measure_long_text,
        "pipeline": measure_pipeline,
        "queue": lambda: measure_queue(articles),
        "waiting": lambda: measure_waiting(min(articles, MOST_FOR_WAITING)),
        "learning": lambda: measure_learning(min(articles, MOST_TO_REFRESH)),
        "data": lambda: measure_data(imported),
        "trust": lambda: trust.measure_trust(articles),
    }
    figures = {name: measure() for name, measure in parts.items() if only in {None, name}}
    _report(figures, as_json=as_json)


def _report(figures: dict[str, dict[str, float]], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(figures, indent=1))
        return
    for part, found in figures.items():
        click.echo(part)
        for name, value in found.items():
            click.echo(f"  {name:<34} {value:10.2f}")
