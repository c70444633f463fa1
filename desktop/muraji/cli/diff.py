"""``muraji diff``: what is different between two versions of a dataset or a project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from muraji.cli.progress import run
from muraji.domain.words import Words
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from muraji.workspace.dataset.difference import Difference, EntityChange

MOST_LINES = 40
"""Lines of each kind that are printed; the rest is counted."""
DIFFERENT = 1


@click.command("diff")
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object, with every change.")
@click.option("--exit-code", "tells_by_code", is_flag=True, help="Exit with 1 when they differ.")
def diff(first: Path, second: Path, as_json: bool, tells_by_code: bool) -> None:
    """Tell which articles, entities and labels SECOND has other than FIRST.

    Each is a project, an exported file of any format, or a dataset folder.
    """
    from muraji.workspace.corpus import corpus
    from muraji.workspace.dataset.difference import difference

    with corpus(first) as before, corpus(second) as after:
        found = run(difference(before, after))
    if as_json:
        click.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        for line in _lines(found):
            click.echo(line)
    if tells_by_code and not found.is_empty:
        raise SystemExit(DIFFERENT)


def _said(en: str, ar: str) -> str:
    return Words(en, ar).in_language(system_language())


def _lines(found: Difference) -> Iterator[str]:
    if found.is_empty:
        yield _said("The same articles, entities and labels.", "المقالات والكيانات والفئات نفسها.")
        return
    added, removed, changed = len(found.added), len(found.removed), len(found.changed)
    yield _said(
        f"Articles: {added} added, {removed} removed, {changed} with other entities; "
        f"{len(found.retexted)} of those added are new texts of a source that stood before",
        f"المقالات: {added} أُضيفت، {removed} حُذفت، {changed} تغيّرت كياناتها؛ "
        f"{len(found.retexted)} من المضافة نصوص جديدة لمصدر كان موجودًا",
    )
    yield from _listed(found.added, "+")
    yield from _listed(found.removed, "-")
    counts = found.counts
    yield _said(
        f"Entities of articles in both: {counts['added']} added, {counts['removed']} removed, "
        f"{counts['changed']} changed",
        f"كيانات المقالات المشتركة: {counts['added']} أُضيفت، {counts['removed']} حُذفت، "
        f"{counts['changed']} تغيّرت",
    )
    yield from _short([_entity(change) for change in found.entities])
    labels = [f"  + {name}" for name in found.labels_added]
    labels += [f"  - {name}" for name in found.labels_removed]
    labels += [f"  ~ {name}" for name in found.labels_changed]
    yield _said(f"Labels: {len(labels)} different", f"الفئات: {len(labels)} مختلفة")
    yield from _short(labels)


def _listed(articles: Mapping[str, str], sign: str) -> Iterator[str]:
    yield from _short([f"  {sign} {id_} {source}" for id_, source in articles.items()])


def _entity(change: EntityChange) -> str:
    sign = {"added": "+", "removed": "-", "changed": "~"}[change.kind]
    marks = " → ".join(
        f"{mark.label} {mark.span.start}-{mark.span.end}"
        for mark in (change.before, change.after)
        if mark is not None
    )
    return f"  {sign} {change.article_id} “{' '.join(change.surface.split())}” {marks}"


def _short(lines: list[str]) -> Iterator[str]:
    yield from lines[:MOST_LINES]
    rest = len(lines) - MOST_LINES
    if rest > 0:
        yield _said(f"  … and {rest} more (see --json)", f"  … و{rest} غيرها (انظر ‎--json)")
