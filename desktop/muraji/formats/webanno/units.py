"""The rows of a sample in WebAnno TSV: tokens, and the parts of them that a mention takes."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from muraji.domain.span import Span, gaps, reading_order
from muraji.formats.parts.cut_tokens import token_sentences
from muraji.text.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.formats.parts.samples import Mention, Sample

_NO_SPACE = re.compile(r"\S+")
_BREAKING = "\n\t"
"""What the row of a token may not hold."""


@dataclass
class Unit:
    """A token or a part of one, with the numbers of the mentions over it, counted from 1."""

    span: Span
    mentions: list[int] = field(default_factory=list)


@dataclass
class TokenUnit(Unit):
    """A token with its parts in reading order."""

    parts: list[Unit] = field(default_factory=list)


@dataclass
class Sentence:
    """A stretch of the text and its tokens; neighbours leave out at most the line end between them."""

    span: Span
    tokens: list[TokenUnit]


def sentences_of(sample: Sample) -> list[Sentence]:
    """Return the sentences, which give back the text but for white space before the first token."""
    units = [TokenUnit(span) for span in _token_spans(sample)]
    starts = [unit.span.start for unit in units]
    for number, mention in enumerate(sample.mentions, 1):
        first = max(bisect_right(starts, mention.span.start) - 1, 0)
        for unit in units[first:]:
            if unit.span.start >= mention.span.end:
                break
            shared = unit.span.shared_with(mention.span)
            if shared:
                _note(unit, shared, number)
    for unit in units:
        unit.parts.sort(key=lambda part: reading_order(part.span))
    return _gathered(sample.text, units, _sentence_starts(sample, starts))


def _note(unit: TokenUnit, shared: Span, number: int) -> None:
    if shared == unit.span:
        unit.mentions.append(number)
        return
    part = next((part for part in unit.parts if part.span == shared), None)
    if part is None:
        part = Unit(shared)
        unit.parts.append(part)
    part.mentions.append(number)


def _token_spans(sample: Sample) -> list[Span]:
    """Return the words, and between them what is neither a word nor white space.

    White space at the edge of a mention is a token too, unless it would break the row.
    """
    text = sample.text
    words = [token.span for token in tokens(text) if token.kind is not TokenKind.NEWLINE]
    between = [
        Span(gap.start + found.start(), gap.start + found.end())
        for gap in gaps(words, Span(0, len(text)))
        for found in _NO_SPACE.finditer(gap.of(text))
    ]
    taken = {place for span in between for place in range(span.start, span.end)}
    edges = {edge for mention in sample.mentions for edge in _edges(mention.span)}
    starts = [span.start for span in words]
    lone = [
        Span(edge, edge + 1)
        for edge in edges - taken
        if text[edge] not in _BREAKING and not _is_in(words, starts, edge)
    ]
    return sorted([*words, *between, *lone])


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end - 1


def _is_in(words: Sequence[Span], starts: Sequence[int], place: int) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and words[index].covers(place)


def _sentence_starts(sample: Sample, starts: Sequence[int]) -> set[int]:
    """Return where sentences begin, as starts of units."""
    spans: list[Span] = [mention.span for mention in sample.mentions]
    found = {starts[0]}
    inside = _inside(sample.mentions)
    for sentence in token_sentences(sample.text, spans):
        start = starts[max(bisect_right(starts, sentence[0].start) - 1, 0)]
        if start not in inside:
            found.add(start)
    return found


def _inside(mentions: Sequence[Mention]) -> set[int]:
    """Return the places at which no sentence may begin."""
    return {
        place for mention in mentions for place in range(mention.span.start + 1, mention.span.end)
    }


def _gathered(text: str, units: list[TokenUnit], starts: set[int]) -> list[Sentence]:
    groups: list[list[TokenUnit]] = []
    for unit in units:
        if unit.span.start in starts:
            groups.append([])
        groups[-1].append(unit)
    found = []
    for group, following in pairwise([*groups, None]):
        assert group is not None, "only the last is none"
        end = following[0].span.start if following else len(text)
        # A reader adds a line end after each sentence, and takes it away where the next one follows.
        if text[end - 1] == "\n" and end - 1 > group[-1].span.start:
            end -= 1
        found.append(Sentence(Span(group[0].span.start, end), group))
    return found
