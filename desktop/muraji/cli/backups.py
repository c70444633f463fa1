"""``muraji backups``: make a backup of a project, list those there are, put one back."""

from __future__ import annotations

from pathlib import Path

import click

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("backups")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--make", is_flag=True, help="Make a backup now.")
@click.option("--restore", type=int, metavar="NUMBER", help="Put this one of the list back.")
def backups(project: Path, make: bool, restore: int | None) -> None:
    """List the backups of PROJECT, newest first, with what each holds.

    A project in whose place a backup is put is set aside, untouched.
    """
    from muraji.store.repair import refuse_open
    from muraji.workspace import restoring
    from muraji.workspace.backups import back_up, backups_of, told
    from muraji.workspace.workspace import Workspace, now

    language = system_language()
    if make:
        with Workspace.open(project) as workspace:
            back_up(workspace.store, now())
    standing = backups_of(project)
    if restore is not None:
        if not 1 <= restore <= len(standing):
            raise MurajiError(
                f"There is no backup number {restore}; there are {len(standing)}.",
                f"لا توجد نسخة رقم {restore}؛ عدد النسخ {len(standing)}.",
            )
        if project.exists():
            refuse_open(project)
        aside = restoring.restore(standing[restore - 1], project, now())
        words = Words(f"“{project}” is as it was then.", f"عاد «{project}» كما كان حينها.")
        click.echo(words.in_language(language))
        if aside is not None:
            words = Words(f"What stood there is “{aside}” now.", f"ما كان هناك صار «{aside}».")
            click.echo(words.in_language(language))
        return
    if not standing:
        words = Words("There is no backup yet.", "لا توجد نسخة احتياطية بعد.")
        click.echo(words.in_language(language))
    for line in told(standing):
        click.echo(line.in_language(language))
