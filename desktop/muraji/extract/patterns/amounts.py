"""Amounts: money, percent, quantities with units, ages, and the counts that are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.patterns.currencies import NationalCurrencies
from muraji.extract.patterns.quantity_words import (
    Number,
    NumberWords,
    count_value,
    digits_value,
)
from muraji.extract.reading import read
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.domain.values import Json
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_RATHER = frozenset("يقل تقل يزيد تزيد قلت زاد زادت ينقص عوضا فضلا بدلا".split())
"""Words before عن with which no age follows: لا تقل عن خمسة أعوام."""
_DASHES = frozenset("-–—")


class AmountExtractor:
    """Finds numbers and says what they measure by what stands after them."""

    name = "amounts"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        lexicon = vocabulary.lexicon
        self._numbers = NumberWords(lexicon)
        self._currencies: dict[str, str] = lexicon.table("measures", "currencies")
        self._signs: dict[str, str] = lexicon.table("measures", "signs")
        self._national = NationalCurrencies(lexicon)
        self._units: dict[str, str] = lexicon.table("measures", "units")
        self._identifiers = lexicon.words("measures", "identifiers")
        self._age_before = lexicon.words("measures", "age_before")
        self._years = lexicon.words("measures", "ages")
        self._no_count_after = lexicon.words("measures", "no_count_after")
        self._percent = {tuple(w.split()) for w in lexicon.words("measures", "percent")}
        self._percent_signs = lexicon.words("measures", "percent", "signs")
        self._lengths: dict[str, str] = lexicon.table("calendar", "lengths")
        months = lexicon.table("calendar", "months") | lexicon.table("calendar", "hijri_months")
        self._month_openers = {name.split()[0] for name in months}
        self._heads: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for entry in self._numbers.modifiers:
            self._heads.setdefault(entry[0][0], []).append(entry)
        self._openers = self._numbers.openers | self._heads.keys() | self._signs.keys()

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return MONEY, PERCENT, QUANTITY, CARDINAL and ORDINAL mentions with values."""
        reading = read(text, self._vocabulary)
        found: list[Suggestion] = []
        index, count = 0, len(reading.words)
        while index < count:
            word = reading.words[index]
            opens = word.lexeme.stem in self._openers or not word.is_word
            number = self._at(reading, index) if opens else None
            if number is None:
                index += 1
                continue
            suggestion = self._classified(reading, number)
            if suggestion is not None:
                found.append(suggestion)
            index = max(number.after, index + 1)
        return found

    def _at(self, reading: Reading, index: int) -> Number | None:
        """Return the number with its modifier or range that begins at a word."""
        stem = reading.stems[index]
        for words, bound, inside in self._heads.get(stem, ()):
            after = index + len(words)
            if tuple(reading.stems[index:after]) == words and after < len(reading.words):
                number = self._number(reading, after)
                if number and not number.vague:
                    first = index if inside else number.first
                    return number._replace(first=first, bound=bound)
                if number:
                    return number
        return self._number(reading, index)

    def _number(self, reading: Reading, index: int) -> Number | None:
        if reading.words[index].text in self._signs:
            follows = index + 1 < len(reading.words) and self._numbers.number(reading, index + 1)
            return follows._replace(first=index) if follows else None
        number = self._numbers.number(reading, index)
        if number is None:
            return None
        return self._range(reading, number) or number

    def _range(self, reading: Reading, low: Number) -> Number | None:
        """Return ``low`` widened to a range: 5-7, 5 إلى 7, بين 20 و25."""
        middle = reading.stem(low.after)
        start = low.after + 1
        if start <= len(reading.words) and reading.words[low.after : start]:
            word = reading.words[low.after].lexeme
            if word.prefix == "و" and reading.stem(low.first - 1) == "بين" and not low.in_digits:
                middle, start = "و", low.after
        before = reading.stem(low.first - 1)
        joined = before in ("بين", "ما بين") and middle == "و"
        if not (middle in ("الى", "او", "حتى") or middle in _DASHES or joined):
            return None
        if start >= len(reading.words):
            return None
        high = self._numbers.number(reading, start)
        if high and _is_year(reading, low) and _is_year(reading, high):
            return None
        if high is None or not low.value < high.value or (middle in _DASHES and not low.in_digits):
            return None
        value = low.value
        if low.after - low.first == 1 and high.in_digits:
            value *= high.value / digits_value(reading.words[start].text)
        elif low.after - low.first == 1:
            value *= self._numbers.multiplier(reading.stems[high.after - 1])
        if value >= high.value:
            value = low.value
        return low._replace(after=high.after, upper=high.value, value=value)

    def _classified(self, reading: Reading, number: Number) -> Suggestion | None:
        for classify in (self._as_percent, self._as_money, self._as_quantity, self._as_age):
            suggestion = classify(reading, number)
            if suggestion is not None:
                return suggestion
        return self._as_count(reading, number)

    def _as_percent(self, reading: Reading, number: Number) -> Suggestion | None:
        after = number.after
        if reading.stem(after) in self._percent_signs:
            size = 1
        elif (reading.key(after), reading.key(after + 1)) in self._percent:
            size = 2
        elif (reading.key(after),) in self._percent:
            size = 1
        else:
            return None
        span = reading.span(number.first, after + size)
        return self._made(span, "PERCENT", number.json, 0.96, "a number with percent", "عدد ونسبة")

    def _as_money(self, reading: Reading, number: Number) -> Suggestion | None:
        after, first = number.after, number.first
        opener = self._signs.get(reading.words[first].text)
        if opener:
            value: dict[str, Json] = number.json | {"currency": opener}
            return self._money(reading.span(first, after), value)
        if (sign := self._signs.get(reading.stem(after))) is not None:
            return self._money(reading.span(first, after + 1), number.json | {"currency": sign})
        word = reading.words[after].lexeme if after < len(reading.words) else None
        if word is None or word.prefix or word.stem not in self._currencies:
            return None
        currency = self._national.of_article(reading, word.stem) or self._currencies[word.stem]
        after += 1
        adjective = reading.words[after].lexeme if after < len(reading.words) else None
        if adjective and not adjective.prefix and self._is_national(reading, after):
            named = self._national.of_adjective(word.stem, adjective.stem)
            currency, after = named or currency, after + 1
        return self._money(reading.span(first, after), number.json | {"currency": currency})

    def _is_national(self, reading: Reading, index: int) -> bool:
        lexeme = reading.words[index].lexeme
        return lexeme.stem.startswith("استرليني") or (
            lexeme.nationality is not None and not lexeme.definite
        )

    def _money(self, span: Span, value: Json) -> Suggestion:
        return self._made(span, "MONEY", value, 0.95, "a number with a currency", "عدد وعملة")

    def _as_quantity(self, reading: Reading, number: Number) -> Suggestion | None:
        after = number.after
        for size in (4, 3, 2, 1):
            words = reading.words[after : after + size]
            if len(words) < size:
                continue
            unit = self._units.get(" ".join(reading.key(after + i) for i in range(size)))
            if unit is None:
                continue
            if unit in ("degree", "ft") and number.vague:
                return None
            if unit == "degree" and reading.stem(after + 2) == "مقياس":
                continue
            span = reading.span(number.first, after + size)
            value: dict[str, Json] = number.json | {"unit": unit}
            return self._made(
                span, "QUANTITY", value, 0.93, "a number with a unit of measure", "عدد ووحدة قياس"
            )
        return None

    def _as_age(self, reading: Reading, number: Number) -> Suggestion | None:
        if reading.stem(number.after) not in self._years:
            return None
        before = {reading.stem(number.first - 1), reading.stem(number.first - 2)}
        if number.upper is not None and reading.stem(number.after) in ("عاما", "سنة"):
            before |= self._age_before
        bracketed = reading.stem(number.first - 1) == "(" and reading.stem(number.after + 1) in (
            ")",
            "،",
        )
        if reading.stem(number.first - 1) == "عن" and reading.stem(number.first - 2) not in _RATHER:
            before |= self._age_before
        apposed = reading.stem(number.first - 1) == "،" and reading.stem(number.after + 1) in (
            "،",
            ".",
        )
        if not (before & self._age_before or bracketed or apposed):
            return None
        unit = "month" if "شهر" in reading.stem(number.after) else "year"
        span = reading.span(number.first, number.after + 1)
        value: dict[str, Json] = number.json | {"unit": unit}
        score = 0.95 if number.upper is not None else 0.92
        return self._made(span, "QUANTITY", value, score, "an age", "عمر")

    def _as_count(self, reading: Reading, number: Number) -> Suggestion | None:
        first, after = number.first, number.after
        following = reading.stem(after)
        is_time = following in self._lengths or following in self._month_openers
        if is_time and (following not in ("اب", "صفر", "مارس") or number.value <= 31):
            return None
        if number.in_digits and self._is_no_count(reading, number):
            return None
        if number.in_digits and number.upper is None and after - number.first == 1:
            number = number._replace(value=count_value(reading.words[after - 1].text))
        lexeme = reading.words[after - 1].lexeme
        score = 0.9
        if after - first == 1 and not number.in_digits:
            if reading.key(first) == "عشر" and reading.stem(first - 1).startswith("ال"):
                return None
            if number.value in (0, 1) or (lexeme.definite and not number.vague):
                return None
            if following == "" or reading.stem(first) in ("خمس", "ربع", "الف"):
                score = 0.5
        if number.in_digits and after < len(reading.words):
            kind = reading.words[after].token.kind
            if kind is not TokenKind.WORD and following not in ("(", ")", "،", ".", "«", '"', "و"):
                score = 0.45
        if number.in_digits and self._glued(reading, number):
            score = 0.25
        span = reading.span(first, after)
        value: Json = number.json
        return self._made(span, "CARDINAL", value, score, "a count", "عدد")

    def _glued(self, reading: Reading, number: Number) -> bool:
        """Say whether digits touch Latin letters, a dash or a colon: a code, score or clock."""
        span = reading.words[number.after - 1].token.span
        before = reading.text[reading.words[number.first].start - 1 : span.start]
        after = reading.text[span.end : span.end + 1]
        odd = set("-/:–.#@+") | set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (after != "" and after in odd - {"."}) or (before != "" and before in odd)

    def _is_no_count(self, reading: Reading, number: Number) -> bool:
        surface = reading.words[number.after - 1].text
        before = reading.stem(number.first - 1)
        if before in self._identifiers or reading.stem(number.after) in self._no_count_after:
            return True
        is_year = (
            number.after - number.first == 1
            and len(surface) == 4
            and 1800 <= number.value <= 2100
            and not self._is_counted(reading, number.after)
        )
        return is_year or (len(surface) > 7 and surface.isdigit()) or surface.startswith("0")

    def _is_counted(self, reading: Reading, index: int) -> bool:
        """Say whether the next word is an indefinite noun, which a year never counts."""
        if index >= len(reading.words) or not reading.words[index].is_word:
            return False
        lexeme = reading.words[index].lexeme
        return len(lexeme.key) > 1 and not (
            lexeme.stop or lexeme.verb or lexeme.definite or lexeme.prefix
        )

    def _made(
        self, span: Span, label: str, value: Json, score: float, english: str, arabic: str
    ) -> Suggestion:
        origin = f"{self.name} {self.version}"
        return Suggestion(span, label, origin, score, Words(english, arabic), value)


def _is_year(reading: Reading, number: Number) -> bool:
    """Say whether a number is written like a year."""
    one_token = number.in_digits and number.after - number.first == 1
    return one_token and 1800 <= number.value <= 2100 and len(reading.words[number.first].text) == 4
