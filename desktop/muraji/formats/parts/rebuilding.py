"""A text put together again from its tokens, since files of tokens do not keep it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARABIC = re.compile(r"[\u0620-\u064a]")
_PROCLITICS = frozenset("وفبلكس")
"""A single one of these is never written apart from the word after it."""
_NO_SPACE_BEFORE = frozenset(".,:;!?،؛؟…%٪)]}»”’›")
_NO_SPACE_AFTER = frozenset("([{«“‘‹#")


class Rebuilt(NamedTuple):
    """A text, and where the tokens of each of its sentences stand in it."""

    text: str
    sentences: list[list[Span]]


def rebuilt(sentences: Sequence[Sequence[str]]) -> Rebuilt:
    """Join tokens as Arabic is written, a sentence a line.

    A lone proclitic is joined to the word after it and marks to the word that they close or open;
    all else is set apart by one space, which the original may have had otherwise.
    """
    parts: list[str] = []
    placed: list[list[Span]] = []
    length = 0
    for sentence in sentences:
        spans: list[Span] = []
        for place, token in enumerate(sentence):
            gap = _gap(sentence[place - 1], token) if place else ("\n" if parts else "")
            parts += [gap, token]
            start = length + len(gap)
            length = start + len(token)
            spans.append(Span(start, length))
        placed.append(spans)
    return Rebuilt("".join(parts), placed)


def _gap(left: str, right: str) -> str:
    is_proclitic = left in _PROCLITICS and _ARABIC.match(right)
    if is_proclitic or right in _NO_SPACE_BEFORE or left in _NO_SPACE_AFTER:
        return ""
    return " "
