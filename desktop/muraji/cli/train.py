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
    from muraji.extract.training.gazetteer import build_gazetteer
    from muraji.workspace.places import resource

    count = run(build_gazetteer(resource("gazetteers", "written"), raw, out))
    words = Words(f"{count} names in {out}.", f"{count} اسمًا في {out}.")
    click.echo(words.in_language(system_language()))


@train.command("names")
@click.option("--conll", type=_PATH, multiple=True, required=True, help="Labelled sentences.")
@click.option("--raw", type=_PATH, multiple=True, required=True, help="Raw text.")
@click.option("--out", type=_PATH, required=True, help="Folder to write the model to.")
@click.option("--clusters", type=_PATH, help="File to keep the clusters in, and to use again.")
@click.option("--measure/--no-measure", default=True, help="Measure on held-out blocks first.")
def names(
    conll: tuple[Path, ...],
    raw: tuple[Path, ...],
    out: Path,
    clusters: Path | None,
    *,
    measure: bool,
) -> None:
    """Train the tagger of persons, places, organisations and other names from scratch.

    The blocks that are held out to measure come from the first labelled file.
    """
    from muraji.extract.training.names import train_names
    from muraji.workspace.places import resource

    gazetteers = resource("gazetteers")
    job = train_names(conll, raw, gazetteers, out, measure=measure, clusters=clusters)
    figures = run(job)
    words = Words(f"The model is in {out}.", f"النموذج في {out}.")
    click.echo(words.in_language(system_language()))
    for kind, (precision, recall, f1) in (figures.by_kind if figures else {}).items():
        click.echo(f"{kind}\t{precision}\t{recall}\t{f1}")


@train.command("lists")
@click.option("--raw", type=_PATH, multiple=True, required=True, help="Raw text.")
@click.option("--out", type=_PATH, required=True, help="Folder to write the lists to.")
def lists(raw: tuple[Path, ...], out: Path) -> None:
    """Mine given names, family names and words of organisations with the shipped tagger."""
    from muraji.extract.names import NameTagger
    from muraji.extract.training.lists import mine_lists
    from muraji.workspace.places import resource

    tagger = NameTagger.load(resource("models", "names"))
    for kind, count in run(mine_lists(tagger, raw, out)).items():
        click.echo(f"{kind}\t{count}")


@train.command("given-names")
@click.option("--out", type=_PATH, required=True, help="Folder to write more_first_names.txt to.")
def given_names(out: Path) -> None:
    """Gather given names from other packages, leaving out everyday words."""
    from muraji.extract.training.given_names import gather_names
    from muraji.workspace.places import resource
    from muraji.workspace.suggesting import shipped_engine

    written = resource("lexicon", "first_names.txt")
    mined = resource("gazetteers", "given_names.tsv.gz")
    count = run(gather_names(shipped_engine().vocabulary, written, mined, out))
    told = Words(f"{count} names in {out}.", f"{count} اسمًا في {out}.")
    click.echo(told.in_language(system_language()))


@train.command("words")
@click.option("--raw", type=_PATH, multiple=True, required=True, help="Raw text.")
@click.option("--out", type=_PATH, required=True, help="File to write the counts to: words.gz.")
def words(raw: tuple[Path, ...], out: Path) -> None:
    """Count the words of raw text, which decides between readings of a token."""
    from muraji.extract.training.text import articles_of
    from muraji.extract.word_table import count_words, write_words

    table = count_words(text for path in raw for text in articles_of(path))
    write_words(table, out)
    count = len(table.counts)
    told = Words(f"{count} words in {out}.", f"{count} كلمة في {out}.")
    click.echo(told.in_language(system_language()))


@train.command("scores")
@click.argument("folders", nargs=-1, required=True, type=_PATH)
@click.option("--out", type=_PATH, required=True, help="File to write the curves to: scores.toml.")
def scores(folders: tuple[Path, ...], out: Path) -> None:
    """Fit the scores to references that nobody has tuned the engine to."""
    from muraji.workspace.calibrating import calibrate

    count = calibrate(folders, out)
    told = Words(f"Fitted to {count} suggestions: {out}.", f"ضُبطت على {count} اقتراحًا: {out}.")
    click.echo(told.in_language(system_language()))
