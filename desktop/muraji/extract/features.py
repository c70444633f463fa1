"""What the name tagger looks at: attributes of a word, of its neighbours and of phrases it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.clusters import folded, readings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from muraji.extract.clusters import WordClasses

OFFSETS = (0, -1, 1, -2, 2)
"""How far the tagger looks; the neighbours' attributes are written ``-1w=...``, ``+2c=...``."""
PREFIXES = {0: "", -1: "-1", 1: "+1", -2: "-2", 2: "+2"}
_LONGEST_SHAPE = 8
_MEMO_LIMIT = 20_000
"""Attributes are many strings; only training remembers them."""
_PROCLITICS = "وفبلك"
COARSE, FINE = "a.0", "a.1"
"""The columns of word classes that are paired with those of the neighbours."""


PAIRS = (("B-", "B+"), ("C-", "C+"))
"""Openings of what a word's left and right neighbour make with it: folded words, fine classes."""
TRIPLE = "D"
"""Opens the coarse classes of a word and both its neighbours."""


class Word(NamedTuple):
    """What of a word is paired with the words around it."""

    folded: str
    readings: tuple[str, ...]
    fine: str
    coarse: str
    opening: tuple[str, ...] = ()
    """Those of the readings that begin a listed phrase."""


@dataclass(eq=False, slots=True)
class WordAttributes:
    """Everything that depends on one word alone; each is itself only."""

    word: Word
    near: list[str]
    """What it tells about the words next to it and, but for ``beside``, about itself."""
    far: list[str]
    """What it tells about the words two away, a part of ``near``."""
    alone: Sequence[str] = ()
    """What it tells about itself only."""
    beside: Sequence[str] = ()
    """What of ``near`` it does not tell about itself."""

    @property
    def own(self) -> list[str]:
        """What it tells about itself."""
        return [*self.alone, *(item for item in self.near if item not in self.beside)]

    def seen_from(self, offset: int) -> list[str]:
        """Return the attributes it gives the word ``-offset`` places before it."""
        if offset == 0:
            return self.own
        prefix = PREFIXES[offset]
        return [prefix + attribute for attribute in (self.near if abs(offset) == 1 else self.far)]


OUTSIDE = WordAttributes(Word("#", (), "#", "#"), ["EDGE"], ["EDGE"], beside=["EDGE"])
"""Stands before the first word and after the last."""


class NameFeatures:
    """Makes the attributes of words and of pairs of them."""

    def __init__(self, classes: WordClasses, phrases: Mapping[str, str]) -> None:
        """Take word classes, and listed names of two and more folded words with their kind."""
        self._classes = classes
        self._phrases = dict(phrases)
        self._longest: dict[str, dict[str, int]] = {}
        """By the first word of phrases and the second: how many words the longest has."""
        for phrase in phrases:
            first, second, *rest = phrase.split(" ")
            longest = self._longest.setdefault(first, {})
            longest[second] = max(len(rest) + 2, longest.get(second, 0))
        self._memo: dict[str, WordAttributes] = {}

    def of(self, surface: str) -> WordAttributes:
        """Return what the word alone gives."""
        word = folded(surface)
        forms = readings(word)
        every, coarse = self._classes.classes(forms)
        base, count = forms[-1], len(word)
        near = [f"w={word}", f"s1={word[-1:]}", f"s2={word[-2:]}", f"p3={word[:3]}"]
        alone = [f"sh={_shape(word)}", f"b<={base[:3]}", f"b>={base[-3:]}"]
        beside = near[count:]
        alone += [f"p{length}={word[:length]}" for length in (1, 2, 4) if length < count]
        alone += [f"s{length}={word[-length:]}" for length in (3, 4) if length < count]
        near.append(_clitics(word, forms))
        if len(forms) > 1:
            near.append(f"st={base}")
            alone += [f"st={form}" for form in forms[1:-1]]
        opening = tuple(form for form in forms if form in self._longest)
        paired = Word(word, tuple(forms), _value(every, FINE), _value(every, COARSE), opening)
        far = [near[0], *coarse]
        near += every
        return WordAttributes(paired, near, far, alone, beside)

    def in_context(self, words: Sequence[Word]) -> list[list[str]]:
        """Return per word the attributes that depend on more than one word."""
        edge = OUTSIDE.word
        found: list[list[str]] = []
        for left, word, right in zip([edge, *words], words, [*words[1:], edge], strict=False):
            found.append(
                [
                    f"B-{left.folded}|{word.folded}",
                    f"B+{word.folded}|{right.folded}",
                    f"C-{left.fine}|{word.fine}",
                    f"C+{word.fine}|{right.fine}",
                    f"D{left.coarse}|{word.coarse}|{right.coarse}",
                ]
            )
        for index, attribute in self.in_phrases(words):
            found[index].append(attribute)
        return found

    def in_phrases(self, words: Sequence[Word]) -> list[tuple[int, str]]:
        """Return the places of the words that stand in listed phrases, with their attribute."""
        found: list[tuple[int, str]] = []
        after = 0
        for index, word in enumerate(words):
            if not word.opening or index < after:
                continue
            count, kind = self._phrase_at(words, index)
            if count:
                after = index + count
                found.append((index, f"m=B{kind}"))
                found += [(inside, f"m=I{kind}") for inside in range(index + 1, after)]
        return found

    def _phrase_at(self, words: Sequence[Word], start: int) -> tuple[int, str]:
        """Return length and kind of the longest listed phrase at ``start``; 0 where none is."""
        second = words[start + 1].folded if start + 1 < len(words) else ""
        for form in words[start].opening:
            longest = self._longest[form].get(second, 0)
            for count in range(min(longest, len(words) - start), 1, -1):
                rest = (word.folded for word in words[start + 1 : start + count])
                kind = self._phrases.get(" ".join((form, *rest)))
                if kind is not None:
                    return count, kind
        return 0, ""

    def _remembered(self, surface: str) -> WordAttributes:
        known = self._memo.get(surface)
        if known is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            known = self._memo[surface] = self.of(surface)
        return known

    def attributes(self, words: Sequence[str]) -> list[list[str]]:
        """Return all attributes of each word of a sentence, as the trainer wants them."""
        known = [self._remembered(word) for word in words]
        rows = self.in_context([item.word for item in known])
        for index, row in enumerate(rows):
            for offset in OFFSETS:
                place = index + offset
                word = known[place] if 0 <= place < len(known) else OUTSIDE
                row.extend(word.seen_from(offset))
        return rows


def _value(attributes: Sequence[str], column: str) -> str:
    start = column + "="
    return next((item[len(start) :] for item in attributes if item.startswith(start)), "?")


def _clitics(word: str, forms: Sequence[str]) -> str:
    letter = word[:1] if word[:1] in _PROCLITICS else ""
    article = "A" if any(form.startswith("ال") for form in forms[:3]) else ""
    return f"cl={letter}{article}"


def _shape(word: str) -> str:
    """Return what the word is made of: digits, a mark, Latin, or so many Arabic letters."""
    if word.isdigit():
        return "0"
    if not any(letter.isalpha() for letter in word):
        return "P" + word[:1]
    if word.isascii():
        return "L"
    return f"A{min(len(word), _LONGEST_SHAPE)}"
