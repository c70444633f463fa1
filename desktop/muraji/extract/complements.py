"""What an office presides over: bodies, affairs, places, and the adjectives that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.phrases import GOVERNORS, LOCAL
from muraji.extract.shape import Shape

if TYPE_CHECKING:
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

_INDEFINITE_POSTS = frozenset(["خارجية", "دفاع", "داخلية", "مالية", "عدل", "صحة"])
_DISTRICTS = frozenset(["مديرية", "دائرة", "مركز", "بلدية", "كتلة"])
_CHARGED = frozenset(["المكلف", "المكلفة"])
_WHOLE = frozenset(["الوزراء", "الجمهورية", "الدولة"])

_PLAYING = frozenset("مدرب مدربة لاعب لاعبة مهاجم مدافع حارس هداف".split())
_TEAMS = frozenset(["المنتخب", "الفريق", "الاتحاد"])
"""What plays for a nation; after a club the adjective is its player's: مدرب الترجي [الفرنسي]."""


class Complements:
    """Follows the complement of an office word by word."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._bodies = phrases.lexicon.words("titles", "bodies")
        self._writers = phrases.lexicon.words("titles", "writers")
        self._of_writers = phrases.lexicon.words("titles", "of_writers")
        self._adjectives = phrases.lexicon.words("titles", "inside_adjectives")

    def described(self, reading: Reading, index: int) -> int:
        """Return the index after the adjectives of a title: المحقق [العدلي], المدير [الرياضي]."""
        after = index
        while after - index < 2 and self._phrases.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            before = reading.stem(after - 1)
            joined = before in self._writers and lexeme.stem in self._of_writers
            own = (lexeme.honorific and not joined) or lexeme.first_name or lexeme.nationality
            if own or not lexeme.stem.endswith(("ي", "ية")):
                break
            after += 1
        return after

    def affairs(self, reading: Reading, index: int) -> int:
        """Return the index after وزير الدولة [لشؤون الطاقة], مساعد الرئيس [للشؤون القانونية]."""
        after = index + 1
        while self._phrases.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            if lexeme.honorific or lexeme.first_name or after - index > 2:
                break
            after += 1
        if after == index + 1 and reading.key(index) == "لشؤون":
            return index
        while self._phrases.coordinates(reading, after, onward=True):
            after += 1
        return after

    def joined(self, reading: Reading, after: int) -> int:
        """Return the index after what "and" joins to an adjective: الصحة العامة [والسكان]."""
        if reading.stem(after - 1) not in self._adjectives:
            return after
        lexeme = reading.words[after].lexeme if after < len(reading.words) else None
        joins = lexeme is not None and not lexeme.honorific
        return after + 1 if joins and self._phrases.coordinates(reading, after) else after

    def charge(self, reading: Reading, index: int) -> int:
        """Return the index after what a minister has in charge: [المكلف بالماء]; else ``index``."""
        start = index + (reading.stem(index - 1) not in _CHARGED)
        if reading.stem(start - 1) not in _CHARGED or start >= len(reading.words):
            return index
        if reading.words[start].lexeme.prefix != "ب":
            return index
        inner = self.body(reading, start)
        return inner if inner > start else index

    def of_state(self, reading: Reading, index: int) -> int:
        """Return the index after what a minister of state has: وزير الدولة [بالنقل والطرق]."""
        lexeme = reading.words[index].lexeme if index < len(reading.words) else None
        if lexeme is None or lexeme.prefix != "ب" or reading.stem(index - 1) != "الدولة":
            return index
        return max(index, self._definite_body(reading, index) if lexeme.definite else index)

    def constituency(self, reading: Reading, start: int) -> int:
        """Return the index after a body, or after ولاية and its like with a place; else ``start``."""
        if start >= len(reading.words):
            return start
        head = reading.words[start].lexeme.head
        if head is not None and (head.place or reading.stems[start] in _DISTRICTS):
            after = self._phrases.place_name(reading, start + 1)
            return after if after > start + 1 else start
        return self.body(reading, start)

    def of_player(self, reading: Reading, stem: str, after: int) -> int:
        """Return the index after the adjectives of a complement, none of a club's player or coach."""
        if stem in _PLAYING and reading.stem(after - 1) not in _TEAMS:
            return after
        return self.trailing(reading, after)

    def trailing(self, reading: Reading, after: int) -> int:
        """Take in the nationality and adjectives that follow the complement."""
        while after < len(reading.words):
            lexeme = reading.words[after].lexeme
            if lexeme.prefix or not lexeme.definite:
                break
            if lexeme.nationality is None and lexeme.stem not in self._adjectives:
                break
            if reading.stem(after + 1) and lexeme.honorific:
                break
            after += 1
        return after

    def seat(self, reading: Reading, start: int) -> int:
        """Return the index after the body at which one serves; not after one spoken of before."""
        anaphoric = self._phrases.lexicon.words("words", "anaphoric")
        return start if reading.stem(start) in anaphoric else self.body(reading, start)

    def before(self, reading: Reading, index: int) -> int:
        """Return the index after the body with a name of its own that one is sent to: [لدى محكمة كذا]."""
        after = self.body(reading, index + 1)
        local = reading.words[after].lexeme if after < len(reading.words) else None
        named = bool(reading.words[after - 1].lexeme.places)
        if local is not None and local.prefix == "ب" and local.places and not named:
            after = max(self._phrases.listed(reading, after), after + 1)
        return after if after > index + 2 else index

    def body(self, reading: Reading, start: int) -> int:
        """Return the index after a body: a name by its head, a listed name, a definite noun."""
        if start >= len(reading.words):
            return start
        lexeme = reading.words[start].lexeme
        if (quoted := self._phrases.quoted(reading, start)) and reading.stem(start) != "(":
            return quoted.after + 1
        listed = self._phrases.listed(reading, start)
        if lexeme.head is not None:
            phrase = self._phrases.after_head(reading, start, lexeme.head)
            if phrase is not None:
                return max(phrase.after, listed)
        if listed > start:
            return listed
        if lexeme.stem.startswith("ال") and not lexeme.stop and not lexeme.honorific:
            return self._definite_body(reading, start)
        if lexeme.stem in _INDEFINITE_POSTS:
            return start + 1
        if lexeme.stem in self._bodies:
            inner = self.body(reading, start + 1)
            return inner if inner > start + 1 else start
        if reading.stem(start - 1) in GOVERNORS and self._phrases.is_governed(reading, start):
            return start + 1
        shape = self._phrases.shape(reading, start)
        if shape is Shape.COMMON:
            chain = self._phrases.common_chain(reading, start)
            if chain > start:
                return chain
        return start

    def _definite_body(self, reading: Reading, start: int) -> int:
        phrase = self._phrases.after_definite(reading, start)
        if phrase is not None and (phrase.is_national or phrase.has_purpose):
            return phrase.after
        after = start + 1
        while self._phrases.shape(reading, after) is Shape.DEFINITE:
            lexeme = reading.words[after].lexeme
            if lexeme.honorific or lexeme.nationality or lexeme.stem in self._adjectives:
                break
            owned = lexeme.stem in LOCAL and reading.stem(start - 1).startswith("وزير")
            owned = owned or reading.stems[after - 1] == "القوات"
            if lexeme.stem in self._phrases.descriptive and not owned:
                break
            if not lexeme.common and not lexeme.stem.endswith(("ي", "ية")):
                break
            after += 1
        if reading.stems[start] in _WHOLE:
            return after
        while (joined := self._phrases.coordinated(reading, after)) > after:
            after = joined + self._describes(reading, joined)
        return after

    def _describes(self, reading: Reading, index: int) -> bool:
        """Say whether an adjective of what "and" joined follows: والتهيئة [العمرانية]."""
        if self._phrases.shape(reading, index) is not Shape.DEFINITE:
            return False
        lexeme = reading.words[index].lexeme
        if lexeme.honorific or lexeme.nationality or lexeme.first_name or not lexeme.common:
            return False
        barred = self._adjectives | self._phrases.descriptive
        return lexeme.stem not in barred or lexeme.stem in LOCAL
