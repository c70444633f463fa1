"""Titles and offices: وزير الخارجية الإيراني, الشيخ, المتحدث باسم وزارة الدفاع."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.complements import Complements
from muraji.extract.name_chains import is_nisba
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape
from muraji.extract.styles import is_other, with_style
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme, Vocabulary

_OFFICE = Words("an office with what it presides over", "منصب مع ما يرأسه")
_TITLE = Words("a title before a name", "لقب قبل اسم")
_CLOSING = frozenset("،.:؛)")
_INDEFINITE = frozenset(["عام", "تنفيذي", "اول", "فني", "مساعد"])


class TitleExtractor:
    """Proposes OCC mentions."""

    name = "titles"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        lexicon = vocabulary.lexicon
        self._phrases = Phrases(lexicon)
        self._heads = lexicon.words("titles", "heads")
        self._named_only = lexicon.words("titles", "named_only")
        self._unique = lexicon.words("titles", "unique")
        self._adjectives = lexicon.words("titles", "inside_adjectives")
        self._spoken_for = lexicon.words("titles", "spoken_for")
        self._sent = lexicon.words("titles", "sent")
        self._acting = lexicon.words("titles", "acting")
        self._seats = lexicon.words("titles", "seats")
        self._aides = lexicon.words("titles", "aides")
        self._spoken_of = lexicon.words("titles", "spoken_of")
        self._ranks_after = lexicon.words("titles", "ranks_after")
        self._complements = Complements(self._phrases)
        self._namesakes = lexicon.words("titles", "namesakes")
        self._persons = lexicon.words("titles", "persons")

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return offices with their complements, and titles that stand before a name."""
        return self.titles(read(text, self._vocabulary))

    def titles(self, reading: Reading) -> list[Suggestion]:
        """Return the titles and offices of a reading; found once for all who ask."""
        return reading.remembered("titles", self._found)

    def _found(self, reading: Reading) -> list[Suggestion]:
        found: list[Suggestion] = []
        index = 0
        while index < len(reading.words):
            stem = reading.stems[index]
            after = index
            if stem in self._heads and not is_other(reading, index):
                after, score = self._office(reading, index)
                if after > index:
                    found.append(self._made(reading, index, after, score, _OFFICE))
            if after == index and reading.words[index].lexeme.honorific:
                after, score = self._honorific(reading, index)
                if after > index:
                    found.append(self._made(reading, index, after, score, _TITLE))
            index = max(after, index + 1)
        return found

    def _made(
        self, reading: Reading, first: int, after: int, score: float, reason: Words
    ) -> Suggestion:
        origin = f"{self.name} {self.version}"
        first = with_style(reading, first)
        return Suggestion(reading.span(first, after), "OCC", origin, score, reason)

    def _named(self, reading: Reading, index: int) -> bool:
        """Say whether a person's name begins at an index."""
        while reading.stem(index) in ("،", "«", '"', ":", "-"):
            index += 1
        if index >= len(reading.words) or reading.words[index].lexeme.prefix:
            return False
        lexeme = reading.words[index].lexeme
        following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
        family = following is not None and is_nisba(following.stem) and not following.nationality
        if lexeme.first_name or lexeme.stem in ("عبد", "ابو", "ابن"):
            return True
        if family and (lexeme.ambiguous or (is_nisba(lexeme.stem) and not lexeme.common)):
            return not lexeme.nationality
        plain = not (lexeme.stop or lexeme.verb or lexeme.definite or lexeme.head)
        if plain and following is not None and following.first_name:
            return not following.prefix
        if lexeme.honorific and following is not None:
            if following.first_name or following.stem == "عبد":
                return True
            return not following.honorific and self._named(reading, index + 1)
        if self._phrases.is_quoted_speaker(reading, index):
            return True
        return (
            self._phrases.shape(reading, index) is Shape.PROPER
            and reading.words[index].token.kind is not TokenKind.LATIN
            and not any(entry.label == "GPE" for entry in lexeme.places)
        )

    def _honorific(self, reading: Reading, index: int) -> tuple[int, float]:
        called = reading.stems[index] in self._namesakes
        if called and index and _names_body(reading.words[index - 1].lexeme):
            return index, 0.0
        after = self._ranked(reading, index + 1)
        lexeme = reading.words[after].lexeme if after < len(reading.words) else None
        if lexeme is not None and lexeme.nationality and lexeme.definite:
            after += 1
            sent = self._sent_to(reading, index, after)
            if sent > after:
                return sent, 0.9
            if reading.stems[index] in ("الرئيس", "الملك", "السفير", "السلطان") and not self._named(
                reading, after
            ):
                return after, 0.8
        while reading.stem(after) in self._adjectives and lexeme is not None:
            after += 1
        if reading.key(after) in ("في", "لدى", "عن"):
            inner = self._complements.constituency(reading, after + 1)
            if inner > after + 1 and self._named(reading, inner):
                return inner, 0.85
        described = self._complements.described(reading, after)
        if described > after and self._named(reading, described):
            return described, 0.85
        if not self._named(reading, after):
            return index, 0.0
        if reading.stems[index] in self._persons:
            return after, 0.3
        first = reading.words[after].lexeme
        strong = first.first_name or first.stem in ("عبد", "ابو")
        return after, 0.9 if strong else 0.65

    def _ranked(self, reading: Reading, index: int) -> int:
        """Return the index after ranks, and after adjectives before a nationality."""
        after = index
        while reading.stem(after) in self._ranks_after:
            after += 1
        described = self._complements.described(reading, after)
        return described if self._is_national(reading, described) else after

    @staticmethod
    def _is_national(reading: Reading, index: int) -> bool:
        lexeme = reading.words[index].lexeme if index < len(reading.words) else None
        return lexeme is not None and lexeme.definite and bool(lexeme.nationality)

    def _sent_to(self, reading: Reading, index: int, after: int) -> int:
        """Return the index after السفير الإيطالي [في بغداد], or ``after``."""
        if reading.stems[index] not in self._sent or reading.key(after) not in ("في", "لدى"):
            return after
        place = self._phrases.listed(reading, after + 1)
        return place if place > after + 1 and self._named(reading, place) else after

    def _office(self, reading: Reading, index: int) -> tuple[int, float]:
        """Return (index after the office, score); the index itself where none begins."""
        start = index + 1
        stem = reading.stems[index]
        while reading.stem(start) in self._adjectives or reading.stem(start) in _INDEFINITE:
            start += 1
        after = self._complement(reading, index, start)
        described = self._complements.described(reading, start)
        if after == index and described > start and self._named(reading, described):
            return described, 0.85
        if after == index and start == index + 1:
            return index, 0.0
        if after == index:
            after = start
        has_complement = after > start
        after = self._extended(reading, stem, after, has_complement)
        named = self._named(reading, after)
        if stem == "مؤسسة" and not (named and reading.words[after].lexeme.first_name):
            return index, 0.0
        if has_complement and not named and self._follows_name(reading, index):
            local = reading.words[after].lexeme if after < len(reading.words) else None
            if local is not None and local.prefix == "ب" and local.places:
                after += 1
            if reading.stem(after) in _CLOSING:
                return after, 0.85
        if stem in self._named_only and not named:
            return (after, 0.3) if has_complement else (index, 0.0)
        if not has_complement and not named:
            national = after > start or reading.words[after - 1].lexeme.nationality
            return (after, 0.7) if national else (index, 0.0)
        if stem not in self._unique and not named:
            return after, 0.3
        return after, 0.9 if named else 0.8

    def _follows_name(self, reading: Reading, index: int) -> bool:
        """Say whether an office stands in apposition: a comma parts it from a person's name."""
        if reading.stem(index - 1) not in ("،", "(") or reading.words[index].lexeme.prefix:
            return False
        before = range(max(0, index - 6), index - 1)
        return any(
            reading.words[place].lexeme.first_name or reading.key(place) in ("بن", "عبد")
            for place in before
        )

    def _extended(self, reading: Reading, stem: str, after: int, has_complement: bool) -> int:
        """Take in what may follow a complement: nationality, acting, whereto, at which body."""
        after = self._complements.of_player(reading, stem, after)
        after = self._complements.joined(reading, after) if stem.startswith("وزير") else after
        if reading.key(after) in self._acting:
            after += 1
        after = self._complements.charge(reading, after)
        if stem.startswith("وزير"):
            after = self._complements.of_state(reading, after)
        if has_complement and reading.key(after) in ("لشؤون", "للشؤون"):
            after = self._complements.affairs(reading, after)
        if stem in self._sent and reading.key(after) in ("الى", "لدى", "في"):
            sent = self._phrases.listed(reading, after + 1)
            after = sent if sent > after + 1 else after
        if has_complement and reading.key(after) in ("في", "لدى"):
            inner = self._complements.seat(reading, after + 1)
            end = self._complements.trailing(reading, inner)
            if inner > after + 1 and self._named(reading, end + (reading.key(end) in self._acting)):
                after = inner
            elif reading.key(after) == "لدى":
                after = self._complements.before(reading, after)
        if has_complement and after < len(reading.words):
            lexeme = reading.words[after].lexeme
            if lexeme.prefix == "ب" and lexeme.places and self._named(reading, after + 1):
                after += 1
            elif lexeme.prefix == "ب" and lexeme.head is not None:
                inner = self._complements.constituency(reading, after)
                seated = lexeme.stem in self._seats or self._named(reading, inner)
                after = inner if inner > after + 1 and seated else after
            elif (
                lexeme.prefix == "ب"
                and lexeme.stem in self._spoken_of
                and (reading.stem(after + 1) in _CLOSING or self._named(reading, after + 1))
            ):
                after += 1
        return after + (reading.key(after) in self._acting)

    def _complement(self, reading: Reading, head: int, start: int) -> int:
        """Return the index after what the office presides over, or ``head`` where nothing does."""
        if start >= len(reading.words):
            return head
        key, lexeme = reading.key(start), reading.words[start].lexeme
        if lexeme.honorific and lexeme.definite and reading.stems[head] in self._aides:
            after = start + 1
            national = after < len(reading.words) and reading.words[after].lexeme.nationality
            return after + 1 if national else self._complements.trailing(reading, after)
        if key in ("باعمال", "بمهام") and reading.stems[head] == "القائم":
            after, _ = (
                self._office(reading, start + 1) if start + 1 < len(reading.words) else (0, 0)
            )
            return after if after > start + 1 else head
        if key in self._spoken_for:
            inner = self._complements.body(reading, start + 1)
            return inner if inner > start + 1 else head
        if reading.stems[start] in self._heads and reading.stems[head] in (
            "نائب",
            "مساعد",
            "وكيل",
            "نواب",
            "مستشار",
        ):
            after, _ = self._office(reading, start)
            return after if after > start else head
        if lexeme.prefix == "ل":
            if not (reading.words[head].lexeme.definite or start > head + 1):
                return head
            inner = self._complements.body(reading, start)
            return inner if inner > start else head
        if lexeme.prefix == "ب" and reading.words[head].lexeme.definite:
            inner = self._complements.body(reading, start)
            named = self._named(reading, self._complements.trailing(reading, inner))
            return inner if inner > start and named else head
        if key in ("في", "لدى") and reading.words[head].lexeme.definite:
            inner = self._complements.body(reading, start + 1)
            if inner > start + 1 and self._named(
                reading, self._complements.trailing(reading, inner)
            ):
                return inner
            return head
        if reading.words[head].lexeme.definite or lexeme.prefix:
            return head
        inner = self._complements.body(reading, start)
        return inner if inner > start else head


def _names_body(lexeme: Lexeme) -> bool:
    """Say whether a noun opens the name of a body or facility: شارع الملك فهد names no king."""
    head = lexeme.head
    return head is not None and head.inside and head.label in ("FAC", "ORG", "EVENT")
