"""A user's own lists of names: read from CSV row by row, with a sentence for each mistake."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

COLUMNS = {
    "name": "name",
    "label": "label",
    "id": "id",
    "الاسم": "name",
    "اسم": "name",
    "الفئة": "label",
    "فئة": "label",
    "المعرف": "id",
    "المعرّف": "id",
}
"""What a column of the first line may be called."""
_DELIMITERS = ",;\t"


class ListedName(NamedTuple):
    """One row of a user's list."""

    name: str
    label: str
    id: str | None


@dataclass(frozen=True)
class OwnList:
    """The names of one file."""

    title: str
    """The name of the file without its suffix."""
    names: tuple[ListedName, ...]


@dataclass(frozen=True)
class ListReading:
    """What was read of a file, and what is wrong with the rest of it."""

    found: OwnList
    problems: tuple[Words, ...]
    """A sentence for each row that was left out."""


def read_list(path: Path, labels: Collection[str]) -> ListReading:
    """Read a CSV file with the columns ``name,label`` and, if wanted, ``id``.

    Commas, semicolons and tabs part columns; the columns may have their Arabic names. A row whose
    label is none of ``labels`` is left out with a sentence, as is one without name or label.

    Raises:
        MurajiError: the file cannot be read, or lacks a column.
    """
    lines = _text_of(path).splitlines()
    delimiter = max(_DELIMITERS, key=(lines or [""])[0].count)
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter)
    try:
        head = [COLUMNS.get(cell.strip().lower(), "") for cell in next(reader, [])]
        for column in ("name", "label"):
            if column not in head:
                raise _without_column(path, column)
        names: list[ListedName] = []
        problems: list[Words] = []
        seen: dict[str, tuple[str, int]] = {}
        for number, row in _numbered(reader):
            judged = _judged(dict(zip(head, row, strict=False)), number, labels, seen)
            if isinstance(judged, Words):
                problems.append(judged)
            elif judged is not None:
                names.append(judged)
    except csv.Error as error:
        raise _unreadable(path) from error
    return ListReading(OwnList(path.stem, tuple(names)), tuple(problems))


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank with the number of their line in the file."""
    for number, row in enumerate(reader, 2):
        if any(cell.strip() for cell in row):
            yield number, row


def _judged(
    cells: dict[str, str], number: int, labels: Collection[str], seen: dict[str, tuple[str, int]]
) -> ListedName | Words | None:
    """Return the name of a row, what is wrong with it, or None for one that stands there twice."""
    name, label = cells.get("name", "").strip(), cells.get("label", "").strip()
    key = matching_key(name)
    if not key or not label:
        return Words(
            f"Line {number} has no name or no label.", f"السطر {number} بلا اسم أو بلا فئة."
        )
    if label not in labels:
        return Words(
            f"Line {number}: there is no label “{label}” in this project.",
            f"السطر {number}: لا توجد فئة باسم «{label}» في هذا المشروع.",
        )
    other, line = seen.setdefault(key, (label, number))
    if other != label:
        return Words(
            f"Line {number}: “{name}” is {other} in line {line} already.",
            f"السطر {number}: «{name}» مذكور في السطر {line} بالفئة {other}.",
        )
    return ListedName(name, label, cells.get("id", "").strip() or None) if line == number else None


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
        is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        return data.decode("utf-16" if is_wide else "utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> MurajiError:
    return MurajiError(
        f"The list {path.name} cannot be read. Save it as CSV in UTF-8 and add it again.",
        f"تعذّرت قراءة القائمة {path.name}. احفظها بصيغة CSV وترميز UTF-8 ثم أضِفها من جديد.",
    )


def _without_column(path: Path, column: str) -> MurajiError:
    return MurajiError(
        f"The list {path.name} has no column “{column}”. "
        "Its first line must be: name,label or name,label,id.",
        f"لا يوجد عمود «{column}» في القائمة {path.name}. "
        "يجب أن يكون سطرها الأول: name,label أو name,label,id.",
    )
