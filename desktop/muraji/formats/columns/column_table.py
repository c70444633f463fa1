"""A table with an article in each row: CSV, TSV, XLSX, JSON or JSON Lines."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from muraji.domain.article import article_of, status_of
from muraji.domain.document import Document
from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.formats.columns.choice import ColumnChoice
from muraji.formats.columns.rows import glance, rows
from muraji.formats.format import Reading, ReadOnly
from muraji.formats.parts.lines import json_keys
from muraji.formats.parts.place import Place
from muraji.formats.parts.raw_text import check_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")


class ColumnTable(ReadOnly):
    """One column is the text; others are the title, the day, the address and so on."""

    name = "table"
    title = Words("Table with texts", "جدول فيه نصوص")
    suffixes = (".csv", ".tsv", ".xlsx", ".jsonl", ".json", ".ndjson")
    loses = Words("Every column that is not chosen.", "كل عمود لم يُختر.")

    def recognises(self, head: bytes) -> bool:
        """Say whether nothing speaks against a table: records of JSON with some text, or cells."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        if start in {b"{", b"["}:
            return b'"muraji"' not in head[:1000] and bool(json_keys(head))
        return not head.startswith(b"#FORMAT=")

    def read(self, path: Path, choice: ColumnChoice | None = None, encoding: str = "") -> Reading:
        """Read a row at a time; without a choice the columns are guessed by name and length.

        Raises:
            MurajiError: a column is missing, a text is blank; file, row and reason are told.
        """
        return Reading(_documents(path, choice, encoding))


def _documents(path: Path, choice: ColumnChoice | None, encoding: str) -> Iterator[Document]:
    seen = None if choice and choice.text else glance(path, encoding)
    columns = (choice or (seen.guess if seen else ColumnChoice(""))).columns
    if seen is not None and not seen.names:
        raise _no_row(path)
    if "text" not in columns:
        names = ", ".join(seen.names if seen else ())
        raise MurajiError(
            f"“{path.name}”: no column is known to hold the texts; it has: {names}. Say which one it "
            "is (--column text=NAME).",
            f"«{path.name}»: لا يُعرف أي أعمدته فيه النصوص، وفيه: {names}. حدّد العمود "
            "(‎--column text=NAME).",
        )
    is_empty = True
    for number, (place, row) in enumerate(rows(path, encoding), 1):
        if is_empty:
            _check_columns(columns, row, place)
        is_empty = False
        yield _document(f"{path.name} {number}", columns, row, place)
    if is_empty:
        raise _no_row(path)


def _no_row(path: Path) -> MurajiError:
    return Place(path.name).refusal("it holds no row", "لا صف فيه")


def _check_columns(columns: dict[str, str], row: dict[str, str], place: Place) -> None:
    missing = next((name for name in columns.values() if name not in row), None)
    if missing is not None:
        there_en, there_ar = ", ".join(row), "، ".join(row)
        raise place.refusal(
            f"there is no column “{missing}”; there are: {there_en}",
            f"لا عمود باسم «{missing}»؛ الأعمدة: {there_ar}",
        )


def _document(name: str, columns: dict[str, str], row: dict[str, str], place: Place) -> Document:
    said = {role: row.get(column, "").strip() for role, column in columns.items()}
    text = row.get(columns["text"], "")
    if not text.strip():
        raise place.refusal(
            f"the cell “{columns['text']}” is empty", f"الخلية «{columns['text']}» فارغة"
        )
    try:
        check_text(text, name)
    except MurajiError as error:
        raise place.refusal(
            error.words.en.partition(". ")[0], error.words.ar.partition(". ")[0]
        ) from error
    metadata = {
        role: value for role, value in said.items() if value and role not in {"text", "source"}
    }
    if "published" in metadata:
        metadata["published"] = iso_day(metadata["published"])
    article = article_of(said.get("source") or name, text, metadata)
    return Document(article, status_of(article))


def iso_day(text: str) -> str:
    """Return the day that a cell names as ISO 8601 with the time as it is; else the cell itself.

    Days come before months, as they are written in Arabic.
    """
    found = YEAR_FIRST.match(text)
    parts = [int(part) for part in found.groups()] if found else []
    if found is None and (found := DAY_FIRST.match(text)):
        parts = [int(part) for part in reversed(found.groups())]
    if found is None:
        return text
    try:
        return date(*parts).isoformat() + text[found.end() :]
    except ValueError:
        return text
