"""The rows of CSV, TSV, XLSX, JSON and JSON Lines, each with its place, one at a time."""

from __future__ import annotations

import csv
import io
from codecs import getincrementaldecoder
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from muraji.formats.columns.choice import ColumnChoice, guessed
from muraji.formats.columns.spreadsheet import sheet_rows
from muraji.formats.parts.encodings import arabic_letters, first_strange_line
from muraji.formats.parts.lines import broken_at, cannot_be_read, numbered_lines
from muraji.formats.parts.place import Place
from muraji.formats.parts.raw_text import LONGEST_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

Row: TypeAlias = tuple[Place, dict[str, str]]

LARGEST_JSON = 256 * 1024 * 1024
"""Bytes of a JSON file that is no JSON Lines: it is read whole."""
SAMPLE = 8
"""Rows that a glance shows."""
LONGEST_ROW = 4 * LONGEST_ARTICLE
"""Letters of a line of a table."""
DELIMITED = frozenset({".csv", ".tsv"})


@dataclass(frozen=True)
class Glance:
    """The beginning of a table: its columns, some rows, and what the columns seem to be."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnChoice


def glance(path: Path, encoding: str = "") -> Glance:
    """Look at the first rows of a table.

    Raises:
        MurajiError: the file cannot be read as a table; file, row and reason are told.
    """
    found = [row for _, row in islice(rows(path, encoding), SAMPLE)]
    names = tuple(dict.fromkeys(name for row in found for name in row))
    cells = tuple(tuple(row.get(name, "") for name in names) for row in found)
    return Glance(names, cells, guessed(names, cells))


def encoding_of(path: Path) -> str:
    """Return the encoding of a table of delimited cells; ``cp1256`` is a guess that wants a look.

    It is empty for other kinds of table, and for a file that is neither UTF-8 nor Arabic, or of mixed
    encodings.
    """
    if path.suffix.lower() not in DELIMITED:
        return ""
    try:
        with path.open("rb") as file:
            head = file.read(65_536)
            if head.startswith((b"\xff\xfe", b"\xfe\xff")):
                return "utf-16"
            file.seek(0)
            decoder = getincrementaldecoder("utf-8")()
            while block := file.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except OSError:
        return ""
    except UnicodeDecodeError:
        # The last line may be cut inside of a letter.
        if first_strange_line(head.rpartition(b"\n")[0]):
            return ""
        text = head.decode("cp1256", "replace")
        return "cp1256" if 3 * arabic_letters(text) > sum(map(str.isalpha, text)) > 0 else ""
    return "utf-8-sig"


def rows(path: Path, encoding: str = "") -> Iterator[Row]:
    """Yield each row of a table that is not blank, as texts by column.

    Args:
        path: The file; its suffix says what it is.
        encoding: Of CSV and TSV, where a person has said it; otherwise UTF-8, or UTF-16 with a mark.

    Raises:
        MurajiError: the file cannot be read; file, row and reason are told.
    """
    suffix = path.suffix.lower()
    if suffix in DELIMITED:
        return _delimited(path, suffix, encoding)
    if suffix == ".xlsx":
        return _headed(sheet_rows(path))
    return _json(path) if suffix == ".json" else _json_lines(path)


def _delimited(path: Path, suffix: str, encoding: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_ROW)
    place = Place(path.name)
    reader = None
    try:
        with path.open("rb") as file:
            head = file.read(65_536)
            file.seek(0)
            if not encoding:
                is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
                encoding = "utf-16" if is_wide else "utf-8-sig"
            text = io.TextIOWrapper(file, encoding, newline="")
            mark = _delimiter(head, encoding, suffix)
            reader = csv.reader(_lines(text, place), delimiter=mark, strict=True)
            yield from _headed((place.line(reader.line_num), cells) for cells in reader)
    except OSError as error:
        raise cannot_be_read(path, error) from error
    except UnicodeError as error:
        raise place.line(_line_of(path, encoding)).refusal(
            f"the line is not {encoding.removesuffix('-sig').upper()}, as if the file were of mixed encodings",
            f"السطر ليس بترميز {encoding.removesuffix('-sig').upper()}، كأن الملف مختلط الترميز",
        ) from error
    except csv.Error as error:
        line = reader.line_num if reader is not None else 1
        raise place.line(line).refusal(
            f"not a row of a table: {error}", f"ليس صفًا في جدول: {error}"
        ) from error


def _lines(text: TextIO, place: Place) -> Iterator[str]:
    """Yield the lines, none of them longer than a row can be."""
    number = 0
    while line := text.readline(LONGEST_ROW):
        number += 1
        if len(line) == LONGEST_ROW:
            raise place.line(number).refusal(
                f"the line is longer than {LONGEST_ROW:,} letters",
                f"السطر أطول من {LONGEST_ROW:,} حرف",
            )
        yield line


def _delimiter(head: bytes, encoding: str, suffix: str) -> str:
    """Return what separates the cells: of CSV, a semicolon where the heading has more of those."""
    if suffix == ".tsv":
        return "\t"
    first = head.decode(encoding, "replace").partition("\n")[0]
    return max(",;\t", key=lambda mark: (first.count(mark), mark == ","))


def _line_of(path: Path, encoding: str) -> int:
    """Return the first line that is not of the encoding."""
    if encoding != "utf-8-sig":
        return 1
    for number, line in numbered_lines(path):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            return number
    return 1


def _headed(found: Iterator[tuple[Place, list[str]]]) -> Iterator[Row]:
    """Take the first row that is not blank for the names of the columns."""
    names: list[str] | None = None
    for place, cells in found:
        if not any(cell.strip() for cell in cells):
            continue
        if names is None:
            names = _names(cells, place)
            continue
        if len(cells) > len(names) and any(cells[len(names) :]):
            raise place.refusal(
                f"the row has {len(cells)} cells, and there are {len(names)} columns",
                f"في الصف {len(cells)} خلية، والأعمدة {len(names)}",
            )
        yield place, dict(zip(names, [*cells, *[""] * len(names)], strict=False))


def _names(cells: list[str], place: Place) -> list[str]:
    names = [cell.strip() or f"({number})" for number, cell in enumerate(cells, 1)]
    twice = next((name for i, name in enumerate(names) if name in names[:i]), None)
    if twice is not None:
        raise place.refusal(f"two columns are called “{twice}”", f"عمودان اسمهما واحد: «{twice}»")
    return names


def _json_lines(path: Path) -> Iterator[Row]:
    place = Place(path.name)
    decoder = msgspec.json.Decoder()
    for number, line in numbered_lines(path):
        if line.strip():
            yield _record(_decoded(decoder, line, place.line(number)), place.line(number))


def _json(path: Path) -> Iterator[Row]:
    place = Place(path.name)
    try:
        if path.stat().st_size > LARGEST_JSON:
            raise place.refusal(
                f"a JSON file is read whole, up to {LARGEST_JSON:,} bytes; save it as JSON Lines",
                f"يُقرأ ملف JSON كاملًا، وحدّه {LARGEST_JSON:,} بايت؛ احفظه بصيغة JSON Lines",
            )
        data = path.read_bytes()
    except OSError as error:
        raise cannot_be_read(path, error) from error
    if not data.strip():
        return
    found = _decoded(msgspec.json.Decoder(), data.removeprefix(b"\xef\xbb\xbf"), place)
    if isinstance(found, dict):
        inside = [value for value in found.values() if isinstance(value, list)]
        found = inside[0] if len(inside) == 1 and "text" not in found else [found]
    if not isinstance(found, list):
        raise place.refusal("it is not a list of records", "ليس قائمة سجلات")
    for number, record in enumerate(found, 1):
        yield _record(record, place.item(number))


def _decoded(decoder: msgspec.json.Decoder[object], data: bytes, place: Place) -> object:
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        place = broken_at(data, error, place)
        raise place.refusal(f"not JSON: {error}", f"ليس JSON سليمًا: {error}") from error


def _record(record: object, place: Place) -> Row:
    if not isinstance(record, dict):
        raise place.refusal("it is not a record with fields", "ليس سجلًا ذا حقول")
    return place, {str(name): text_of(value) for name, value in record.items()}


def text_of(value: object) -> str:
    """Return a JSON value as the text of a cell."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return msgspec.json.encode(value).decode()
