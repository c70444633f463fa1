"""``muraji train``: make what the engine ships with again, from text and other people's data."""

from __future__ import annotations

from pathlib import Path

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

_PATH = click.Path(path_type=Path)


@click.group("train")
def train() -> None:
    """Make the shipped model of names and the lists of places again (needs the extra “train”)."""


@train.command("gazetteer")
@click.option("--raw", type=_PATH, multiple=True, help="Raw text in which the names are counted.")
@click.option("--out", type=_PATH, required=True, help="Folder to write places.tsv.gz to.")
def gazetteer(raw: tuple[Path, ...], out: Path) -> None:
    """Build the list of places and peoples from GeoNames, CLDR and the written lists."""
    from muraji.extract.training_gazetteer import build_gazetteer
    from muraji.workspace.places import resource

    count = run(build_gazetteer(resource("gazetteers", "written"), raw, out))
    words = Words(f"{count} names in {out}.", f"{count} اسمًا في {out}.")
    click.echo(words.in_language(system_language()))
