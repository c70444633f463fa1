"""Names any news desk knows, from a short list of general knowledge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.peoples import adjective_after_noun
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.lexicon import KnownName
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_KNOWN = Words("a well known name", "اسم معروف")

_SISTERS = frozenset(
    ["الهلال الأحمر", "الصليب الأحمر", "الدفاع المدني", "الحماية المدنية", "خفر السواحل"]
)
"""Bodies that every country has, its adjective behind."""
_ARTICLES_OF_SPORT = 4
_LEAGUES = frozenset(["الممتاز", "الممتازة", "المحترف", "الاحترافي", "الاحترافية", "للمحترفين"])
"""What tells a league of a country from the others: الدوري المصري الممتاز."""


class KnownExtractor:
    """Proposes the well known names of any label."""

    name = "known"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._lexicon = vocabulary.lexicon
        self._phrases = Phrases(vocabulary.lexicon)
        self._sport = vocabulary.lexicon.words("words", "sport")
        self._before_club = vocabulary.lexicon.words("words", "before_club")
        heads = vocabulary.lexicon
        self._club_heads = heads.words("heads", "sure_clubs") | heads.words("heads", "shared_clubs")
        self._sport_cities = heads.words("words", "sport_cities")
        self._short: dict[str, str] = heads.table("words", "short_places")
        self._directions = vocabulary.lexicon.words("words", "directions")

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return the longest known name at each word; none begins inside another."""
        reading = read(text, self._vocabulary)
        is_sport = sum(stem in self._sport for stem in reading.stems) >= _ARTICLES_OF_SPORT
        known = self._lexicon.known_names
        found: list[Suggestion] = []
        index = 0
        while index < len(reading.words):
            after = index
            stem = reading.stems[index]
            if stem not in known and not (is_sport and stem in self._sport_cities):
                index += 1
                continue
            for keys, name in known.get(stem, ()):
                if all(reading.key(index + i) == keys[i] for i in range(1, len(keys))):
                    after = index + len(keys)
                    score = self._score(reading, index, len(keys), name, is_sport)
                    longer = self._extended(reading, after, name)
                    span = reading.span(index, longer)
                    is_club = len(keys) > 1 and stem in self._club_heads
                    kind = "clubs" if is_club else "heads" if name.name in _SISTERS else self.name
                    origin = f"{kind} {self.version}"
                    found.append(
                        Suggestion(span, name.label, origin, score, _KNOWN, name.value or None)
                    )
                    break
            if after == index and is_sport and self._is_club_city(reading, index):
                span = reading.span(index, index + 1)
                found.append(Suggestion(span, "ORG", f"clubs {self.version}", 0.97, _KNOWN))
            index = max(after, index + 1)
        return found

    def _is_club_city(self, reading: Reading, index: int) -> bool:
        """Say whether a town plays here: فاز برشلونة, but not في برشلونة."""
        if reading.stems[index] not in self._sport_cities:
            return False
        before = reading.words[index - 1].lexeme if index else None
        local = reading.words[index].lexeme.prefix == "ب" or reading.stem(index - 1) == "في"
        return not local and (before is None or before.head is None)

    def _extended(self, reading: Reading, after: int, name: KnownName) -> int:
        """Take in what makes another event of a known one: كأس أمم أفريقيا للسيدات, كأس العالم 2026."""
        if name.name in _SISTERS:
            while self._phrases.is_national(reading, after):
                after += 1
            return after
        if name.label not in ("EVENT", "PRODUCT") or after >= len(reading.words):
            return after
        lexeme = reading.words[after].lexeme
        if name.label == "EVENT" and lexeme.key in _LEAGUES:
            return after + 1
        if (
            name.label == "EVENT"
            and lexeme.prefix == "ل"
            and lexeme.stem
            in (
                "السيدات",
                "الرجال",
                "الناشئين",
                "الشباب",
                "الاندية",
                "المحليين",
            )
        ):
            return after + 1
        if reading.words[after].token.kind is not TokenKind.NUMBER:
            return after
        size = len(reading.words[after].text)
        follows = reading.words[after + 1] if after + 1 < len(reading.words) else None
        if (
            follows is not None
            and follows.is_word
            and not (follows.lexeme.stop or follows.lexeme.prefix or follows.lexeme.verb)
        ):
            return after
        return after + 1 if (size == 4 if name.label == "EVENT" else size <= 2) else after

    def _score(
        self, reading: Reading, index: int, count: int, name: KnownName, is_sport: bool
    ) -> float:
        if name.label == "OCC":
            return 0.85
        if self._are_students(reading, index):
            return 0.2
        if count > 1 or name.label == "GPE":
            if self._is_adjective(reading, index) or adjective_after_noun(reading, index):
                return 0.3
            return 0.98 if name.label == "LOC" else 0.95
        lexeme = reading.words[index].lexeme
        if not lexeme.common and not lexeme.verb:
            return 0.98 if name.label == "LOC" else 0.92
        if self._short.get(lexeme.stem, lexeme.stem) not in reading.stems:
            return 0.2
        return self._score_of_word(reading, index, name, is_sport)

    def _score_of_word(
        self, reading: Reading, index: int, name: KnownName, is_sport: bool
    ) -> float:
        """Weigh a name that is an everyday word as well."""
        lexeme, before = reading.words[index].lexeme, reading.stem(index - 1)
        if name.label == "ORG" and (
            before in self._before_club or before in ("«", '"', "“", "وكالة")
        ):
            return 0.8
        if self._phrases.shape(reading, index + 1) is Shape.DEFINITE:
            nationality = reading.words[index + 1].lexeme.nationality
            return 0.85 if is_sport and nationality and name.label == "ORG" else 0.3
        if reading.stem(index + 1) in ("ذاته", "نفسه", "ذاتها", "نفسها"):
            return 0.2
        if is_sport and name.label == "ORG" and not lexeme.verb:
            return 0.85
        if name.label == "LOC":
            return 0.75
        if name.label in ("FAC", "EVENT", "LAW") and lexeme.definite:
            described = index > 0 and reading.words[index - 1].lexeme.definite
            return 0.3 if described else 0.75
        return 0.4 if lexeme.definite or lexeme.verb else 0.8

    @staticmethod
    def _are_students(reading: Reading, index: int) -> bool:
        """Say whether طالبان is two students: the verb before a movement would be feminine."""
        before = reading.words[index - 1].lexeme if index else None
        after_verb = before is not None and before.verb and not before.stem.endswith("ت")
        return after_verb and reading.stems[index] == "طالبان"

    def _is_adjective(self, reading: Reading, index: int) -> bool:
        """Say whether سورية describes the indefinite noun before it rather than naming the country."""
        if reading.words[index].lexeme.nationality is None or not index:
            return False
        before = reading.words[index - 1]
        lexeme = before.lexeme
        return (
            before.is_word
            and not (lexeme.stop or lexeme.verb or lexeme.definite or lexeme.places)
            and lexeme.head is None
            and lexeme.stem not in self._directions
            and not lexeme.stem.endswith("ي")
        )
