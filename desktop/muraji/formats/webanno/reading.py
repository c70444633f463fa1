"""A file of WebAnno TSV as a text with what it claims of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.formats.parts.claims import Claim, ClaimedText, Unit
from muraji.formats.webanno.escapes import unescaped

if TYPE_CHECKING:
    from muraji.formats.parts.document_files import DocumentFile
    from muraji.formats.parts.place import Place

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3\.[0-3]")
_LAYER = re.compile(r"#T_(SP|RL|CH)=(.*)")
_BAR = re.compile(r"(?<!\\)\|")
_NUMBERED = re.compile(r"(.*?)(?<!\\)\[(\d+)\]", re.DOTALL)
_ROW = re.compile(r"\d+-\d+(?:\.\d+)?\t(\d+)-(\d+)\t")
_NOTHING = ("_", "")
_NO_VALUE = "*"


@dataclass
class _Found:
    """A mention as far as its rows have been read."""

    start: int
    end: int
    label: str
    surface: str | None
    place: Place


@dataclass
class _File:
    """What of a file has been read."""

    file: DocumentFile
    column: int = -1
    """Which cell of a row bears the label."""
    layer: str = ""
    parts: list[str] = field(default_factory=list)
    """The text as far as it has been read."""
    units: int = 0
    """The length of the text in UTF-16."""
    heading: list[str] = field(default_factory=list)
    """The lines of a sentence whose first token has not come yet."""
    numbered: dict[str, _Found] = field(default_factory=dict)
    found: list[_Found] = field(default_factory=list)

    def at(self, line: int) -> Place:
        is_alone = self.file.place == self.file.whole
        return (
            self.file.whole.line(line) if is_alone else self.file.whole.member(self.file.name, line)
        )

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.units += len(text) + sum(letter > "\uffff" for letter in text)

    def cut_line_end(self) -> None:
        self.parts[-1] = self.parts[-1].removesuffix("\n")
        self.units -= 1


def claimed_text(read: DocumentFile, origin: str) -> ClaimedText:
    """Read a file; of its layers the named entities, or the first over stretches of text.

    Raises:
        MurajiError: it is not WebAnno TSV 3, or rows, offsets and text do not fit together.
    """
    file = _File(read)
    try:
        lines = read.data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise file.at(1).refusal("it is not UTF-8", "ليس بترميز UTF-8") from error
    if not _FORMAT.match(lines[0]):
        raise file.at(1).refusal("it is not WebAnno TSV 3", "ليس بصيغة WebAnno TSV 3")
    _read_layers(file, lines)
    for number, line in enumerate(lines, 1):
        bare = line.rstrip("\r")
        if bare.startswith("#Text="):
            file.heading.append(unescaped(bare.removeprefix("#Text=")))
        elif bare and not bare.startswith("#"):
            _read_row(file, bare, number)
    claims = [
        Claim(one.start, one.end, one.label, one.surface, place=one.place) for one in file.found
    ]
    text = "".join(file.parts).removesuffix("\n")
    return ClaimedText(read.name, text, claims, file.at(1), origin, (Unit.UTF16,))


def _read_layers(file: _File, lines: list[str]) -> None:
    column = 3
    for line in lines:
        found = _LAYER.fullmatch(line.rstrip("\r"))
        if found is None:
            continue
        layer, *features = found[2].split("|")
        if found[1] == "SP" and (file.column < 0 or layer.endswith(".NamedEntity")):
            place = features.index("value") if "value" in features else 0
            file.column, file.layer = column + place, layer.rpartition(".")[2]
        column += max(len(features), 1)
    if file.column < 0:
        file.column = column  # a text without annotation: a cell that no row has


def _read_row(file: _File, line: str, number: int) -> None:
    row = _ROW.match(line)
    if row is None:
        raise file.at(number).refusal("it is no row of a token", "ليس سطر كلمة")
    start, end = int(row[1]), int(row[2])
    if file.heading:
        _begin_sentence(file, start, number)
    cells = line.split("\t")
    surface = cells[2]
    cell = cells[file.column] if file.column < len(cells) else ""
    if cell in _NOTHING or start == end:
        return
    for value in _BAR.split(cell):
        _note(file, value, Claim(start, end, "", surface, place=file.at(number)))


def _begin_sentence(file: _File, start: int, number: int) -> None:
    """Put the text of a sentence where its first token begins, as INCEpTION does."""
    if file.units == start + 1:
        file.cut_line_end()
    if file.units > start:
        raise file.at(number).refusal(
            f"its token begins at {start}, but the text before it has {file.units} UTF-16 units",
            f"تبدأ كلمته عند {start} والنص الذي قبلها {file.units} من وحدات UTF-16",
        )
    file.add(" " * (start - file.units))
    for line in file.heading:
        file.add(f"{line}\n")
    file.heading.clear()


def _note(file: _File, value: str, piece: Claim) -> None:
    assert piece.place is not None, "a row has a place"
    numbered = _NUMBERED.fullmatch(value)
    name = numbered[1] if numbered else value
    label = file.layer if name in (_NO_VALUE, "") else unescaped(name)
    one = file.numbered.get(numbered[2]) if numbered else None
    if one is None:
        one = _Found(piece.start, piece.end, label, piece.surface, piece.place)
        file.found.append(one)
        if numbered:
            file.numbered[numbered[2]] = one
        return
    one.start, one.end = min(one.start, piece.start), max(one.end, piece.end)
    one.surface = None
