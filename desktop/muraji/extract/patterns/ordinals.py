"""Ordinals: the place of something in a row, as in ثالث أكبر مدن or المرتبة الثانية."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.patterns.quantity_words import NumberWords
from muraji.extract.reading import read
from muraji.text.characters import western_digits

if TYPE_CHECKING:
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_REASON = Words("a place in a row", "عدد ترتيبي")
_TENS = {"عشر": 10, "عشرة": 10, "والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30}
_ROUND = {"عشر": 20, "ثلاث": 30, "اربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90}
_NOT_AFTER = frozenset(
    ["كانون", "تشرين", "ربيع", "جمادى", "امس", "الساعة", "القرن", "قرن", "الربع", "النصف", "تميم"]
)
_NOT_BEFORE = frozenset(["اكسيد"])


def _tens(key: str) -> int | None:
    """Return the value of والخمسون and the like."""
    for stem, value in _ROUND.items():
        if key in (f"وال{stem}ون", f"وال{stem}ين"):
            return value
    return None


_ARTICLES = frozenset(["ال", "الـ"])
_SIDES = frozenset(["جهة", "ناحية", "مرة"])
"""Words after which a second is another: من جهة ثانية."""


class OrdinalExtractor:
    """Proposes ORDINAL mentions."""

    name = "ordinals"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._ordinals = NumberWords(vocabulary.lexicon).ordinals
        self._rows = vocabulary.lexicon.words("numbers", "rows")

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return ordinals in words with their number as value."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        for index, stem in enumerate(reading.stems):
            if stem in _ARTICLES and (digits := self._in_digits(reading, index)):
                found.append(digits)
            value = self._ordinals.get(stem)
            if value is None:
                continue
            score, after = self._score(reading, index), index + 1
            tens = _TENS.get(reading.key(after), _tens(reading.key(after))) if score > 0 else None
            if tens is not None:
                value, after, score = value + tens, after + 1, max(score, 0.97)
            elif stem in ("الحادي", "الحادية", "حادي"):
                continue
            if score > 0:
                origin = f"{self.name} {self.version}"
                span = reading.span(index, after)
                found.append(Suggestion(span, "ORDINAL", origin, score, _REASON, int(value)))
        return found

    def _in_digits(self, reading: Reading, index: int) -> Suggestion | None:
        """Read الـ73 after a noun whose pieces are counted through: الذكرى الـ73, الدقيقة الـ90."""
        after = index + 2
        if reading.stem(index - 1) not in self._rows or after > len(reading.words):
            return None
        digits = western_digits(reading.words[index + 1].text)
        if not digits.isdigit() or len(digits) > 3:
            return None
        span = reading.span(index, after)
        origin = f"{self.name} {self.version}"
        return Suggestion(span, "ORDINAL", origin, 0.97, _REASON, int(digits))

    def _score(self, reading: Reading, index: int) -> float:
        stem, before = reading.stems[index], reading.stem(index - 1)
        lexeme = reading.words[index].lexeme
        if (
            (stem == "ثانية" and before in _SIDES)
            or before in _NOT_AFTER
            or (before in {"ال", "آل"})
        ):
            return 0.0
        if lexeme.prefix == "ك":
            return 0.6
        following = reading.stem(index + 1)
        if stem in ("ثانية", "اول", "اولى", "ثان"):
            return 0.85 if stem == "اول" and following and stem else 0.6
        if stem.startswith("ال"):
            if before and reading.words[index - 1].lexeme.first_name:
                return 0.1
            return 0.85
        return 0.9 if following else 0.5
