"""How likely a head noun and what follows it are a name rather than a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.phrases import HOSPITALS

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.name_shapes import Phrase
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme

_NEVER_PERSONAL = frozenset(
    ["قيادة", "رئاسة", "ادارة", "مجموعة", "دائرة", "فريق", "مكتب", "حكومة", "سلطة", "حركة", "جماعة"]
)
_BODIES = frozenset("الحكومة الجيش النظام المعارضة الشرطة".split())


_PLURALS = frozenset(["مستشفيات", "مصحات", "مدارس", "جامعات", "مطارات", "ملاعب", "سجون"])
"""Plurals that before a country or a large city tell where, not which: مستشفيات لندن."""
_JUNCTIONS = frozenset(["مفترق", "تقاطع", "مستديرة", "مجسر", "مثلث"])
_AT = frozenset(["عند", "قرب", "على", "في", "من", "الى", "بين", "امام"])
_ALLIANCES = frozenset("تحالف ائتلاف تيار كتلة حزب جبهة حركة تجمع".split())
_LEADERS = frozenset("رئيس زعيم رئيسة زعيمة قيادي القيادي عضو النائب امين نائب مرشح مرشحة".split())
_LED_BY = frozenset(["بزعامة", "برئاسة", "بقيادة"])


class HeadScores:
    """Weighs the phrases that head nouns open."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._namesakes = phrases.lexicon.words("titles", "namesakes")
        self._risky = phrases.lexicon.words("heads", "risky")

    def of(self, reading: Reading, index: int, phrase: Phrase, block: HeadBlock) -> float:
        """Estimate how likely the phrase is a name, from what stands in it."""
        stem = reading.stems[index]
        complement = reading.words[index + 1].lexeme
        if phrase.is_quoted:
            return 0.8
        if stem == "قطاع" and not complement.places:
            return 0.2
        named_after = complement.stem in self._namesakes and stem not in _NEVER_PERSONAL
        if named_after and phrase.is_proper:
            return 0.97
        doubt = self._doubt(reading, index, phrase, block)
        if doubt is not None:
            return doubt
        ends_in_month = reading.stems[phrase.after - 1] in self._phrases.months
        if phrase.is_proper and ends_in_month and reading.stems[index] in self._phrases.dated:
            return 0.97
        if block.name == "player":
            return 0.6 if self._is_club(reading, index, phrase) else 0.0
        if phrase.has_purpose or phrase.is_national:
            return 0.93 if phrase.has_purpose else 0.88
        if phrase.is_proper:
            return self._proper_score(reading, index, block)
        if block.name == "ministry":
            return 0.92
        if stem in self._risky:
            return self._risk(reading, index, phrase)
        if block.name == "company":
            return 0.58 if phrase.after - index > 2 else 0.4
        return 0.72 if complement.common else 0.8

    def _risk(self, reading: Reading, index: int, phrase: Phrase) -> float:
        """Weigh a head that opens descriptions as often as names."""
        if reading.stems[index] == "دار" and reading.stem(index - 1) == "عن":
            return 0.8
        if reading.stems[index] in _JUNCTIONS and phrase.after - index == 2:
            before = reading.words[index].lexeme.prefix == "ب" or reading.stem(index - 1) in _AT
            return 0.6 if before else 0.3
        if reading.stems[index] in _ALLIANCES and self._is_led(reading, index, phrase.after):
            return 0.8
        if reading.stems[phrase.after - 1] in self._phrases.fitting or phrase.after - index > 2:
            return 0.65
        complement = reading.words[index + 1].lexeme
        placed = any(one.place_share > 0.3 and one.label != "NORP" for one in complement.places)
        return 0.3 if complement.common and not placed else 0.6

    def _is_led(self, reading: Reading, index: int, after: int) -> bool:
        """Say whether what stands around speaks of who leads a group: رئيس تحالف الفتح."""
        return reading.stem(index - 1) in _LEADERS or reading.stem(after) in _LED_BY

    def _doubt(
        self, reading: Reading, index: int, phrase: Phrase, block: HeadBlock
    ) -> float | None:
        """Return the low score of a phrase that describes rather than names; None if it may name."""
        stem, complement = reading.stems[index], reading.words[index + 1].lexeme
        if stem in _NEVER_PERSONAL and reading.words[index].lexeme.prefix == "ب":
            return 0.0
        led = complement.head
        if stem in _NEVER_PERSONAL and led is not None and (led.outlet or led.proper):
            return 0.0
        treats = complement.stem in self._phrases.generic and stem in HOSPITALS
        if treats and phrase.after - index > 2:
            return None
        if complement.stem in self._phrases.generic or complement.stem in self._phrases.descriptive:
            longer = phrase.after - index > 2 and (block.proper or not phrase.is_national)
            named = longer and complement.stem in self._phrases.generic
            return 0.7 if named else 0.45 if phrase.is_national else 0.0
        if reading.stems[phrase.after - 1] in self._phrases.generic and not phrase.is_proper:
            return 0.0
        if complement.stem in _BODIES and block.name != "ministry":
            return 0.3
        if complement.head is not None and block.label == complement.head.label == "EVENT":
            return 0.0
        return None

    def _proper_score(self, reading: Reading, index: int, block: HeadBlock) -> float:
        """Estimate how likely a head before a proper name makes a name with it."""
        stem = reading.stems[index]
        if reading.words[index + 1].lexeme.first_name and stem in _NEVER_PERSONAL:
            return 0.2
        names_place = self._names_place(reading, index + 1)
        complement = reading.words[index + 1].lexeme
        if stem in _PLURALS and _is_large(complement):
            return 0.3
        if block.name == "nature" and complement.places and complement.head is None:
            return 0.99
        if block.outlet and names_place:
            return 0.99
        return 0.6 if stem in self._risky and not names_place else 0.85

    def _is_club(self, reading: Reading, index: int, phrase: Phrase) -> bool:
        """Say whether what a player plays for is an unlisted club: لاعب أياكس أمستردام."""
        lexeme = reading.words[index + 1].lexeme
        country = any(entry.kind == "country" for entry in lexeme.places)
        return phrase.is_proper and not (lexeme.first_name or country)

    def _names_place(self, reading: Reading, index: int) -> bool:
        return bool(reading.words[index].lexeme.places) or reading.words[index].lexeme.first_name


def _is_large(lexeme: Lexeme) -> bool:
    """Say whether a word is a country or a city with many of everything."""
    return any(one.kind == "country" or one.population > 300_000 for one in lexeme.places)
