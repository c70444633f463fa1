"""How far a name runs after its head noun: iḍāfa chains, adjectives, ل-phrases, coordination."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from muraji.extract.name_shapes import NameShapes, Phrase, Shape

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme

_LONGEST = 9


_REGIONAL = frozenset({"Arab", "European", "African", "Asian", "Gulf"})


class Phrases(NameShapes):
    """The grammar of names over the words of a text."""

    @cached_property
    def named_bare(self) -> frozenset[str]:
        """Heads after which one everyday word is a name: بنك عودة, قناة أون."""
        return self.lexicon.words("heads", "named_bare")

    def after_head(self, reading: Reading, head: int, block: HeadBlock) -> Phrase | None:
        """Return the name opened by the indefinite head noun at an index; the head is its first."""
        start = head + 1
        quoted = self.quoted(reading, start)
        if quoted and reading.stem(start) != "(":
            return quoted._replace(first=head, after=quoted.after + 1)
        if block.outlet and start < len(reading.words) and reading.words[start].lexeme.head:
            return None
        if reading.stems[head] in self.dated and (dated := self.day_of_calendar(reading, start)):
            return Phrase(head, dated, True)
        if reading.stems[head] == "طريق" and (end := self._far_end(reading, start)):
            return Phrase(head, end, True)
        after = self.proper(reading, start)
        if after > start and reading.stems[head] in self.named_bare:
            while (
                after - start < 3
                and not reading.words[start].lexeme.places
                and self._is_loose(reading, after)
            ):
                after += 1
        if after > start:
            return self._after_proper(reading, head, after, block)
        if f"{reading.stems[head]} {reading.stem(start)}" in self.pairs:
            return None
        if start < len(reading.words) and reading.words[start].lexeme.honorific:
            return self._after_titled(reading, head, start, block)
        after = self.common_chain(reading, start)
        if after == start and self._is_bare_name(reading, head, start):
            after = start + 1
            while after - start < 3 and block.outlet and self._is_loose(reading, after):
                after += 1
            return Phrase(head, after, True)
        if after == start:
            return None
        if self._disagrees(reading, after) and self.shape(reading, after - 1) is Shape.COMMON:
            return self._after_proper(reading, head, after, block)
        return self._after_common(reading, head, after, block)

    def _far_end(self, reading: Reading, start: int) -> int | None:
        """Return the index after the far end of a road between two places: الرستاق - عبري."""
        near = max(self.listed(reading, start), start + 1)
        if reading.stem(near) not in ("-", "–", "/") or not self._may_follow(reading, start):
            return None
        if not self._may_follow(reading, near + 1):
            return None
        return max(self.listed(reading, near + 1), near + 2)

    def _is_loose(self, reading: Reading, index: int) -> bool:
        return self.shape(reading, index) in (Shape.COMMON, Shape.PROPER)

    def _is_bare_name(self, reading: Reading, head: int, start: int) -> bool:
        """Say whether one everyday word without article is a name here: بنك عودة, قناة أون تايم."""
        if (
            reading.stems[head] not in self.named_bare
            or self.shape(reading, start) is not Shape.COMMON
        ):
            return False
        lexeme = reading.words[start].lexeme
        adjective = lexeme.stem.endswith(("ة", "ى", "ي", "ا", "ين", "ات"))
        return not adjective and lexeme.head is None and not lexeme.nationality

    def _after_titled(
        self, reading: Reading, head: int, title: int, block: HeadBlock
    ) -> Phrase | None:
        """Return a name after a person of rank: جامعة الملك سعود; None where only the rank stands."""
        after = self.proper(reading, title + 1)
        if after == title + 1 or reading.words[title].lexeme.prefix:
            return None
        return self._after_proper(reading, head, after, block)

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
        if at > start and self._disagrees(reading, at):
            return at
        if self.shape(reading, at) is not Shape.DEFINITE:
            return (
                self.proper(reading, at) if at > start and self.proper(reading, at) > at else start
            )
        return at + 1

    def _disagrees(self, reading: Reading, index: int) -> bool:
        """Say whether a definite adjective follows an indefinite noun: then the noun is a name."""
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        lexeme = reading.words[index].lexeme
        return lexeme.nationality is not None or lexeme.stem in self.fitting

    def _after_proper(self, reading: Reading, head: int, after: int, block: HeadBlock) -> Phrase:
        is_national = has_purpose = False
        while after - head < _LONGEST and self.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            if lexeme.nationality:
                if not block.national:
                    break
                is_national = True
            elif not self._fits(reading, after, block):
                break
            after += 1
        if block.coordinated and reading.words[head + 1].lexeme.definite:
            after = self._coordinated(reading, after)
        if (
            block.label in ("ORG", "FAC")
            and self.listed(reading, after) > after
            and not reading.words[after].lexeme.prefix
        ):
            after = self.listed(reading, after)
            while (
                self.shape(reading, after) is Shape.DEFINITE
                and reading.stems[after] in self.fitting
            ):
                after += 1
        if reading.stems[head] == "طريق":
            after = self.proper(reading, after, limit=1)
        elif block.label == "FAC" and self._is_second_name(reading, after):
            after += 1
        if block.label == "FAC" and reading.stem(after) in ("-", "–") and block.name == "facility":
            other = self.proper(reading, after + 1)
            if other == after + 1 and self.shape(reading, other) is Shape.DEFINITE:
                other += 1
            after = other if other > after + 1 else after
        if block.label in ("ORG", "EVENT", "FAC"):
            longer = self._purpose(reading, after)
            has_purpose, after = longer > after, longer
        return Phrase(head, after, True, is_national, has_purpose)

    def _after_common(self, reading: Reading, head: int, after: int, block: HeadBlock) -> Phrase:
        is_national = is_proper = has_purpose = False
        while after - head < _LONGEST:
            shape = self.shape(reading, after)
            lexeme = reading.words[after].lexeme if after < len(reading.words) else None
            if lexeme is None:
                break
            if shape is Shape.DEFINITE and not lexeme.honorific:
                everyday = block.proper and reading.words[after - 1].lexeme.common
                if lexeme.nationality and not (block.national or everyday):
                    break
                if lexeme.stem in self.descriptive or (lexeme.head and not lexeme.nationality):
                    break
                after += 1
                if lexeme.nationality and lexeme.stem not in ("العربي", "العربية"):
                    is_national = True
                    break
            elif block.coordinated and self._coordinated(reading, after) > after:
                after = self._coordinated(reading, after)
            else:
                break
        if block.label == "FAC" and after == head + 2:
            longer = self.proper(reading, after, limit=2)
            is_proper, after = longer > after, longer
        long = block.label == "ORG" and after - head > 2
        if long or (is_national and block.label == "EVENT"):
            longer = self._purpose(reading, after)
            has_purpose, after = longer > after, longer
        elif (
            block.label == "ORG"
            and after - head == 2
            and block.name in ("institution", "association")
        ):
            place = self.proper(reading, after)
            if place > after and reading.words[after].lexeme.places:
                is_proper, after = True, place
        return Phrase(head, after, is_proper, is_national, has_purpose)

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

    def _coordinated(self, reading: Reading, index: int) -> int:
        """Return the index after what goes on with "and": والإسعاف, وتقنية المعلومات."""
        after = index
        while self.coordinates(reading, after):
            after += 1
        if self.shape(reading, after) is Shape.AND:
            lexeme = reading.words[after].lexeme
            if lexeme.stem in self.purposes and self.shape(reading, after + 1) is Shape.DEFINITE:
                return after + 2
        return after

    def _fits(self, reading: Reading, index: int, block: HeadBlock) -> bool:
        """Say whether a definite word after a proper name is an adjective of the name."""
        stem = reading.stems[index]
        if stem in self.fitting or (block.label == "EVENT" and stem.endswith(("ي", "ية"))):
            return True
        leads_on = block.label == "ORG" and self.shape(reading, index + 1) is Shape.FOR
        return leads_on and stem not in self.descriptive

    def _is_second_name(self, reading: Reading, index: int) -> bool:
        """Say whether a word that nearly nobody writes goes on with a name: ميلانو مالبينسا."""
        if self.shape(reading, index) is not Shape.PROPER:
            return False
        lexeme = reading.words[index].lexeme
        return lexeme.count < 100 and not (lexeme.first_name or lexeme.places)

    def _purpose(self, reading: Reading, index: int) -> int:
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

    def _joins_adjective(self, reading: Reading, index: int) -> bool:
        """Say whether and + adjective goes on with an adjective: الاقتصادي والاجتماعي."""
        if self.shape(reading, index) is not Shape.AND or index >= len(reading.words):
            return False
        left, right = reading.stems[index - 1], reading.stems[index]
        endings = ("ية", "ي")
        paired = any(left.endswith(one) and right.endswith(one) for one in endings)
        return paired and right.startswith("ال") and not reading.words[index].lexeme.nationality

    def _is_national(self, reading: Reading, index: int) -> bool:
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        return reading.words[index].lexeme.nationality is not None

    def after_definite(self, reading: Reading, head: int) -> Phrase | None:
        """Return the name made of a definite head and its adjectives: الاتحاد المصري لكرة القدم."""
        after, nationals, others = head + 1, 0, 0
        while after - head < 5 and self.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            if lexeme.honorific or lexeme.stem in self.generic:
                break
            if lexeme.stem in self.descriptive and not self._is_national(reading, after + 1):
                break
            if lexeme.nationality:
                nationals += 1
            elif nationals and lexeme.stem not in self.fitting:
                break
            else:
                others += 1
            after += 1
        if after == head + 1:
            return None
        while others and self._joins_adjective(reading, after):
            after += 1
        longer = self._purpose(reading, after)
        return Phrase(head, longer, False, nationals > 0, longer > after)
