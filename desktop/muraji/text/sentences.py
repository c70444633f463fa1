"""Sentences: the stretches within which a name, a number phrase or a tagger's context may run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDS = frozenset(".!?؟؛…")


def sentences(tokens: Sequence[Token]) -> list[list[Token]]:
    """Group tokens into sentences: a line break or a final mark ends one, and belongs to no other.

    Line breaks are left out; a full stop stays with its sentence. No sentence is empty.
    """
    found: list[list[Token]] = []
    current: list[Token] = []
    for token in tokens:
        if token.kind is TokenKind.NEWLINE:
            ended = True
        else:
            current.append(token)
            ended = token.text in ENDS
        if ended and current:
            found.append(current)
            current = []
    if current:
        found.append(current)
    return found
