"""What a name may go on with: chains of nouns, ل-phrases, coordination, second names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.name_shapes import NameShapes
from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme

_REGIONAL = frozenset({"Arab", "European", "African", "Asian", "Gulf"})


class Continuations(NameShapes):
    """Tells how far each way of going on carries a name."""

    def common_chain(self, reading: Reading, start: int) -> int:
        """Return the index after (noun)* + definite noun, or ``start`` where none stands."""
        at = start
        while at - start < 2 and self.shape(reading, at) is Shape.COMMON:
            stem = reading.stems[at]
            is_adjective = stem.endswith(("ية", "ي", "يا", "ين", "ان", "ا"))
            is_adjective = is_adjective and stem not in self.purposes
            if is_adjective and reading.words[at].lexeme.head is None:
                return start
            at += 1
        if at > start and self.disagrees(reading, at):
            return at
        if self.shape(reading, at) is not Shape.DEFINITE:
            return (
                self.proper(reading, at) if at > start and self.proper(reading, at) > at else start
            )
        return at + 1

    def disagrees(self, reading: Reading, index: int) -> bool:
        """Say whether a definite adjective follows an indefinite noun: then the noun is a name."""
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        lexeme = reading.words[index].lexeme
        return lexeme.nationality is not None or lexeme.stem in self.fitting

    def coordinates(self, reading: Reading, index: int) -> bool:
        """Say whether و + definite noun goes on with a name rather than naming another thing."""
        if self.shape(reading, index) is not Shape.AND:
            return False
        lexeme = reading.words[index].lexeme
        if not lexeme.stem.startswith("ال") or lexeme.nationality or lexeme.places:
            return False
        return lexeme.stem not in self.lexicon.words("heads", "national") or lexeme.stem in (
            "الدفاع",
        )

    def coordinated(self, reading: Reading, index: int) -> int:
        """Return the index after what goes on with "and": والإسعاف, وتقنية المعلومات."""
        after = index
        while self.coordinates(reading, after):
            after += 1
        if self.shape(reading, after) is Shape.AND:
            lexeme = reading.words[after].lexeme
            if lexeme.stem in self.purposes and self.shape(reading, after + 1) is Shape.DEFINITE:
                return after + 2
        return after

    def fits(self, reading: Reading, index: int, block: HeadBlock) -> bool:
        """Say whether a definite word after a proper name is an adjective of the name."""
        stem = reading.stems[index]
        if stem in self.fitting or (block.label == "EVENT" and stem.endswith(("ي", "ية"))):
            return True
        leads_on = block.label == "ORG" and self.shape(reading, index + 1) is Shape.FOR
        return leads_on and stem not in self.descriptive

    def is_second_name(self, reading: Reading, index: int) -> bool:
        """Say whether a word that nearly nobody writes goes on with a name: ميلانو مالبينسا."""
        if self.shape(reading, index) is not Shape.PROPER:
            return False
        lexeme = reading.words[index].lexeme
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
            chain = self.common_chain(reading, after)
            if chain == after or lexeme.places:
                return index
            after = chain
        elif lexeme.places or lexeme.stem in self.purposeless or lexeme.nationality:
            return index
        return self._adjuncts(reading, index, after)

    def _adjuncts(self, reading: Reading, index: int, after: int) -> int:
        """Return the index after the definite words that go on with a phrase with ل."""
        while after - index < 5:
            shape = self.shape(reading, after)
            if shape is Shape.DEFINITE:
                inner = reading.words[after].lexeme
                if inner.nationality in _REGIONAL:
                    return after + 1
                armed = reading.stems[after - 1] == "القوات"
                if self._ends_purpose(inner) and not armed:
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
