"""``muraji learn-curve``: how much a few reviewed sentences teach, in figures."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from muraji.domain.words import Words
from muraji.workspace.language import system_language


@click.command("learn-curve")
@click.option(
    "--conll",
    "files",
    type=click.Path(path_type=Path),
    multiple=True,
    required=True,
    help="Two columns, word and IOB2 tag, one article a file; may be given often.",
)
@click.argument("more", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def learn_curve(files: tuple[Path, ...], more: tuple[Path, ...], as_json: bool) -> None:
    """Learn from some articles and measure on others, after ever more sentences.

    A third of the files is set aside to measure on, three times, so that each is measured once; the
    learner is given sentences of the other articles, one of each in turn. Strict F1 over PER, LOC and
    ORG in percent, the mean of the three. The base is the tagger that ships; the learner also spreads
    a name over its article unless that proves wrong, and speaks of the kinds of names on which it was
    no worse in articles held back from the sentences given, if the whole was better with them.

    JSON: {"base": {"f1"}, "curve": [{"sentences", "f1", "gain"}], "articles", "sentences"}.
    """
    from muraji.cli.progress import run
    from muraji.workspace.learning_curve import measure_curve

    curve = run(measure_curve([*files, *more]))
    if as_json:
        figures = {
            "base": {"f1": curve.base},
            "curve": [asdict(point) for point in curve.points],
            "articles": curve.articles,
            "sentences": curve.sentences,
        }
        click.echo(json.dumps(figures, indent=1))
        return
    language = system_language()
    click.echo(f"{Words('base', 'الأساس').in_language(language):<8}{curve.base:8.2f}")
    for point in curve.points:
        click.echo(f"{point.sentences:<8}{point.f1:8.2f}{point.gain:+8.2f}")
