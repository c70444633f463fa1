"""Persons: chains of names that begin with a given name or follow a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.name_shapes import Shape
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.titles import TitleExtractor
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme, Vocabulary

_LINKS = frozenset(
    [
        "بن",
        "ابن",
        "ال",
        "ابو",
        "ابي",
        "عبد",
        "بنت",
        "ولد",
        "فان",
        "دي",
        "دا",
        "دو",
        "دوس",
        "فون",
        "لو",
        "لا",
        "ديل",
        "ماك",
        "اي",
        "الـ",
        "آل",
    ]
)
_HOLY = frozenset(["الله", "الدين", "الاسلام", "الحق", "الاله"])
_CHAIN = Words("a chain of names that begins with a given name", "سلسلة أسماء تبدأ باسم علم")
_TITLED = Words("a name after a title", "اسم بعد لقب")
_LONGEST = 6
_PHRASES = frozenset(["بحمد", "وبحمد", "لحمد"])


_NOBLE = frozenset(["الشيخ", "الامير", "السلطان", "الشيخة", "الاميرة"])


def _is_nisba(stem: str) -> bool:
    return stem.startswith("ال") and stem.endswith("ي")


def opens_titled(reading: Reading, first: int) -> bool:
    """Say whether a title stands right before the name."""
    return first > 0 and reading.words[first - 1].lexeme.honorific


class PersonExtractor:
    """Proposes PERSON mentions."""

    name = "persons"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrases = Phrases(vocabulary.lexicon)
        self._ordinals = vocabulary.lexicon.table("numbers", "ordinals").keys()
        self._compound = vocabulary.lexicon.words("words", "compound_names")
        self._titles = TitleExtractor(vocabulary)
        self._time = (
            vocabulary.lexicon.table("calendar", "weekdays").keys()
            | vocabulary.lexicon.table("calendar", "lengths").keys()
            | vocabulary.lexicon.words("words", "directions")
        )
        self._kin = vocabulary.lexicon.words("titles", "kin")
        self._ranks = vocabulary.honorifics | vocabulary.lexicon.words("titles", "adjectives")

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return names of persons without their titles."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        offices = {one.span.end for one in self._titles.titles(reading) if one.score >= 0.6}
        index = 0
        while index < len(reading.words):
            opens = self._opens(reading, index, offices)
            if not opens:
                index += 1
                continue
            after = self._chain(reading, index)
            score = self._score(reading, index, after, opens)
            if score > 0:
                origin = f"{self.name} {self.version}"
                reason = _TITLED if opens == "title" else _CHAIN
                span = reading.span(index, after)
                found.append(Suggestion(span, "PERSON", origin, score, reason))
            index = after if score >= 0.5 else index + 1
        return found

    def _opens(self, reading: Reading, index: int, offices: set[int]) -> str:
        """Say how a name begins here: by a given name, after a title, or not at all (empty)."""
        word = reading.words[index]
        lexeme = word.lexeme
        if not word.is_word or lexeme.stop or (lexeme.prefix and lexeme.key in _PHRASES):
            return ""
        titled = self._is_titled(reading, index, offices)
        if lexeme.first_name or (
            lexeme.stem in ("عبد", "ابو", "ابن") and self._follows(reading, index + 1)
        ):
            return "title" if titled and not lexeme.prefix else "given"
        if reading.key(index + 1) in ("بن", "بنت") and self._has_father(reading, index):
            return "title" if titled else "given"
        following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
        before_given = following is not None and following.first_name and not following.prefix
        name_goes_on = (
            titled
            and not (lexeme.prefix or lexeme.definite)
            and self._phrases.shape(reading, index + 1) is Shape.PROPER
            and following is not None
            and not following.places
        )
        if name_goes_on and self._phrases.shape(reading, index) is Shape.PROPER:
            return "title"
        if before_given and titled and not (lexeme.prefix or lexeme.definite or lexeme.verb):
            return "title"
        if titled and not lexeme.prefix and self._phrases.shape(reading, index) is Shape.PROPER:
            places = any(entry.place_share > 0.3 for entry in lexeme.places)
            return "" if places else "title"
        return "rare" if before_given and self._is_rare_given(reading, index) else ""

    def _has_father(self, reading: Reading, index: int) -> bool:
        """Say whether X in X بن Y is a person: not a listed place, and a father follows."""
        lexeme = reading.words[index].lexeme
        if lexeme.verb or lexeme.head is not None or not self._follows(reading, index + 2):
            return False
        return self._phrases.listed(reading, index) <= index + 1

    def _is_rare_given(self, reading: Reading, index: int) -> bool:
        """Say whether an unlisted word before a given name is a given name itself: مينا جرجس."""
        lexeme = reading.words[index].lexeme
        if lexeme.prefix not in ("", "و", "ل") or len(lexeme.stem) < 3 or lexeme.count >= 300:
            return False
        known = lexeme.verb or lexeme.common or lexeme.definite or lexeme.honorific
        named = lexeme.places or lexeme.nationality or lexeme.head is not None
        if known or named or lexeme.key in self._kin or lexeme.stem in self._vocabulary.lexicon.known_names:
            return False
        before = reading.words[index - 1].lexeme if index else None
        return before is None or not (before.head is not None or before.places)

    def _is_titled(self, reading: Reading, index: int, offices: set[int]) -> bool:
        """Say whether a title or office stands before, perhaps with a comma between."""
        if not index:
            return False
        before = reading.words[index - 1]
        if before.end in offices or before.lexeme.key in self._kin:
            return True
        parted = index > 1 and before.text in ("،", ":", "-", "–")
        if parted and reading.words[index - 2].end in offices:
            return not reading.words[index].lexeme.prefix
        return self._is_title(reading, index - 1)

    def _is_title(self, reading: Reading, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        if lexeme.honorific and lexeme.stem.startswith("ال"):
            return True
        if lexeme.nationality and lexeme.definite and index:
            before = reading.words[index - 1].lexeme
            return before.honorific or (index > 1 and reading.words[index - 2].lexeme.honorific)
        return False

    def _follows(self, reading: Reading, index: int) -> bool:
        shape = self._phrases.shape(reading, index)
        return shape in (Shape.DEFINITE, Shape.PROPER, Shape.COMMON)

    def _chain(self, reading: Reading, index: int) -> int:
        """Return the index after the last word of the name."""
        after = index + 1
        pending = reading.stems[index] in _LINKS
        while after - index < _LONGEST and after < len(reading.words):
            word = reading.words[after]
            lexeme = word.lexeme
            if word.token.kind is not TokenKind.WORD:
                break
            whole = lexeme.key
            if pending and not lexeme.stop:
                pending = whole in _LINKS
                after += 1
                continue
            if whole in _LINKS and self._follows(reading, after + 1):
                pending, after = True, after + 1
                continue
            if lexeme.prefix and not self._is_whole(lexeme):
                break
            if not self._continues(reading, index, after):
                break
            after += 1
        return after

    def _is_whole(self, lexeme: Lexeme) -> bool:
        """Say whether the first letter is no proclitic here: the given name بلال, the rare فاليان."""
        if lexeme.key in self._vocabulary.lexicon.first_names:
            return True
        return lexeme.prefix in ("ف", "ب", "ك") and lexeme.count < 3 and not lexeme.places

    def _continues(self, reading: Reading, first: int, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        if lexeme.key in _HOLY or lexeme.first_name:
            return True
        if index - first >= 2 and any(entry.place_share > 0.3 for entry in lexeme.places):
            return False
        if (
            reading.key(index - 1) in self._compound
            and lexeme.stem.startswith("ال")
            and not lexeme.prefix
        ):
            return True
        if lexeme.key in self._compound and reading.key(index + 1) in _HOLY:
            return True
        if lexeme.stop or (lexeme.verb and not lexeme.places):
            return False
        if lexeme.head is not None or lexeme.honorific:
            return self._is_odd_surname(reading, first, index)
        if lexeme.definite:
            return self._definite_continues(reading, first, index)
        following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
        if following and following.first_name and not following.prefix and not lexeme.nationality:
            return True
        if lexeme.nationality and index - first == 1 and lexeme.stem.endswith("ي"):
            return reading.words[first].lexeme.first_name
        if lexeme.nationality or lexeme.stem in self._time:
            return False
        if self._phrases.is_proper(reading, index):
            return True
        sure = not reading.words[first].lexeme.ambiguous or opens_titled(reading, first)
        links = sum(reading.key(place) in _LINKS for place in range(first, index))
        if index - first <= 2 and lexeme.count < 20 and not lexeme.common:
            return True
        return (
            index - first - links == 1
            and sure
            and not lexeme.stem.endswith(("ا", "ة", "ات", "ين", "ون"))
        )

    def _is_odd_surname(self, reading: Reading, first: int, index: int) -> bool:
        """Say whether a word that is mostly a title or head noun stands within a name."""
        lexeme = reading.words[index].lexeme
        following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
        if lexeme.honorific and lexeme.definite:
            return index - first == 1 and not (following and following.first_name)
        return following is not None and (following.first_name or following.key == "عبد")

    def _definite_continues(self, reading: Reading, first: int, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        if lexeme.stem in self._phrases.descriptive or lexeme.stem in self._ranks:
            return False
        if lexeme.stem in self._ordinals and index - first == 1:
            return True
        if lexeme.stem in self._phrases.fitting or lexeme.stem in self._time:
            named = opens_titled(reading, first) and reading.words[first].lexeme.first_name
            return named and index - first == 1 and _is_nisba(lexeme.stem)
        if lexeme.nationality:
            return index - first == 1 and reading.words[first].lexeme.first_name
        if reading.stem(first - 1) in _NOBLE and index - first < 5:
            return True
        nisba = lexeme.stem.endswith("ي") and not lexeme.stem.endswith("ية")
        sure = not reading.words[first].lexeme.ambiguous or opens_titled(reading, first)
        links = sum(reading.key(place) in _LINKS for place in range(first, index))
        if index - first - links == 1 and links and sure:
            return True
        if index - first == 2 and reading.words[index - 1].lexeme.definite and sure:
            return not lexeme.common or reading.stem(first - 1) in _NOBLE
        return index - first < 4 and (nisba or not lexeme.common or (index - first == 1 and sure))

    def _score(self, reading: Reading, first: int, after: int, opens: str) -> float:
        size = after - first
        lexeme = reading.words[first].lexeme
        last = reading.words[after - 1].lexeme
        if size == 1:
            if opens == "title":
                return 0.85 if lexeme.first_name else 0.6
            return 0.2 if lexeme.first_name and not lexeme.common else 0.0
        if lexeme.stem == "ابو" and size == 2 and opens != "title":
            after_head = first > 0 and reading.words[first - 1].lexeme.head is not None
            return 0.3 if last.places or after_head else 0.6
        if opens == "rare":
            return 0.8
        score = 0.94 if opens == "title" else 0.9
        second = reading.words[first + 1].lexeme
        if lexeme.ambiguous and not second.first_name and opens != "title":
            plain = last.definite or last.common
            plain = plain and size < 3 and not _is_nisba(last.stem)
            score -= 0.45 if plain else 0.1
            if lexeme.verb:
                score -= 0.4
        elif last.common and not last.first_name and not last.definite:
            score -= 0.25
        if lexeme.places and opens != "title" and not last.first_name:
            score -= 0.2
        return max(score, 0.1)
