"""``muraji learn``: what a project has learned, looked at, switched, rolled back, exported."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.workspace.learning_status import LearningStatus

_PROJECT = click.argument("project", type=click.Path(path_type=Path))


@click.group("learn")
def learn() -> None:
    """Look at what a project has learned from its reviewers, and decide what is used of it."""


@learn.command("status")
@_PROJECT
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def status(project: Path, as_json: bool) -> None:
    """Say what PROJECT remembers, its models, and how base and model fare on each label.

    JSON: {"on", "decisions", "conflicts": [{"name", "labels"}], "in_use", "choice", "models": [{"number",
    "made_at", "in_use", "articles", "sentences", "cpu_seconds", "labels": {name: {"seen", "base_f1",
    "learned_f1", "in_use"}}}]}.
    """
    from muraji.workspace.learning_status import status_of
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        found = status_of(workspace)
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        click.echo(_report(found))


@learn.command("now")
@_PROJECT
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def now(project: Path, as_json: bool) -> None:
    """Make a model from the finished articles of PROJECT and suggest anew in what waits.

    JSON: {"number", "in_use", "refreshed", "cpu_seconds"}; "number" is the model that was made.
    """
    from muraji.cli.progress import run
    from muraji.workspace.learning import learn as job
    from muraji.workspace.learning_status import status_of
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        done = run(job(workspace, "asked for"))
        made = next((m for m in status_of(workspace).models if m.number == done.number), None)
    if as_json:
        seconds = made.card.get("cpu_seconds") if made else None
        click.echo(json.dumps({**asdict(done), "cpu_seconds": seconds}))
    elif done.number is None:
        _say(
            "There is nothing to learn from yet: finish an article first.",
            "لا شيء يُتعلَّم منه بعد: أنهِ مقالة أولًا.",
        )
    elif done.in_use != done.number:
        used = done.in_use or "none"
        _say(
            f"Model {done.number} is kept; in use stays what you chose, {used}. Suggestions of "
            f"{done.refreshed} articles have changed.",
            f"حُفظ النموذج {done.number}، ويبقى قيد الاستعمال ما اخترتَه: {used}. تغيّرت اقتراحات "
            f"مقالات عددها {done.refreshed}.",
        )
    else:
        _say(
            f"Model {done.number} is in use; suggestions of {done.refreshed} articles have changed.",
            f"النموذج {done.number} قيد الاستعمال؛ تغيّرت اقتراحات مقالات عددها {done.refreshed}.",
        )


@learn.command("on")
@_PROJECT
def on(project: Path) -> None:
    """Use what PROJECT has learned."""
    _switch(project, is_on=True)


@learn.command("off")
@_PROJECT
def off(project: Path) -> None:
    """Leave suggestions in PROJECT to the engine alone; what was learned is kept."""
    _switch(project, is_on=False)


@learn.command("use")
@_PROJECT
@click.argument("model")
def use(project: Path, model: str) -> None:
    """Go back to another MODEL of PROJECT, by its number, or to “none”.

    It stays in use whatever is learned later, until “newest” is chosen.
    """
    from muraji.workspace.model_choice import use_model
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        use_model(workspace, model)
    _say(f"In use now: {model}.", f"قيد الاستعمال الآن: {model}.")


@learn.command("export")
@_PROJECT
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--model", type=int, help="Its number; the model in use otherwise.")
def export(project: Path, out: Path, model: int | None) -> None:
    """Write a learned model of PROJECT to the file OUT: a zip of a CRF and its manifest."""
    from muraji.workspace.learning_status import export_model
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        export_model(workspace, out, model)
    _say(f"The model is in {out}.", f"النموذج في {out}.")


def _switch(project: Path, *, is_on: bool) -> None:
    from muraji.workspace.suggesting import advisor_of
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        advisor_of(workspace).is_on = is_on
    if is_on:
        _say("What was learned is used.", "يُستعمل ما تعلّمه المشروع.")
    else:
        _say(
            "The engine suggests alone; what was learned is kept.",
            "يقترح المحرّك وحده، وما تُعلّم محفوظ.",
        )


def _say(english: str, arabic: str) -> None:
    click.echo(Words(english, arabic).in_language(system_language()))


def _report(found: LearningStatus) -> str:
    language = system_language()
    lines = [words.in_language(language) for words in found.sentences()]
    for model in found.models:
        mark = "*" if model.is_in_use else " "
        card: dict[str, Any] = model.card
        lines.append(
            f"{mark} {model.number:>3}  {model.made_at}  {card['articles']} / {card['sentences']}"
        )
        if model.is_in_use:
            lines += [
                f"       {name:<14} {row['seen']:>5} {row['base_f1']:7.3f} {row['learned_f1']:7.3f}"
                f" {'+' if row['in_use'] else ''}"
                for name, row in card["labels"].items()
            ]
    return "\n".join(lines)
