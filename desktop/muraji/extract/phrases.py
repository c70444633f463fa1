"""How far a name runs after its head noun: iḍāfa chains, adjectives, ل-phrases, coordination."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from muraji.extract.continuations import Continuations
from muraji.extract.name_shapes import Phrase
from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.reading import Reading

_LONGEST = 9
_OF_A_YEAR = frozenset("الماضي المقبل الجاري الحالي القادم المنصرم الفائت".split())
GOVERNORS = frozenset("والي محافظ حاكم قايمقام والية حاكمة عمدة متصرف قائممقام مختار".split())
"""Who is at the head of a place, which follows without article."""
LOCAL = frozenset(["المحلية", "المحلي", "الخارجية", "الداخلية"])  # of what a ministry has in charge
_LOCALS = frozenset("الهيئات الجماعات المجالس الادارة التنمية الشؤون الحكم السلطات".split())
HOSPITALS = frozenset(["مستشفى", "مصحة", "مشفى"])
_SERVING = frozenset(["branch", "institution", "association"])
_STRIVING = frozenset("تستعد يستعد تسعى يسعى تتجه يتجه تتاهب يتاهب دعت دعا تدعو يدعو".split())
_OTHERS = frozenset("الحكومة الوزارة البرلمان الرئاسة السلطات الشركة الادارة".split())
_PUBLIC = {(noun, "العام") for noun in "النقل القطاع الامن التعليم النظام المال".split()}
_WARDS = frozenset(["المستشفى", "المستشفي", "المركز"])
_STREETS, _ADJECTIVAL = ("ي", "ين", "ات"), ("ة", "ى", "ي", "ا", "ين", "ات")


class Phrases(Continuations):
    """The grammar of names over the words of a text."""

    @cached_property
    def named_bare(self) -> frozenset[str]:
        """Heads after which one everyday word is a name: بنك عودة, قناة أون."""
        return self.lexicon.words("heads", "named_bare")

    @cached_property
    def creeds(self) -> frozenset[str]:
        """Adjectives of what a party believes in."""
        return self.lexicon.words("heads", "creeds")

    @cached_property
    def ending(self) -> frozenset[str]:
        """Definite words that no chain of common nouns takes in."""
        return self.descriptive | self.weekdays

    def after_head(self, reading: Reading, head: int, block: HeadBlock) -> Phrase | None:
        """Return the name opened by the indefinite head noun at an index; the head is its first."""
        start = head + 1
        quoted = self.quoted(reading, start)
        if quoted and reading.stem(start) != "(":
            return quoted._replace(first=head, after=quoted.after + 1)
        if special := self._day_or_road(reading, head, start):
            return Phrase(head, special, True)
        if block.outlet and start < len(reading.words) and reading.words[start].lexeme.head:
            return None
        after = self._loosely(reading, head, start, self.proper(reading, start))
        if after > start:
            return self._after_proper(reading, head, after, block)
        if f"{reading.stems[head]} {reading.stem(start)}" in self.pairs:
            return None
        if start < len(reading.words) and reading.words[start].lexeme.honorific:
            titled = self._after_titled(reading, head, start, block)
            if titled is not None or block.label != "EVENT":
                return titled
        after = self.common_chain(reading, start)
        if after == start:
            return self._bare_name(reading, head, start, block)
        if self._disagrees(reading, after) and self.shape(reading, after - 1) is Shape.COMMON:
            return self._after_proper(reading, head, after, block)
        placed = after - start > 1 and block.name == "company"
        placed = placed and self.listed(reading, after - 1) == after
        if block.proper and (placed or self.shape(reading, after - 1) is Shape.PROPER):
            return self._after_proper(reading, head, after, block)
        return self._after_common(reading, head, after, block)

    def is_governed(self, reading: Reading, index: int) -> bool:
        """Say whether an unlisted word can be the place that a governor before it has: والي كوركول."""
        if self.shape(reading, index) is not Shape.PROPER:
            return False
        lexeme = reading.words[index].lexeme
        following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
        fathered = following is not None and following.key in ("بن", "ولد", "ال")
        return not (lexeme.first_name or lexeme.count > 60 or fathered)

    def _loosely(self, reading: Reading, head: int, start: int, after: int) -> int:
        """Take everyday words in behind an unlisted name where its head lets them: بنك عودة."""
        if after == start or reading.stems[head] not in self.named_bare:
            return after
        listed = reading.words[start].lexeme.places
        while after - start < 3 and not listed and self._is_loose(reading, after):
            after += 1
        return after

    def _bare_name(
        self, reading: Reading, head: int, start: int, block: HeadBlock
    ) -> Phrase | None:
        if not self._is_bare_name(reading, head, start):
            return None
        after = start + 1
        while after - start < 3 and block.outlet and self._is_loose(reading, after):
            after += 1
        return Phrase(head, after, True)

    def _day_or_road(self, reading: Reading, head: int, start: int) -> int | None:
        """Return the index after what is called after a day, or after a road's far end."""
        if reading.stems[head] == "طريق" and (end := self._far_end(reading, start)):
            return end
        return self.day_of_calendar(reading, start) if reading.stems[head] in self.dated else None

    def _far_end(self, reading: Reading, start: int) -> int | None:
        """Return the index after the far end of a road between two places: الرستاق - عبري."""
        near = max(self.listed(reading, start), start + 1)
        if reading.stem(near) not in ("-", "–", "/") or not self._may_follow(reading, start):
            return None
        if not self._may_follow(reading, near + 1):
            return None
        return max(self.listed(reading, near + 1), near + 2)

    def _is_loose(self, reading: Reading, index: int) -> bool:
        """Say whether an everyday word may go on with a name: not one that says how it is."""
        stem = reading.stem(index)
        if stem.endswith(("ة", "ا")) and stem[:-1] in reading.vocabulary.table.counts:
            return False
        return self.shape(reading, index) in (Shape.COMMON, Shape.PROPER)

    def _is_bare_name(self, reading: Reading, head: int, start: int) -> bool:
        """Say whether one everyday word without article is a name here: بنك عودة, قناة أون تايم."""
        if (
            reading.stems[head] not in self.named_bare
            or self.shape(reading, start) is not Shape.COMMON
        ):
            return False
        lexeme = reading.words[start].lexeme
        feminine = reading.stems[head].endswith("ة")
        endings: tuple[str, ...] = ("ة", "ات") if feminine else _ADJECTIVAL
        endings = _STREETS if reading.stems[head] == "شارع" else endings
        adjective = lexeme.stem.endswith(endings)
        return not adjective and lexeme.head is None and not lexeme.nationality

    def _after_titled(
        self, reading: Reading, head: int, title: int, block: HeadBlock
    ) -> Phrase | None:
        """Return a name after a person of rank: جامعة الملك سعود; None where only the rank stands."""
        after = self.proper(reading, title + 1)
        if after == title + 1 or reading.words[title].lexeme.prefix:
            return None
        return self._after_proper(reading, head, after, block)

    def _after_proper(self, reading: Reading, head: int, after: int, block: HeadBlock) -> Phrase:
        is_national = has_purpose = False
        named = after
        while after - head < _LONGEST and self.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            if lexeme.stem in self.weekdays and not self._is_public(reading, head, after, block):
                break
            goes_on = block.national if lexeme.nationality else self.fits(reading, after, block)
            if not goes_on:
                break
            is_national = is_national or bool(lexeme.nationality)
            after += 1
        if block.coordinated and reading.words[head + 1].lexeme.definite:
            after = self.coordinated(reading, after)
        if (
            block.label in ("ORG", "FAC")
            and self.listed(reading, after) > after
            and not reading.words[after].lexeme.prefix
            and not self.opens_person(reading, after)
        ):
            after = self._after_listed(reading, self.listed(reading, after))
        if reading.stems[head] == "طريق":
            after = self.proper(reading, after, limit=1)
        elif block.label == "FAC" and after == named and self.is_second_name(reading, after):
            after += 1
        if block.name == "facility":
            after = self._after_dash(reading, after)
        if block.label in ("ORG", "EVENT", "FAC", "LAW") and not self._is_brand(
            reading, head, after, block
        ):
            longer = after if self._strives(reading, head, after) else self.purpose(reading, after)
            has_purpose, after = longer > after, longer
        return Phrase(head, after, True, is_national, has_purpose)

    @staticmethod
    def _strives(reading: Reading, head: int, index: int) -> bool:
        """Say whether what follows with ل is what the body is about to do: تستعد جمعية كذا [لتنظيم]."""
        return reading.stem(head - 1) in _STRIVING and not reading.stem(index).startswith("ال")

    def _is_general(self, reading: Reading, index: int) -> bool:
        """Say whether العام means general: الاتحاد العام التونسي, but not in العام الماضي."""
        if reading.stems[index] != "العام" or reading.stem(index + 1) in _OF_A_YEAR:
            return False
        return self.shape(reading, index + 1) in (Shape.DEFINITE, Shape.FOR)

    def _is_public(self, reading: Reading, head: int, index: int, block: HeadBlock) -> bool:
        """Say whether العام is an adjective of a facility, not the year: مستشفى الشطرة العام."""
        if (
            block.label != "FAC"
            or reading.stems[index] != "العام"
            or reading.stem(head).endswith("ة")
        ):
            return False
        return reading.stem(index + 1) not in _OF_A_YEAR

    def _after_listed(self, reading: Reading, after: int) -> int:
        while self.shape(reading, after) is Shape.DEFINITE and reading.stems[after] in self.fitting:
            after += 1
        return after

    def _after_dash(self, reading: Reading, after: int) -> int:
        if reading.stem(after) not in ("-", "–"):
            return after
        other = self.proper(reading, after + 1)
        if other == after + 1 and self.shape(reading, other) is Shape.DEFINITE:
            other += 1
        return other if other > after + 1 else after

    def _after_common(self, reading: Reading, head: int, after: int, block: HeadBlock) -> Phrase:
        is_proper = has_purpose = False
        after, is_national = self._adjectives(reading, head, after, block)
        if block.label == "FAC" and after == head + 2:
            longer = self.proper(reading, after, limit=2)
            is_proper, after = longer > after, longer
        single = after - head == 2
        world = is_national or reading.stems[after - 1] == "العالم"
        treats = reading.stems[head] in HOSPITALS and single
        serves = block.name in _SERVING and single and self._serves(reading, after)
        long = block.label == "ORG" and after - head > 2
        open_ended = long or treats or serves or (world and block.label == "EVENT")
        if open_ended and not self._strives(reading, head, after):
            longer = self.purpose(reading, after)
            has_purpose, after = longer > after, longer
        elif single and block.name in ("institution", "association"):
            place = self.proper(reading, after)
            listed = place > after and reading.words[after].lexeme.places
            if listed and not reading.words[after].lexeme.prefix:
                is_proper, after = True, place
        return Phrase(head, after, is_proper, is_national, has_purpose)

    def _adjectives(
        self, reading: Reading, head: int, after: int, block: HeadBlock
    ) -> tuple[int, bool]:
        """Return the index after the adjectives of a common chain, and whether one is a nation's."""
        while after - head < _LONGEST and after < len(reading.words):
            lexeme = reading.words[after].lexeme
            person = lexeme.honorific or self.opens_person(reading, after)
            if self.shape(reading, after) is not Shape.DEFINITE or person:
                joins = block.coordinated or self._joins_ideals(reading, head, after)
                longer = self.coordinated(reading, after) if joins else after
                if longer == after:
                    break
                after = longer
                continue
            everyday = block.proper and reading.words[after - 1].lexeme.common
            creed = reading.stems[head] == "حزب" and lexeme.stem in self.creeds
            other = after - head > 2 and lexeme.stem in _OTHERS
            if other or (lexeme.nationality and not (block.national or everyday or creed)):
                break
            treats = reading.stems[head] in HOSPITALS and lexeme.stem in self.fitting
            local = block.name == "ministry" or reading.stems[after - 1] in _LOCALS
            public = (reading.stems[after - 1], lexeme.stem) in _PUBLIC
            treats = treats or public or (local and lexeme.stem in LOCAL)
            if (lexeme.stem in self.ending and not treats) or (
                lexeme.head and not lexeme.nationality
            ):
                break
            after += 1
            if lexeme.nationality and not creed and lexeme.stem not in ("العربي", "العربية"):
                return after, True
        return after, False

    def after_definite(self, reading: Reading, head: int) -> Phrase | None:
        """Return the name made of a definite head and its adjectives: الاتحاد المصري لكرة القدم."""
        after, nationals, others = head + 1, 0, 0
        while after - head < 5 and self.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            if lexeme.honorific or lexeme.stem in self.generic:
                break
            if lexeme.stem in self.weekdays and not self._is_general(reading, after):
                break
            leads_on = self.is_national(reading, after + 1) or self.is_for(reading, head, after + 1)
            leads_on = leads_on or (reading.stems[head] in _WARDS and lexeme.stem in self.fitting)
            if lexeme.stem in self.descriptive and not leads_on:
                break
            if lexeme.nationality:
                nationals += 1
            elif nationals and not (lexeme.stem in self.fitting or lexeme.stem in self.creeds):
                break
            else:
                others += 1
            after += 1
        if after == head + 1:
            longer = self.sake(reading, head, after)
            return Phrase(head, longer, False, False, True) if longer > after else None
        while others and self.joins_adjective(reading, after):
            after += 1
        longer = self.sake(reading, head, self.purpose(reading, after))
        return Phrase(head, longer, False, nationals > 0, longer > after)
