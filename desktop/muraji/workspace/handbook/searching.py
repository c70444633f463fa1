"""Finding a place in the handbook: by words, whatever their marks, hamzas or capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.workspace.handbook.pages import HandbookPage

_HEADING = re.compile(r"^(#{1,4}) (.+)$", re.MULTILINE)
_MARKUP = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<!--.*?-->|[*`#|]|^-+$|-{3,}|\[", re.MULTILINE
)
AROUND_A_HIT = 45
"""Letters shown on each side of the first word found."""


@dataclass(frozen=True)
class Section:
    """One heading of a page with the text below it, without its markup."""

    page: HandbookPage
    heading: str
    text: str


@dataclass(frozen=True)
class Hit:
    """A section that has every word asked for, and the words around the first of them."""

    section: Section
    excerpt: str


def sections_of(page: HandbookPage, markdown: str) -> list[Section]:
    """Return the sections of a page in order; its first heading names the page itself."""
    marks = list(_HEADING.finditer(markdown))
    ends = [mark.start() for mark in marks[1:]] + [len(markdown)]
    return [
        Section(page, _plain(mark.group(2)), _plain(markdown[mark.end() : end]))
        for mark, end in zip(marks, ends, strict=True)
    ]


def search(sections: Iterable[Section], typed: str) -> list[Hit]:
    """Return the sections that hold every word typed: those that have them in the heading first."""
    wanted = _folded(typed).split()
    if not wanted:
        return []
    ranked = []
    for place, section in enumerate(sections):
        heading, text = _folded(section.heading), _folded(section.text)
        if all(word in heading or word in text for word in wanted):
            in_heading = sum(word in heading for word in wanted)
            often = sum(text.count(word) for word in wanted)
            ranked.append((-in_heading, -min(often, 9), place, section))
    return [
        Hit(section, _excerpt(section.text, wanted))
        for *_, section in sorted(ranked, key=lambda row: row[:3])
    ]


def _excerpt(text: str, wanted: Sequence[str]) -> str:
    words = text.split()
    folded = [_folded(word) for word in words]
    at = next(
        (place for place, word in enumerate(folded) if any(part in word for part in wanted)), 0
    )
    before = _fitting(reversed(words[:at]))
    after = _fitting(words[at:])
    shown = " ".join([*reversed(before), *after])
    return (
        ("… " if len(before) < at else "") + shown + (" …" if at + len(after) < len(words) else "")
    )


def _fitting(words: Iterable[str]) -> list[str]:
    """Return as many words as fit on one side of a hit, at least the first."""
    kept: list[str] = []
    length = 0
    for word in words:
        length += len(word) + 1
        if kept and length > AROUND_A_HIT:
            break
        kept.append(word)
    return kept


def _folded(text: str) -> str:
    return fold(text).casefold()


def _plain(markdown: str) -> str:
    return " ".join(_MARKUP.sub(" ", markdown).split())
