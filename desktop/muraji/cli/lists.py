"""``muraji lists``: the project's own lists of names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.extract.own_lists import ListReading

_PATH = click.Path(path_type=Path)
_SHOWN = 20


@click.group("lists")
def lists() -> None:
    """Names that the engine is to know in one project, from CSV files: name,label[,id]."""


@lists.command("show")
@click.argument("project", type=_PATH)
def show(project: Path) -> None:
    """List the lists of PROJECT with how many names each has."""
    from muraji.workspace import own_lists
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        for one in own_lists.lists_of(workspace.store):
            click.echo(f"{one.title}\t{len(one.names)}")


@lists.command("add")
@click.argument("project", type=_PATH)
@click.argument("file", type=_PATH)
@click.option("--preview", is_flag=True, help="Only show what would be read.")
@click.option(
    "--leave-out", is_flag=True, help="Leave wrong lines out instead of refusing the file."
)
def add(project: Path, file: Path, *, preview: bool, leave_out: bool) -> None:
    """Add the names of FILE to PROJECT; a list of the same name is replaced."""
    from muraji.workspace import own_lists
    from muraji.workspace.workspace import Workspace

    language = system_language()
    with Workspace.open(project) as workspace:
        reading = own_lists.looked_at(workspace.store, file)
        for problem in reading.problems:
            click.echo(problem.in_language(language), err=True)
        if preview:
            _show_names(reading)
            return
        count = len(reading.found.names)
        if (reading.problems and not leave_out) or not count:
            raise MurajiError(
                f"{file.name} was not added: {len(reading.problems)} of its lines are wrong, "
                f"{count} right. Correct them, or add the rest with --leave-out.",
                f"لم تُضف {file.name}: فيها {len(reading.problems)} من الأسطر الخاطئة و{count} صحيحة. "
                "صحّحها، أو أضف الباقي بالخيار --leave-out.",
            )
        own_lists.keep(workspace.store, reading.found)
    words = Words(
        f"{count} names of “{reading.found.title}” are in the project now; “muraji suggest” uses them.",
        f"في المشروع الآن {count} اسمًا من «{reading.found.title}»؛ يستعملها الأمر «muraji suggest».",
    )
    click.echo(words.in_language(language))


@lists.command("remove")
@click.argument("project", type=_PATH)
@click.argument("title")
def remove(project: Path, title: str) -> None:
    """Take the list TITLE out of PROJECT."""
    from muraji.workspace import own_lists
    from muraji.workspace.workspace import Workspace

    with Workspace.open(project) as workspace:
        own_lists.drop(workspace.store, title)


def _show_names(reading: ListReading) -> None:
    names = reading.found.names
    for one in names[:_SHOWN]:
        click.echo("\t".join((one.name, one.label, one.id or "")))
    more = len(names) - _SHOWN
    if more > 0:
        words = Words(f"and {more} more", f"و{more} غيرها")
        click.echo(words.in_language(system_language()))
