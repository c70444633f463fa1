"""Zones that begin or end inside a line: a place before the first sentence, a source after the last."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.region import RegionKind
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.text.boilerplate.lines import WORD
from muraji.text.boilerplate.zones import Verdict
from muraji.text.characters import MARKS
from muraji.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from muraji.text.boilerplate.lexicon import Lexicon

TAIL = 300
"""Letters at the end of a line in which furniture is looked for."""
LEAST_TEXT = 25
"""Letters of running text that must stand before it."""
OPENING = re.compile(r"[^\n]{2,60}?\s?[-–—ـ:]+(?=\s)")
DATED = frozenset({"month", "weekday", "dateline", "ago"})
NAMING = frozenset({"place", "byline"}) | DATED
SCORE = 0.8
TAIL_REASON = Words("a phrase of page furniture inside the line", "عبارة من أثاث الصفحة داخل السطر")
OPENING_REASON = Words("place, agency or author before the text", "مكان أو وكالة أو كاتب قبل النص")
SPLIT = frozenset({RegionKind.SOURCE_FOOTER, RegionKind.TAGS, RegionKind.SHARE})
"""Kinds in whose lines another kind may begin, whatever the lines begin with."""
LOOSE = {"ا": "[اأإآ]", "أ": "[اأإآ]", "إ": "[اأإآ]", "ة": "[ةه]", "ي": "[يى]"}


class InlineMarks:
    """Finds the phrases with which furniture begins inside a line."""

    def __init__(self, phrases: dict[RegionKind, list[str]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        groups = [
            f"(?P<{kind.value}>{'|'.join(loose(p) for p in sorted(words, key=len, reverse=True))})"
            for kind, words in phrases.items()
        ]
        self._start = re.compile(rf"(?:(?<=[.!؟»\")\]])\s?|\s\s)(?:{'|'.join(groups)})")
        self._first = re.compile("|".join(groups))
        self._within = re.compile(rf"\s(?:{'|'.join(groups)})")

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> InlineMarks:
        """Read the table ``inline`` of a lexicon file."""
        table = tomllib.loads(path.read_text(encoding="utf-8"))["inline"]
        phrases = {RegionKind(kind): words.split("، ") for kind, words in table.items()}
        return cls(phrases, lexicon)

    def cut_tail(self, text: str, span: Span) -> tuple[Span, Verdict | None]:
        """Cut the furniture at the end of a line off, before the line is judged by its shape."""
        start = max(span.start + LEAST_TEXT, span.end - TAIL)
        found = self._start.search(text, start, span.end) if start < span.end else None
        if found is None or found.lastgroup is None:
            return span, None
        return cut_at(text, span, found.start(found.lastgroup), RegionKind(found.lastgroup))

    def split(self, text: str, verdicts: Sequence[Verdict]) -> list[Verdict]:
        """Return the verdicts with lines of two kinds cut into their parts."""
        result: list[Verdict] = []
        begun = False
        for verdict in verdicts:
            if verdict.kind is None and not begun:
                begun = True
                opening, rest = self._split_opening(text, verdict)
                result += [*opening, rest]
            elif verdict.kind is not None and not verdict.kind.is_content:
                result += self._split_furniture(text, verdict)
            else:
                result.append(verdict)
        return result

    def _split_opening(self, text: str, verdict: Verdict) -> tuple[list[Verdict], Verdict]:
        span = verdict.span
        found = OPENING.match(text, span.start, min(span.end, span.start + 64))
        if found is None or found.end() >= span.end:
            return [], verdict
        words = WORD.findall(fold(found[0]))
        covered: set[int] = set()
        classes: set[str] = set()
        for phrase in self._lexicon.find(words):
            if phrase.name in NAMING:
                covered.update(range(phrase.start, phrase.end))
                classes.add(phrase.name)
        covered.update(i for i, word in enumerate(words) if word.isdigit())
        if not words or len(covered) < 0.6 * len(words) or not classes & NAMING:
            return [], verdict
        kind = RegionKind.DATELINE if classes & DATED else RegionKind.BYLINE
        opening = Verdict(Span(span.start, found.end()), kind, SCORE, OPENING_REASON)
        start = found.end()
        while text[start].isspace():
            start += 1
        return [opening], replace(verdict, span=Span(start, span.end))

    def _split_furniture(self, text: str, verdict: Verdict) -> list[Verdict]:
        span = verdict.span
        opening = self._first.match(text, span.start, span.end)
        kind = verdict.kind
        if opening is not None and opening.lastgroup is not None:
            kind = RegionKind(opening.lastgroup)
        elif kind not in SPLIT:
            return [verdict]
        found = self._within.search(text, span.start + 1, min(span.end, span.start + TAIL))
        if found is None or found.lastgroup is None or found.lastgroup == kind:
            return [verdict]
        place = found.start(found.lastgroup)
        head, tail = cut_at(text, span, place, RegionKind(found.lastgroup))
        return [replace(verdict, span=head, kind=kind), *([tail] if tail else [])]


def cut_at(text: str, span: Span, place: int, kind: RegionKind) -> tuple[Span, Verdict | None]:
    """Cut a span at ``place``; what follows is of ``kind``."""
    end = place
    while end > span.start and text[end - 1].isspace():
        end -= 1
    if end == span.start:
        return span, None
    return Span(span.start, end), Verdict(Span(place, span.end), kind, SCORE, TAIL_REASON)


def loose(phrase: str) -> str:
    """Return a pattern for a phrase in any of its spellings."""
    return "".join(
        r"\s" if letter == " " else LOOSE.get(letter, re.escape(letter)) + f"[{MARKS}]*"
        for letter in phrase.strip()
    )
