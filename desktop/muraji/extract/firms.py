"""Firms that no head noun opens: الأنوار القابضة, شروق بارتنرز, الجزيرة للمنتجات الحديدية."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme, Vocabulary

_ORIGIN = "brands 1"
"""Nothing nests in them but the places they are called after."""
_ENDING = Words("the word that ends the name of a firm", "الكلمة التي تختم اسم شركة")
_DEALING = Words("what the firm deals with follows its name", "يلي الاسمَ نشاطُ الشركة")
_ON = (Shape.PROPER, Shape.COMMON)
_BUSINESS_WORDS = 3
"""So many words of business make an article one about firms."""
_LONGEST = 3
_AND = "اند"
"""English "and" in the name of a firm: دريك آند سكل."""
_BODIES = ("ORG", "EVENT", "LAW")


class FirmExtractor:
    """Proposes ORG mentions by the words that end the names of firms."""

    name = "firms"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        lexicon = vocabulary.lexicon
        self._phrases = Phrases(lexicon)
        self._foreign = lexicon.words("firms", "foreign_endings")
        self._companies = lexicon.words("heads", "companies")
        self._letters = lexicon.words("firms", "letters")
        self._works = lexicon.words("firms", "works")
        self._shares = lexicon.words("firms", "shares")
        self._endings = lexicon.words("firms", "endings")
        self._dealings = lexicon.words("heads", "firms") | lexicon.words("firms", "dealings")
        self._heads = lexicon.words("firms", "before")
        self._business = lexicon.words("firms", "business")
        self._nobody = lexicon.words("heads", "national") | lexicon.words("firms", "nobody")

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return the firms; a head such as شركة stays outside."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        for index, word in enumerate(reading.words):
            lexeme = word.lexeme
            if self._is_letter(reading, index) and not self._is_letter(reading, index - 1):
                after = self._after_letters(reading, index)
                self._add(found, reading, index, after if after > index + 1 else index, 0.85)
            elif lexeme.stem in self._shares and not lexeme.definite:
                for first, after in self._traded(reading, index + 1):
                    self._add(found, reading, first, after, 0.8)
            elif (
                lexeme.stem in self._companies
                and (after := self._after_nation(reading, index)) > index
            ):
                self._add(found, reading, index + 2, after, 0.8)
            elif lexeme.stem in self._works and self._is_business(reading):
                after = self._phrases.listed(reading, index + 1)
                local = after > index + 1 and not reading.words[index + 1].lexeme.prefix
                self._add(found, reading, index, after if local else index, 0.98)
            elif lexeme.key == _AND and (first := self._before_foreign(reading, index)) < index:
                after = index + 2 if self._is_foreign(reading, index + 1) else first
                self._add(found, reading, first, after, 0.9)
            elif lexeme.stem in self._foreign and not lexeme.prefix:
                first = self._before_foreign(reading, index)
                self._add(found, reading, first, index + 1 if first < index else first, 0.95)
            elif lexeme.stem in self._endings and not lexeme.prefix:
                first = self._before_ending(reading, index)
                placed = any(word.lexeme.places for word in reading.words[first:index])
                score = 0.98 if placed else 0.85
                self._add(found, reading, first, index + 1 if first < index else first, score)
            elif lexeme.prefix == "ل" and lexeme.stem in self._dealings:
                first, score = self._before_dealing(reading, index)
                after = self._phrases.purpose(reading, index) if first < index else first
                self._add(found, reading, first, max(after, index + 1), score)
        return found

    @staticmethod
    def _add(
        found: list[Suggestion], reading: Reading, first: int, after: int, score: float
    ) -> None:
        if after > first and score:
            reason = _DEALING if reading.words[after - 1].lexeme.prefix == "ل" else _ENDING
            found.append(Suggestion(reading.span(first, after), "ORG", _ORIGIN, score, reason))

    def _after_nation(self, reading: Reading, index: int) -> int:
        """Return the index after الشركة الإيطالية [كذا]; ``index`` where no name follows."""
        start = index + 2
        if start >= len(reading.words) or not self._phrases.is_national(reading, index + 1):
            return index
        lexeme = reading.words[start].lexeme
        known = lexeme.first_name or lexeme.places or lexeme.head is not None or lexeme.verb
        if known or lexeme.prefix or self._phrases.shape(reading, start) is not Shape.PROPER:
            return index
        return self._phrases.proper(reading, start, limit=3)

    def _traded(self, reading: Reading, start: int) -> list[tuple[int, int]]:
        """Return where the firms stand whose shares are spoken of: سهما [أرابتك] و[تبريد]."""
        found: list[tuple[int, int]] = []
        single = reading.stems[start - 1] == "سهم"
        at = start
        while at < len(reading.words) and self._may_be_traded(reading, at, single, at > start):
            after = max(self._phrases.proper(reading, at, limit=3), at + 1)
            found.append((at, after))
            if self._phrases.shape(reading, after) is not Shape.AND:
                break
            at = after
        return found

    def _may_be_traded(self, reading: Reading, at: int, single: bool, joined: bool) -> bool:
        lexeme = reading.words[at].lexeme
        shape = self._phrases.shape(reading, at)
        if joined and shape is Shape.AND:
            return not (lexeme.definite or lexeme.head or lexeme.common or lexeme.stop)
        if shape is Shape.COMMON:
            adjective = lexeme.stem.endswith(("ي", "ية", "ا"))
            return single and not (adjective or lexeme.head is not None or lexeme.nationality)
        return shape is Shape.PROPER and not lexeme.nationality

    def _after_letters(self, reading: Reading, index: int) -> int:
        """Return the index after the names of Latin letters that spell a firm: آي بي إم."""
        after = index + 1
        while self._is_letter(reading, after):
            after += 1
        closed = reading.stem(after + 1) in ("»", '"', ")", "”")
        return after + (reading.key(after) == "في" and closed)

    def _is_letter(self, reading: Reading, index: int) -> bool:
        """Say whether a word is the name of a Latin letter: آي, but not أي."""
        if reading.stem(index) not in self._letters:
            return False
        word = reading.words[index]
        return word.text == "آي" or not (word.lexeme.stop or word.lexeme.prefix)

    def _before_foreign(self, reading: Reading, index: int) -> int:
        """Return where a transliterated name ending at an index begins; the index if alone."""
        first = index
        while index - first < _LONGEST and self._is_foreign(reading, first - 1):
            first -= 1
        if first == index and reading.stem(index - 2) in self._heads and index > 1:
            first -= self._phrases.shape(reading, index - 1) in _ON
        return first

    def _is_foreign(self, reading: Reading, index: int) -> bool:
        if index < 0 or self._phrases.shape(reading, index) not in _ON:
            return False
        lexeme = reading.words[index].lexeme
        known = lexeme.nationality or lexeme.honorific or lexeme.head is not None or lexeme.verb
        before = lexeme.stem in self._heads or lexeme.stem in self._shares
        return not (known or before or (lexeme.common and lexeme.count > 60))

    def _before_ending(self, reading: Reading, index: int) -> int:
        """Return where the name before القابضة begins; the index where only a common noun stands."""
        first = index
        while index - first < _LONGEST and self._is_name_word(reading, first - 1):
            first -= 1
            if reading.words[first].lexeme.prefix:
                break
        return first

    def _is_name_word(self, reading: Reading, index: int) -> bool:
        if index < 0:
            return False
        lexeme = reading.words[index].lexeme
        shape = self._phrases.shape(reading, index)
        own = shape in (*_ON, Shape.DEFINITE) or (shape is Shape.AND and bool(lexeme.stem))
        barred = lexeme.nationality or lexeme.honorific or lexeme.stem in self._nobody
        return own and not (barred or lexeme.stem in self._heads or lexeme.head is not None)

    def _before_dealing(self, reading: Reading, index: int) -> tuple[int, float]:
        """Return (where the name of a firm before للخدمات begins, score); the index where none is."""
        first = index - 1
        if first < 0 or not self._may_name(reading, first):
            return index, 0.0
        joined = self._phrases.shape(reading, first) is Shape.AND
        pair = joined and self._may_name(reading, first - 1)
        if pair and reading.stem(first - 2) in self._heads:
            return first - 1, 0.93
        if self._phrases.shape(reading, first) in _ON and self._may_name(reading, first - 1):
            first -= self._phrases.shape(reading, first - 1) in _ON
        before = reading.stem(first - 1)
        if before in self._heads:
            return first, 0.93
        if not joined and self._phrases.shape(reading, first - 1) in (Shape.DEFINITE, *_ON):
            return index, 0.0
        return (first, 0.72) if self._is_business(reading) else (index, 0.0)

    def _may_name(self, reading: Reading, index: int) -> bool:
        if index < 0:
            return False
        lexeme = reading.words[index].lexeme
        shape = self._phrases.shape(reading, index)
        if shape not in (Shape.DEFINITE, Shape.AND, *_ON):
            return False
        country = any(one.kind == "country" for one in lexeme.places)
        described = lexeme.stem in self._phrases.descriptive | self._phrases.generic
        role = lexeme.head or self._vocabulary.lexicon.heads.get(lexeme.stem[2:])
        body = role is not None and role.name != "club" and role.label in _BODIES
        if shape in _ON and (lexeme.head is not None or _is_object(lexeme)):
            return False
        adjective = lexeme.stem.endswith(("ية", "ي")) and lexeme.common
        return (
            not (
                described or body or country or adjective or lexeme.nationality or lexeme.honorific
            )
            and lexeme.stem not in self._nobody
        )

    def _is_business(self, reading: Reading) -> bool:
        """Say whether the text speaks of firms; counted once for each text."""
        return reading.remembered("business", self._counted) >= _BUSINESS_WORDS

    def _counted(self, reading: Reading) -> int:
        return sum(stem in self._business for stem in reading.stems)


def _is_object(lexeme: Lexeme) -> bool:
    """Say whether an everyday word has the ending of an object: مدت الشركة خطا للكهرباء."""
    return lexeme.common and lexeme.stem.endswith("ا")
