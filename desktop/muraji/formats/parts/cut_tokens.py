"""Tokens whose edges are also the edges of every mention, for formats that count in tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.span import Span, merged
from muraji.text.sentences import ENDS
from muraji.text.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Tile(NamedTuple):
    """A token of a text that tokens cover wholly, and whether one space follows it."""

    span: Span
    has_space: bool


def cut_tokens(text: str, mentions: Iterable[Span]) -> list[Span]:
    """Return the tokens of the text, cut at each edge of a mention; line ends are none.

    A proclitic before a name thus is a token of its own, as is an ending after it.
    """
    edges = _edges(mentions)
    return [
        part
        for token in tokens(text)
        if token.kind is not TokenKind.NEWLINE
        for part in _cut(token.span, edges)
    ]


def token_sentences(text: str, mentions: Sequence[Span]) -> list[list[Span]]:
    """Return the cut tokens by sentence; no mention is torn in two by a line end or a full stop."""
    joined = _unbroken(mentions)
    starts = [span.start for span in joined]
    found: list[list[Span]] = []
    ended = True
    last = Span(0, 1)
    for token in cut_tokens(text, mentions):
        ended = ended or "\n" in text[last.end : token.start]
        place = bisect_left(starts, token.start) - 1
        if ended and not (found and place >= 0 and joined[place].end > last.end):
            found.append([])
        found[-1].append(token)
        ended = token.of(text) in ENDS
        last = token
    return found


def tiles(text: str, mentions: Sequence[Span]) -> list[Tile]:
    """Return tokens that give back the whole text, each with the space that may follow it.

    What is no word (line ends, runs of spaces, invisible letters) is a token of its own.
    """
    edges = _edges(mentions)
    starts, ends = {span.start for span in mentions}, {span.end for span in mentions}
    found: list[Tile] = []
    position = 0
    for token in [*cut_tokens(text, mentions), None]:
        end = token.start if token else len(text)
        is_lone = position in starts or position + 1 in ends
        if found and position < end and text[position] == " " and not is_lone:
            found[-1] = Tile(found[-1].span, True)
            position += 1
        if position < end:
            found += [Tile(part, False) for part in _cut(Span(position, end), edges)]
        if token:
            found.append(Tile(token, False))
            position = token.end
    return found


def _edges(mentions: Iterable[Span]) -> list[int]:
    return sorted({edge for span in mentions for edge in (span.start, span.end)})


def _cut(span: Span, edges: Sequence[int]) -> list[Span]:
    inside = edges[bisect_right(edges, span.start) : bisect_left(edges, span.end)]
    bounds = [span.start, *inside, span.end]
    return [Span(start, end) for start, end in pairwise(bounds)]


def _unbroken(mentions: Iterable[Span]) -> list[Span]:
    """Return the stretches within which no sentence may end; neighbours that touch stay apart."""
    outer: list[Span] = []
    for span in sorted(mentions, key=lambda span: (span.start, -span.end)):
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
        elif span.end > outer[-1].end:
            outer[-1] = merged([outer[-1], span])[0]
    return outer
