"""The rows of the first sheet of an Excel workbook (ECMA-376), never believed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from muraji.formats.parts.archive import opened
from muraji.formats.parts.place import Place
from muraji.formats.parts.safe_xml import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from muraji.formats.parts.archive import Members

LARGEST_SHEET = 256 * 1024 * 1024
"""Bytes of a sheet, unpacked."""
SHEETS = "xl/worksheets/"
DATE_FORMATS = frozenset({*range(14, 23), *range(45, 48)})
"""Built-in formats of numbers that are days or times (ECMA-376, 18.8.30)."""
DATE_LETTERS = re.compile(r"[ymdh]", re.IGNORECASE)
QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
EPOCH = datetime(1899, 12, 30)


def sheet_rows(path: Path) -> Iterator[tuple[Place, list[str]]]:
    """Yield the rows of the first sheet with their places, cells as texts; days come in ISO 8601.

    Raises:
        MurajiError: it is no workbook, protected by a password, or holds what no workbook should.
    """
    place = Place(path.name)
    with opened(path, largest=LARGEST_SHEET) as members:
        sheets = sorted(
            (name for name in members.names if name.startswith(SHEETS) and name.endswith(".xml")),
            key=lambda name: (len(name), name),
        )
        if not sheets:
            raise place.refusal("it is not an Excel workbook (.xlsx)", "ليس مصنف Excel (‎.xlsx)")
        strings = _shared_strings(members, place)
        days = _day_styles(members, place)
        found = _sheet(members.read(sheets[0]), place.member(sheets[0]), strings, days)
    for number, cells in found:
        yield place.row(number), cells


def _shared_strings(members: Members, place: Place) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in members.names:
        return []
    strings: list[str] = []
    inside: list[str] = []

    def start(tag: str, _: dict[str, str]) -> None:
        inside.append(tag)
        if tag == "si":
            strings.append("")

    def text(letters: str) -> None:
        # A phonetic run (rPh) tells how to say the text, and is none of it.
        if inside and inside[-1] == "t" and "rPh" not in inside:
            strings[-1] += letters

    parse(members.read(name), place.member(name), start, lambda _: _pop(inside), text)
    return strings


def _pop(stack: list[str]) -> None:
    stack.pop()


def _day_styles(members: Members, place: Place) -> set[int]:
    """Return the styles of cells whose numbers are days."""
    name = "xl/styles.xml"
    if name not in members.names:
        return set()
    formats = set(DATE_FORMATS)
    styles: list[int] = []
    inside: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            code = QUOTED.sub("", attributes.get("formatCode", ""))
            if DATE_LETTERS.search(code):
                formats.add(int(attributes.get("numFmtId", "0")))
        elif tag == "xf" and "cellXfs" in inside:
            styles.append(int(attributes.get("numFmtId", "0")))
        inside.append(tag)

    parse(members.read(name), place.member(name), start, lambda _: _pop(inside), lambda _: None)
    return {number for number, style in enumerate(styles) if style in formats}


def _sheet(
    data: bytes, place: Place, strings: list[str], days: set[int]
) -> list[tuple[int, list[str]]]:
    rows: list[tuple[int, list[str]]] = []
    cell: dict[str, str] = {}
    letters: list[str] = []
    inside: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        inside.append(tag)
        if tag == "row":
            rows.append((int(attributes.get("r", len(rows) + 1)), []))
        elif tag == "c":
            cell.clear()
            cell.update(attributes)
            letters.clear()

    def text(part: str) -> None:
        if inside[-1] == "v" or (inside[-1] == "t" and "is" in inside):
            letters.append(part)

    def end(tag: str) -> None:
        inside.pop()
        if tag == "c" and rows:
            cells = rows[-1][1]
            column = _column(cell.get("r", ""), len(cells))
            cells += [""] * (column - len(cells))
            cells.append(_value("".join(letters), cell, strings, days))

    parse(data, place, start, end, text)
    return rows


def _column(reference: str, following: int) -> int:
    """Return the number of the column of a reference such as ``AB12``, counted from 0."""
    number = 0
    for letter in reference:
        if not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - 64
    return number - 1 if 0 < number <= 16_384 else following


def _value(text: str, cell: dict[str, str], strings: list[str], days: set[int]) -> str:
    kind = cell.get("t", "n")
    if kind == "s":
        number = int(text) if text.isdigit() else -1
        return strings[number] if 0 <= number < len(strings) else ""
    if kind == "n" and text and cell.get("s", "").isdigit() and int(cell["s"]) in days:
        return _day(text)
    return text


def _day(text: str) -> str:
    """Return a serial number of days as ISO 8601, with the time where there is one."""
    try:
        moment = EPOCH + timedelta(days=float(text))
    except (ValueError, OverflowError):
        return text
    is_day = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.date().isoformat() if is_day else moment.isoformat(timespec="seconds")
