"""``muraji evaluate``: how good is the engine, in figures?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from muraji.workspace.evaluating import Evaluation
    from muraji.workspace.scores import Score


@click.command("evaluate")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--tagger", type=click.Choice(["names"]), help="Score this tagger on a CoNLL file.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate(path: Path, tagger: str | None, as_json: bool) -> None:
    """Compare the engine with the reference annotation in the folder PATH.

    With --tagger, PATH is a two-column IOB2 file and only that tagger is scored.
    """
    from muraji.workspace import evaluating

    if tagger:
        micro, labels = evaluating.evaluate_tagger(path)
        figures = {"micro": micro.as_json(), "labels": evaluating.labels_as_json(labels)}
        click.echo(json.dumps(figures, indent=1) if as_json else _table(micro, labels))
        return
    evaluation = evaluating.evaluate(path)
    for told in evaluation.passed_over:
        click.echo(told.in_language(system_language()), err=True)
    if as_json:
        click.echo(json.dumps(evaluation.as_json(), ensure_ascii=False, indent=1))
    else:
        click.echo(_report(evaluation))


def _said(english: str, arabic: str) -> str:
    return Words(english, arabic).in_language(system_language())


def _row(name: str, score: Score) -> str:
    figures = f"{score.precision:9.3f} {score.recall:9.3f} {score.f1:9.3f} {score.wanted:8d}"
    return f"{name:<16}{figures}"


def _table(micro: Score, labels: dict[str, Score]) -> str:
    head = f"{'':<16}{'precision':>9} {'recall':>9} {'F1':>9} {'support':>8}"
    rows = [_row(label, score) for label, score in sorted(labels.items())]
    return "\n".join([head, *rows, _row("micro", micro)])


def _report(evaluation: Evaluation) -> str:
    figures = evaluation.as_json()
    lines = [
        _said("Content, span and label both right:", "المحتوى، بمطابقة الحدود والفئة معًا:"),
        _table(evaluation.content, evaluation.content_labels),
        _row("boundary only", evaluation.boundary),
        _row("all text", evaluation.micro),
        "",
        _said("Values of dates and numbers right:", "القيم الصحيحة للتواريخ والأعداد:")
        + f" {evaluation.values.right}/{evaluation.values.proposed}",
        _said(
            "Reliability (score, suggestions, share right):",
            "الموثوقية (الدرجة، العدد، نسبة الصواب):",
        ),
    ]
    lines += [
        f"  {row['from']:.1f}+ {row['suggestions']:6d} {row['right']:7.2f}"
        for row in figures["reliability"]
    ]
    lines.append(_said("Page furniture:", "عناصر الصفحة:"))
    lines += [f"  {name:<20}{value:7.3f}" for name, value in figures["boilerplate"].items()]
    speed = f"{figures['tokens_per_cpu_second']:,}"
    lines.append(_said(f"Tokens per CPU second: {speed}", f"كلمة في ثانية المعالج: {speed}"))
    return "\n".join(lines)
