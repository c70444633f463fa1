"""``muraji export``: write a project in one of the formats."""

from __future__ import annotations

from pathlib import Path

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("export")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--format", "format_name", default="json", show_default=True, help="See `formats`.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write.")
def export(project: Path, format_name: str, out: Path) -> None:
    """Write the articles of PROJECT with their entities to a file."""
    from muraji.workspace.exporting import export as job
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        count = run(job(workspace, format_name, out))
    words = Words(f"Articles written to {out}: {count}.", f"المقالات المكتوبة في {out}: {count}.")
    click.echo(words.in_language(system_language()))
