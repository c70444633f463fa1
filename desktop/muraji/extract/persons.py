"""Persons: chains of names that begin with a given name or follow a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.name_chains import NameChains, is_nisba
from muraji.extract.phrases import GOVERNORS, Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape
from muraji.extract.titles import TitleExtractor

if TYPE_CHECKING:
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_CHAIN = Words("a chain of names that begins with a given name", "سلسلة أسماء تبدأ باسم علم")
_TITLED = Words("a name after a title", "اسم بعد لقب")
_FATHERED = frozenset(["بن", "بنت", "ولد", "منت"])
_PHRASES = frozenset(["بحمد", "وبحمد", "لحمد"])
_SUSPECTS = frozenset("المتهم المتهمة الموقوف الموقوفة المشتبه الضحية القاصر المدان الجاني".split())
"""Before who is named by initials."""


class PersonExtractor:
    """Proposes PERSON mentions."""

    name = "persons"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrases = Phrases(vocabulary.lexicon)
        self._chains = NameChains(vocabulary, self._phrases)
        self._titles = TitleExtractor(vocabulary)
        self._kin = vocabulary.lexicon.words("titles", "kin")
        self._shares = vocabulary.lexicon.words("firms", "shares")
        self._acting = vocabulary.lexicon.words("titles", "acting")
        self._ranks_after = vocabulary.lexicon.words("titles", "ranks_after")
        self._offices = vocabulary.lexicon.words("titles", "heads")

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return names of persons without their titles."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        titles = [one for one in self._titles.titles(reading) if one.score >= 0.6]
        reading.offices = {one.span.end for one in titles}
        reading.office_starts = {one.span.start for one in titles if one.score >= 0.75}
        index = 0
        while index < len(reading.words):
            word = reading.words[index]
            opens = "" if not word.is_word or word.lexeme.stop else self._opens(reading, index)
            if not opens:
                index += 1
                continue
            after = self._chains.end(reading, index)
            score = self._score(reading, index, after, opens)
            if score > 0:
                origin = f"{self.name} {self.version}"
                reason = _TITLED if opens == "title" else _CHAIN
                odd = reading.words[index].lexeme.prefix in ("ف", "ب", "ك") and (
                    opens == "title" or (index > 0 and reading.words[index - 1].lexeme.honorific)
                )
                span = (reading.whole if odd else reading.span)(index, after)
                found.append(Suggestion(span, "PERSON", origin, score, reason))
            index = after if score >= 0.5 else index + 1
        return found

    def _opens(self, reading: Reading, index: int) -> str:
        """Say how a name begins here: by a given name, after a title, or not at all (empty)."""
        word = reading.words[index]
        lexeme = word.lexeme
        if len(word.text) == 1 and self._is_initialled(reading, index):
            return "title"
        if (
            len(lexeme.stem) < 2
            or (lexeme.prefix and lexeme.key in _PHRASES)
            or lexeme.key in self._acting
        ):
            return ""
        if word.end in reading.offices and lexeme.stem in self._ranks_after:
            return ""
        titled = self._is_titled(reading, index)
        if reading.words[index].start in reading.office_starts and not titled:
            return ""
        if (
            lexeme.first_name
            or (lexeme.stem in ("عبد", "ابو", "ابن") and self._follows(reading, index + 1))
            or self._chains.opens_compound(reading, index)
        ):
            return "title" if titled and lexeme.prefix in ("", "ف", "ب", "ك") else "given"
        link = reading.key(index + 1)
        if link in _FATHERED and self._has_father(reading, index):
            return "title" if titled else "given"
        if link == "ابو" and self._is_before_father(reading, index, titled):
            return "title" if titled else "rare"
        return self._opens_unlisted(reading, index, titled)

    def _opens_unlisted(self, reading: Reading, index: int, titled: bool) -> str:
        """Say how a name begins with a word that no list has for a given name."""
        lexeme = reading.words[index].lexeme
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
        if titled and (self._is_after_rank(reading, index) or self._is_given(reading, index)):
            return "title"
        if titled and not lexeme.prefix and self._phrases.is_quoted_speaker(reading, index):
            return "title"
        if titled and not lexeme.prefix and self._phrases.shape(reading, index) is Shape.PROPER:
            places = any(entry.place_share > 0.3 for entry in lexeme.places)
            return "" if places else "title"
        return "rare" if before_given and self._is_rare_given(reading, index) else ""

    def _is_after_rank(self, reading: Reading, index: int) -> bool:
        """Say whether an everyday word without article is a given name: العميد معز تريعة.

        What describes a definite title would be definite as well. After an office with its
        complement a family name must follow: مدرب الترجي معين الشعباني.
        """
        before = reading.words[index - 1].lexeme
        if index and reading.words[index - 1].end in reading.offices and not before.honorific:
            following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
            if following is None or not is_nisba(following.stem) or following.nationality:
                return False
        elif not (index and before.honorific and before.definite):
            return False
        lexeme = reading.words[index].lexeme
        shape = self._phrases.shape(reading, index)
        plain = shape in (Shape.COMMON, Shape.PROPER) and lexeme.head is None
        plural = len(lexeme.stem) > 4 and lexeme.stem.endswith(("ا", "ات", "ين"))
        if not plain or lexeme.nationality or plural:
            return False
        return self._phrases.shape(reading, index + 1) in (Shape.PROPER, Shape.DEFINITE)

    def _is_given(self, reading: Reading, index: int) -> bool:
        """Say whether an everyday word that is a given name too stands before a name: النائب مسلم البراك."""
        lexeme = reading.words[index].lexeme
        if not lexeme.ambiguous or lexeme.prefix or index + 1 >= len(reading.words):
            return False
        following = reading.words[index + 1].lexeme
        rare = following.definite and (is_nisba(following.stem) or following.count < 30)
        return following.first_name or (rare and not following.nationality)

    def _is_initialled(self, reading: Reading, index: int) -> bool:
        """Say whether a letter stands for the given name of who is spoken of: المدعو ع. جعفر."""
        if not index or reading.stem(index + 1) != ".":
            return False
        before = reading.words[index - 1].lexeme
        return before.honorific or before.stem in self._kin or before.stem in _SUSPECTS

    def _is_before_father(self, reading: Reading, index: int, titled: bool) -> bool:
        """Say whether an unlisted given name stands before أبو: كفاح أبو سالم, but not مدينة أبو ظبي."""
        lexeme = reading.words[index].lexeme
        barred = lexeme.definite or lexeme.verb or lexeme.stop or lexeme.head or lexeme.places
        if barred or lexeme.nationality or lexeme.prefix or not self._follows(reading, index + 2):
            return False
        if self._phrases.listed(reading, index + 1) > index + 2:
            return False
        return titled or (lexeme.count < 300 and not lexeme.stem.endswith(("ة", "ات", "ين", "ون")))

    def _has_father(self, reading: Reading, index: int) -> bool:
        """Say whether X in X بن Y is a person: not a listed place, and a father follows."""
        lexeme = reading.words[index].lexeme
        if lexeme.verb or lexeme.head is not None or not self._follows(reading, index + 2):
            return False
        born = reading.key(index + 1) == "ولد" and reading.words[index + 2].lexeme.common
        return self._phrases.listed(reading, index) <= index + 1 and not born

    def _is_rare_given(self, reading: Reading, index: int) -> bool:
        """Say whether an unlisted word before a given name is a given name itself: مينا جرجس."""
        lexeme = reading.words[index].lexeme
        if lexeme.prefix not in ("", "و", "ل") or len(lexeme.stem) < 3 or lexeme.count >= 300:
            return False
        if lexeme.stem.endswith(("ات", "ون", "ين", "ها", "هما")):
            return False
        if lexeme.stem.endswith("يا") and lexeme.stem[:-1] in self._vocabulary.table.counts:
            return False
        counts = self._vocabulary.table.counts
        told = lexeme.stem + "ت" in counts or (
            lexeme.stem.startswith("ا") and "ي" + lexeme.stem[1:] in counts
        )
        known = lexeme.verb or lexeme.common or lexeme.definite or lexeme.honorific or told
        named = lexeme.places or lexeme.nationality or lexeme.head is not None
        if (
            known
            or named
            or lexeme.key in self._kin
            or lexeme.stem in self._kin
            or lexeme.stem in self._vocabulary.lexicon.known_names
        ):
            return False
        before = reading.words[index - 1].lexeme if index else None
        if before is None:
            return True
        return not (before.head is not None or before.places or before.stem in GOVERNORS)

    def _is_titled(self, reading: Reading, index: int) -> bool:
        """Say whether a title or office stands before, perhaps with a comma between."""
        if not index:
            return False
        before = reading.words[index - 1]
        if before.end in reading.offices or {before.lexeme.key, before.lexeme.stem} & self._kin:
            return True
        parted = index > 1 and before.text in ("،", ":", "-", "–")
        if parted and reading.words[index - 2].end in reading.offices:
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

    def _score(self, reading: Reading, first: int, after: int, opens: str) -> float:
        size = after - first
        lexeme = reading.words[first].lexeme
        last = reading.words[after - 1].lexeme
        if size == 1:
            if opens == "title":
                return 0.85 if lexeme.first_name else 0.6
            return 0.2 if lexeme.first_name and not lexeme.common else 0.0
        before = reading.words[first - 1].lexeme.head if first else None
        firm = before is not None and before.proper
        if (firm or reading.stem(first - 1) in self._shares) and not lexeme.prefix:
            return 0.3
        if lexeme.stem == "ابو" and size == 2 and opens != "title":
            after_head = first > 0 and reading.words[first - 1].lexeme.head is not None
            return 0.3 if last.places or after_head else 0.6
        if opens == "rare":
            return 0.8
        score = 0.9
        if opens == "title":
            score = 0.97 if lexeme.places and lexeme.first_name else 0.94
        second = reading.words[first + 1].lexeme
        if opens != "title" and second.definite and second.stem in self._offices:
            score -= 0.45
        if lexeme.ambiguous and not second.first_name and opens != "title":
            plain = last.definite or last.common
            plain = plain and size < 3 and not is_nisba(last.stem)
            score -= 0.45 if plain else 0.1
            if lexeme.verb:
                score -= 0.4
        elif last.common and not last.first_name and not last.definite:
            score -= 0.25
        if lexeme.places and opens != "title" and not last.first_name:
            score -= 0.2
        return max(score, 0.1)
