"""``muraji export``: write a project in one of the formats."""

from __future__ import annotations

from pathlib import Path

import click

from muraji.cli.cleanings import chosen_cleanings
from muraji.cli.losses import tell_losses
from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("export")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--format", "format_name", default="json", show_default=True, help="See `formats`.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write.")
@click.option("--finished", "only_finished", is_flag=True, help="Take finished articles only.")
@click.option("--numbers", is_flag=True, help="Name reviewers by number.")
@click.option("--cleaning", "cleanings", multiple=True, help="May be repeated; see `dataset`.")
def export(
    project: Path,
    format_name: str,
    out: Path,
    only_finished: bool,
    numbers: bool,
    cleanings: tuple[str, ...],
) -> None:
    """Write the articles of PROJECT with their entities to a file."""
    from muraji.workspace.dataset.making import wanted_articles
    from muraji.workspace.exporting import export as job
    from muraji.workspace.preparing import Preparation
    from muraji.workspace.workspace import Workspace

    preparation = Preparation(chosen_cleanings(cleanings), numbers)
    with Workspace.open(project) as workspace:
        wanted = wanted_articles(workspace, only_finished=only_finished)
        tell_losses([format_name])
        count = run(job(workspace, format_name, out, wanted, preparation))
    words = Words(f"Articles written to {out}: {count}.", f"المقالات المكتوبة في {out}: {count}.")
    click.echo(words.in_language(system_language()))
