"""``muraji meter``: what the review costs and how good the suggestions are, over time."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.review.meter import Meter
    from muraji.workspace.workspace import Workspace

_TITLES = {
    "accepted_unchanged": Words("accepted unchanged", "قُبل كما هو"),
    "actions_per_entity": Words("actions per entity", "أفعال لكل كيان"),
    "errors_left": Words("mistakes left", "أخطاء باقية"),
    "minutes_left": Words("minutes left", "دقائق باقية"),
}


@click.command("meter")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def meter(project: Path, as_json: bool) -> None:
    """Read from the journal of PROJECT what its review costs, as a whole and article by article.

    Share of suggestions accepted unchanged, actions per entity, mistakes to be expected if all that
    waits were settled by its score, and minutes left at the pace of late. JSON: these four
    ("accepted_unchanged", "actions_per_entity", "errors_left", "minutes_left"; null where nothing
    shows them yet), "finished", and "curve": the same four with "article", "source" and "at" (UTC)
    for each finished article in order. Nothing is changed.
    """
    from muraji.review.meter import Meter
    from muraji.workspace.metering import read_meter
    from muraji.workspace.settings import Settings
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        threshold = float(Settings.load()["threshold"])
        figures = _figures(workspace, run(read_meter(workspace, Meter(threshold))))
    click.echo(json.dumps(figures, ensure_ascii=False, indent=1) if as_json else _told(figures))


def _figures(workspace: Workspace, meter: Meter) -> dict[str, Any]:
    now = asdict(meter.standing)
    curve = []
    for point in meter.points:
        row = asdict(point)
        id_ = row.pop("article_id")
        curve.append({"article": id_, "source": workspace.store.article(id_).source, **row})
    return {**{name: now[name] for name in _TITLES}, "finished": len(curve), "curve": curve}


def _told(figures: dict[str, Any]) -> str:
    language = system_language()
    titles = {name: words.in_language(language) for name, words in _TITLES.items()}
    lines = [f"{title}: {_plain(name, figures[name])}" for name, title in titles.items()]
    for row in figures["curve"]:
        parts = "  ".join(f"{_plain(name, row[name]):>8}" for name in _TITLES)
        lines.append(f"{row['at']}  {parts}  {row['source']}")
    return "\n".join(lines)


def _plain(name: str, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{100 * value:.0f} %" if name == "accepted_unchanged" else f"{value:.2f}"
