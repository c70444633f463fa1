"""``muraji effort``: how many actions a review costs, by a simulated careful reviewer."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.review.effort.reviewer import Mode
    from muraji.workspace.efforting import ArticleEffort


@click.command("effort")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--learn", "learns", is_flag=True, help="Also in order, learning after each article.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def effort(folder: Path, learns: bool, as_json: bool) -> None:
    """Review the articles of FOLDER (layout of seeds/gold) by machine and count the key presses.

    With --learn they are reviewed once more in the order of their names, as one project that learns
    after each: "learning" then holds "curve", a list of {"id", "entities", "actions",
    "actions_without", "model"} in that order, and "later_half_ratio", what the later half of the
    articles costs as a share of its cost without learning.
    """
    from muraji.cli.progress import run
    from muraji.workspace.efforting import measure_effort

    found = run(measure_effort(folder))
    modes = list(dict.fromkeys(one.mode for one in found))
    per_entity = {mode: _per_entity(one for one in found if one.mode is mode) for mode in modes}
    cheapest = min(per_entity, key=lambda mode: per_entity[mode])
    articles = [_article(one) for one in found if one.mode is cheapest]
    learning = _learning(folder, cheapest) if learns else {}
    if as_json:
        figures: dict[str, Any] = {
            "actions_per_entity": per_entity[cheapest],
            "modes": {mode.value: figure for mode, figure in per_entity.items()},
            "articles": articles,
            **({"learning": learning} if learns else {}),
        }
        click.echo(json.dumps(figures, ensure_ascii=False, indent=1))
        return
    for mode, figure in per_entity.items():
        click.echo(f"{mode.value:<14} {figure:6.3f} actions per entity")
    for article in articles:
        actions = ", ".join(f"{name} {count}" for name, count in article["by_action"].items())
        click.echo(
            f"{article['id']}: {article['entities']} entities, {article['suggested']} suggested, "
            f"{article['right']} right, {article['actions']} actions ({actions})"
        )

    if learns:
        click.echo(_curve(learning))


def _learning(folder: Path, mode: Mode) -> dict[str, Any]:
    from muraji.cli.progress import run
    from muraji.workspace.learning_effort import later_half_ratio, measure_learning

    steps = run(measure_learning(folder, mode))
    ratio = later_half_ratio(steps)
    return {
        "curve": [asdict(step) for step in steps],
        "later_half_ratio": None if ratio is None else round(ratio, 4),
    }


def _curve(learning: dict[str, Any]) -> str:
    rows = [
        f"{step['id']}: {step['actions']} actions learning, {step['actions_without']} without"
        for step in learning["curve"]
    ]
    return "\n".join([*rows, f"later half: {learning['later_half_ratio']} of the cost without"])


def _per_entity(articles: Iterable[ArticleEffort]) -> float:
    actions = entities = 0
    for article in articles:
        actions += article.actions
        entities += article.entities
    return actions / max(1, entities)


def _article(one: ArticleEffort) -> dict[str, Any]:
    return {
        "id": one.id,
        "entities": one.entities,
        "suggested": one.suggested,
        "right": one.right,
        "actions": one.actions,
        "by_action": one.by_action,
    }
