"""How far a person's name runs: given names, links such as بن and عبد, surnames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.shape import Shape
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme, Vocabulary

_LINKS = frozenset(
    "بن ابن ال ابو ابي عبد بنت ولد ود فان دي دا دو دوس فون لو لا ديل ماك اي الـ آل".split()
)
_CROWNS = frozenset(
    "ملك الملك ملكة الملكة امير الامير سلطان السلطان بابا البابا قيصر القيصر".split()
)
_RANKS = frozenset(["باشا", "بك", "بيك", "افندي"])
"""Old ranks that end a name: عبيدو باشا."""
_FOREIGN_LINKS = frozenset(["لا", "لو", "اي"])
_HOLY = frozenset(["الله", "الدين", "الاسلام", "الحق", "الاله"])
_LONGEST = 6
_QUALITIES = frozenset(["الصغير", "الكبير", "الطويل", "القصير", "القديم", "الجديد"])
"""Everyday adjectives that are family names after two given names of a titled person."""
_NOBLE = frozenset(["الشيخ", "الامير", "السلطان", "الشيخة", "الاميرة"])


def is_nisba(stem: str) -> bool:
    """Say whether a word has the shape of a family name made from a place or people: الحلبي."""
    return stem.startswith("ال") and stem.endswith("ي")


def opens_titled(reading: Reading, first: int) -> bool:
    """Say whether a title or an office stands right before the name."""
    if not first:
        return False
    before = reading.words[first - 1]
    return before.lexeme.honorific or before.end in reading.offices


class NameChains:
    """Follows a person's name word by word."""

    def __init__(self, vocabulary: Vocabulary, phrases: Phrases) -> None:
        lexicon = vocabulary.lexicon
        self._vocabulary = vocabulary
        self._phrases = phrases
        self._ordinals = lexicon.table("numbers", "ordinals").keys()
        self._compound = lexicon.words("words", "compound_names")
        self._time = (
            lexicon.table("calendar", "weekdays").keys()
            | lexicon.table("calendar", "lengths").keys()
            | lexicon.words("words", "directions")
        )
        self._ranks = vocabulary.honorifics | lexicon.words("titles", "adjectives")

    def end(self, reading: Reading, index: int) -> int:
        """Return the index after the last word of the name."""
        after = index + 1
        if _is_initial(reading, index):
            return self._after_initial(reading, index)
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
            if self._links(reading, index, after):
                pending, after = True, after + 1
                continue
            if lexeme.prefix and not (self._is_whole(lexeme) or self._is_fathers(reading, after)):
                break
            if not self._continues(reading, index, after):
                break
            after += 1
        while reading.stem(after) == "." and _is_initial(reading, after + 1):
            after += 2
        is_initial = len(reading.stems[after - 1]) == 1 and reading.stem(after) == "."
        return after + 1 if is_initial else after

    def _after_initial(self, reading: Reading, index: int) -> int:
        """Return the index after ع. جعفر or ط. م. ; ``index`` + 1 where a letter stands alone."""
        if reading.stem(index + 1) != ".":
            return index + 1
        if _is_initial(reading, index + 2):
            return index + 3 + (reading.stem(index + 3) == ".")
        following = reading.words[index + 2].lexeme if reading.is_word(index + 2) else None
        named = following is not None and (
            following.first_name or self._phrases.shape(reading, index + 2) is Shape.PROPER
        )
        return index + 3 if named else index + 1

    def _links(self, reading: Reading, first: int, index: int) -> bool:
        """Say whether بن and the like link names here; لا, لو and أي do in foreign names alone."""
        key = reading.key(index)
        if key not in _LINKS or not self._follows(reading, index + 1):
            return False
        return key not in _FOREIGN_LINKS or not reading.words[first].lexeme.first_name

    def _is_whole(self, lexeme: Lexeme) -> bool:
        """Say whether the first letter is no proclitic here: the given name بلال, the rare فاليان."""
        if lexeme.key in self._vocabulary.lexicon.first_names:
            return True
        if lexeme.prefix == "ك" and lexeme.first_name:
            return True
        return lexeme.prefix in ("ف", "ب", "ك") and lexeme.count < 3 and not lexeme.places

    def _is_fathers(self, reading: Reading, index: int) -> bool:
        """Say whether بو begins a family name of the Maghreb: فؤاد بوعلي, but not بوجود."""
        key, lexeme = reading.key(index), reading.words[index].lexeme
        seeming = lexeme.prefix == "ك" and lexeme.verb and not lexeme.common
        if not reading.words[index - 1].lexeme.first_name or not (seeming or key.startswith("بو")):
            return False
        if seeming or len(key) < 5:  # "like" goes before no verb: باتريك كازال
            return seeming
        counts = self._counted
        return counts.get("ال" + key[1:], 0) < 3 and counts.get(key[1:], 0) < 300

    def _continues(self, reading: Reading, first: int, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        known = lexeme.key in _HOLY or lexeme.key in _RANKS or lexeme.first_name
        if known or self._is_fathers(reading, index):
            return True
        if index - first >= 2 and self._is_name_before_that(reading, index):
            return True
        if index - first >= 2 and self._ends_there(reading, index):
            return False
        second = lexeme.ambiguous and index - first == 1 and reading.words[first].lexeme.first_name
        if self._is_compound(reading, index) or (second and not (lexeme.verb or lexeme.definite)):
            return True
        if lexeme.stop or (lexeme.verb and not lexeme.places) or self._is_accusative(lexeme):
            return False
        is_head = lexeme.head is not None and lexeme.head.name != "club"
        if is_head or lexeme.honorific:
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
        return self._everyday_continues(reading, first, index)

    def _everyday_continues(self, reading: Reading, first: int, index: int) -> bool:
        """Say whether an everyday word without article is the second name: حسن مراد."""
        lexeme = reading.words[index].lexeme
        sure = not reading.words[first].lexeme.ambiguous or opens_titled(reading, first)
        before = self._names_before(reading, first, index)
        if before <= 2 and lexeme.count < 20 and not lexeme.common:
            return True
        return (
            before == 1
            and sure
            and not lexeme.stem.endswith(("ا", "ات", "ين", "ون"))
            and not (lexeme.stem.endswith("ة") and not opens_titled(reading, first))
        )

    def _is_name_before_that(self, reading: Reading, index: int) -> bool:
        """Say whether a preposition is the third name here, since أن follows: عدنان خلف إن."""
        lexeme = reading.words[index].lexeme
        return lexeme.ambiguous and reading.key(index + 1) in ("ان", "انه", "بان", "،")

    def _ends_there(self, reading: Reading, index: int) -> bool:
        """Say whether a third word is where the person is, or an everyday one after a surname."""
        lexeme = reading.words[index].lexeme
        if any(one.place_share > 0.3 and one.label != "NORP" for one in lexeme.places):
            return True
        plain = not lexeme.definite and lexeme.key not in _LINKS
        before, linked = reading.words[index - 1].lexeme, reading.key(index - 2) in _LINKS
        if not plain or linked or before.key in _HOLY:
            return False
        return is_nisba(before.stem) or (before.definite and lexeme.common)

    def opens_compound(self, reading: Reading, index: int) -> bool:
        """Say whether a word and the next one are a given name together: فخر الدين, عز الدين."""
        return reading.stems[index] in self._compound and reading.key(index + 1) == "الدين"

    @staticmethod
    def _names_before(reading: Reading, first: int, index: int) -> int:
        """Return how many names stand before an index; عز الدين and عبد الله are one."""
        parts = 0
        for place in range(first, index):
            holy = reading.key(place) in _HOLY and reading.key(place - 1) not in _LINKS
            parts += reading.key(place) not in _LINKS and not (holy and place > first)
        return parts

    def _is_accusative(self, lexeme: Lexeme) -> bool:
        """Say whether it is an everyday noun with the ending of an object: قدم فلان اقتراحا, هدفين."""
        counts = self._counted
        if lexeme.stem.endswith("ين") and len(lexeme.stem) > 4 and not lexeme.places:
            base = lexeme.stem[:-3] + "ة" if lexeme.stem.endswith("تين") else lexeme.stem[:-2]
            return counts.get(base, 0) > max(20, 3 * lexeme.count)
        if not lexeme.stem.endswith("ا") or len(lexeme.stem) < 5:
            return False
        return counts.get(lexeme.stem[:-1], 0) > max(20, 3 * lexeme.count)

    def _is_compound(self, reading: Reading, index: int) -> bool:
        """Say whether a word is half of زين العابدين or عطية الله."""
        lexeme = reading.words[index].lexeme
        definite = lexeme.stem.startswith("ال") and not lexeme.prefix
        if definite and reading.key(index - 1) in self._compound:
            return True
        return lexeme.key in self._compound and reading.key(index + 1) in _HOLY

    def _is_odd_surname(self, reading: Reading, first: int, index: int) -> bool:
        """Say whether a word that is mostly a title or head noun stands within a name."""
        lexeme = reading.words[index].lexeme
        following = reading.words[index + 1].lexeme if index + 1 < len(reading.words) else None
        if lexeme.honorific and lexeme.definite:
            ends = self._phrases.shape(reading, index + 1) is Shape.NONE
            holy = sum(reading.key(place) in _HOLY for place in range(first, index))
            alone = index - first == 1 or (index - first - holy == 2 and (ends or holy > 0))
            given = following is not None and following.first_name
            kept = lexeme.stem == "الحاج" or (
                lexeme.stem in _NOBLE and opens_titled(reading, first)
            )
            return alone and (not given or kept)
        return following is not None and (following.first_name or following.key == "عبد")

    def _definite_continues(self, reading: Reading, first: int, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        if lexeme.stem in self._ordinals and self._is_crowned(reading, first):
            return index - first == 1 or (index - first == 2 and reading.key(first) == "عبد")
        if lexeme.stem in _QUALITIES and index - first > 1 and opens_titled(reading, first):
            return reading.words[index - 1].lexeme.first_name
        if lexeme.stem in self._phrases.descriptive or lexeme.stem in self._ranks:
            return False
        if self._is_many(reading, first, index):
            return False
        if lexeme.stem in self._ordinals:
            return index - first == 1 or (index - first == 2 and reading.key(first) == "عبد")
        if lexeme.stem in self._phrases.fitting or lexeme.stem in self._time:
            named = opens_titled(reading, first) and reading.words[first].lexeme.first_name
            named = named and not (first > 1 and reading.words[first - 2].lexeme.head)
            return named and index - first == 1 and is_nisba(lexeme.stem)
        if lexeme.nationality:
            second = reading.words[index - 1].lexeme
            plain = not (second.definite or second.common) and is_nisba(lexeme.stem)
            near = index - first == 1 or (index - first == 2 and plain)
            return near and reading.words[first].lexeme.first_name
        own = lexeme.stem[2:] in self._vocabulary.lexicon.first_names
        if (own and index - first < 4) or (reading.stem(first - 1) in _NOBLE and index - first < 5):
            return True
        nisba = lexeme.stem.endswith("ي") and not lexeme.stem.endswith("ية")
        sure = not reading.words[first].lexeme.ambiguous or opens_titled(reading, first)
        links = sum(reading.key(place) in _LINKS for place in range(first, index))
        if index - first - links == 1 and links and sure:
            return True
        given = all(reading.words[place].lexeme.first_name for place in range(first, index))
        if index - first == 2 and given and not lexeme.stem.endswith(("ة", "ات", "ين", "ون")):
            return True
        if index - first == 2 and reading.words[index - 1].lexeme.definite and sure:
            return not lexeme.common or reading.stem(first - 1) in _NOBLE
        return index - first < 4 and (nisba or not lexeme.common or (index - first == 1 and sure))

    @staticmethod
    def _is_many(reading: Reading, first: int, index: int) -> bool:
        """Say whether a definite word is a plural or dual, not a family name: المزين."""
        lexeme = reading.words[index].lexeme
        plural = lexeme.stem.startswith("الم") and lexeme.stem.endswith(("ين", "ون"))
        rare = lexeme.count < 30 and index - first == 1 and opens_titled(reading, first)
        return (plural and not rare) or lexeme.stem.endswith(("تين", "تان", "يين", "يون", "ات"))

    @staticmethod
    def _is_crowned(reading: Reading, first: int) -> bool:
        """Say whether a king or pope is named, who has a number: ملك الأردن عبد الله الثاني."""
        return any(reading.stem(place) in _CROWNS for place in range(first - 3, first))

    def _follows(self, reading: Reading, index: int) -> bool:
        shape = self._phrases.shape(reading, index)
        if shape in (Shape.DEFINITE, Shape.PROPER, Shape.COMMON):
            return True
        lexeme = reading.words[index].lexeme if reading.is_word(index) else None
        return lexeme is not None and lexeme.prefix == "ك" and lexeme.key not in self._counted

    @property
    def _counted(self) -> Mapping[str, int]:
        return self._vocabulary.table.counts


def _is_initial(reading: Reading, index: int) -> bool:
    """Say whether a single letter stands for a name: محمد. ع. س."""
    return reading.is_word(index) and len(reading.words[index].text) == 1
