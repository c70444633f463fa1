"""The key by which two surface forms count as one name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from muraji.text.characters import lookup_key, western_digits

if TYPE_CHECKING:
    from muraji.text.clitics import Clitics

_FOLDED = str.maketrans(
    {"ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": "", "گ": "ك", "ڤ": "ف", "پ": "ب"}
)
_SERVANT = re.compile(r"\b(عبد|ابو|ام|ابن|بن) (?=\w)")
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
    folded = " ".join(lookup_key(word) for word in words).translate(_FOLDED)
    return _SERVANT.sub(r"\1", western_digits(folded)).casefold()
