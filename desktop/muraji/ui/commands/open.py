"""``muraji open``: the window itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("open")
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option(
    "--until-painted",
    is_flag=True,
    help="Quit as soon as the window has been painted once, to measure the start.",
)
def open_(project: Path | None, until_painted: bool) -> None:
    """Open the window, on PROJECT when one is named."""
    from muraji.ui.application import run

    sys.exit(run(project, until_painted=until_painted))
