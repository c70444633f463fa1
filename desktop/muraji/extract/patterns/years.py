"""Years and what is made of them: عام 2011, موسم 2023-2024, القرن التاسع عشر, الربع الأول من 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import gregorian
from muraji.extract.patterns.dated import Dated
from muraji.text.characters import western_digits
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from datetime import date

    from muraji.extract.patterns.calendar_words import Calendar
    from muraji.extract.patterns.quantity_words import NumberWords
    from muraji.extract.reading import Reading

YEAR_NOUNS = frozenset("عام العام سنة السنة".split())
DECADES = {
    "العشرينيات": 2, "الثلاثينيات": 3, "الاربعينيات": 4, "الخمسينيات": 5, "الستينيات": 6,
    "السبعينيات": 7, "الثمانينيات": 8, "التسعينيات": 9, "السبعينات": 7, "الثمانينات": 8,
    "التسعينات": 9, "الستينات": 6, "الخمسينات": 5, "الاربعينات": 4, "الثلاثينات": 3, "العشرينات": 2,
}  # fmt: skip
CENTURY_TENS = {"عشر": 10, "عشرة": 10, "والعشرون": 20, "والعشرين": 20}
QUARTERS = {"الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الاخير": 4}
SEASONS = {"صيف": "SU", "شتاء": "WI", "خريف": "FA", "ربيع": "SP"}
_YEAR = Words("a year", "سنة")
_REASON = Words("a date of the calendar", "تاريخ بالتقويم")


_OF_LIFE = frozenset("العمر عمره عمرها عمرهم عمرهما عمرهن".split())


class YearDates:
    """The grammar of years, seasons, centuries, decades and parts of a year."""

    def __init__(self, calendar: Calendar, numbers: NumberWords) -> None:
        self._calendar = calendar
        self._numbers = numbers

    def year(self, reading: Reading, index: int) -> tuple[str, int] | None:
        """Return (year, index after it) where a year stands, its noun included."""
        start = index
        if reading.stem(index) in YEAR_NOUNS:
            start += 1
        elif reading.key(index) in ("لعام", "لسنة"):
            return None
        if start >= len(reading.words) or reading.words[start].token.kind is not TokenKind.NUMBER:
            return None
        digits = western_digits(reading.words[start].text)
        if len(digits) != 4 or not digits.isdigit():
            return None
        after = start + 1
        if reading.stem(after) in ("م", "ميلادية", "ميلادي"):
            after += 1
        return digits, after

    def season(self, reading: Reading, index: int) -> Dated | None:
        """Read صيف 2024, ربيع عام 2011."""
        year = self.year(reading, index + 1)
        if year is None:
            return None
        value = f"{year[0]}-{SEASONS[reading.stems[index]]}"
        return Dated(index, year[1], value, 0.95, _REASON)

    def bare(self, reading: Reading, index: int) -> Dated | None:
        """Read a year without its noun, where what stands before or around shows it to be one."""
        year = self.year(reading, index)
        if year is None or not 1000 <= int(year[0]) <= 2100:
            return None
        before, following = reading.stem(index - 1), reading.stem(year[1])
        span = reading.words[index].token.span
        if reading.text[span.end : span.end + 1] in ("/", "-") and following != "-":
            return None
        if before in ("رقم", "الرقم", "$", "طريق") or following in ("%", "٪", "$"):
            return None
        next_word = reading.words[year[1]] if year[1] < len(reading.words) else None
        counted = (
            next_word
            and next_word.is_word
            and len(next_word.lexeme.key) > 1
            and not (
                next_word.lexeme.stop
                or next_word.lexeme.prefix
                or next_word.lexeme.verb
                or next_word.lexeme.definite
            )
        )
        if counted and before not in ("عام", "سنة"):
            return None
        sure = (
            before in self._calendar.year_before
            or (before == "(" and following == ")")
            or before == "-"
        )
        value = 1850 <= int(year[0]) <= 2100
        if not value:
            return None
        return Dated(index, year[1], year[0], 0.9 if sure else 0.6, _YEAR)

    def named(self, reading: Reading, index: int) -> Dated | None:
        """Read عام 2011, العام 2015, عامي 2014, موسم 2023-2024."""
        stem = reading.stems[index]
        start = index if stem in YEAR_NOUNS else index + 1
        if (
            stem in ("العام", "السنة", "الموسم")
            and reading.stem(index + 1) in self._calendar.kinds_of_year
        ):
            start = index + 2
        year = self.year(reading, start)
        if year is None:
            return self._hijri_year(reading, index)
        value, after = year
        if stem == "موسم" or reading.stem(after) in ("-", "/"):
            second = self.year(reading, after + 1) if reading.stem(after) in ("-", "/") else None
            if second:
                first = start if start == index + 1 else index
                return Dated(first, second[1], f"{value}/{second[0]}", 0.85, _YEAR)
        if start > index + 1:
            return Dated(index, after, value, 0.85, _YEAR)
        if 1300 <= int(value) <= 1500 and reading.stem(after) in ("هـ", "ه", "هجرية", "للهجرة"):
            return self._hijri_year(reading, index)
        return Dated(start, after, value, 0.96, _YEAR)

    def _hijri_year(self, reading: Reading, index: int) -> Dated | None:
        start = index + 1
        if start >= len(reading.words) or reading.words[start].token.kind is not TokenKind.NUMBER:
            return None
        digits = western_digits(reading.words[start].text)
        if not digits.isdigit() or reading.stem(start + 1) not in ("هـ", "ه", "هجرية", "للهجرة"):
            return None
        if not 1 <= int(digits) <= 1600:
            return None
        return Dated(index, start + 2, str(gregorian(int(digits), 1, 1).year), 0.9, _YEAR)

    def century(self, reading: Reading, index: int) -> Dated | None:
        """Read القرن التاسع عشر as 18XX and القرن الماضي as 19XX."""
        stem = reading.stem(index + 1)
        if stem in self._calendar.past:
            return Dated(index, index + 2, "19XX", 0.85, _REASON)
        if stem in self._calendar.present:
            return Dated(index, index + 2, "20XX", 0.85, _REASON)
        if stem in ("العشرين", "العشرون"):
            return Dated(index, index + 2, "19XX", 0.9, _REASON)
        value = self._numbers.ordinals.get(stem)
        if value is None:
            return None
        after = index + 2
        tens = CENTURY_TENS.get(reading.key(after))
        number = int(value) + (tens or 0)
        after += 1 if tens else 0
        if reading.key(after) == "قبل" and reading.key(after + 1) == "الميلاد":
            return Dated(index, after + 2, f"BC{number:02d}XX", 0.9, _REASON)
        if reading.stem(after) in ("الميلادي", "الهجري", "ميلادي", "هجري"):
            after += 1
        return Dated(index, after, f"{number - 1:02d}XX", 0.9, _REASON)

    def decade(self, reading: Reading, index: int) -> Dated | None:
        """Read السبعينيات and ثمانينيات القرن الماضي."""
        stem = reading.stems[index]
        decade = DECADES.get(stem, DECADES.get("ال" + stem, 0))
        after = index + 1
        if reading.stem(after) == "القرن" and (century := self.century(reading, after)):
            return Dated(index, century.after, f"{century.value[:2]}{decade}X", 0.9, _REASON)
        aged = reading.stem(after) == "من" and reading.stem(after + 1) in _OF_LIFE
        if not stem.startswith("ال") or aged:
            return None
        return Dated(index, after, f"19{decade}X", 0.7, _REASON)

    def part(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read الربع الأول من عام 2024 and النصف الثاني من العام الجاري."""
        quarter = QUARTERS.get(reading.stem(index + 1))
        if quarter is None:
            return None
        letter = "Q" if reading.stems[index] == "الربع" else "H"
        after = index + 2
        start = after + 1 if reading.stem(after) == "من" else after
        year = self.year(reading, start)
        if year:
            return Dated(index, year[1], f"{year[0]}-{letter}{quarter}", 0.9, _REASON)
        if reading.stem(start) in ("العام", "السنة"):
            adjective = reading.stem(start + 1)
            shift = (adjective in self._calendar.next) - (adjective in self._calendar.past)
            if adjective in self._calendar.past | self._calendar.present | self._calendar.next:
                of_year = str(anchor.year + shift) if anchor else "XXXX"
                return Dated(index, start + 2, f"{of_year}-{letter}{quarter}", 0.85, _REASON)
        if reading.stem(start - 1) == "من" or letter == "H":
            return None
        value = f"{anchor.year}-{letter}{quarter}" if anchor else f"XXXX-{letter}{quarter}"
        return Dated(index, after, value, 0.75, _REASON)
