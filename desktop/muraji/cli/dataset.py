"""``muraji dataset``: a folder with data, card, splits, schema, hashes and citation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.cli.cleanings import chosen_cleanings
from muraji.cli.losses import tell_losses
from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.review.agreement import Agreement
    from muraji.workspace.dataset.description import Made


@click.command("dataset")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The folder to make.")
@click.option("--format", "formats", multiple=True, help="May be repeated; see `formats`.")
@click.option(
    "--split",
    "by",
    default="story",
    show_default=True,
    type=click.Choice(["story", "source", "time", "random", "none"]),
    help="What stays together.",
)
@click.option("--shares", nargs=3, type=float, default=(80, 10, 10), show_default=True)
@click.option("--seed", default=13, show_default=True, help="Equal seeds give equal splits.")
@click.option("--cleaning", "cleanings", multiple=True, help="May be repeated; see the handbook.")
@click.option("--all", "takes_all", is_flag=True, help="Take unfinished articles too.")
@click.option("--names", "keeps_names", is_flag=True, help="Keep the names of reviewers.")
@click.option("--replace", "may_replace", is_flag=True, help="Replace an older dataset there.")
@click.option(
    "--agreement-with",
    "second",
    type=click.Path(path_type=Path),
    help="Annotation of the same articles by somebody else: the card tells how far both agree.",
)
@click.option("--title", default="", help="The name of the dataset.")
@click.option("--licence", default="", help="An identifier such as cc-by-4.0.")
@click.option("--version", default="1.0.0", show_default=True)
@click.option("--author", "authors", multiple=True, help="May be repeated.")
@click.option("--summary", default="", help="A sentence or two for the card.")
@click.option("--url", default="", help="Where it is published.")
def dataset(
    project: Path,
    out: Path,
    formats: tuple[str, ...],
    by: str,
    shares: tuple[float, float, float],
    seed: int,
    cleanings: tuple[str, ...],
    takes_all: bool,
    keeps_names: bool,
    may_replace: bool,
    second: Path | None,
    title: str,
    licence: str,
    version: str,
    authors: tuple[str, ...],
    summary: str,
    url: str,
) -> None:
    """Make a dataset folder of the finished articles of PROJECT.

    Data in the chosen formats and splits, dataset card, labels, schema, hashes and citation.
    """
    from muraji.workspace.dataset.description import Description
    from muraji.workspace.dataset.making import Order, make_dataset
    from muraji.workspace.dataset.splitting import SplitBy, SplitPlan
    from muraji.workspace.workspace import Workspace

    order = Order(
        plan=SplitPlan(SplitBy(by), shares, seed),
        cleanings=chosen_cleanings(cleanings),
        is_pseudonymous=not keeps_names,
        only_finished=not takes_all,
        may_replace=may_replace,
        description=Description(title, licence, version, authors, summary, url),
        agreement=_agreement(project, second, takes_all) if second else None,
    )
    if formats:
        order = replace(order, formats=tuple(dict.fromkeys(formats)))
    tell_losses(order.formats)
    with Workspace.open(project) as workspace:
        made = run(make_dataset(workspace, out, order))
    for words in _report(out, made):
        click.echo(words.in_language(system_language()))


def _agreement(project: Path, second: Path, takes_all: bool) -> Agreement:
    from muraji.workspace.agreeing import agreement_of_corpora
    from muraji.workspace.corpus import corpus

    with corpus(project) as one, corpus(second) as other:
        return run(agreement_of_corpora(one, other, only_finished=not takes_all))


def _report(out: Path, made: Made) -> Iterator[Words]:
    for part, totals in made.findings.totals.items():
        count, mentions = totals.articles, totals.mentions
        yield Words(
            f"{part}: {count:,} articles, {mentions:,} mentions",
            f"{part}: {count:,} مقالة، {mentions:,} إشارة",
        )
    for one in made.findings.overlaps:
        seen = "—" if one.seen_share is None else f"{one.seen_share:.1%}"
        yield Words(
            f"{one.first} → {one.second}: {one.copies} near-duplicates, {one.sources} sources in "
            f"both, {seen} of names seen",
            f"{one.first} ← {one.second}: {one.copies} نسخ متقاربة، {one.sources} مصادر مشتركة، "
            f"{seen} من الأسماء سبق ورودها",
        )
    waiting = sum(totals.pending for totals in made.findings.totals.values())
    if waiting:
        yield Words(
            f"Suggestions that nobody has decided on, left out: {waiting:,}",
            f"اقتراحات لم يُبتّ فيها تُركت: {waiting:,}",
        )
    left = made.findings.left_out
    if left:
        yield Words(f"Unfinished articles left out: {left:,}", f"مقالات غير منتهية تُركت: {left:,}")
    yield Words(f"Dataset written to {out}", f"كُتبت مجموعة البيانات في {out}")
