"""``muraji agreement``: how far do two reviewers agree, in figures?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.review.agreement import Agreement, Tally


@click.command("agreement")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("other", required=False, type=click.Path(path_type=Path))
@click.option(
    "--reviewers", nargs=2, default=("", ""), help="Two reviewers of PROJECT, in place of OTHER."
)
@click.option("--all", "takes_all", is_flag=True, help="Compare unfinished articles too.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def agreement(
    project: Path, other: Path | None, reviewers: tuple[str, str], takes_all: bool, as_json: bool
) -> None:
    """Compare PROJECT with OTHER on the articles finished in both, or two reviewers of PROJECT.

    OTHER is a project, a file of any format or a dataset folder. Prints the pairwise F1 of spans:
    exact (span and label), boundary (span), label (the label, on spans that share a letter), overlap
    (a letter shared), and exact for each label.
    """
    from muraji.workspace.agreeing import agreement_of_corpora, agreement_of_reviewers
    from muraji.workspace.corpus import corpus
    from muraji.workspace.workspace import Workspace

    if other is None:
        with Workspace.open(project) as workspace:
            found = run(agreement_of_reviewers(workspace.store, *reviewers))
    else:
        with corpus(project) as first, corpus(other) as second:
            found = run(agreement_of_corpora(first, second, only_finished=not takes_all))
    figures = found.as_json()
    click.echo(json.dumps(figures, ensure_ascii=False, indent=1) if as_json else _table(found))


def _table(found: Agreement) -> str:
    count = Words(
        f"Articles compared: {found.articles}", f"المقالات المقارَنة: {found.articles}"
    ).in_language(system_language())
    head = f"{'':<16}{'F1':>8} {'both':>8} {'first':>8} {'second':>8}"
    rows = [_row(str(likeness), tally) for likeness, tally in found.tallies.items()]
    labels = [_row(name, found.labels[name]) for name in sorted(found.labels)]
    return "\n".join([count, head, *rows, "", *labels])


def _row(name: str, tally: Tally) -> str:
    f1 = "—" if tally.f1 is None else f"{tally.f1:.4f}"
    return f"{name:<16}{f1:>8} {tally.matched:8d} {tally.first:8d} {tally.second:8d}"
