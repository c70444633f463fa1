"""Dates: one day or more, absolute or relative, with ISO values in the manner of TimeML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.patterns.absolute_dates import AbsoluteDates
from muraji.extract.patterns.calendar_words import Calendar, parsed
from muraji.extract.patterns.numeric_dates import numeric_dates
from muraji.extract.patterns.published_dates import published_in
from muraji.extract.patterns.quantity_words import NumberWords
from muraji.extract.patterns.relative_dates import RelativeDates
from muraji.extract.reading import read
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from datetime import date

    from muraji.extract.patterns.dated import Dated
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_EDGES = frozenset("مطلع بداية اوائل منتصف اواخر نهاية".split())
_BARE_PERIODS = frozenset("العام السنة الشهر الاسبوع القرن".split())


class DateFinder:
    """Finds the date that begins at a word, whatever its kind."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        calendar = Calendar(vocabulary.lexicon)
        numbers = NumberWords(vocabulary.lexicon)
        self._absolute = AbsoluteDates(calendar, numbers)
        self._relative = RelativeDates(calendar, numbers)
        self._openers = self._absolute.openers | self._relative.openers | _EDGES

    def at(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Return the date beginning at a word; relative ones are resolved against the anchor."""
        stem = reading.stems[index]
        if stem not in self._openers:
            if reading.words[index].token.kind is not TokenKind.NUMBER:
                return None
        elif stem in _EDGES and index + 1 < len(reading.words):
            return self._edge(reading, index, anchor)
        absolute = self._absolute.at(reading, index, anchor)
        relative = self._relative.at(reading, index, anchor)
        if absolute is None or relative is None:
            return absolute or relative
        return absolute if absolute.after >= relative.after else relative

    def _edge(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read مطلع العام المقبل, نهاية عام 2024, منتصف مايو: the edge belongs to the date."""
        if reading.words[index + 1].lexeme.prefix:
            return None
        inner = self.at(reading, index + 1, anchor)
        if inner is not None and not inner.value.startswith("P"):
            return inner._replace(first=index, score=min(inner.score, 0.8))
        if inner is None and reading.stems[index + 1] in _BARE_PERIODS:
            return self._relative.this(reading, index, index + 1, anchor)
        return None


def _agreed(reading: Reading, last: Dated | None, dated: Dated) -> Dated:
    """Give a Hijri date the day that the text itself sets beside it: 5 يناير الموافق 2 جمادى."""
    beside = last is not None and last.after == dated.first - 1
    if last is None or not beside or reading.stem(dated.first - 1) != "الموافق":
        return dated
    days = parsed(last.value), parsed(dated.value)
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > 3:
        return dated
    return dated._replace(value=last.value)


class DateExtractor:
    """Proposes DATE mentions."""

    name = "dates"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._calendar = Calendar(vocabulary.lexicon)
        self._finder = DateFinder(vocabulary)

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return DATE mentions; without ``published`` the day is looked for in the text itself."""
        reading = read(text, self._vocabulary)
        anchor = parsed(published or published_in(text, self._calendar))
        found = [
            self._made(Span(*match.span), match.value, 0.97, "a date in digits", "تاريخ بالأرقام")
            for match in numeric_dates(text)
        ]
        taken = {suggestion.span.start for suggestion in found}
        index = 0
        last: Dated | None = None
        while index < len(reading.words):
            dated = self._finder.at(reading, index, anchor)
            if dated is None:
                index += 1
                continue
            dated = _agreed(reading, last, dated)
            last = dated
            span = reading.span(dated.first, dated.after)
            if span.start not in taken:
                words = dated.reason
                found.append(self._made(span, dated.value, dated.score, words.en, words.ar))
            index = max(dated.after, index + 1)
        return sorted(found, key=lambda suggestion: suggestion.span)

    def _made(self, span: Span, value: str, score: float, en: str, ar: str) -> Suggestion:
        return Suggestion(span, "DATE", f"{self.name} {self.version}", score, Words(en, ar), value)
