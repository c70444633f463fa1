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
@click.option(
    "--press",
    metavar="KEYS",
    help="Press these keys in the window, such as 'Space X Shift+U', and quit: to try a build.",
)
@click.pass_context
def open_(
    context: click.Context, project: Path | None, until_painted: bool, press: str | None
) -> None:
    """Open the window, on PROJECT when one is named."""
    if project is not None and press:
        from muraji.ui.keys.pressing import run_pressing

        context.exit(run_pressing(project, press.split()))
    from muraji.ui.application import run

    context.exit(run(project, until_painted=until_painted))
