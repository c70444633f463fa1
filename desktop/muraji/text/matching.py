"""The key by which two surface forms count as one name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from muraji.text.characters import DIGIT_VALUES, lookup_key

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.text.clitics import Clitics

_FOLDED = (
    str.maketrans({"ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": "", "گ": "ك", "ڤ": "ف", "پ": "ب"})
    | DIGIT_VALUES
)
_SERVANT = re.compile(r"\b(عبد|ابو|ام|ابن|بن) (?=\w)")
_REACH = 40
"""Code points within which a neighbouring word is looked for."""
_LAST_WORD = re.compile(r"([^\W_]+)[ \u00a0]+[وف]?[بلك]?ـ*$")
_FIRST_WORD = re.compile(r"[ \u00a0]*([^\W_]+)")
_SPACES = re.compile(r"[\s_\-ـ«»\"'“”]+")


def matching_key(surface: str, clitics: Clitics | None = None) -> str:
    """Return the key of a name: equal keys, same name.

    Alef and hamza, ya, ta marbuta, diacritics, tatweel, digits, quotes and the space after عبد are
    made equal: حمص = حِمص, عبد الرحمن = عبدالرحمن. With ``clitics`` the likely proclitic of the
    first word goes too: وبحمص = حمص, للأسد = الأسد.
    """
    if clitics is None:
        return _key(surface)
    words = [word for word in _SPACES.split(surface) if word]
    if words:
        words[0] = clitics.likeliest(words[0]).stem
    return _folded(words)


@lru_cache(maxsize=20_000)
def _key(surface: str) -> str:
    return _folded([word for word in _SPACES.split(surface) if word])


def _folded(words: list[str]) -> str:
    folded = " ".join(map(lookup_key, words)).translate(_FOLDED)
    return (_SERVANT.sub(r"\1", folded) if " " in folded else folded).casefold()


def name_key(text: str, span: Span) -> str:
    """Return the matching key of a mention, with the alef that لل has swallowed: لـ[لجيش] is الجيش."""
    surface = span.of(text)
    if surface.startswith("ل") and span.start and text[span.start - 1] == "ل":
        surface = "ا" + surface
    return matching_key(surface)


def neighbours(text: str, span: Span) -> tuple[str, str]:
    """Return the keys of the words before and after a span; empty at the edge of a line or at a mark."""
    before = _LAST_WORD.search(text[max(0, span.start - _REACH) : span.start])
    after = _FIRST_WORD.match(text[span.end : span.end + _REACH])
    return _key(before[1]) if before else "", _key(after[1]) if after else ""
