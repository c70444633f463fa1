"""Tokens of a raw text: what the grammars, the tagger and the cursor keys step over."""

from __future__ import annotations

import itertools
import re
from enum import StrEnum
from typing import NamedTuple

from muraji.domain.span import Span
from muraji.text.characters import DIGITS, INVISIBLE, LETTERS, MARKS, TATWEEL


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    LATIN = "latin"
    PUNCTUATION = "punctuation"
    URL = "url"
    EMAIL = "email"
    HASHTAG = "hashtag"
    """The sign # before a tag; the words of the tag are tokens of their own."""
    NEWLINE = "newline"
    SYMBOL = "symbol"


class Token(NamedTuple):
    """A stretch of the raw text: ``span.of(raw) == text``."""

    text: str
    span: Span
    kind: TokenKind


_WORD = f"[{LETTERS}{TATWEEL}][{LETTERS}{TATWEEL}{MARKS}]*(?:[\u200c\u200d][{LETTERS}][{LETTERS}{MARKS}]*)*"
_TOKEN = re.compile(
    rf"""[ ]*(?:(?P<word>{_WORD})
    |(?P<url>(?:https?://|www\.)[^\s<>"«»“”()\[\]،؛]*[^\s<>"«»“”()\[\]،؛.,:!?؟'])
    |(?P<email>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
    |(?P<domain>[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|info|gov|edu|tv|news|io|co|me|ai
        |sa|ae|eg|iq|sy|jo|lb|ma|dz|tn|ly|sd|ye|om|qa|kw|bh|ps|uk|fr|de|tr|ir|ru)(?:/[^\s<>"«»()،؛]*)?(?![A-Za-z0-9]))
    |(?P<number>[{DIGITS}]+(?:[.,\u066b\u066c][{DIGITS}]+)*)
    |(?P<latin>[^\W\d_{LETTERS}{MARKS}{TATWEEL}]+(?:[’'-][^\W\d_{LETTERS}{MARKS}{TATWEEL}]+)*)
    |(?P<newline>\n)
    |(?P<hashtag>\#)
    |(?P<punctuation>[!-/:-@\[-^`{{-~،؛؟٪«»“”„‘’‹›…•·–—−―])
    |(?P<space>[\s_{INVISIBLE}{MARKS}]+)
    |(?P<symbol>.))""",
    re.VERBOSE | re.DOTALL,
)
_KINDS = {kind.value: kind for kind in TokenKind} | {"domain": TokenKind.URL}
_GLUED = re.compile(f"(?<=[ة])[{MARKS}]*(?=[{LETTERS}])|(?<=ى)[{MARKS}]*(?=ال)")
"""Where a space is missing: ta marbuta only ever ends a word, and so does ya before an article."""


def tokens(text: str) -> list[Token]:
    """Cut a raw text into tokens in order; white space, ``_`` and invisible letters are no token.

    A word glued to the next after ta marbuta (الليلةواكدت) is cut there. A proclitic stays with its
    word; a digit or Latin letter never does (بـ20 is two tokens).
    """
    found: list[Token] = []
    append = found.append
    for match in _TOKEN.finditer(text):
        name = match.lastgroup or "symbol"
        if name == "space":
            continue
        start, end = match.span(name)
        surface = match[name]
        if name == "word" and ("ة" in surface[:-1] or "ىال" in surface):
            _append_words(found, surface, start)
            continue
        append(Token(surface, Span(start, end), _KINDS[name]))
    return found


def _append_words(found: list[Token], surface: str, start: int) -> None:
    """Append the words of a surface in which spaces are missing."""
    cuts = [0, *(match.end() for match in _GLUED.finditer(surface)), len(surface)]
    for left, right in itertools.pairwise(cuts):
        if left < right:
            span = Span(start + left, start + right)
            found.append(Token(surface[left:right], span, TokenKind.WORD))
