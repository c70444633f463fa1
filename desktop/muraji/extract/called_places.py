"""Places that no list knows, by where they stand: وفي إنزكان, بلدة بيتا جنوب نابلس."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

_CLOSING = frozenset(["،", ".", "؛", "\n", ""])
_SUFFIXES = ("ه", "ها", "هم", "هن", "هما", "نا", "كم", "ك", "ي")
"""Endings that say whose a thing is; a place seldom has them."""
_FEMININE = ("ة", "ات", "اء", "ها", "هم", "ى")
"""Endings of adjectives that agree with بلدة, and of what is theirs."""
_VILLAGES = frozenset(["بلدة", "قرية", "ناحية", "مقاطعة", "معتمدية", "محلية"])


class CalledPlaces:
    """Tells names of places that are not listed from other words."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._directions = phrases.lexicon.words("words", "directions")
        self._before = phrases.lexicon.words("words", "place_prepositions")

    def is_unlisted(self, reading: Reading, index: int) -> bool:
        """Say whether a word that hardly anybody writes stands where one says where: وفي إنزكان، ..."""
        lexeme = reading.words[index].lexeme
        if lexeme.prefix or lexeme.places or lexeme.count > 3:
            return False
        if len(lexeme.stem) < 4 or lexeme.stem.endswith(_SUFFIXES) or lexeme.first_name:
            return False
        if self._phrases.shape(reading, index) is not Shape.PROPER:
            return False
        following = reading.stem(index + 1)
        shape = self._phrases.shape(reading, index + 1)
        object_follows = shape is Shape.COMMON and following.endswith("ا")
        ends = shape in (Shape.NONE, Shape.AND) and reading.is_word(index + 1)
        return following in _CLOSING | self._directions or object_follows or ends

    def is_village(self, reading: Reading, index: int) -> bool:
        """Say whether an everyday noun is the name of a village: بلدة [بيتا] جنوب نابلس."""
        if self._phrases.shape(reading, index) is not Shape.COMMON:
            return False
        lexeme = reading.words[index].lexeme
        town = reading.stem(index - 1) in _VILLAGES and not lexeme.stem.endswith(_FEMININE)
        barred = lexeme.head is not None or lexeme.nationality or lexeme.stem in self._directions
        following = reading.stem(index + 1)
        closed = following in _CLOSING or following in self._before
        return town and closed and not barred

    @staticmethod
    def is_nature(reading: Reading, at: int) -> bool:
        """Say whether a head noun of nature follows, whose name is its own: قرى [هور الحمار]."""
        head = reading.words[at].lexeme.head if at < len(reading.words) else None
        return head is not None and head.name == "nature" and head.label == "LOC"
