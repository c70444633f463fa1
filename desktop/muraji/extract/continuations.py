"""What a name may go on with: chains of nouns, ل-phrases, coordination, second names."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from muraji.extract.name_shapes import NameShapes, Phrase
from muraji.extract.nationalities import REGIONAL
from muraji.extract.shape import Shape
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme

_OPENING = {"«": "»", '"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}
MARKETS = frozenset(["المالي", "المالية"])
"""What makes a market an exchange: سوق دبي المالي."""
_SHARED = frozenset("حزب جامعة اكاديمية تيار جبهة جماعة مسجد جامع مجلس".split())  # of two ideals
_FIT, _KEPT = ("الصالح", "الصالحة"), frozenset(["القوات", "الجماعات", "الجامعية"])


class Continuations(NameShapes):
    """Tells how far each way of going on carries a name."""

    def quoted(self, reading: Reading, index: int) -> Phrase | None:
        """Return the name between quote marks that open at an index."""
        opening = reading.stem(index)
        closing = _OPENING.get(opening)
        if closing is None:
            return None
        for after in range(index + 2, min(index + 8, len(reading.words))):
            if reading.stems[after] == closing:
                return Phrase(index + 1, after, True, is_quoted=True)
            if reading.words[after].token.kind is TokenKind.NEWLINE:
                return None
        return None

    def day_of_calendar(self, reading: Reading, index: int) -> int | None:
        """Return the index after 20 أوت, أول نوفمبر or 8 ماي 1945; None where no day stands."""
        if index + 1 >= len(reading.words):
            return None
        is_number = reading.words[index].token.kind is TokenKind.NUMBER
        if not is_number and reading.stems[index] not in ("اول", "الاول", "الفاتح"):
            return None
        after = index + (2 if reading.stems[index + 1] == "من" else 1)
        if reading.stem(after) not in self.months:
            return None
        after += 1
        if after < len(reading.words) and reading.words[after].token.kind is TokenKind.NUMBER:
            after += 1
        return after

    def common_chain(self, reading: Reading, start: int) -> int:
        """Return the index after (noun)* + definite noun, or ``start`` where none stands."""
        at = start
        while at - start < 2 and self.shape(reading, at) is Shape.COMMON:
            stem = reading.stems[at]
            is_adjective = stem.endswith(("ية", "ي", "يا", "ين", "ان", "ا"))
            members = start and reading.stems[start - 1] in self.professional
            is_adjective = is_adjective and stem not in self.purposes and not members
            is_adjective = is_adjective and not _is_doing(stem)
            if is_adjective and reading.words[at].lexeme.head is None:
                return start
            if at > start and self.listed(reading, at) > at:
                break
            at += 1
        if at > start and self._disagrees(reading, at):
            return at
        if at == start + 1 and self._joins_bare(reading, at):
            at += 1
        if self.shape(reading, at) is not Shape.DEFINITE:
            return (
                self.proper(reading, at) if at > start and self.proper(reading, at) > at else start
            )
        return at + 1

    @cached_property
    def national(self) -> frozenset[str]:
        """Definite bodies that a nationality alone makes a name: الجيش السوري."""
        return self.lexicon.words("heads", "national")

    def _serves(self, reading: Reading, index: int) -> bool:
        """Say whether ل with what bodies are for follows: للتنمية, للبحوث."""
        if self.shape(reading, index) is not Shape.FOR:
            return False
        stem = reading.words[index].lexeme.stem
        return stem.startswith("ال") and stem[2:] in self.purposes

    def _disagrees(self, reading: Reading, index: int) -> bool:
        """Say whether a definite adjective follows an indefinite noun: then the noun is a name."""
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        lexeme = reading.words[index].lexeme
        return lexeme.nationality is not None or lexeme.stem in self.fitting

    def _joins_bare(self, reading: Reading, index: int) -> bool:
        """Say whether و + indefinite noun joins one before its place: تجارة وصناعة دمشق."""
        if self.shape(reading, index) is not Shape.AND:
            return False
        lexeme = reading.words[index].lexeme
        plain = not (lexeme.definite or lexeme.places or lexeme.first_name or lexeme.nationality)
        if not plain or lexeme.head is not None:
            return False
        if lexeme.stem in self.deeds and reading.stem(index - 1) in self.deeds:
            return self.shape(reading, index + 1) is Shape.DEFINITE
        if index > 1 and reading.stems[index - 2] in self.professional:
            return self.shape(reading, index + 1) is Shape.DEFINITE
        if not lexeme.common:
            return False
        place = reading.words[index + 1].lexeme.places if index + 1 < len(reading.words) else ()
        return bool(place) and not reading.words[index + 1].lexeme.prefix

    def coordinates(self, reading: Reading, index: int, *, onward: bool = False) -> bool:
        """Say whether و + definite noun goes on with a name; ``onward`` also what names a body."""
        if self.shape(reading, index) is not Shape.AND:
            return False
        lexeme = reading.words[index].lexeme
        if lexeme.stem in self.ideals and reading.stem(index - 1) in self.ideals:
            return True
        place = any(not lexeme.common or one.place_share > 0.3 for one in lexeme.places)
        if not lexeme.stem.startswith("ال") or lexeme.nationality or place:
            return False
        if lexeme.stem in self.lexicon.known_names and not lexeme.common:
            return False
        national = lexeme.stem in self.lexicon.words("heads", "national")
        secured = lexeme.stem == "الدفاع" or reading.stems[index - 1] == "الامن"
        return onward or not national or secured

    def coordinated(self, reading: Reading, index: int) -> int:
        """Return the index after what goes on with "and": والإسعاف, وتقنية المعلومات."""
        after = index
        while self.coordinates(reading, after, onward=after > index):
            after += 1
        if self.shape(reading, after) is Shape.AND:
            lexeme = reading.words[after].lexeme
            if lexeme.stem in self.purposes and self.shape(reading, after + 1) is Shape.DEFINITE:
                return after + 2
        return after

    @cached_property
    def ideals(self) -> frozenset[str]:
        """What parties and universities are called after."""
        return self.lexicon.words("heads", "ideals")

    def _joins_ideals(self, reading: Reading, head: int, index: int) -> bool:
        """Say whether and joins two fields or values of one name: حزب الحرية والعدالة."""
        if reading.stems[head] not in _SHARED:
            return False
        return {reading.stem(index - 1), reading.stem(index)} <= self.ideals

    def is_quoted_speaker(self, reading: Reading, index: int) -> bool:
        """Say whether two words without article and then أن stand here: قال الرئيس جوي غوش إن."""
        plain = (Shape.COMMON, Shape.PROPER)
        both = self.shape(reading, index) in plain and self.shape(reading, index + 1) in plain
        return both and reading.key(index + 2) in ("ان", "انه", "انها", "بان", "،ان")

    def place_name(self, reading: Reading, index: int) -> int:
        """Return the index after the place that follows a word like ولاية, or ``index``."""
        listed = self.listed(reading, index)
        if listed > index:
            return listed
        if self.shape(reading, index) is Shape.DEFINITE:
            return index + 1
        return self.proper(reading, index, limit=2)

    def fits(self, reading: Reading, index: int, block: HeadBlock) -> bool:
        """Say whether a definite word after a proper name is an adjective of the name."""
        stem = reading.stems[index]
        if block.name == "nature":
            return stem in self.directions or stem in ("الكبير", "الكبرى")
        exchange = stem in MARKETS and "سوق" in reading.stems[max(0, index - 3) : index]
        if exchange or (block.name == "company" and stem in self.firm_adjectives):
            return True
        if stem in self.fitting or (block.label == "EVENT" and stem.endswith(("ي", "ية"))):
            return True
        leads_on = block.label == "ORG" and self.shape(reading, index + 1) is Shape.FOR
        return leads_on and stem not in self.descriptive

    def is_second_name(self, reading: Reading, index: int) -> bool:
        """Say whether a word that nearly nobody writes goes on with a name: ميلانو مالبينسا."""
        if self.shape(reading, index) is not Shape.PROPER:
            return False
        lexeme = reading.words[index].lexeme
        if lexeme.stem.startswith(("سي", "ست")):  # a verb of what will be: سيرى
            return False
        if lexeme.stem.endswith("ة") and lexeme.stem[:-1] in reading.vocabulary.table.counts:
            return False
        return lexeme.count < 100 and not (lexeme.first_name or lexeme.places)

    def purpose(self, reading: Reading, index: int) -> int:
        """Return the index after a phrase with ل: لحقوق الإنسان, للتربية والعلوم; else ``index``."""
        if self.shape(reading, index) is not Shape.FOR:
            return index
        lexeme = reading.words[index].lexeme
        after = index + 1
        if not lexeme.stem.startswith("ال"):
            if lexeme.head is not None and lexeme.head.place:
                place = self.proper(reading, after)
                if place == after and self.shape(reading, after) is Shape.DEFINITE:
                    place += 1
                return place if place > after else index
            if lexeme.stem not in self.purposes:
                return index
            twice = self.shape(reading, after) is Shape.AND
            if twice and reading.stems[after] in self.deeds:
                after += 1
                chain = after + (self.shape(reading, after) is Shape.DEFINITE)
            else:
                chain = self.common_chain(reading, after)
            chain = self.listed(reading, after) if chain == after else chain
            if chain == after or (lexeme.places and not lexeme.common):
                return index
            after = chain
        elif lexeme.stem == "الدفاع" and reading.stem(after) == "عن":
            chain = self.common_chain(reading, after + 1)
            after = chain if chain > after + 1 else after
        elif self._is_elsewhere(lexeme) and reading.stem(after) not in ("المدني", "المدنية"):
            return index
        return self._adjuncts(reading, index, after)

    def _is_elsewhere(self, lexeme: Lexeme) -> bool:
        """Say whether what follows ل is a place, a people or what is done, rather than a purpose."""
        place = bool(lexeme.places) and not lexeme.common
        return place or lexeme.stem in self.purposeless or bool(lexeme.nationality)

    def sake(self, reading: Reading, head: int, index: int) -> int:
        """Return the index after من أجل and what follows: التجمع من أجل الثقافة والديمقراطية."""
        if reading.stem(index) != "من" or reading.stem(index + 1) != "اجل":
            return index
        if reading.stems[head] not in self.lexicon.words("heads", "for_the_sake"):
            return index
        after = index + 2
        while self.shape(reading, after) is Shape.DEFINITE or self.coordinates(reading, after):
            after += 1
        return after if after > index + 2 else index

    def is_for(self, reading: Reading, head: int, index: int) -> bool:
        """Say whether what the body of a head is for follows: الهيئة المستقلة للانتخابات."""
        nameless = self.lexicon.words("heads", "no_name")
        return reading.stems[head] not in nameless and self.purpose(reading, index) > index

    def _is_brand(self, reading: Reading, head: int, after: int, block: HeadBlock) -> bool:
        """Say whether a firm has an unlisted name, and لتطوير after it says what it does now."""
        named = (block.proper or block.outlet) and block.name != "organisation"
        if not named or after != head + 2 or after >= len(reading.words):
            return False
        lexeme = reading.words[head + 1].lexeme
        plain = not (lexeme.common or lexeme.places or lexeme.definite)
        return plain and not reading.words[after].lexeme.definite

    def _adjuncts(self, reading: Reading, index: int, after: int) -> int:
        """Return the index after the definite words that go on with a phrase with ل."""
        while after - index < 5:
            shape = self.shape(reading, after)
            if shape is Shape.DEFINITE:
                inner = reading.words[after].lexeme
                if inner.nationality in REGIONAL:
                    return after + 1
                before = reading.stems[after - 1]
                agrees = before in self.national or before[-1:] == "ة" == inner.stem[-1:]
                if inner.nationality and agrees:
                    return after + 1
                if inner.stem in _FIT and self.shape(reading, after + 1) is Shape.FOR:
                    return after + 2
                kept = {reading.stems[after - 1], inner.stem} & _KEPT
                if self._ends_purpose(inner) and not kept:
                    break
                after += 1
            elif self.coordinates(reading, after):
                after += 1
            else:
                break
        return after

    def _ends_purpose(self, lexeme: Lexeme) -> bool:
        ends = lexeme.stem in self.descriptive or lexeme.stem in self.weekdays
        return bool(lexeme.nationality or lexeme.honorific) or ends or not lexeme.common

    def joins_adjective(self, reading: Reading, index: int) -> bool:
        """Say whether and + adjective goes on with an adjective: الاقتصادي والاجتماعي."""
        if self.shape(reading, index) is not Shape.AND or index >= len(reading.words):
            return False
        left, right = reading.stems[index - 1], reading.stems[index]
        endings = ("ية", "ي")
        paired = any(left.endswith(one) and right.endswith(one) for one in endings)
        return paired and right.startswith("ال") and not reading.words[index].lexeme.nationality

    def is_national(self, reading: Reading, index: int) -> bool:
        """Say whether the word at an index is a definite adjective of a people."""
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        return reading.words[index].lexeme.nationality is not None


def _is_doing(stem: str) -> bool:
    """Say whether a word in ية is the noun of an action and no adjective: تربية, تنمية, تصفية."""
    return len(stem) == 5 and stem.startswith("ت") and stem.endswith("ية")
