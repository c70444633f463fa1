"""How far a name runs after its head noun: iḍāfa chains, adjectives, ل-phrases, coordination."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock, Lexicon
    from muraji.extract.reading import Reading

_OPENING = {"«": "»", '"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}
_LONGEST = 9


def following_words(reading: Reading, index: int) -> list[str]:
    """Return the forms of up to six Arabic words from ``index`` on, for the gazetteer."""
    lexeme = reading.words[index].lexeme
    is_elided = lexeme.prefix.endswith("ل") and lexeme.form.startswith("ل") and lexeme.definite
    words = [lexeme.stem if is_elided else lexeme.form]
    for word in reading.words[index + 1 : index + 6]:
        if not word.is_word:
            break
        words.append(word.text)
    return words


_NAMED_BARE = frozenset(["بنك", "مصرف", "قناة", "صحيفة", "شارع", "اذاعة", "مجلة", "جريدة"])
_KIN = frozenset(["بن", "بنت", "ابن", "ال", "ابو", "عبد"])
_REGIONAL = frozenset({"Arab", "European", "African", "Asian", "Gulf"})
"""Adjectives that belong to what a body is for: للرواية العربية."""


class Shape(Enum):
    """What a word may be inside a name."""

    DEFINITE = 1
    PROPER = 2
    COMMON = 3
    AND = 4
    FOR = 5
    NONE = 6


class Phrase(NamedTuple):
    """The words ``first <= i < after`` are a name; the head stands before or at ``first``."""

    first: int
    after: int
    is_proper: bool
    """Whether a proper name is in it, rather than common words alone."""
    is_national: bool = False
    has_purpose: bool = False
    """Whether a phrase with ل belongs to it (المصري لحقوق الإنسان)."""
    is_quoted: bool = False


@dataclass(frozen=True)
class Phrases:
    """The grammar of names over the words of a text."""

    lexicon: Lexicon

    @cached_property
    def descriptive(self) -> frozenset[str]:
        """Adjectives that describe and do not name."""
        return self.lexicon.words("words", "descriptive")

    @cached_property
    def generic(self) -> frozenset[str]:
        """Complements that name nobody."""
        return self.lexicon.words("words", "generic")

    @cached_property
    def fitting(self) -> frozenset[str]:
        """Adjectives that may follow a proper name inside a name."""
        return self.lexicon.words("heads", "facility_adjectives") | self.directions

    @cached_property
    def purposes(self) -> frozenset[str]:
        """Nouns that open the ل-phrase of a name."""
        return self.lexicon.words("heads", "purpose")

    @cached_property
    def purposeless(self) -> frozenset[str]:
        """Definite nouns after ل that no name has."""
        return self.lexicon.words("heads", "no_purpose")

    @cached_property
    def weekdays(self) -> frozenset[str]:
        """Days and periods, which follow names without belonging to them."""
        calendar = self.lexicon.table
        return frozenset(calendar("calendar", "weekdays") | calendar("calendar", "periods"))

    @cached_property
    def pairs(self) -> frozenset[str]:
        """A head and a complement that together name nobody."""
        return self.lexicon.words("heads", "pairs")

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Number words, which are no names."""
        return frozenset(
            word
            for name in ("units", "tens", "hundreds", "multipliers", "duals", "vague")
            for word in self.lexicon.table("numbers", name)
        )

    @cached_property
    def place_openers(self) -> frozenset[str]:
        """First words of place names, which take the next word in."""
        return self.lexicon.words("words", "place_openers")

    @cached_property
    def directions(self) -> frozenset[str]:
        """Adjectives of direction."""
        return self.lexicon.words("words", "direction_adjectives")

    def shape(self, reading: Reading, index: int) -> Shape:
        """Return what the word at an index may be inside a name."""
        if index >= len(reading.words):
            return Shape.NONE
        word = reading.words[index]
        if word.token.kind is TokenKind.LATIN:
            return Shape.PROPER
        if not word.is_word:
            return Shape.NONE
        lexeme = word.lexeme
        if lexeme.stop or (lexeme.verb and not (lexeme.first_name or lexeme.places)):
            return Shape.NONE
        if lexeme.prefix == "و":
            return Shape.AND
        if lexeme.prefix == "ل":
            return Shape.FOR
        if lexeme.prefix:
            return Shape.NONE
        if lexeme.definite:
            return Shape.DEFINITE
        return Shape.PROPER if self.is_proper(reading, index) else Shape.COMMON

    def is_proper(self, reading: Reading, index: int) -> bool:
        """Say whether a word without article looks like a name rather than a common noun."""
        lexeme = reading.words[index].lexeme
        if lexeme.first_name:
            return True
        if lexeme.stem in self.numbers:
            return False
        for entry in lexeme.places:
            usual = not lexeme.common or entry.place_share > 0.5 or entry.population > 1_000_000
            if entry.label != "NORP" and usual:
                return True
        if lexeme.head is not None or lexeme.common or lexeme.nationality:
            return False
        counts = reading.vocabulary.table.counts
        if lexeme.stem.endswith("يا") and counts.get(lexeme.stem[:-1]):
            return False
        rare = lexeme.count < 300 and not lexeme.stem.endswith(("ئا", "ءا"))
        if lexeme.stem.endswith("ا") and (
            not rare or counts.get(lexeme.stem[:-1], 0) > lexeme.count
        ):
            return False
        return len(lexeme.stem) > 1 and not lexeme.stem.endswith(("ات", "ية"))

    def quoted(self, reading: Reading, index: int) -> Phrase | None:
        """Return the name between quote marks that open at an index."""
        opening = reading.stem(index)
        closing = _OPENING.get(opening)
        if closing is None:
            return None
        for after in range(index + 2, min(index + 8, len(reading.words))):
            if reading.stems[after] == closing:
                return Phrase(index + 1, after, True, is_quoted=True)
            if reading.words[after].token.kind in (TokenKind.NEWLINE, TokenKind.NUMBER):
                return None
        return None

    def proper(self, reading: Reading, index: int, limit: int = 4) -> int:
        """Return the index after the proper name that begins at ``index``, or ``index`` itself."""
        if index >= len(reading.words):
            return index
        if reading.key(index) in _KIN and self._may_follow(reading, index + 1):
            return self._kin(reading, index + 2)
        known = self.listed(reading, index)
        if known > index and not reading.words[index].lexeme.first_name:
            return known
        if self.shape(reading, index) is not Shape.PROPER:
            return index
        after = index + 1
        if reading.stems[index] in self.place_openers and self._may_follow(reading, after):
            return after + 1
        if self.shape(reading, after) is Shape.DEFINITE:
            following = reading.words[after].lexeme
            if not (following.common or following.nationality or following.stem in self.fitting):
                return after + 1
        while after - index < limit and self.shape(reading, after) is Shape.PROPER:
            after += 1
        after = self._kin(reading, after)
        if reading.words[after - 1].lexeme.first_name and self._is_surname(reading, after):
            after += 1
        return after

    def _kin(self, reading: Reading, after: int) -> int:
        """Return the index after بن فلان, آل فلان and the like, as long as they go on."""
        while reading.key(after) in _KIN and self._may_follow(reading, after + 1):
            after += 2
            if reading.key(after - 1) in _KIN and self._may_follow(reading, after):
                after += 1
        return after

    def listed(self, reading: Reading, index: int) -> int:
        """Return the index after the longest listed place or known name at ``index``."""
        best = index
        for keys, _ in self.lexicon.known_names.get(reading.stem(index), ()):
            after = index + len(keys)
            if tuple(reading.key(i) for i in range(index + 1, after)) == keys[1:]:
                best = max(best, after)
                break
        gazetteer = reading.vocabulary.gazetteer
        if gazetteer is not None and index < len(reading.words) and reading.words[index].is_word:
            words = following_words(reading, index)
            if words[0] and not reading.words[index].lexeme.stop:
                count, entries = gazetteer.longest(words)
                if count > 1 and entries[0].label != "NORP":
                    best = max(best, index + count)
                elif count == 1 and reading.words[index].lexeme.places:
                    entry = entries[0]
                    plain = reading.words[index].lexeme
                    if plain.common and entry.population < 1_000_000 and entry.place_share < 0.5:
                        return best
                    if entry.label != "NORP" and (
                        entry.place_share >= 0.2 or entry.population > 200_000
                    ):
                        best = max(best, index + 1)
        return best

    def _may_follow(self, reading: Reading, index: int) -> bool:
        return self.shape(reading, index) in (Shape.DEFINITE, Shape.PROPER, Shape.COMMON)

    def _is_surname(self, reading: Reading, index: int) -> bool:
        """Say whether a definite word after a given name goes on with it: علي الطاهر, محمد الخامس."""
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        lexeme = reading.words[index].lexeme
        return (
            not lexeme.nationality
            and lexeme.stem not in self.fitting
            and lexeme.stem not in self.descriptive
        )

    def after_head(self, reading: Reading, head: int, block: HeadBlock) -> Phrase | None:
        """Return the name opened by the indefinite head noun at an index; the head is its first."""
        start = head + 1
        quoted = self.quoted(reading, start)
        if quoted and reading.stem(start) != "(":
            return quoted._replace(first=head, after=quoted.after + 1)
        if block.outlet and start < len(reading.words) and reading.words[start].lexeme.head:
            return None
        after = self.proper(reading, start)
        if after > start and reading.stems[head] in _NAMED_BARE:
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
        after = self._common_chain(reading, start)
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

    def _is_loose(self, reading: Reading, index: int) -> bool:
        return self.shape(reading, index) in (Shape.COMMON, Shape.PROPER)

    def _is_bare_name(self, reading: Reading, head: int, start: int) -> bool:
        """Say whether one everyday word without article is a name here: بنك عودة, قناة أون تايم."""
        if reading.stems[head] not in _NAMED_BARE or self.shape(reading, start) is not Shape.COMMON:
            return False
        lexeme = reading.words[start].lexeme
        adjective = lexeme.stem.endswith(("ية", "ي", "ا", "ين", "ات"))
        return not adjective and lexeme.head is None and not lexeme.nationality

    def _after_titled(
        self, reading: Reading, head: int, title: int, block: HeadBlock
    ) -> Phrase | None:
        """Return a name after a person of rank: جامعة الملك سعود; None where only the rank stands."""
        after = self.proper(reading, title + 1)
        if after == title + 1 or reading.words[title].lexeme.prefix:
            return None
        return self._after_proper(reading, head, after, block)

    def _common_chain(self, reading: Reading, start: int) -> int:
        """Return the index after (noun)* + definite noun, or ``start`` where none stands."""
        at = start
        while at - start < 2 and self.shape(reading, at) is Shape.COMMON:
            stem = reading.stems[at]
            is_adjective = stem.endswith(("ية", "ي", "يا", "ين", "ان", "ا"))
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
            elif lexeme.stem not in self.fitting and not (
                block.label == "EVENT" and lexeme.stem.endswith(("ي", "ية"))
            ):
                break
            after += 1
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
                if lexeme.nationality and not block.national:
                    break
                if lexeme.stem in self.descriptive or (lexeme.head and not lexeme.nationality):
                    break
                after += 1
                if lexeme.nationality and lexeme.stem not in ("العربي", "العربية"):
                    is_national = True
                    break
            elif block.coordinated and self._coordinates(reading, after):
                after += 1
            else:
                break
        if block.label == "FAC" and after == head + 2:
            longer = self.proper(reading, after, limit=2)
            is_proper, after = longer > after, longer
        if is_national and block.label in ("ORG", "EVENT"):
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

    def _coordinates(self, reading: Reading, index: int) -> bool:
        """Say whether و + definite noun goes on with a name rather than naming another thing."""
        if self.shape(reading, index) is not Shape.AND:
            return False
        lexeme = reading.words[index].lexeme
        if not lexeme.stem.startswith("ال") or lexeme.nationality or lexeme.places:
            return False
        return lexeme.stem not in self.lexicon.words("heads", "national") or lexeme.stem in (
            "الدفاع",
        )

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
            chain = self._common_chain(reading, after)
            if chain == after or lexeme.places:
                return index
            after = chain
        elif lexeme.places or lexeme.stem in self.purposeless or lexeme.nationality:
            return index
        while after - index < 5:
            shape = self.shape(reading, after)
            if shape is Shape.DEFINITE:
                inner = reading.words[after].lexeme
                if inner.nationality in _REGIONAL:
                    return after + 1
                if (
                    inner.nationality
                    or (inner.stem in self.descriptive and reading.stems[after - 1] != "القوات")
                    or inner.honorific
                    or inner.stem in self.weekdays
                    or not inner.common
                ):
                    break
                after += 1
            elif self._coordinates(reading, after):
                after += 1
            else:
                break
        return after

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
        longer = self._purpose(reading, after)
        return Phrase(head, longer, False, nationals > 0, longer > after)
