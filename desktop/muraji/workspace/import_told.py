"""What became of an import, said in sentences that can be shown, printed and saved."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.workspace.atomic_file import atomic_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from muraji.workspace.arrivals import ImportReport

MOST_BY_NAME = 5
"""Articles of one file that are named one by one, where they are in the project already."""
_NUMBER = re.compile(r"(\.\w+) \d+$")
"""By which an article is told that its file gives no name."""


def told(report: ImportReport, left_out: Iterable[Path] = ()) -> Iterator[Words]:
    """Yield a sentence for each file that did not come in, the worst first."""
    for _, words in report.problems:
        yield words
    for path in left_out:
        name = whole(path.name)
        yield Words(f"“{name}” was left out: it is not UTF-8.", f"تُرك «{name}»: ليس بترميز UTF-8.")
    for _, words in report.remarks:
        yield words
    yield from _already_there(report.duplicates)


def _already_there(duplicates: Sequence[tuple[str, str]]) -> Iterator[Words]:
    """Yield a sentence for each article, or for a file that has many of them."""
    by_file: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, standing in duplicates:
        by_file[_NUMBER.sub(r"\1", source)].append((source, standing))
    for file, found in by_file.items():
        if len(found) > MOST_BY_NAME:
            yield Words(
                f"“{whole(file)}”: {len(found)} of its articles are already in the project; "
                "they were not imported again.",
                f"«{whole(file)}»: عدد مقالاته الموجودة في المشروع من قبل {len(found)}، فلم تُستورد مجددًا.",
            )
            continue
        for source, standing in found:
            yield Words(
                f"“{whole(source)}” is already in the project as “{whole(standing)}”; "
                "it was not imported again.",
                f"«{whole(source)}» موجود في المشروع باسم «{whole(standing)}»، فلم يُستورد مجددًا.",
            )


def whole(name: str) -> str:
    """Keep a file name from being torn apart in a line of the other direction."""
    return f"\u2068{name}\u2069"


def save(path: Path, report: ImportReport, language: str, left_out: Iterable[Path] = ()) -> None:
    """Write the sentences of an import to a text file.

    Raises:
        MurajiError: the place cannot be written.
    """
    count = len(report.imported)
    heading = Words(f"Articles imported: {count}", f"المقالات المستوردة: {count}")
    lines = [heading, *told(report, left_out)]
    text = "\n".join(line.in_language(language) for line in lines)
    with atomic_file(path) as stream:
        stream.write(f"{text}\n".encode())
