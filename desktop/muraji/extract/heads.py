"""Organisations, facilities, regions, events, laws and products by the noun that opens their name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.clubs import ClubNames
from muraji.extract.continuations import MARKETS
from muraji.extract.definite_names import DefiniteNames
from muraji.extract.head_scores import HeadScores
from muraji.extract.laws import LawNames
from muraji.extract.municipal import COMMUNES, Municipal
from muraji.extract.phrases import Phrases
from muraji.extract.products import product_after
from muraji.extract.reading import read
from muraji.extract.shape import Shape
from muraji.extract.within import Within
from muraji.text.characters import western_digits
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.extract.laws import LawName
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.name_shapes import Phrase
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_DISTRICTS = frozenset(["مركز", "مديرية", "دائرة"])
"""Words for a body that before a town alone mean the district called after it."""
_MEETINGS = frozenset(["المؤتمرات", "المعارض", "التسوق"])
_CLOSING = frozenset(["»", '"', "”"])
_ARMED = frozenset(["مليشيا", "ميليشيا", "جماعة", "تنظيم", "حركة", "مليشيات", "ميليشيات"])
BRANDS = "brands"
"""Origin of names whose head stays outside: outlets, clubs and firms, in which nothing nests."""
_SENT_BY = frozenset(["بعثة", "بعثات", "قوات", "مجمع"])
"""What a known body sends or is; its name stands apart: بعثة [الأمم المتحدة]."""
_MINISTRIES = frozenset(["وزارة", "وزارتي", "وزارات", "وزير", "وزيرة", "وزراء", "وزيري"])
_NATION = Words("the nationality of a body", "جنسية هيئة")
_REASON = Words("the noun that opens a name", "الاسم الذي يفتتح اسم علم")


class HeadExtractor:
    """Proposes names by their head nouns."""

    name = "heads"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lexicon = vocabulary.lexicon
        self._phrases = Phrases(vocabulary.lexicon)
        self._national = self._lexicon.words("heads", "national")
        self._labels: dict[str, str] = self._lexicon.table("heads", "national_labels")
        self._scores = HeadScores(self._phrases)
        self._articles = self._lexicon.words("heads", "articles")
        self._municipal = self._lexicon.words("heads", "municipal")
        self._gates = self._lexicon.words("heads", "gates")
        self._acting = self._lexicon.words("heads", "acting")
        self._visited = self._lexicon.words("heads", "visited")
        self._seated = self._lexicon.words("heads", "seated")
        self._prepositions = self._lexicon.words("words", "place_prepositions")
        self._numbered_laws = self._lexicon.words("heads", "definite_laws")
        self._laws = LawNames(self._phrases)
        self._town = Municipal(self._phrases)
        self._within = Within(self._phrases)
        self._clubs = ClubNames(self._phrases)
        self._definites = DefiniteNames(self._phrases)

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return mentions opened by a head noun, the head inside or outside as guideline 7 says."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        for index, word in enumerate(reading.words):
            lexeme = word.lexeme
            if lexeme.stem in self._articles and (article := self._laws.article(reading, index)):
                found += self._law(reading, index, article)
            elif lexeme.stem in self._numbered_laws:
                found += self._law(reading, index, self._laws.after_definite(reading, index))
            follows_name = index > 0 and reading.words[index - 1].lexeme.first_name
            if (after := self._clubs.definite(reading, index)) > index:
                span, score = reading.span(index, after), 0.96 if after == index + 1 else 0.93
                found.append(Suggestion(span, "ORG", "clubs 1", score, _REASON))
            elif (after := self._clubs.rival(reading, index)) > index:
                span = reading.span(index, after)
                score = 0.97 if word.lexeme.places else 0.8
                found.append(Suggestion(span, "ORG", "clubs 1", score, _REASON))
            elif lexeme.head is not None and not (lexeme.head.outlet and follows_name):
                found += self._indefinite(reading, index, lexeme.head)
            elif (
                lexeme.definite
                and self._may_head(lexeme.stem)
                and reading.stem(index - 1) not in _MINISTRIES
            ):
                found += self._definite(reading, index)
        return found

    def _may_head(self, stem: str) -> bool:
        if stem in self._national or stem in self._labels:
            return True
        block = self._lexicon.heads.get(stem[2:])
        if stem.endswith("ات"):
            return False
        if block is not None and block.outlet:
            return stem in ("الحركة", "الجماعة", "النادي")
        named = block is not None and block.label in ("ORG", "EVENT", "FAC")
        return named and block is not None and block.name != "club"

    def _indefinite(self, reading: Reading, index: int, block: HeadBlock) -> list[Suggestion]:
        stem = reading.stems[index]
        if stem in COMMUNES and (after := self._town.commune(reading, index)) > index + 1:
            return [self._made(reading.span(index + 1, after), "GPE", 0.85)]
        if block.label == "LAW":
            return self._law(reading, index, self._laws.after_head(reading, index, block))
        if self._clubs.opens(reading, index) and (club := self._club(reading, index)):
            return club
        if block.name == "club":
            return []
        if block.product:
            return self._product(reading, index)
        if block.place or reading.stems[index] == "منتخب":
            return []
        phrase = self._phrases.after_head(reading, index, block)
        if phrase is None or self._opens_none(reading, index):
            return []
        if block.label == "EVENT":
            phrase = self._with_year(reading, phrase)
        score = self._scores.of(reading, index, phrase, block)
        if score <= 0:
            return []
        rooted = phrase.has_purpose and bool(reading.words[index + 1].lexeme.places)
        town = any(one.label == "GPE" for one in reading.words[index + 1].lexeme.places)
        rooted = rooted and not (block.name == "company" and town)
        served = phrase.has_purpose and block.name == "organisation"
        descriptive = phrase.is_national or rooted or served
        quoted = phrase.is_quoted and block.label == "EVENT"
        if not block.inside or quoted or (block.proper and phrase.is_proper and not descriptive):
            return self._outside(reading, phrase, block, score)
        return self._inside(reading, phrase, block, score)

    def _opens_none(self, reading: Reading, index: int) -> bool:
        """Say whether it is a board, مجلس إدارة [كذا], a mission or means: عن طريق [فلان]."""
        around = (reading.stem(index - 1), reading.stems[index], reading.stem(index + 1))
        joint = around[1] in ("تحالف", "ائتلاف") and not around[2].startswith("ال")
        asked = joint or around[1] in _SENT_BY
        known = self._lexicon.known_names.get(around[2], ()) if asked else ()
        if any(name.label == "ORG" for _, name in known):
            after = self._phrases.listed(reading, index + 1)
            return self._phrases.shape(reading, after) is not Shape.FOR
        if around[1] == "جبهة" and self._town.is_town(reading, index + 1):
            return True
        ward = around[1] == "قسم" and around[2] != "شرطة"
        return ward or around[1:] == ("مجلس", "ادارة") or around[:2] == ("عن", "طريق")

    def _inside(
        self, reading: Reading, phrase: Phrase, block: HeadBlock, score: float
    ) -> list[Suggestion]:
        index = phrase.first
        label = self._label(reading, index, phrase, block)
        if reading.stems[index] in self._municipal and self._town.means_town(reading, phrase):
            return [self._made(reading.span(index + 1, phrase.after), "GPE", 0.8)]
        if reading.stems[index] in _DISTRICTS and self._town.is_egyptian_district(reading, phrase):
            span = reading.span(index + 1, phrase.after)
            return [self._made(span, "GPE", 0.7)]
        whole_name = self._within.extended(reading, phrase)
        found = [self._made(reading.span(index, whole_name.after), label, score)]
        last = reading.words[phrase.after - 1].lexeme
        if phrase.is_national and last.nationality:
            span = reading.span(phrase.after - 1, phrase.after)
            found.append(Suggestion(span, "NORP", "peoples 1", 0.98, _NATION, last.nationality))
        found += self._ends_of_road(reading, index, phrase)
        if reading.stems[index] in self._gates and self._is_place_like(reading, index + 1, phrase):
            whole = self._phrases.is_whole(reading, index + 1)
            span = (reading.whole if whole else reading.span)(index + 1, index + 2)
            found.append(self._made(span, "GPE", 0.6))
        return found

    def _label(self, reading: Reading, index: int, phrase: Phrase, block: HeadBlock) -> str:
        """Return the block's label, but ORG for a facility that serves a purpose or acts."""
        if block.label == "FAC" and phrase.has_purpose and reading.stems[index] in self._acting:
            return "ORG"
        if reading.stems[index] == "سوق" and reading.stems[phrase.after - 1] in MARKETS:
            return "ORG"
        if reading.stems[index] == "مركز" and phrase.is_proper:
            words = reading.stems[index + 2 : phrase.after]
            return "FAC" if self._visited.intersection(words) else block.label
        meets = any(reading.stems[at] in _MEETINGS for at in range(index + 2, phrase.after))
        if phrase.has_purpose and meets:
            return "FAC"
        if reading.stems[index] in self._seated:
            led = reading.stem(index - 1) in self._prepositions
            return "FAC" if led or reading.words[index].lexeme.prefix == "ب" else "ORG"
        return block.label

    def _ends_of_road(self, reading: Reading, index: int, phrase: Phrase) -> list[Suggestion]:
        """Return the unlisted places that a road with a dash runs between."""
        if reading.stems[index] != "طريق":
            return []
        dashes = [at for at in range(index + 1, phrase.after) if reading.stems[at] in ("-", "–")]
        if len(dashes) != 1:
            return []
        ends = ((index + 1, dashes[0]), (dashes[0] + 1, phrase.after))
        return [self._made(reading.span(first, after), "GPE", 0.75) for first, after in ends]

    def _is_place_like(self, reading: Reading, index: int, phrase: Phrase) -> bool:
        """Say whether an airport or crossing is called after one unlisted word: its place."""
        lexeme = reading.words[index].lexeme
        if lexeme.honorific or lexeme.places or lexeme.nationality or phrase.is_quoted:
            return False
        alone = phrase.after == index + 1 or reading.stem(index + 1) in self._phrases.fitting
        return alone and (not lexeme.definite or not lexeme.common)

    def _outside(
        self, reading: Reading, phrase: Phrase, block: HeadBlock, score: float
    ) -> list[Suggestion]:
        first, after = phrase.first + 1, phrase.after
        if phrase.is_quoted:
            first, after = first + 1, after - 1
        lexeme = reading.words[first].lexeme
        if lexeme.nationality and after == first + 1 and not self._is_armed(reading, phrase):
            return []
        if block.outlet and not phrase.is_quoted and not phrase.is_proper and lexeme.common:
            score = min(score, 0.75 if after - first > 1 or block.name == "outlet" else 0.5)
        origin = f"{BRANDS} {self.version}"
        placed = any(word.lexeme.places for word in reading.words[first:after])
        if block.name == "company" and after - first > 1 and placed:
            score = max(score, 0.98)
        found = Suggestion(reading.span(first, after), block.label, origin, score, _REASON)
        return [found, *self._second(reading, phrase.first, found, after)]

    def _is_armed(self, reading: Reading, phrase: Phrase) -> bool:
        """Say whether a group is called after its leader or creed, not a nation: مليشيا الحوثي."""
        lexeme = reading.words[phrase.first + 1].lexeme
        country = any(one.kind in ("nationality", "country") for one in lexeme.places)
        return reading.stems[phrase.first] in _ARMED and lexeme.definite and not country

    def _with_year(self, reading: Reading, phrase: Phrase) -> Phrase:
        """Take the year of an event into its name: كأس العالم 2026."""
        after = phrase.after
        if after < len(reading.words) and reading.words[after].token.kind is TokenKind.NUMBER:
            digits = western_digits(reading.words[after].text)
            if len(digits) <= 4 and digits.isdigit():
                return phrase._replace(after=after + 1)
        return phrase

    def _definite(self, reading: Reading, index: int) -> list[Suggestion]:
        name = self._definites.name(reading, index)
        if name is None:
            return []
        phrase = self._with_year(reading, name.phrase) if name.label == "EVENT" else name.phrase
        exchange = reading.stems[index] == "السوق" and reading.stem(index + 1) in MARKETS
        span = reading.span(index, phrase.after)
        return [self._made(span, "ORG" if exchange else name.label, name.score)]

    def _law(self, reading: Reading, index: int, name: LawName | None) -> list[Suggestion]:
        if name is None:
            return []
        return [self._made(reading.span(index, name.after), "LAW", name.score)]

    def _product(self, reading: Reading, index: int) -> list[Suggestion]:
        name = product_after(reading, self._phrases, index)
        if name is None:
            return []
        found = [self._made(reading.span(name.first, name.after), "PRODUCT", name.score)]
        return found + self._second(reading, index, found[0], name.after)

    def _second(
        self, reading: Reading, index: int, first: Suggestion, after: int
    ) -> list[Suggestion]:
        """Return what "and" joins to the name after a dual: منصتي «نفاذ» و«[أبشر]»."""
        if not reading.stems[index].endswith(("تي", "تا", "يقي", "زي")) or after >= len(
            reading.words
        ):
            return []
        at = after + (reading.stem(after) in _CLOSING)
        quoted = self._phrases.quoted(reading, at + 1) if reading.key(at) == "و" else None
        if quoted is not None:
            return [replace(first, span=reading.span(quoted.first, quoted.after))]
        word = reading.words[at] if at < len(reading.words) else None
        if word is None or self._phrases.shape(reading, at) is not Shape.AND:
            return []
        return [] if word.lexeme.definite else [replace(first, span=reading.span(at, at + 1))]

    def _club(self, reading: Reading, index: int) -> list[Suggestion]:
        """Find the club and, where no list knows it, the town in its name."""
        name = self._clubs.name(reading, index)
        if name is None:
            return []
        found = [self._made(reading.span(index, name.after), "ORG", name.score)]
        if not name.is_listed:
            listed = reading.words[index + 1].lexeme.places
            label = listed[0].label if listed else "GPE"
            found.append(self._made(reading.span(index + 1, name.after), label, 0.6))
        return found

    def _made(self, span: Span, label: str, score: float) -> Suggestion:
        return Suggestion(span, label, f"{self.name} {self.version}", score, _REASON)
