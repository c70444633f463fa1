"""The letters, marks and digits of Arabic script, and what may be left out when words are compared."""

from __future__ import annotations

import re
import unicodedata

TATWEEL = "\u0640"
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Diacritics and Quranic marks, as the inside of a character class."""
INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Bidi controls, joiners and other letters without a picture, as the inside of a character class."""
LETTERS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c7\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
"""Arabic letters with their presentation forms, as the inside of a character class."""
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
"""European, Arabic-Indic and Persian digits, as the inside of a character class."""

DIGIT_VALUES = str.maketrans(
    "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669"
    "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9\u066b\u066c",
    "01234567890123456789.,",
)
_LOOSE = re.compile(f"[{MARKS}{INVISIBLE}{TATWEEL}]+")
_FORMS = "\ufb50-\ufdfb\ufe70-\ufefc"
_PRESENTATION = re.compile(f"[{_FORMS}]+")
_NOT_BARE = re.compile(f"[{MARKS}{INVISIBLE}{TATWEEL}{_FORMS}]")
_ALEF = str.maketrans("أإآٱیک", "ااااي\u0643")
_NOT_KEY = re.compile(f"[{MARKS}{INVISIBLE}{TATWEEL}{_FORMS}أإآٱیک]")
"""Most words are bare already: one look at them is a fifth of the work."""


def western_digits(surface: str) -> str:
    """Return the text with digits and their separators as in ``1,234.5``."""
    return surface.translate(DIGIT_VALUES)


def without_marks(surface: str) -> str:
    """Return the bare letters: no diacritics, tatweel or invisible characters, plain letter forms."""
    if not _NOT_BARE.search(surface):
        return surface
    if _PRESENTATION.search(surface):
        surface = _PRESENTATION.sub(
            lambda found: unicodedata.normalize("NFKC", found.group()), surface
        )
    return _LOOSE.sub("", surface)


def lookup_key(surface: str) -> str:
    """Return the form under which word lists are searched: bare letters, alef without hamza.

    Final ya and alef maqsura stay apart, so that the name علي is never the preposition على.
    """
    return without_marks(surface).translate(_ALEF) if _NOT_KEY.search(surface) else surface
