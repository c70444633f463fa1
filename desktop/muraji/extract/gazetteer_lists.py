"""A user's own list of names, read from a CSV file row by row with a sentence for each mistake."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.errors import MurajiError
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ListedName(NamedTuple):
    """One row of a user's list."""

    name: str
    label: str
    id: str | None


def listed_names(path: Path) -> list[ListedName]:
    """Read a CSV file with the columns ``name,label`` and, if wanted, ``id``.

    Raises:
        MurajiError: the file cannot be read, lacks a column, or a row lacks its name or label.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(_rows(path, csv.DictReader(lines)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise MurajiError(
            f"The list {path.name} cannot be read. Save it as CSV in UTF-8 and add it again.",
            f"تعذّرت قراءة القائمة {path.name}. احفظها بصيغة CSV وترميز UTF-8 ثم أضِفها من جديد.",
        ) from error


def _rows(path: Path, reader: csv.DictReader[str]) -> Iterator[ListedName]:
    missing = [column for column in ("name", "label") if column not in (reader.fieldnames or ())]
    if missing:
        raise MurajiError(
            f"The list {path.name} has no column “{missing[0]}”. "
            "Its first line must be: name,label or name,label,id.",
            f"لا يوجد عمود «{missing[0]}» في القائمة {path.name}. "
            "يجب أن يكون سطرها الأول: name,label أو name,label,id.",
        )
    for row in reader:
        name, label = (row["name"] or "").strip(), (row["label"] or "").strip()
        if not matching_key(name) or not label:
            raise MurajiError(
                f"Line {reader.line_num} of the list {path.name} has no name or no label. "
                "Correct the line and add the list again.",
                f"السطر {reader.line_num} من القائمة {path.name} بلا اسم أو بلا فئة. "
                "صحّح السطر ثم أضِف القائمة من جديد.",
            )
        yield ListedName(name, label, (row.get("id") or "").strip() or None)
