"""What single words may be inside a name, and how far a proper name without a head runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.listed_places import listed_at
from muraji.extract.shape import Shape, akin, is_participle
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.lexicon import Lexicon
    from muraji.extract.reading import Reading

_RARELY = 30
_KIN = frozenset(["بن", "بنت", "ابن", "ال", "ابو", "ابي", "عبد"])


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
class NameShapes:
    """Tells what words may be inside a name, by the word lists and the counts."""

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
    def firm_adjectives(self) -> frozenset[str]:
        """Adjectives that belong to the name of a firm: شركة مرابحات الاستثمارية."""
        return self.lexicon.words("firms", "adjectives")

    @cached_property
    def purposes(self) -> frozenset[str]:
        """Nouns that open the ل-phrase of a name."""
        return self.lexicon.words("heads", "purpose")

    @cached_property
    def deeds(self) -> frozenset[str]:
        """What bodies do, which "and" joins to what else they do: لإغاثة وتشغيل اللاجئين."""
        return self.purposes | self.lexicon.words("heads", "deeds")

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
    def professional(self) -> frozenset[str]:
        """Bodies whose members are named in the plural: نقابة ممثلي المسرح."""
        return self.lexicon.words("heads", "professional")

    @cached_property
    def dated(self) -> frozenset[str]:
        """Heads of what may be called after a day of the calendar."""
        return self.lexicon.words("heads", "dated")

    @cached_property
    def months(self) -> frozenset[str]:
        """Months of one word."""
        return frozenset(self.lexicon.table("calendar", "months"))

    @cached_property
    def place_openers(self) -> frozenset[str]:
        """First words of place names, which take the next word in."""
        return self.lexicon.words("words", "place_openers")

    @cached_property
    def strong_openers(self) -> frozenset[str]:
        """First words of place names that take any word in."""
        return self.lexicon.words("words", "strong_openers")

    @cached_property
    def directions(self) -> frozenset[str]:
        """Adjectives of direction."""
        return self.lexicon.words("words", "direction_adjectives")

    def shape(self, reading: Reading, index: int) -> Shape:
        """Return what the word at an index may be inside a name."""
        shapes = reading.shapes
        found = shapes.get(index)
        if found is None:
            found = shapes[index] = self._shape(reading, index)
        return found

    def _shape(self, reading: Reading, index: int) -> Shape:
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
        if lexeme.stem.endswith(("تين", "تان")):
            return False
        feminine = lexeme.stem.endswith("يا") and counts.get(lexeme.stem[:-1])
        if feminine or is_participle(lexeme.stem, counts):
            return False
        rare = lexeme.count < 300 and not lexeme.stem.endswith(("ئا", "ءا"))
        if lexeme.stem.endswith("ا") and (
            not rare or counts.get(lexeme.stem[:-1], 0) > lexeme.count
        ):
            return False
        if len(lexeme.stem) > 3 and lexeme.stem.endswith(("ات", "ية")):
            return lexeme.count == 0 and not any(counts.get(form, 0) for form in akin(lexeme.stem))
        return len(lexeme.stem) > 1

    def proper(self, reading: Reading, index: int, limit: int = 4) -> int:
        """Return the index after the proper name that begins at ``index``, or ``index`` itself."""
        if index >= len(reading.words):
            return index
        if reading.key(index) in _KIN and self._may_follow(reading, index + 1):
            after = self._kin(reading, index)
            given = self.shape(reading, after) is Shape.PROPER
            return after + (given and reading.words[after].lexeme.first_name)
        if reading.key(index + 1) in ("بن", "بنت") and self._may_follow(reading, index):
            return self._kin(reading, index + 1)
        known = self.listed(reading, index)
        if known > index and not reading.words[index].lexeme.first_name:
            return known
        if reading.key(index) in self.strong_openers and self._may_follow(reading, index + 1):
            return index + 2
        if self.shape(reading, index) is not Shape.PROPER and not self.is_whole(reading, index):
            return index
        after = index + 1
        if reading.stems[index] in self.place_openers and self._may_follow(reading, after):
            return self._kin(reading, after) if reading.key(after) in _KIN else after + 1
        if self.shape(reading, after) is Shape.DEFINITE:
            following = reading.words[after].lexeme
            if not (following.common or following.nationality or following.stem in self.fitting):
                return after + 1
        after = self._kin(reading, self._chain(reading, index, limit))
        if reading.words[after - 1].lexeme.first_name and self._is_surname(reading, after):
            after += 1
        return after

    def _chain(self, reading: Reading, index: int, limit: int) -> int:
        """Return the index after the names that follow; what is no given name takes in no person."""
        given, after = reading.words[index].lexeme.first_name, index + 1
        while after - index < limit and (
            self.shape(reading, after) is Shape.PROPER or self._is_foreign(reading, after)
        ):
            if not given and self.opens_person(reading, after):
                break
            after += 1
        return after

    def is_whole(self, reading: Reading, index: int) -> bool:
        """Say whether what looks like a proclitic begins an unlisted name: مطار بنينا."""
        lexeme = reading.words[index].lexeme
        if lexeme.prefix not in ("ب", "ك", "ف") or not index or lexeme.count > _RARELY:
            return False
        known = lexeme.common or lexeme.places or lexeme.first_name or lexeme.nationality
        head = reading.words[index - 1].lexeme.head
        return not (known or lexeme.definite or lexeme.stop or lexeme.verb) and (
            head is not None and head.label in ("FAC", "GPE", "LOC", "ORG")
        )

    def _is_foreign(self, reading: Reading, index: int) -> bool:
        """Say whether a word that nobody counted only seems to have a proclitic: إيسترن كومباني."""
        if index >= len(reading.words) or not reading.words[index].is_word:
            return False
        lexeme = reading.words[index].lexeme
        if lexeme.prefix == "ك" and lexeme.first_name:  # كرامي, rather than like a Rami
            return reading.words[index - 1].lexeme.first_name
        known = lexeme.places or lexeme.common or lexeme.first_name or lexeme.definite
        return lexeme.prefix in ("ك", "ف") and lexeme.count == 0 and not known

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
        return max(best, self._listed_place(reading, index))

    def _listed_place(self, reading: Reading, index: int) -> int:
        """Return the index after a listed place that is one more often than not, or ``index``."""
        if index >= len(reading.words) or not reading.words[index].is_word:
            return index
        lexeme = reading.words[index].lexeme
        if lexeme.stop:
            return index
        count, entries = listed_at(reading, index)
        if count > 1:
            return index + count if entries[0].label != "NORP" else index
        if count == 0 or not lexeme.places or (lexeme.head is not None and lexeme.head.place):
            return index
        entry = next((one for one in entries if one.label != "NORP"), entries[0])
        if lexeme.common and entry.population < 1_000_000 and entry.place_share < 0.5:
            return index
        usual = entry.place_share >= 0.2 or entry.population > 200_000
        return index + 1 if usual and entry.label != "NORP" else index

    def opens_person(self, reading: Reading, index: int) -> bool:
        """Say whether a given name and another begin here: مجلس السيادة [الطاهر أبوبكر]."""
        if index + 1 >= len(reading.words) or not reading.words[index].lexeme.first_name:
            return False
        following = reading.words[index + 1].lexeme
        return following.first_name and not (following.prefix or following.definite)

    def _may_follow(self, reading: Reading, index: int) -> bool:
        return self.shape(reading, index) in (Shape.DEFINITE, Shape.PROPER, Shape.COMMON)

    def _is_surname(self, reading: Reading, index: int) -> bool:
        """Say whether a definite word after a given name goes on with it: علي الطاهر, محمد الخامس."""
        if self.shape(reading, index) is not Shape.DEFINITE:
            return False
        lexeme = reading.words[index].lexeme
        return (
            not (lexeme.nationality or lexeme.honorific)
            and lexeme.stem not in self.weekdays
            and lexeme.stem not in self.fitting
            and lexeme.stem not in self.descriptive
        )
