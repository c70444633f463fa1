"""Names that a definite noun opens with its adjectives: الجيش السوري, الطريق الوطني رقم 46."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.name_shapes import Phrase
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

_ARMS = frozenset(["المسلحة", "الجوية", "البحرية", "البرية", "الملكية", "الخاصة"])
_UNITS = frozenset(["الفرقة", "اللواء", "الكتيبة", "الفوج"])
_MOVEMENTS = frozenset(["التيار", "الكتلة", "الجبهة", "الحركة"])
_BANKS = frozenset(["البنك", "المصرف"])
_TREATING = frozenset(["الاستشفائي", "الصحي", "الطبي"])
"""What makes a centre a hospital."""
_LOCAL = frozenset(
    "الجماعي الجماعية البلدي البلدية الاقليمي الاقليمية الجهوي الجهوية الحضرية الترابية الولائي"
    " الملكية المحلي المحلية القروية".split()
)
"""Adjectives of bodies of a town, which with ل follows: المجلس الجماعي لوجدة."""
_PENAL = frozenset(["العقابية", "السجنية", "الاصلاحية"])
_GROUPS = frozenset(["الحركة", "الجماعة", "النادي"])


class DefiniteName(NamedTuple):
    """A name from its definite head on, with its label and how likely it is one."""

    phrase: Phrase
    label: str
    score: float


class DefiniteNames:
    """Tells definite nouns that open names from those that point back."""

    def __init__(self, phrases: Phrases) -> None:
        lexicon = phrases.lexicon
        self._phrases = phrases
        self._heads = lexicon.heads
        self._national = lexicon.words("heads", "national")
        self._labels: dict[str, str] = lexicon.table("heads", "national_labels")
        self._strong = lexicon.words("heads", "strong_adjectives")
        self._creeds = lexicon.words("heads", "creeds")
        self._ordinals = lexicon.table("numbers", "ordinals").keys()
        self._nameless = lexicon.words("heads", "no_name")

    def name(self, reading: Reading, index: int) -> DefiniteName | None:
        """Return the name that the definite noun at an index opens."""
        phrase = self._phrases.after_definite(reading, index)
        if phrase is not None and not _agrees(reading, phrase):
            return None
        if phrase is None or reading.words[index].lexeme.prefix == "ك":
            return None
        stem = reading.stems[index]
        block = self._heads.get(stem[2:])
        label = self._labels.get(stem, block.label if block is not None else "ORG")
        if stem == "الهلال" and phrase.is_national and phrase.after == index + 2:
            return None
        if stem == "المنتدى" and phrase.has_purpose:
            label = "ORG"
        if stem == "المدرسة" and (phrase.has_purpose or reading.stem(index + 2) == "العليا"):
            label = "ORG"
        if (stem == "المركز" and reading.stem(index + 1) in _TREATING) or (
            stem == "المؤسسة" and reading.stem(index + 1) in _PENAL
        ):
            label = "FAC"
        score = self._of_kind(reading, phrase, self._of_adjectives(reading, phrase))
        if stem == "الطريق" and (numbered := _after_number(reading, phrase.after)):
            return DefiniteName(phrase._replace(after=numbered), label, 0.9)
        if label in ("ORG", "FAC") and (placed := self._placed(reading, phrase)):
            return DefiniteName(phrase._replace(after=placed), label, max(score, 0.8))
        if label == "FAC" and (named := self._named(reading, phrase)):
            return DefiniteName(phrase._replace(after=named), label, max(score, 0.85))
        return DefiniteName(phrase, label, score)

    def _named(self, reading: Reading, phrase: Phrase) -> int:
        """Return the index after whom it is called after: المستشفى الجامعي ابن سينا; 0 if nobody."""
        after = phrase.after
        described = reading.stem(after - 1) in self._phrases.fitting
        if not described or phrase.has_purpose or after >= len(reading.words):
            return 0
        lexeme = reading.words[after].lexeme
        if lexeme.prefix or lexeme.definite or lexeme.verb or lexeme.stop:
            return 0
        longer = self._phrases.proper(reading, after, limit=3)
        return longer if longer > after else 0

    def _of_adjectives(self, reading: Reading, phrase: Phrase) -> float:
        """Estimate from what follows the head how likely it is a name."""
        index = phrase.first
        if phrase.has_purpose:
            return 0.88
        if phrase.is_national and reading.stems[index] != "الحزب":
            known = reading.stems[index] in self._national or reading.stems[index] in self._labels
            return 0.9 if known else 0.55
        if reading.stems[index] == "الحزب" and self._has_creed(reading, phrase):
            return 0.8
        if reading.stems[index] in _BANKS and reading.stem(index + 1) in self._phrases.fitting:
            return 0.8
        return 0.6 if reading.stem(index + 1) in self._strong else 0.35

    def _of_kind(self, reading: Reading, phrase: Phrase, score: float) -> float:
        """Correct the score by what the head is."""
        index = phrase.first
        stem, size = reading.stems[index], phrase.after - index
        if stem in _UNITS and not phrase.is_national:
            named = self._strong | self._phrases.fitting | self._ordinals
            score = 0.7 if named.intersection(reading.stems[index + 1 : phrase.after]) else 0.35
        if stem in _GROUPS:
            score = 0.65 if size > 2 else 0.3
        if stem in _MOVEMENTS and size == 2 and self._is_rare_nisba(reading, index + 1):
            score = max(score, 0.7)
        joined = range(index + 2, phrase.after)
        if not phrase.is_national and any(
            self._phrases.joins_adjective(reading, i) for i in joined
        ):
            score = max(score, 0.65)
        strong = any(reading.stem(i) in self._strong for i in range(index + 1, phrase.after))
        if size > 2 and strong and not phrase.is_national:
            score = max(score, 0.62)
        if stem == "القوات" and reading.stem(index + 1) in _ARMS and phrase.is_national:
            return 0.92
        if stem == "الطريق" and reading.stem(index + 1) in self._phrases.fitting:
            return 0.65
        if stem == "الدوار" and reading.stem(index + 1) in self._ordinals:
            return 0.95
        creed = stem == "الحزب" and self._has_creed(reading, phrase)
        center = stem == "المركز" and size > 2 and phrase.is_national
        if creed or center or phrase.has_purpose or stem not in self._nameless:
            return score
        return min(score, 0.35)

    def _has_creed(self, reading: Reading, phrase: Phrase) -> bool:
        return bool(self._creeds.intersection(reading.stems[phrase.first + 1 : phrase.after]))

    def _is_rare_nisba(self, reading: Reading, index: int) -> bool:
        """Say whether an adjective in ي that hardly anybody writes is made of a name: التيار الصدري."""
        lexeme = reading.words[index].lexeme
        counts = reading.vocabulary.table.counts
        own = lexeme.stem.endswith(("ي", "ية")) and lexeme.stem not in self._phrases.descriptive
        return own and lexeme.count + counts.get(lexeme.stem.removeprefix("ال"), 0) < 60

    def _placed(self, reading: Reading, phrase: Phrase) -> int:
        """Return the index after where a body is: المحكمة الابتدائية بأكادير; 0 where none is said."""
        after = phrase.after
        if after >= len(reading.words) or after == phrase.first + 1:
            return 0
        lexeme = reading.words[after].lexeme
        local = lexeme.prefix == "ل" and reading.stem(after - 1) in _LOCAL
        if not local and (lexeme.prefix != "ب" or (phrase.is_national and not phrase.has_purpose)):
            return 0
        listed = self._phrases.listed(reading, after)
        kinds = {one.kind for one in lexeme.places}
        country = "country" in kinds and "capital" not in kinds
        if listed <= after or country:
            return 0
        joined = reading.words[listed].lexeme if listed < len(reading.words) else None
        both = joined is not None and joined.prefix == "و" and bool(joined.places)
        return listed + (local and both)


def _after_number(reading: Reading, index: int) -> int:
    """Return the index after رقم 46 or 46; 0 where no number follows."""
    at = index + (reading.stem(index) == "رقم")
    is_number = at < len(reading.words) and reading.words[at].token.kind is TokenKind.NUMBER
    return at + 1 if is_number else 0


def _agrees(reading: Reading, phrase: Phrase) -> bool:
    """Say whether the nationality after a feminine head is its own: not in وزير [الخارجية المصري]."""
    head, following = reading.stems[phrase.first], reading.words[phrase.first + 1].lexeme
    feminine = head.endswith("ة")
    return not (feminine and following.nationality and following.stem.endswith("ي"))
