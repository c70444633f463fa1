"""Names of laws: with a number, with a year, or by what they regulate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.shape import Shape
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.lexicon import HeadBlock
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

_OF_YEAR = frozenset(["لسنة", "لعام"])
_NUMBER = frozenset(["رقم", "الرقم", "عدد"])
_UNNUMBERED = frozenset(["القرار", "قرار", "القرارين"])
"""Laws whose number may stand without رقم: القرار الأممي 2254."""
_ALWAYS = frozenset(["المادة", "مادة"])
"""Articles of a law that need not say of which."""
_JOINERS = frozenset("-/–.")
_REACH = 6
"""How many words may stand between the head of a law and its number."""


class LawName(NamedTuple):
    """The words from the head up to ``after`` name a law, with so much certainty."""

    after: int
    score: float


_ABOUT = frozenset("المتعلق المتعلقة الخاص الخاصة القاضي".split())
"""What leads on from the number of a law to its matter."""


class LawNames:
    """Finds how far the name of a law runs after its head noun."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._named = phrases.lexicon.words("heads", "laws_by_matter")
        self._codes = phrases.lexicon.words("heads", "codes")
        self._ordinals = phrases.lexicon.table("numbers", "ordinals").keys()
        self._single = phrases.lexicon.words("heads", "laws_by_number")

    def after_head(self, reading: Reading, index: int, block: HeadBlock) -> LawName | None:
        """Read قرار مجلس الأمن رقم 2254, قانون العمل, مرسوم رئاسي رقم 12 لسنة 2003."""
        phrase = self._phrases.after_head(reading, index, block)
        after = phrase.after if phrase else index + 1
        numbered = self.numbered(reading, after)
        if numbered == after:
            numbered = self._number_ahead(reading, index)
        if numbered > after:
            return LawName(numbered, 0.97)
        stem = reading.stems[index]
        dated = self._of_year(reading, after)
        if phrase is not None and dated > after:
            return LawName(dated, 0.97)
        if phrase is None or stem in self._single:
            return None
        if stem == "اتفاق":
            return LawName(phrase.after, 0.6 if phrase.is_proper else 0.3)
        named = phrase.is_proper or stem in self._named
        return LawName(phrase.after, 0.7 if named else 0.5)

    def after_definite(self, reading: Reading, index: int) -> LawName | None:
        """Read القانون رقم 12, اللائحة الأوروبية رقم 261, الظهير الشريف رقم 1.58.250."""
        numbered = self._number_ahead(reading, index)
        return LawName(self._matter(reading, numbered), 0.97) if numbered > index else None

    def _matter(self, reading: Reading, index: int) -> int:
        """Return the index after what a numbered law is about: المتعلق بالماء, الخاص بالتنظيم المهني."""
        after = index + 2
        if reading.stem(index) not in _ABOUT or after > len(reading.words):
            return index
        if reading.words[index + 1].lexeme.prefix != "ب":
            return index
        shape = self._phrases.shape
        while shape(reading, after) is Shape.DEFINITE or self._phrases.coordinates(reading, after):
            after += 1
        return after

    def article(self, reading: Reading, index: int) -> LawName | None:
        """Read المادة 12 من الدستور, المادة 418 من قانون الإجراءات الجزائية."""
        after = index + (2 if reading.stem(index + 1) == "(" else 1)
        if after >= len(reading.words):
            return None
        counted = reading.words[after].token.kind is TokenKind.NUMBER
        if not counted and reading.stem(after) not in self._ordinals:
            return None
        after += 2 if after > index + 1 and reading.stem(after + 1) == ")" else 1
        start = after + 1
        if reading.stem(after) == "من" and start < len(reading.words):
            block = reading.words[start].lexeme.head
            first = after
            named = self.after_head(reading, start, block) if _is_law(block) and block else None
            if named is not None:
                after = named.after
            elif reading.stems[start] in self._codes:
                definite = self._phrases.after_definite(reading, start)
                after = definite.after if definite else start + 1
            if after == first and reading.stems[index] not in _ALWAYS:
                return None
        elif reading.stems[index] not in _ALWAYS:
            return None
        return LawName(after, 0.85)

    def numbered(self, reading: Reading, index: int) -> int:
        """Return the index after رقم N and لسنة Y, or ``index`` where none stands."""
        after = index
        if reading.stem(after) in _NUMBER:
            after += 1
        if after >= len(reading.words) or reading.words[after].token.kind is not TokenKind.NUMBER:
            return index
        if after == index and reading.stem(after + 1) not in (".", "،", "الصادر", "الذي"):
            return index
        after += 1
        while reading.stem(after) in _JOINERS and _touches_number(reading, after):
            after += 2
        return min(self._of_year(reading, after), len(reading.words))

    def _number_ahead(self, reading: Reading, index: int) -> int:
        """Return the index after a number that adjectives part from the head, or ``index``."""
        for at in range(index + 1, min(index + _REACH, len(reading.words))):
            if reading.stems[at] in _NUMBER:
                after = self.numbered(reading, at)
                return after if after > at else index
            lexeme = reading.words[at].lexeme
            if reading.stems[index] in _UNNUMBERED and _is_long_number(reading, at):
                return at + 1
            other = _is_law(lexeme.head) or (lexeme.prefix == "ل" and not lexeme.definite)
            if not reading.words[at].is_word or lexeme.stop or lexeme.verb or other:
                return index
        return index

    def _of_year(self, reading: Reading, index: int) -> int:
        """Return the index after لسنة 1964, or ``index`` where no year stands."""
        if reading.key(index) not in _OF_YEAR or index + 1 >= len(reading.words):
            return index
        number = reading.words[index + 1]
        return index + 2 if number.token.kind is TokenKind.NUMBER else index


def _is_long_number(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    return word.token.kind is TokenKind.NUMBER and 3 <= len(word.text) <= 4 and word.text.isdigit()


def _touches_number(reading: Reading, index: int) -> bool:
    """Say whether a mark stands between digits without a space: 21-01."""
    if index + 1 >= len(reading.words):
        return False
    mark, following = reading.words[index], reading.words[index + 1]
    touches = reading.words[index - 1].end == mark.start and mark.end == following.start
    return touches and following.token.kind is TokenKind.NUMBER


def _is_law(block: HeadBlock | None) -> bool:
    return block is not None and block.label == "LAW"
