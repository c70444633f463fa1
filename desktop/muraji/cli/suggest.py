"""``muraji suggest``: let the engine propose entities."""

from __future__ import annotations

from pathlib import Path

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("suggest")
@click.argument("project", type=click.Path(path_type=Path))
def suggest(project: Path) -> None:
    """Propose entities in every unfinished article of PROJECT; decisions stay untouched."""
    from muraji.workspace.suggesting import shipped_engine
    from muraji.workspace.suggesting import suggest as job
    from muraji.workspace.workspace import Workspace

    language = system_language()
    with Workspace.open(project) as workspace:
        count = run(job(workspace))
    for problem in shipped_engine().problems:
        click.echo(problem.in_language(language), err=True)
    words = Words(f"Suggestions in {project}: {count}.", f"الاقتراحات في {project}: {count}.")
    click.echo(words.in_language(language))
