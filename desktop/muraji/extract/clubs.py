"""Clubs whose name is an everyday noun and a town: مولودية وهران, نجم القليعة, شباب المحمدية."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.extract.gazetteer import GazetteerEntry
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

_SPORT_WORDS = 3
"""So many words of sport make an article one about sport."""


class ClubName(NamedTuple):
    """A club from its head up to ``after``; the town in it begins behind the head."""

    after: int
    score: float
    is_listed: bool
    """Whether the town is in the list of places."""


_IN = frozenset(["في", "من", "الى", "داخل", "خارج", "مدينة", "قرب"])
_PLAIN = frozenset(["العربي", "الشباب", "النصر", "الوحدة", "الاهلي", "الفتح", "الامل"])
"""Clubs of many countries, whose adjective stays outside: العربي [الكويتي]."""
_TEAMS = frozenset("المنتخب الفريق الضيوف الخصم المنافس الضيف الارض الملعب الجمهور البطل".split())
"""Definite nouns that stand for a club without naming it."""


class ClubNames:
    """Tells clubs from the everyday nouns that open their names."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._sure = phrases.lexicon.words("heads", "sure_clubs")
        self._shared = phrases.lexicon.words("heads", "shared_clubs")
        self._definite = phrases.lexicon.words("heads", "definite_clubs")
        self._rivals = phrases.lexicon.words("heads", "rivals")
        self._sport = phrases.lexicon.words("words", "sport")
        words = phrases.lexicon.words
        self._plays = words("heads", "opponents", "plays")
        self._suffixes = words("heads", "opponents", "suffixes")
        self._opponents = (
            (words("heads", "opponents", "over"), words("heads", "opponents", "beaten")),
            (words("heads", "opponents", "against"), words("heads", "opponents", "faced")),
        )

    def opens(self, reading: Reading, index: int) -> bool:
        """Say whether the word at an index may open the name of a club here."""
        stem = reading.stems[index]
        if reading.words[index].lexeme.definite:
            return False
        sport = reading.stem(index - 1) in ("نادي", "النادي") or self.is_sport(reading)
        return stem in self._sure or (stem in self._shared and sport)

    def is_sport(self, reading: Reading) -> bool:
        """Say whether the text speaks of sport; counted once for each text."""
        return reading.remembered("sport", self._counted) >= _SPORT_WORDS

    def _counted(self, reading: Reading) -> int:
        return sum(stem in self._sport for stem in reading.stems)

    def name(self, reading: Reading, index: int) -> ClubName | None:
        """Return the club that the noun at an index opens, if a town follows."""
        start = index + 1
        if start >= len(reading.words):
            return None
        listed = self._phrases.listed(reading, start)
        lexeme = reading.words[start].lexeme
        if listed > start:
            country = any(entry.kind == "country" for entry in lexeme.places)
            return None if country or lexeme.prefix else ClubName(listed, 0.86, True)
        shape = self._phrases.shape(reading, start)
        opens_place = lexeme.stem in self._phrases.place_openers and not lexeme.prefix
        if opens_place and self._phrases.shape(reading, start + 1) is not Shape.NONE:
            return ClubName(start + 2, 0.8, False)
        if not lexeme.prefix and any(_is_town(entry) for entry in lexeme.places):
            return ClubName(start + 1, 0.8, False)
        if lexeme.first_name or lexeme.nationality or lexeme.head is not None:
            return None
        if shape is Shape.PROPER or (shape is Shape.COMMON and self._is_called(reading, index)):
            after = max(self._phrases.proper(reading, start, limit=2), start + 1)
            return ClubName(after, 0.8, False)
        named = self._is_town(reading, start) or self._is_called(reading, index)
        if shape is Shape.DEFINITE and not lexeme.honorific and named:
            return ClubName(start + 1, 0.75, False)
        return None

    def definite(self, reading: Reading, index: int) -> int:
        """Return the index after الترجي الرياضي الجرجيسي, النجم الساحلي; ``index`` where none is.

        The adjective says from which town; one of a country stays outside (guideline 7), but after
        words that without it are no name: الملعب التونسي.
        """
        stem = reading.stems[index]
        if stem not in self._definite or not (stem == "النادي" or self.is_sport(reading)):
            return index
        after = index + 1
        if reading.stem(after) in ("الرياضي", "الرياضية"):
            after += 1
        if self._phrases.shape(reading, after) is not Shape.DEFINITE:
            return index
        lexeme = reading.words[after].lexeme
        barred = self._phrases.descriptive | self._phrases.weekdays
        if after == index + 1:
            barred |= self._phrases.fitting
        if not lexeme.stem.endswith(("ي", "ية")) or lexeme.stem in barred or lexeme.honorific:
            return index
        national = any(one.kind == "nationality" for one in lexeme.places)
        if national and reading.stems[index] != "الملعب" and after == index + 1:
            return index + (reading.stems[index] in _PLAIN)
        return after + 1

    def rival(self, reading: Reading, index: int) -> int:
        """Return the index after a club called like an everyday noun: على ضيفه التعاون."""
        if not self.is_sport(reading):
            return index
        if reading.stem(index - 1) not in self._rivals:
            return self._opponent(reading, index) or self._player(reading, index)
        lexeme = reading.words[index].lexeme
        if reading.stems[index] == "النادي":
            return index
        if self._phrases.shape(reading, index) is Shape.PROPER and not lexeme.places:
            return self._foreign(reading, index)
        listed = self._phrases.listed(reading, index)
        if listed > index and not lexeme.prefix:
            return listed
        plain = self._phrases.shape(reading, index) is Shape.DEFINITE and not lexeme.honorific
        return index + 1 if plain and not lexeme.nationality else index

    def _opponent(self, reading: Reading, index: int) -> int:
        """Return the index after a club that a word of a match leads to: تغلب على [البديع]; else 0."""
        preposition, word = reading.stem(index - 1), reading.stem(index - 2)
        if not any(preposition in led and word in words for led, words in self._opponents):
            return 0
        lexeme = reading.words[index].lexeme
        country = any(entry.kind in ("country", "nationality") for entry in lexeme.places)
        if country or lexeme.nationality or lexeme.head is not None or lexeme.honorific:
            return 0
        shape = self._phrases.shape(reading, index)
        if shape is Shape.PROPER:
            return self._foreign(reading, index)
        if shape is Shape.COMMON and not lexeme.prefix and index + 1 < len(reading.words):
            town = any(_is_town(entry) for entry in reading.words[index + 1].lexeme.places)
            after = max(self._phrases.listed(reading, index + 1), index + 2)
            return after if town and not reading.words[index + 1].lexeme.prefix else 0
        generic = self._phrases.generic | self._phrases.weekdays | _TEAMS
        return index + 1 if shape is Shape.DEFINITE and lexeme.stem not in generic else 0

    def _player(self, reading: Reading, index: int) -> int:
        """Return the index after a town that plays: يواجه [المحرق]; or plays elsewhere in the text."""
        if not any(_is_town(entry) for entry in reading.words[index].lexeme.places):
            return index
        after = self._town(reading, index)
        if reading.stem(index - 1) in self._plays:
            return after
        before = reading.words[index - 1].lexeme if index else None
        local = reading.words[index].lexeme.prefix == "ب" or reading.stem(index - 1) in _IN
        headed = before is not None and before.head is not None
        played = reading.remembered("playing", self._playing)
        return after if reading.stems[index] in played and not (local or headed) else index

    def _town(self, reading: Reading, index: int) -> int:
        lexeme = reading.words[index].lexeme
        country = any(entry.kind in ("country", "nationality") for entry in lexeme.places)
        longer = reading.stem(index + 1) in self._suffixes
        if lexeme.prefix not in ("", "و") or country or longer or lexeme.head is not None:
            return index
        return max(self._phrases.listed(reading, index), index + 1)

    def _playing(self, reading: Reading) -> frozenset[str]:
        """Return the towns that play somewhere in the text."""
        return frozenset(
            stem
            for index, stem in enumerate(reading.stems)
            if any(_is_town(entry) for entry in reading.words[index].lexeme.places)
            and (reading.stem(index - 1) in self._plays or self._opponent(reading, index) > index)
        )

    def _foreign(self, reading: Reading, index: int) -> int:
        """Return the index after a club called by an unlisted name or a town: مانشستر يونايتد."""
        lexeme = reading.words[index].lexeme
        if lexeme.first_name or lexeme.nationality:
            return index
        after = max(self._phrases.proper(reading, index, limit=2), index + 1)
        return after + (reading.stem(after) in self._suffixes)

    def _is_called(self, reading: Reading, index: int) -> bool:
        """Say whether the head alone makes any word after it the name of a town: مولودية سعيدة."""
        return reading.stems[index] in self._sure

    def _is_town(self, reading: Reading, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        return bool(lexeme.places) or not lexeme.common


def _is_town(entry: GazetteerEntry) -> bool:
    return entry.label == "GPE" and entry.kind != "country"
