"""``muraji clean``: what is cut of an article and what is left, line by line."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from muraji.cli.progress import run
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.text.normalise import CLEANINGS
from muraji.workspace.language import system_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from muraji.domain.document import Document
    from muraji.workspace.raw_and_clean import LinePair

GUTTER = " │ "
NARROWEST = 60


@click.command("clean")
@click.argument("place", metavar="PROJECT|FILE", type=click.Path(path_type=Path))
@click.option("--side-by-side", is_flag=True, help="Raw on the left, clean on the right.")
@click.option("--only-changes", is_flag=True, help="Leave out the lines that stay as they are.")
@click.option("--article", help="The id of one article of the project.")
@click.option(
    "--with",
    "options",
    multiple=True,
    type=click.Choice(list(CLEANINGS)),
    help="A further cleaning, to be named once for each.",
)
@click.option("--again", is_flag=True, help="Clean what waits in the project again, first.")
def clean(
    place: Path,
    side_by_side: bool,
    only_changes: bool,
    article: str | None,
    options: tuple[str, ...],
    again: bool,
) -> None:
    """Show the articles of PROJECT or FILE raw and clean, as a diff or side by side.

    The raw text is never changed: zones are marked, and what is shown is a view of it.
    """
    from muraji.workspace.raw_and_clean import line_pairs
    from muraji.workspace.workspace import SUFFIX

    if place.suffix == SUFFIX:
        documents = _of_project(place, article, again=again)
    elif again or article:
        raise MurajiError(
            "--again and --article are for projects (.muraji). Leave them out for a file.",
            "الخياران ‎--again و‎--article للمشاريع (‎.muraji) وحدها. اتركهما مع الملفات.",
        )
    else:
        documents = _of_file(place)
    for document in documents:
        click.echo(f"=== {document.article.source} ({document.article.id})")
        pairs = line_pairs(document, options)
        shown = (pair for pair in pairs if pair.is_changed or not only_changes)
        for line in _columns(shown) if side_by_side else _diff(shown):
            click.echo(line)


def _of_project(place: Path, article: str | None, *, again: bool) -> Iterator[Document]:
    from muraji.workspace.cleaning import clean_again
    from muraji.workspace.workspace import Workspace

    with Workspace.open(place) as workspace:
        if again:
            count = run(clean_again(workspace))
            words = Words(f"Articles cleaned again: {count}.", f"مقالات نُظفت مجددًا: {count}.")
            click.echo(words.in_language(system_language()), err=True)
        for id_ in [article] if article else workspace.store.article_ids():
            yield workspace.store.document(id_)


def _of_file(place: Path) -> Iterator[Document]:
    from muraji.workspace.reading_in import documents_of

    return documents_of(place)


def _diff(pairs: Iterable[LinePair]) -> Iterator[str]:
    """Yield lines as a diff has them; what is cut bears the kind of its zone."""
    for pair in pairs:
        if not pair.is_changed:
            yield f"  {pair.raw}"
            continue
        kinds = f"[{', '.join(pair.kinds)}] " if pair.kinds else ""
        yield f"- {kinds}{pair.raw}"
        if pair.clean is not None:
            yield f"+ {pair.clean}"


def _columns(pairs: Iterable[LinePair]) -> Iterator[str]:
    width = (max(get_terminal_size((160, 24)).columns, NARROWEST) - len(GUTTER)) // 2
    for pair in pairs:
        left, right = _wrapped(pair.raw, width), _wrapped(pair.clean or "", width)
        for number in range(max(len(left), len(right))):
            one, other = (part[number] if number < len(part) else "" for part in (left, right))
            yield f"{one}{' ' * (width - _width(one))}{GUTTER}{other}".rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    bare = sum(unicodedata.category(letter) not in {"Mn", "Me", "Cf"} for letter in text)
    return bare + wide
