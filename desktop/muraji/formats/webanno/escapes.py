"""How WebAnno TSV writes letters that have a meaning in it: cells and lines of text differ."""

from __future__ import annotations

import re

_IN_CELL = re.compile(r"->|[\\\[\]|_;\t\n*]")
_IN_TEXT = re.compile(r"[\\\t\n\f\r\x08]")
_NAMES = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b"}
_LETTERS = {name: letter for letter, name in _NAMES.items()}
_ESCAPED = re.compile(r"\\(u[0-9A-Fa-f]{4}|->|.)", re.DOTALL)


def escaped_cell(value: str) -> str:
    """Return a value as a cell holds it."""
    return _IN_CELL.sub(lambda found: "\\" + _NAMES.get(found[0], found[0]), value)


def escaped_text(line: str) -> str:
    """Return a line of the text as it stands after ``#Text=``: brackets and bars stay as they are."""
    return _IN_TEXT.sub(lambda found: "\\" + _NAMES.get(found[0], found[0]), line)


def unescaped(written: str) -> str:
    """Return what was written, in a cell or a line of text; version 3.1 writes code units as well."""

    def letter(found: re.Match[str]) -> str:
        name = found[1]
        if len(name) == 5:
            return chr(int(name[1:], 16))
        return _LETTERS.get(name, name)

    plain = _ESCAPED.sub(letter, written)
    # Version 3.1 writes a letter beyond the BMP as the two halves that UTF-16 has of it.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
