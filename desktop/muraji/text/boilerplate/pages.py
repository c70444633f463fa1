"""Annotated pages: a text with directives, read as the plain page and its zones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

BODY = "body"
INLINE = re.compile(r"\[\[(\w+)\|([^\[\]]*)\]\]")


@dataclass(frozen=True)
class Section:
    """Lines of one kind that follow each other; ``kind`` is a region kind or ``body``."""

    kind: str
    lines: tuple[str, ...]

    @property
    def is_content(self) -> bool:
        """Whether the section belongs to the article."""
        return self.kind == BODY or RegionKind(self.kind).is_content


@dataclass(frozen=True)
class Zone:
    """A stretch of a page and what it is."""

    span: Span
    kind: RegionKind


@dataclass(frozen=True)
class Page:
    """A page as a scraper gives it, with the zones that an annotator sees in it."""

    name: str
    text: str
    zones: tuple[Zone, ...]

    def kind_of(self, span: Span) -> str:
        """Return the kind that most letters of ``span`` have; ``body`` where no zone covers them."""
        amounts = {BODY: len(span)}
        for zone in self.zones:
            shared = zone.span.shared_with(span)
            if shared:
                amounts[zone.kind.value] = amounts.get(zone.kind.value, 0) + len(shared)
                amounts[BODY] -= len(shared)
        return max(amounts, key=amounts.__getitem__)


def read_sections(markup: str) -> list[Section]:
    """Read a marked page: a line ``@kind`` says what the lines after it are."""
    sections: list[Section] = []
    kind, lines = BODY, list[str]()
    for line in [*markup.rstrip("\n").split("\n"), f"@{BODY}"]:
        if line.startswith("@"):
            if lines:
                sections.append(Section(kind, tuple(lines)))
            kind, lines = line[1:].strip(), []
        elif not line.startswith("%"):
            lines.append(line)
    return sections


def page_of(name: str, sections: Iterable[Section]) -> Page:
    """Put sections together to a page; ``[[kind|text]]`` marks a zone inside a line."""
    parts: list[str] = []
    zones: list[Zone] = []
    position = 0
    for section in sections:
        start = position
        for line in section.lines:
            place = 0
            bare = ""
            for found in INLINE.finditer(line):
                bare += line[place : found.start()]
                begin = position + len(bare)
                bare += found[2]
                add_zone(zones, bare, Span(begin, position + len(bare)), position, found[1])
                place = found.end()
            bare += line[place:]
            parts.append(bare)
            position += len(bare) + 1
        if section.kind != BODY:
            block = "\n".join(parts)[start:position]
            add_zone(zones, block, Span(start, max(start + 1, position - 1)), start, section.kind)
    text = "\n".join(parts)
    return Page(name, text, tuple(sorted(zones, key=lambda zone: zone.span)))


def add_zone(zones: list[Zone], text: str, span: Span, origin: int, kind: str) -> None:
    """Add a zone trimmed of white space; ``text`` begins at ``origin`` of the page."""
    part = text[span.start - origin : span.end - origin]
    if part.strip():
        start = span.start + len(part) - len(part.lstrip())
        zones.append(Zone(Span(start, start + len(part.strip())), RegionKind(kind)))


def read_pages(folder: Path) -> list[Page]:
    """Read every marked page of a folder, by name."""
    return [
        page_of(path.stem, read_sections(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.txt"))
    ]


def letters(text: str) -> int:
    """Count the letters and digits of a text."""
    return sum(letter.isalnum() for letter in text)


def content_lines(text: str, cut: Sequence[Span]) -> list[bool]:
    """Say of every line that is not blank whether most of its letters lie outside ``cut``."""
    result = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(position, position + len(line))
            lost = sum(letters(s.of(text)) for zone in cut if (s := zone.shared_with(span)))
            result.append(2 * lost <= letters(line))
        position += len(line) + 1
    return result
