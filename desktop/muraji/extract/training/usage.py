"""How place-like the uses of a name are in raw text: what keeps a town apart from the verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.text.characters import lookup_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEAD_WEIGHT = 4.0


@dataclass(frozen=True)
class PlaceWords:
    """Words that go before places, as lookup keys."""

    heads: frozenset[str]
    """After these a place is named: مدينة, محافظة."""
    prepositions: frozenset[str]
    """After these a place often stands, though anything may: في, من."""

    @classmethod
    def of(cls, heads: str, prepositions: str) -> PlaceWords:
        """Make the sets from words written one after the other."""
        return cls(*(frozenset(map(lookup_key, words.split())) for words in (heads, prepositions)))


@dataclass(slots=True)
class Usage:
    """Uses of one name, and how many of them follow a word that goes before places."""

    uses: int = 0
    after_head: int = 0
    after_preposition: int = 0

    @property
    def place_share(self) -> float:
        """The weighed share of place-like uses, 0 to 1, drawn towards 0.5 where uses are few."""
        weighed = _HEAD_WEIGHT * self.after_head + self.after_preposition
        return min(1.0, (weighed + 1.0) / (self.uses + 2.0))


def measured(
    names: Iterable[str],
    sentences: Iterable[Sequence[str]],
    place_words: PlaceWords,
    longest: int = 4,
) -> dict[str, Usage]:
    """Count the uses of each name in tokenised sentences.

    The names are compared by :func:`lookup_key`, so علي is not counted where على stands. One
    proclitic is taken off the first word where what is left is a name; ب and ل speak for a place.
    """
    usages = {lookup_key(name): Usage() for name in names}
    firsts: dict[str, int] = {}
    for name in usages:
        first, words = name.partition(" ")[0], min(longest, name.count(" ") + 1)
        firsts[first] = max(words, firsts.get(first, 0))
    for sentence in sentences:
        keys = [lookup_key(word) for word in sentence]
        for start in range(len(keys)):
            _count(usages, firsts, place_words, keys, start)
    return usages


def _count(
    usages: dict[str, Usage],
    firsts: dict[str, int],
    place_words: PlaceWords,
    keys: list[str],
    start: int,
) -> None:
    """Count the longest name beginning at ``start``, with or without a proclitic."""
    before = keys[start - 1] if start else ""
    for prefix, stem in _readings(keys[start]):
        for count in range(firsts.get(stem, 0), 0, -1):
            usage = usages.get(" ".join((stem, *keys[start + 1 : start + count])))
            if usage is None:
                continue
            usage.uses += 1
            usage.after_head += before in place_words.heads and prefix in ("", "و")
            usage.after_preposition += prefix in ("ب", "ل") or before in place_words.prepositions
            return


def _readings(key: str) -> list[tuple[str, str]]:
    """Return the word with no proclitic and, where it is long enough, with one taken off."""
    readings = [("", key)]
    if len(key) > 3 and key[0] in "وفبل":
        rest = key[1:]
        if key.startswith("لل"):
            rest = "ا" + key[1:]
        readings.append((key[0], rest))
    return readings
