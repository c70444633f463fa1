"""``muraji open``: the window itself."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("open")
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option(
    "--until-painted",
    is_flag=True,
    help="Say when the window has been painted once, and quit: to measure the start.",
)
@click.pass_context
def open_(context: click.Context, project: Path | None, until_painted: bool) -> None:
    """Open the window, on PROJECT when one is named."""
    from muraji.ui.application import run

    context.exit(run(project, until_painted=until_painted))
