"""Bodies that no head noun opens: numbered units, firms called after a country, outlets spoken to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.datelines import datelines
from muraji.extract.phrases import Phrases
from muraji.extract.reading import read
from muraji.extract.shape import Shape
from muraji.text.characters import TATWEEL
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme, Vocabulary

_ORIGIN = "heads 1"
"""They are names with a head in all that follows."""
_UNIT = Words("a unit of an army with its number", "وحدة عسكرية برقمها")
_FIRM = Words("a firm called after its country", "شركة تحمل اسم بلدها")
_SPOKEN_TO = Words(
    "in quotes after ل: whom somebody told it", "بين علامتي تنصيص بعد اللام: من نُقل له الكلام"
)
_GROUP = Words("a group called by how many it has", "مجموعة تسمى بعدد أعضائها")
_TOLD = Words("whom somebody told it", "من نُقل له الكلام")
_QUARTER = Words("a part of a town for one purpose", "جزء من مدينة لغرض واحد")
_DIVISIONS = frozenset(["الفرقة", "الكتيبة", "الفيلق", "الفوج"])
"""Units that an ordinal alone names: الفرقة الرابعة."""
_THAT = frozenset(["ان", "انه", "انها", "انهم", "بان"])
_SAYING = frozenset(
    "قال قالت قالوا تصريح تصريحات حديث مقابلة اكد اكدت اوضح اوضحت صرح صرحت ذكر ذكرت كشف كشفت"
    " افاد افادت اضاف اضافت اشار اشارت حوار اتصال لقاء بيان بين".split()
)
_REACH = 14
_ON = (Shape.PROPER, Shape.COMMON)
_LONGEST_OUTLET = 4
_COUNTS = frozenset("ثلاث اربع خمس ست سبع ثماني ثمان عشر".split())


class BodyExtractor:
    """Proposes ORG mentions by their shape."""

    name = "bodies"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        lexicon = vocabulary.lexicon
        self._phrases = Phrases(lexicon)
        self._units = lexicon.words("heads", "units")
        self._arms = lexicon.words("heads", "arms")
        self._firms = lexicon.words("heads", "firms")
        self._purposes = lexicon.words("heads", "cities_of")
        self._agencies = lexicon.words("firms", "agencies")
        self._namesakes = lexicon.words("titles", "namesakes")
        self._ordinals = lexicon.table("numbers", "ordinals").keys()
        self._tens = lexicon.table("numbers", "tens").keys()

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return اللواء 22 مدرع, المنطقة العسكرية الثالثة, مصر للطيران, ل«الخبر», مجموعة العشرين."""
        reading = read(text, self._vocabulary)
        found = datelines(reading)
        for index, word in enumerate(reading.words):
            stem = reading.stems[index]
            if stem in self._units:
                self._add(found, reading, index, self._unit(reading, index), 0.85, _UNIT)
            elif stem == "المنطقة" and reading.stem(index + 1) == "العسكرية":
                self._add(found, reading, index, self._region(reading, index), 0.85, _UNIT)
            elif stem == "مجموعة":
                self._add(found, reading, index, self._group(reading, index), 0.85, _GROUP)
            elif stem == "مدينة" and (after := self._city_of(reading, index)) > index:
                self._add(found, reading, index, after, 0.85, _GROUP)
            elif stem == "مدينة" and (after := self._quarter(reading, index)) > index:
                span = reading.span(index, after)
                found.append(Suggestion(span, "FAC", _ORIGIN, 0.85, _QUARTER))
            elif word.lexeme.places:
                self._add(found, reading, index, self._firm(reading, index), 0.9, _FIRM)
            elif word.text.rstrip(TATWEEL) == "ل":
                self._spoken_to(found, reading, index)
            elif word.lexeme.key.startswith("ل"):
                self._told(found, reading, index)
        return found

    @staticmethod
    def _add(
        found: list[Suggestion], reading: Reading, first: int, after: int, score: float, why: Words
    ) -> None:
        if after > first:
            found.append(Suggestion(reading.span(first, after), "ORG", _ORIGIN, score, why))

    def _told(self, found: list[Suggestion], reading: Reading, index: int) -> None:
        """Add an outlet that no list knows: قال لعنب بلدي إن, في تصريح لموزاييك أن."""
        cut = _cut_of_for(reading.words[index].lexeme)
        after = index + 1
        while after - index < _LONGEST_OUTLET - 1 and self._phrases.shape(reading, after) in _ON:
            after += 1
        comma = reading.stem(after) == "،"
        form = reading.words[index].lexeme.key[1:]
        if cut and form in self._agencies and self._is_said(reading, index):
            span = Span(reading.words[index].token.span.start + cut, reading.words[index].end)
            found.append(Suggestion(span, "ORG", _ORIGIN, 0.9, _TOLD))
            return
        if not cut or reading.stem(after + comma) not in _THAT:
            return
        lexeme = reading.words[index].lexeme
        named = lexeme.first_name or lexeme.nationality or lexeme.places or lexeme.honorific
        known = bool(named or lexeme.head or lexeme.definite or lexeme.stop)
        single = after == index + 1 and lexeme.common
        if not (known or single) and self._is_said(reading, index):
            span = Span(reading.words[index].token.span.start + cut, reading.words[after - 1].end)
            found.append(Suggestion(span, "ORG", _ORIGIN, 0.8, _TOLD))

    def _is_said(self, reading: Reading, index: int) -> bool:
        """Say whether somebody speaks in the words before."""
        for at in range(index - 1, max(-1, index - _REACH), -1):
            stem = reading.stems[at]
            if stem in _SAYING or stem.removesuffix("ها").removesuffix("ه") in _SAYING:
                return True
            if stem in (".", "\n"):
                return False
        return False

    def _quarter(self, reading: Reading, index: int) -> int:
        """Return the index after مدينة الحسن الرياضية, a part of a town built for one purpose."""
        for after in range(index + 1, min(index + 4, len(reading.words))):
            if reading.stems[after] in self._purposes and after > index + 1:
                return after + 1
            if self._phrases.shape(reading, after) in (Shape.NONE, Shape.AND, Shape.FOR):
                break
        return index

    def _city_of(self, reading: Reading, index: int) -> int:
        """Return the index after مدينة الملك عبدالله للطاقة, a body in spite of its head."""
        if reading.stem(index + 1) not in self._namesakes:
            return index
        named = self._phrases.proper(reading, index + 2)
        after = self._phrases.purpose(reading, named) if named > index + 2 else named
        return after if after > named else index

    def _unit(self, reading: Reading, index: int) -> int:
        """Return the index after اللواء 143 مشاة; ``index`` where no number follows."""
        after = index + 1
        if after >= len(reading.words):
            return index
        if reading.words[after].token.kind is not TokenKind.NUMBER:
            if reading.stems[after] not in self._ordinals:
                return index
            armed = reading.stem(after + 1) in self._arms
            alone = reading.stems[index] in _DIVISIONS and reading.words[after].lexeme.definite
            return after + 2 if armed else after + 1 if alone else index
        after += 1
        while reading.stem(after) in self._arms:
            after += 1
        return after

    def _region(self, reading: Reading, index: int) -> int:
        """Return the index after المنطقة العسكرية الثالثة or المنطقة العسكرية الشرقية."""
        after = index + 2
        if reading.stem(after) in self._ordinals or reading.stem(after) in self._phrases.directions:
            return after + 1
        return index

    def _group(self, reading: Reading, index: int) -> int:
        """Return the index after مجموعة السبع, مجموعة الـ77, مجموعة العشرين."""
        after = index + 1
        stem = reading.stem(after)
        if stem.strip(TATWEEL) == "ال" and after + 1 < len(reading.words):
            is_number = reading.words[after + 1].token.kind is TokenKind.NUMBER
            return after + 2 if is_number else index
        bare = stem[2:] if stem.startswith("ال") else ""
        counted = bare in self._tens or bare in _COUNTS
        return after + 1 if counted else index

    def _firm(self, reading: Reading, index: int) -> int:
        """Return the index after مصر للطيران; ``index`` where another noun governs the country."""
        word, after = reading.words[index], index + 1
        if word.lexeme.prefix not in ("", "و", "ل") or after >= len(reading.words):
            return index
        following = reading.words[after].lexeme
        if following.prefix != "ل" or following.stem not in self._firms:
            return index
        country = any(one.kind == "country" for one in word.lexeme.places)
        governed = index > 0 and reading.words[index - 1].lexeme.head is not None
        return after + 1 if country and not governed else index

    def _spoken_to(self, found: list[Suggestion], reading: Reading, index: int) -> None:
        """Add what stands in quotes right after ل: قال لـ"الشرق الأوسط"."""
        quoted = self._phrases.quoted(reading, index + 1)
        if quoted is None or reading.stem(index + 1) == "(":
            return
        first, after = quoted.first, quoted.after
        plain = all(
            not (reading.words[at].lexeme.verb or reading.words[at].lexeme.stop)
            for at in range(first, after)
        )
        if plain and after - first <= _LONGEST_OUTLET:
            span = reading.whole(first, after)
            found.append(Suggestion(span, "ORG", _ORIGIN, 0.85, _SPOKEN_TO))


def _cut_of_for(lexeme: Lexeme) -> int:
    """Return how many letters the proclitic ل takes; 0 where the ل may only belong to the word."""
    if lexeme.prefix == "ل":
        return lexeme.cut
    if lexeme.prefix or lexeme.count > 0:
        return 0
    return next((form.cut for form in lexeme.forms if form.prefix == "ل"), 0)
