"""Mentions as tags of tokens, and back: IOB2, BIOES and what readers of both must bear."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from muraji.domain.span import Span
    from muraji.formats.parts.samples import Mention

OUTSIDE = "O"
TAG = re.compile(r"O|[BIESLU]-\S+")
"""A tag of IOB2, of BIOES, or of BILOU, which says L for E and U for S."""

_LAST = {"E", "L"}
_SINGLE = {"S", "U"}


class Scheme(StrEnum):
    """How the tokens of a mention are told apart."""

    IOB2 = "IOB2"
    BIOES = "BIOES"


class TokenRange(NamedTuple):
    """The tokens ``start <= i < end`` with a label."""

    start: int
    end: int
    label: str


def tag_name(label: str) -> str:
    """Return the label as a tag can hold it: white space becomes ``_``."""
    return "_".join(label.split())


def token_ranges(
    mentions: Iterable[Mention], sentences: Sequence[Sequence[Span]]
) -> list[list[TokenRange]]:
    """Return for each sentence which of its tokens make up a mention.

    A mention of which no token is left (one of invisible letters) is in none.
    """
    found: list[list[TokenRange]] = [[] for _ in sentences]
    ends = [sentence[-1].end for sentence in sentences]
    for mention in mentions:
        place = bisect_right(ends, mention.span.start)
        if place < len(sentences):
            start, end = (
                bisect_left(sentences[place], edge, key=lambda token: token.start)
                for edge in (mention.span.start, mention.span.end)
            )
            if start < end:
                found[place].append(TokenRange(start, end, tag_name(mention.label)))
    return found


def tags_of(ranges: Iterable[TokenRange], count: int, scheme: Scheme) -> list[str]:
    """Return a tag for each of ``count`` tokens; the ranges must not overlap."""
    tags = [OUTSIDE] * count
    for start, end, label in ranges:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
        if scheme is Scheme.BIOES:
            tags[end - 1] = f"{'S' if end - start == 1 else 'E'}-{label}"
    return tags


def ranges_of(tags: Sequence[str]) -> list[TokenRange]:
    """Return what the tags of a sentence mark, in any of the schemes.

    A tag that continues nothing begins a mention, as the scorers of CoNLL have it.
    """
    found: list[TokenRange] = []
    start: int | None = None
    label = ""
    for place, tag in enumerate([*tags, OUTSIDE]):
        letter, _, name = tag.partition("-")
        continues = letter in {"I", *_LAST} and name == label and start is not None
        if start is not None and not continues:
            found.append(TokenRange(start, place, label))
            start = None
        if letter == OUTSIDE:
            continue
        if start is None:
            start, label = place, name
        if letter in _LAST | _SINGLE:
            found.append(TokenRange(start, place + 1, label))
            start = None
    return found
