"""Nationalities, religions and peoples: adjectives and demonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme, Vocabulary

_USUAL = ("ي", "ية", "ين", "ون", "يا", "يه", "ان", "ات", "رب", "اد", "وس", "اك")
_TRIBES = frozenset(["قبيلة", "قبائل", "عشيرة", "عشائر", "قبيلتي", "عشيرتي"])
_SONS = frozenset(["اولاد", "بني", "بنو", "ايت", "ال", "ولد", "البو", "ذوي", "ذو"])
_TRIBE = Words("stands after a word for a tribe", "يلي كلمة تدل على قبيلة")
_FORCES = frozenset("القوة الظروف الاسباب قوة ظروف اسباب".split())
"""What may be القاهرة, compelling, without a capital."""
_GROUPS = frozenset(["مليشيا", "ميليشيا", "جماعة", "تنظيم", "مليشيات", "ميليشيات"])
"""After these the name of a creed or leader is the group's: مليشيا الحوثي."""
_REASON = Words("an adjective of nationality, religion or people", "صفة جنسية أو دين أو قوم")


def is_accusative(lexeme: Lexeme) -> bool:
    """Say whether a word is an indefinite noun in the accusative: مهاجرا, after which إثيوبيا describes."""
    return (
        len(lexeme.stem) > 3
        and lexeme.stem.endswith("ا")
        and not (lexeme.stop or lexeme.verb or lexeme.definite or lexeme.places)
        and not lexeme.first_name
        and lexeme.head is None
    )


def adjective_after_noun(reading: Reading, index: int) -> bool:
    """Say whether السعودية describes a definite noun: السفارة السعودية, العاصمة السعودية."""
    lexeme = reading.words[index].lexeme
    if lexeme.stem == "القاهرة" and reading.stem(index - 1) in _FORCES:
        return True
    if not index or lexeme.prefix or not (lexeme.definite and lexeme.stem.endswith("ية")):
        return False
    before = reading.words[index - 1].lexeme
    noun = before.definite and before.common and before.stem.endswith(("ة", "ات"))
    return noun and bool(lexeme.nationality) and not (before.nationality or before.places)


class PeopleExtractor:
    """Proposes NORP mentions."""

    name = "peoples"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrases = Phrases(vocabulary.lexicon)

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return mentions of peoples, with the English adjective as value."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        for index, word in enumerate(reading.words):
            if (
                index
                and reading.stems[index - 1] in _TRIBES
                and (span := self._tribe(reading, index))
            ):
                found.append(Suggestion(span, "NORP", f"{self.name} {self.version}", 0.95, _TRIBE))
                found += self._second(reading, index, span)
                continue
            value = word.lexeme.nationality
            if value is None or not word.is_word:
                continue
            score = self._score(reading, index)
            span = reading.span(index, index + 1)
            origin = f"{self.name} {self.version}"
            found.append(Suggestion(span, "NORP", origin, score, _REASON, value))
        return found

    def _second(self, reading: Reading, index: int, first: Span) -> list[Suggestion]:
        """Return the other tribe after a dual: قبيلتي عبيدة و[مراد]."""
        at = index + 1
        while at < len(reading.words) and reading.words[at].end <= first.end:
            at += 1
        if not reading.stems[index - 1].endswith("تي") or at >= len(reading.words):
            return []
        lexeme = reading.words[at].lexeme
        if self._phrases.shape(reading, at) is not Shape.AND or lexeme.head is not None:
            return []
        after = at + 1 + (lexeme.stem in _SONS and reading.is_word(at + 1))
        span = reading.span(at, after)
        return [Suggestion(span, "NORP", f"{self.name} {self.version}", 0.9, _TRIBE)]

    def _tribe(self, reading: Reading, index: int) -> Span | None:
        """Return the name of a tribe that begins at an index: قبيلة [أولاد سليمان]."""
        if reading.stems[index].endswith("ون"):  # a verb: قبيلة يسكنون
            return None
        after = self._phrases.proper(reading, index, limit=2)
        if reading.stems[index] in _SONS and reading.is_word(index + 1):
            after = index + 2
        elif after == index and self._phrases.shape(reading, index) is Shape.DEFINITE:
            lexeme = reading.words[index].lexeme
            generic = self._phrases.generic | self._phrases.descriptive
            after += not (lexeme.common or lexeme.stem in generic)
        return reading.span(index, after) if after > index else None

    def _score(self, reading: Reading, index: int) -> float:
        lexeme = reading.words[index].lexeme
        if reading.key(index + 1) in ("ال", "بن") and not lexeme.definite:  # تركي آل الشيخ
            return 0.2
        before = reading.words[index - 1].lexeme if index else None
        if adjective_after_noun(reading, index):
            return 0.94
        if lexeme.common and not lexeme.definite and not lexeme.stem.endswith(_USUAL):
            counted = before is not None and before.stem in self._phrases.numbers
            return 0.9 if counted and not lexeme.prefix else 0.3
        known = self._vocabulary.lexicon.known_names
        is_named = lexeme.stem in known or any(one.kind == "country" for one in lexeme.places)
        if is_named and lexeme.stem.endswith("يا"):
            return 0.8 if before is not None and is_accusative(before) else 0.05
        if any(one.label == "GPE" and one.population > 300_000 for one in lexeme.places):
            is_city = lexeme.definite and not lexeme.stem.endswith(("ي", "ين", "ون"))
            if is_city and all(one.kind != "country" for one in lexeme.places):
                return 0.2
        names_place = any(entry.label == "GPE" for entry in lexeme.places)
        if names_place and not lexeme.definite and not lexeme.stem.endswith(("ي", "ين", "ون")):
            described = before is not None and not (before.stop or before.verb or before.definite)
            return 0.8 if described and before and before.head is None and before.common else 0.3
        if before is not None and before.head is not None and before.head.place:
            return 0.3
        if before is not None and before.stem in _GROUPS and lexeme.definite:
            return 0.9 if any(one.kind == "country" for one in lexeme.places) else 0.4
        named = before is not None and before.first_name and not before.definite
        if named and (lexeme.definite or reading.words[index - 2].lexeme.honorific):
            return 0.3
        if not lexeme.definite and lexeme.stem.endswith("يا"):
            return 0.6 if before is not None and not before.stop else 0.3
        return 0.94
