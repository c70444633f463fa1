"""Reads one number, in digits of either set or in words, wherever it begins in a text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from muraji.text.characters import western_digits
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.domain.values import Json
    from muraji.extract.lexicon import Lexicon
    from muraji.extract.reading import Reading, Word

_ELEVEN = frozenset(["احد", "احدى"])
"""The first word of eleven, which alone is one of several: أحد عشر."""


class Number(NamedTuple):
    """A number and the words ``first <= i < after`` that say it."""

    first: int
    after: int
    value: float
    vague: bool = False
    bound: str = ""
    """``min``, ``max`` or ``approx`` where a modifier says so."""
    upper: float | None = None
    """The other end of a range."""
    in_digits: bool = False

    @property
    def json(self) -> dict[str, Json]:
        """The value as the guidelines write it: {"value": 3}, {"min": 3000}, ..."""
        value = plain(self.value)
        if self.upper is not None:
            return {"min": value, "max": plain(self.upper)}
        if self.vague:
            return {"min": value, "vague": True}
        if self.bound in ("min", "max"):
            return {self.bound: value}
        return {"value": value, "approx": True} if self.bound == "approx" else {"value": value}


def plain(value: float) -> int | float:
    """Return a whole number as one, so that JSON shows 5 and not 5.0."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def digits_value(surface: str) -> float:
    """Return the value of digits with separators: 3,500 is 3500, 3,5 and 3.5 are 3.5."""
    plain_digits = western_digits(surface)
    head, _, tail = plain_digits.rpartition(",")
    if head and len(tail.split(".")[0]) == 3:
        plain_digits = plain_digits.replace(",", "")
    plain_digits = plain_digits.replace(",", ".")
    if plain_digits.count(".") > 1:
        plain_digits = plain_digits.replace(".", "")
    return float(plain_digits)


def count_value(surface: str) -> float:
    """Return what digits count: things are not counted in thousandths, so 28.900 is 28900."""
    head, _, tail = western_digits(surface).partition(".")
    if head.isdigit() and head != "0" and len(head) <= 3 and len(tail) == 3 and tail.isdigit():
        return float(head + tail)
    return digits_value(surface)


class NumberWords:
    """The grammar of numbers over the words of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        def table(name: str) -> dict[str, float]:
            return dict(lexicon.table("numbers", name))

        self._units = table("units")
        self._small = self._units | table("tens") | table("hundreds")
        self._tens = table("tens")
        self._multipliers = table("multipliers")
        self._duals = {key: value for key, value in table("duals").items() if key != "الفا"}
        self._vague = table("vague")
        self._fractions = table("fractions")
        self.ordinals = table("ordinals")
        self._lexicon = lexicon

    @cached_property
    def openers(self) -> frozenset[str]:
        """Stems with which a number in words may begin."""
        words = self._small.keys() | self._multipliers.keys() | self._duals.keys()
        return frozenset(words | self._vague.keys() | self._fractions.keys() | _ELEVEN)

    @cached_property
    def modifiers(self) -> list[tuple[tuple[str, ...], str, bool]]:
        """Modifiers as (words, bound, whether inside the span), the longest first."""
        inside = set(self._lexicon.words("numbers", "inside"))
        found = [
            (tuple(words.split()), bound, words in inside)
            for bound, listed in self._lexicon.table("numbers", "modifiers").items()
            for words in listed
        ]
        return sorted(found, key=lambda entry: -len(entry[0]))

    def unit(self, stem: str) -> float | None:
        """Return the value of a word from one to ten."""
        return self._units.get(stem)

    def multiplier(self, stem: str) -> float:
        """Return what آلاف or مليون multiplies by; 1 for any other word."""
        return self._multipliers.get(stem, 1)

    def number(self, reading: Reading, first: int) -> Number | None:
        """Return the bare number that begins at a word, as long as it goes."""
        word = reading.words[first]
        if word.token.kind is TokenKind.NUMBER:
            return self._in_digits(reading, first)
        if word.lexeme.stem not in self.openers:
            return None
        return self._in_words(reading, first)

    def _in_digits(self, reading: Reading, first: int) -> Number:
        value = digits_value(reading.words[first].text)
        after = first + 1
        factor = self._multipliers.get(_bare(reading, after), 0)
        if factor and factor * value < 1e15:
            value, after = value * factor, after + 1
            value, after = self._rest(reading, value, after, factor)
        return Number(first, after, value, in_digits=True)

    def _in_words(self, reading: Reading, first: int) -> Number | None:
        stem = reading.stems[first]
        if stem in _ELEVEN:
            teen = reading.key(first + 1) in ("عشر", "عشرة")
            return Number(first, first + 2, 11) if teen else None
        if stem in self._fractions and (factor := self._multipliers.get(_bare(reading, first + 1))):
            return Number(first, first + 2, self._fractions[stem] * factor)
        if stem in self._fractions and _is_percent(reading, first + 1):
            return Number(first, first + 1, self._fractions[stem])
        if stem in self._vague and not self._counts_as_thousand(reading, first):
            return self._vague_number(reading, first)
        if (
            stem in self._duals
            and (stem not in self._small or stem.startswith("ال"))
            and not self._is_accusative(reading, first)
        ):
            value, after = self._rest(reading, self._duals[stem], first + 1, self._duals[stem] / 2)
            return Number(first, after, value)
        total, group, after = 0.0, 0.0, first
        while (step := self._step(reading, after, after == first)) is not None:
            value, is_multiplier = step
            if not is_multiplier and not _adds(group, value):
                break
            if is_multiplier:
                total += (group or 1) * value
                group = 0.0
            elif value == 100 and 3 <= group <= 9:
                group *= 100
            else:
                group += value
            after += 1
        if after == first:
            return None
        value = total + group
        if not group and reading.stems[after - 1] in self._multipliers:
            factor = self._multipliers[reading.stems[after - 1]]
            value, after = self._rest(reading, value, after, factor)
        return Number(first, after, value)

    def _is_accusative(self, reading: Reading, index: int) -> bool:
        """Say whether مليونا is one with its ending, since more is added: مليونا و400 ألف."""
        joined = index + 1 < len(reading.words) and reading.words[index + 1].text[:1] == "و"
        return joined and reading.stems[index] in ("مليونا", "مليارا")

    def _counts_as_thousand(self, reading: Reading, index: int) -> bool:
        """Say whether آلاف or ملايين stands after a number and so is its multiplier."""
        return index > 0 and reading.stems[index - 1] in self._small

    def _step(self, reading: Reading, index: int, opens: bool) -> tuple[float, bool] | None:
        """Return what the word at an index adds to the number, and whether it multiplies."""
        if index >= len(reading.words):
            return None
        word = reading.words[index]
        stem, prefix = word.lexeme.stem, word.lexeme.prefix
        joined = prefix == "و"
        if not opens and prefix not in ("", "و"):
            return None
        if word.token.kind is TokenKind.NUMBER:
            return None
        if stem in self._multipliers and (opens or not joined or stem in ("الف", "مليون", "مليار")):
            return self._multipliers[stem], True
        if stem in self._duals and joined:
            return self._duals[stem], True
        if stem not in self._small:
            return None
        if opens or joined or stem in ("عشر", "عشرة", "مئة", "مائة"):
            return self._small[stem], False
        return None

    def _vague_number(self, reading: Reading, first: int) -> Number:
        value, after = self._vague[reading.stems[first]], first + 1
        factor = self._vague.get(_bare(reading, after), 0)
        if factor >= 1000 and value < factor:
            value, after = value * factor, after + 1
        return Number(first, after, value, vague=True)

    def _rest(self, reading: Reading, value: float, after: int, factor: float) -> tuple[float, int]:
        """Read on after a multiplier: 3 آلاف و500, مليون ونصف المليون, 2 مليون و300 ألف."""
        if after >= len(reading.words):
            return value, after
        word = reading.words[after]
        if word.lexeme.stem == "نصف" and word.lexeme.prefix == "و":
            return value + factor / 2, after + (2 if self._repeats(reading, after + 1) else 1)
        separate = word.text in {"و", "وـ"}
        follows = after + 1 if separate else after
        if follows >= len(reading.words):
            return value, after
        inner = None
        if separate and reading.words[follows].token.kind is TokenKind.NUMBER:
            inner = self._in_digits(reading, follows)
        elif word.lexeme.prefix == "و" and word.lexeme.stem in self._small:
            inner = self._in_words(reading, after)
        if inner is None or inner.value >= factor:
            return value, after
        return value + inner.value, inner.after

    def _repeats(self, reading: Reading, index: int) -> bool:
        """Say whether the multiplier is said again: مليون ونصف المليون, مليون ونصف مليون."""
        stem = reading.stem(index)
        return stem.removeprefix("ال") in self._multipliers and not stem.startswith("الاف")


def _adds(group: float, value: float) -> bool:
    """Say whether a part may follow what has been said: خمسة وعشرون may, ثلاثة وخمسة may not."""
    if not group or (value == 10 and group < 10) or (value == 100 and 3 <= group <= 9):
        return True
    return 20 <= value < 100 and group < 10 if group < 100 else value < 100


def _is_percent(reading: Reading, index: int) -> bool:
    """Say whether the words for percent follow: نصف [في المائة]."""
    key, following = reading.key(index), reading.stem(index + 1)
    return key in ("بالمئة", "بالمائة") or (key == "في" and following in ("المئة", "المائة"))


def _bare(reading: Reading, index: int) -> str:
    """Return the stem of a word that carries no proclitic; empty otherwise."""
    if index >= len(reading.words):
        return ""
    word: Word = reading.words[index]
    return word.lexeme.stem if not word.lexeme.prefix else ""
