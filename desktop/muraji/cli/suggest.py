"""``muraji suggest``: let the engine propose entities."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.workspace.asking import CamelModel

_PATH = click.Path(path_type=Path)


@click.command("suggest")
@click.argument("project", type=_PATH)
@click.option(
    "--engine",
    type=click.Choice(["muraji", "camel"]),
    help="Who finds the names: the program itself, or a model for CAMeL Tools. Default: the setting.",
)
@click.option("--model", type=_PATH, help="Folder of the model for CAMeL Tools.")
@click.option("--python", type=_PATH, help="A Python that has CAMeL Tools, if this one has not.")
def suggest(project: Path, engine: str | None, model: Path | None, python: Path | None) -> None:
    """Propose entities in every unfinished article of PROJECT; decisions stay untouched."""
    from muraji.workspace.suggesting import shipped_engine
    from muraji.workspace.suggesting import suggest as job
    from muraji.workspace.workspace import Workspace

    language = system_language()
    chosen = _chosen(engine, model, python)
    with Workspace.open(project) as workspace:
        count = run(job(workspace, None, chosen))
        damaged = workspace.advisor.problem
    for problem in [*shipped_engine().problems, *([damaged] if damaged else [])]:
        click.echo(problem.in_language(language), err=True)
    words = Words(f"Suggestions in {project}: {count}.", f"الاقتراحات في {project}: {count}.")
    click.echo(words.in_language(language))


def _chosen(engine: str | None, model: Path | None, python: Path | None) -> CamelModel | None:
    """Return the model named on the command line, or else the one of the settings."""
    from muraji.workspace.asking import CamelModel, chosen_model, no_model
    from muraji.workspace.settings import Settings

    if engine == "muraji":
        return None
    settings = Settings.load()
    if engine is None and model is None:
        return chosen_model(settings)
    folder = model or settings["camel_model"]
    if not folder:
        raise no_model()
    other = python or settings["camel_python"]
    return CamelModel(Path(folder), Path(other) if other else None)
