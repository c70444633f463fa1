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
REACH = 80
"""Letters in which a phrase has room with all its diacritics."""
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
AFTER_END = re.compile(r"(?:(?<=[.!؟»\")\]])\s?|\s\s)(?=\S)")
"""Ends where a phrase may begin: after a sentence or a quotation, or after a gap."""
AFTER_SPACE = re.compile(r"\s(?=\S)")
MARK = re.compile(f"[{MARKS}]+")
WHITE = re.compile(r"\s")
ALIKE = str.maketrans("أإآةى", "اااهي")


class InlineMarks:
    """Finds the phrases with which furniture begins inside a line."""

    def __init__(self, phrases: dict[RegionKind, list[str]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_first: dict[str, list[tuple[str, RegionKind]]] = {}
        for kind, words in phrases.items():
            for phrase in sorted(map(plain, words), key=len, reverse=True):
                self._by_first.setdefault(phrase[0], []).append((phrase, kind))

    @classmethod
    def load(cls, path: Path, lexicon: Lexicon) -> InlineMarks:
        """Read the table ``inline`` of a lexicon file."""
        table = tomllib.loads(path.read_text(encoding="utf-8"))["inline"]
        phrases = {RegionKind(kind): words.split("، ") for kind, words in table.items()}
        return cls(phrases, lexicon)

    def cut_tail(self, text: str, span: Span) -> tuple[Span, Verdict | None]:
        """Cut the furniture at the end of a line off, before the line is judged by its shape."""
        start = max(span.start + LEAST_TEXT, span.end - TAIL)
        found = self._search(AFTER_END, text, start, span.end)
        return cut_at(text, span, *found) if found is not None else (span, None)

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
        end = min(span.end, span.start + TAIL)
        opening = self._kind_at(text, span.start, end)
        kind = opening or verdict.kind
        if opening is None and kind not in SPLIT:
            return [verdict]
        found = self._search(AFTER_SPACE, text, span.start + 1, end)
        if found is None or found[1] is kind:
            return [verdict]
        head, tail = cut_at(text, span, *found)
        return [replace(verdict, span=head, kind=kind), *([tail] if tail else [])]

    def _search(
        self, before: re.Pattern[str], text: str, start: int, end: int
    ) -> tuple[int, RegionKind] | None:
        """Return where the first phrase begins after what ``before`` finds, and its kind."""
        for found in before.finditer(text, start, max(start, end)):
            kind = self._kind_at(text, found.end(), end)
            if kind is not None:
                return found.end(), kind
        return None

    def _kind_at(self, text: str, start: int, end: int) -> RegionKind | None:
        """Return the kind of the phrase that begins at ``start``, in any of its spellings."""
        known = self._by_first.get(text[start].translate(ALIKE))
        if known is None:
            return None
        rest = plain(text[start : min(end, start + REACH)])
        return next((kind for phrase, kind in known if rest.startswith(phrase)), None)


def cut_at(text: str, span: Span, place: int, kind: RegionKind) -> tuple[Span, Verdict | None]:
    """Cut a span at ``place``; what follows is of ``kind``."""
    end = place
    while end > span.start and text[end - 1].isspace():
        end -= 1
    if end == span.start:
        return span, None
    return Span(span.start, end), Verdict(Span(place, span.end), kind, SCORE, TAIL_REASON)


def plain(text: str) -> str:
    """Return a text without diacritics, its alefs, its yas and its spaces alike."""
    return WHITE.sub(" ", MARK.sub("", text)).translate(ALIKE).strip()
