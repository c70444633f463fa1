"""Dates that stand in a calendar: 27 تشرين الثاني 2024, عام 2011, 15 رمضان 1446, القرن التاسع عشر."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import gregorian
from muraji.extract.patterns.dated import Dated, NumericDate
from muraji.text.characters import DIGITS, western_digits
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.extract.patterns.calendar_words import Calendar
    from muraji.extract.patterns.quantity_words import NumberWords
    from muraji.extract.reading import Reading

_D = f"[{DIGITS}]"
_NUMERIC = re.compile(
    rf"(?<![{DIGITS}/.\-])(?:({_D}{{1,2}})([-/.])({_D}{{1,2}})\2({_D}{{4}})|({_D}{{4}})([-/.])({_D}{{1,2}})\6({_D}{{1,2}}))(?![{DIGITS}])"
)
_YEAR_NOUNS = frozenset(["عام", "العام", "سنة", "السنة"])
_YEAR_BEFORE = frozenset(
    [
        "في",
        "منذ",
        "حتى",
        "خلال",
        "بحلول",
        "قبل",
        "بعد",
        "لسنة",
        "لعام",
        "بين",
        "موسم",
        "و",
        "الى",
        "مطلع",
        "نهاية",
        "بداية",
        "اواخر",
        "اوائل",
        "منتصف",
        "صيف",
        "ربيع",
        "خريف",
        "شتاء",
    ]
)
_KINDS_OF_YEAR = frozenset(
    ["الدراسي", "الدراسية", "الجامعي", "الجامعية", "المالي", "المالية", "الكروي", "الرياضي"]
)
_DECADES = {
    "العشرينيات": 2, "الثلاثينيات": 3, "الاربعينيات": 4, "الخمسينيات": 5, "الستينيات": 6,
    "السبعينيات": 7, "الثمانينيات": 8, "التسعينيات": 9, "السبعينات": 7, "الثمانينات": 8,
    "التسعينات": 9, "الستينات": 6, "الخمسينات": 5, "الاربعينات": 4, "الثلاثينات": 3, "العشرينات": 2,
}  # fmt: skip
_CENTURY_TENS = {"عشر": 10, "عشرة": 10, "والعشرون": 20, "والعشرين": 20}
_QUARTERS = {"الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الاخير": 4}
_REASON = Words("a date of the calendar", "تاريخ بالتقويم")
_YEAR = Words("a year", "سنة")


def numeric_dates(text: str) -> Iterator[NumericDate]:
    """Find dates in digits, day first or year first; impossible days are left out."""
    for match in _NUMERIC.finditer(text):
        groups = [western_digits(group) if group else "" for group in match.groups()]
        day, month, year = (groups[0], groups[2], groups[3])
        if groups[4]:
            year, month, day = groups[4], groups[6], groups[7]
        value = _iso(int(year), int(month), int(day)) or _iso(int(year), int(day), int(month))
        if value:
            yield NumericDate(match.span(), value)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


class AbsoluteDates:
    """The grammar of calendar dates."""

    def __init__(self, calendar: Calendar, numbers: NumberWords) -> None:
        self._calendar = calendar
        self._numbers = numbers

    def at(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Return the calendar date that begins at a word."""
        word = reading.words[index]
        stem = reading.stems[index]
        if word.token.kind is TokenKind.NUMBER:
            return self._day_first(reading, index, index, anchor) or self._bare_year(reading, index)
        if not word.is_word:
            return None
        if stem in self._calendar.weekdays or stem == "يوم":
            return self._after_weekday(reading, index, anchor)
        if stem in _YEAR_NOUNS or stem in ("عامي", "اعوام", "موسم", "الموسم"):
            return self._named_year(reading, index)
        if stem == "القرن":
            return self._century(reading, index)
        if stem in _DECADES or "ال" + stem in _DECADES:
            return self._decade(reading, index)
        if stem in ("الربع", "النصف", "الثلث"):
            month = self._part_of_month(reading, index, anchor)
            return month or self._part_of_year(reading, index, anchor)
        if stem == "الفاتح":
            return self._first_of_month(reading, index, anchor)
        if stem in ("الاول", "العاشر", "الاولى", "الخامس", "الثاني", "الثالث", "الرابع", "السادس"):
            return self._ordinal_day(reading, index, anchor)
        if stem == "شهر":
            return self._month_first(reading, index, index + 1, anchor)
        return self._month_first(reading, index, index, anchor)

    def _year(self, reading: Reading, index: int) -> tuple[str, int] | None:
        """Return (year, index after it) where a year stands, its noun included."""
        start = index
        if reading.stem(index) in _YEAR_NOUNS:
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

    def _day_first(
        self, reading: Reading, first: int, index: int, anchor: date | None
    ) -> Dated | None:
        """Read day, month and perhaps year from ``index`` on."""
        digits = western_digits(reading.words[index].text)
        if not digits.isdigit() or not 1 <= int(digits) <= 31:
            return None
        start = index + (2 if reading.stem(index + 1) in ("من", "-", "/") else 1)
        if reading.stem(start) == "شهر":
            start += 1
        return self._rest(reading, first, start, int(digits), anchor)

    def _rest(
        self, reading: Reading, first: int, start: int, day: int, anchor: date | None
    ) -> Dated | None:
        month = self._calendar.month(reading, start)
        if month and not reading.words[start].lexeme.prefix:
            return self._with_year(reading, first, month, day, anchor)
        hijri = self._calendar.hijri_month(reading, start)
        return self._hijri(reading, first, hijri, day) if hijri else None

    def _with_year(
        self,
        reading: Reading,
        first: int,
        month: tuple[int, int],
        day: int | None,
        anchor: date | None,
    ) -> Dated:
        number, after = month
        start = after + 1 if reading.stem(after) in ("،", "من", ",", "/", "-") else after
        if reading.key(start) in _YEAR_NOUNS or start == after or reading.stem(after) != "من":
            year = self._year(reading, start)
            if year:
                return self._valued(first, year[1], int(year[0]), number, day)
        stem = reading.stem(after)
        if stem in self._calendar.past | self._calendar.next | self._calendar.present:
            chosen = self._year_by_adjective(stem, number, anchor)
            return self._valued(first, after + 1, chosen, number, day)
        chosen = _nearest_year(anchor, number, day) if anchor else None
        return self._valued(first, after, chosen, number, day)

    def _year_by_adjective(self, stem: str, month: int, anchor: date | None) -> int | None:
        if anchor is None:
            return None
        if stem in self._calendar.past:
            return anchor.year if month <= anchor.month else anchor.year - 1
        if stem in self._calendar.next:
            return anchor.year if month >= anchor.month else anchor.year + 1
        return anchor.year

    def _valued(
        self, first: int, after: int, year: int | None, month: int, day: int | None
    ) -> Dated:
        value = f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
        if day is not None:
            value += f"-{day:02d}"
        return Dated(first, after, value, 0.96 if day or year else 0.85, _REASON)

    def _hijri(
        self,
        reading: Reading,
        first: int,
        month: tuple[int, int],
        day: int | None,
    ) -> Dated | None:
        number, after = month
        year = self._year(reading, after)
        if year is None:
            if day is None or number in (2, 7):
                return None
            return Dated(first, after, "XXXX-XX-XX", 0.8, _REASON)
        end = year[1]
        while reading.stem(end) in ("هـ", "ه", "هجرية", "هجري", "للهجرة"):
            end += 1
        if not 1 <= int(year[0]) <= 1600:
            return self._valued(first, end, int(year[0]), number, day) if day is None else None
        start = gregorian(int(year[0]), number, day or 1)
        value = start.isoformat() if day else start.isoformat()[:7]
        return Dated(first, end, value, 0.93, _REASON)

    def _after_weekday(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read a weekday or يوم before a full date: يوم السبت 7 ديسمبر 2024."""
        start = index + 1
        if reading.stem(index) == "يوم" and reading.stem(start) in self._calendar.weekdays:
            start += 1
        if reading.stem(start) in ("،", "الموافق", ","):
            start += 1
        if start >= len(reading.words):
            return None
        if reading.words[start].token.kind is TokenKind.NUMBER:
            return self._day_first(reading, index, start, anchor)
        ordinal = self._ordinal_day(reading, start, anchor)
        return ordinal._replace(first=index) if ordinal is not None else None

    def _ordinal_day(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read الأول من مايو, الخامس عشر من آذار, الحادي والعشرين من يونيو."""
        value = self._numbers.ordinals.get(reading.stems[index])
        if value is None:
            return None
        start = index + 1
        joined = reading.key(start)
        if joined in _CENTURY_TENS:
            value += _CENTURY_TENS[joined]
            start += 1
        if reading.stem(start) not in ("من",):
            return None
        start += 2 if reading.stem(start + 1) == "شهر" else 1
        if start >= len(reading.words):
            return None
        return self._rest(reading, index, start, int(value), anchor)

    def _first_of_month(
        self, reading: Reading, index: int, anchor: date | None
    ) -> Dated | None:
        """Read الفاتح من أوت, as the Maghreb says the first of a month."""
        start = index + (2 if reading.stem(index + 1) == "من" else 1)
        if start >= len(reading.words):
            return None
        return self._rest(reading, index, start, 1, anchor)

    def _part_of_month(
        self, reading: Reading, index: int, anchor: date | None
    ) -> Dated | None:
        """Read النصف الأول من يوليو as the month."""
        start = index + (3 if reading.stem(index + 2) == "من" else 2)
        if reading.stem(index + 1) not in _QUARTERS or start >= len(reading.words):
            return None
        start += 1 if reading.stem(start) == "شهر" else 0
        month = self._calendar.month(reading, start)
        if month is None:
            return None
        return self._with_year(reading, index, month, None, anchor)

    def _month_first(
        self, reading: Reading, first: int, index: int, anchor: date | None
    ) -> Dated | None:
        """Read a month without a day: ديسمبر 2024, شهر مارس, تشرين الثاني الماضي."""
        month = self._calendar.month(reading, index)
        if month is None:
            hijri = self._calendar.hijri_month(reading, index)
            return self._hijri_month(reading, first, index, hijri, anchor) if hijri else None
        dated = self._with_year(reading, first, month, None, anchor)
        certain = index > first or dated.after > month[1] or month[1] - index > 1
        odd = reading.stems[index] in ("مارس", "اب", "ماي", "جوان", "اوت")
        placed = reading.stem(index - 1) in ("في", "منذ", "خلال", "حتى", "الى")
        if not certain and odd and not placed:
            return None
        return dated if certain else dated._replace(score=0.9)

    def _hijri_month(
        self,
        reading: Reading,
        first: int,
        index: int,
        month: tuple[int, int],
        anchor: date | None,
    ) -> Dated | None:
        dated = self._hijri(reading, first, month, None)
        if dated is not None:
            return dated
        if reading.stems[index] != "رمضان" or not (
            index > first or reading.stem(index - 1) in ("في", "خلال")
        ):
            return None
        value = "XXXX-XX" if anchor is None else f"{anchor.year}"
        after = month[1] + (1 if reading.stem(month[1]) in ("المبارك", "المقبل", "الماضي") else 0)
        return Dated(first, after, value, 0.75, _REASON)

    def _bare_year(self, reading: Reading, index: int) -> Dated | None:
        """Read a year without its noun, where what stands before or around shows it to be one."""
        year = self._year(reading, index)
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
        sure = before in _YEAR_BEFORE or (before == "(" and following == ")") or before == "-"
        value = 1850 <= int(year[0]) <= 2100
        if not value:
            return None
        return Dated(index, year[1], year[0], 0.9 if sure else 0.6, _YEAR)

    def _named_year(self, reading: Reading, index: int) -> Dated | None:
        """Read عام 2011, العام 2015, عامي 2014, موسم 2023-2024."""
        stem = reading.stems[index]
        start = index if stem in _YEAR_NOUNS else index + 1
        if stem in ("العام", "السنة", "الموسم") and reading.stem(index + 1) in _KINDS_OF_YEAR:
            start = index + 2
        year = self._year(reading, start)
        if year is None:
            return self._hijri_year(reading, index)
        value, after = year
        if stem == "موسم" or reading.stem(after) in ("-", "/"):
            second = self._year(reading, after + 1) if reading.stem(after) in ("-", "/") else None
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

    def _century(self, reading: Reading, index: int) -> Dated | None:
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
        tens = _CENTURY_TENS.get(reading.key(after))
        number = int(value) + (tens or 0)
        after += 1 if tens else 0
        if reading.key(after) == "قبل" and reading.key(after + 1) == "الميلاد":
            return Dated(index, after + 2, f"BC{number:02d}XX", 0.9, _REASON)
        if reading.stem(after) in ("الميلادي", "الهجري", "ميلادي", "هجري"):
            after += 1
        return Dated(index, after, f"{number - 1:02d}XX", 0.9, _REASON)

    def _decade(self, reading: Reading, index: int) -> Dated | None:
        stem = reading.stems[index]
        decade = _DECADES.get(stem, _DECADES.get("ال" + stem, 0))
        after = index + 1
        if reading.stem(after) == "القرن" and (century := self._century(reading, after)):
            return Dated(index, century.after, f"{century.value[:2]}{decade}X", 0.9, _REASON)
        if not stem.startswith("ال"):
            return None
        return Dated(index, after, f"19{decade}X", 0.7, _REASON)

    def _part_of_year(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read الربع الأول من عام 2024 and النصف الثاني من العام الجاري."""
        quarter = _QUARTERS.get(reading.stem(index + 1))
        if quarter is None:
            return None
        letter = "Q" if reading.stems[index] == "الربع" else "H"
        after = index + 2
        start = after + 1 if reading.stem(after) == "من" else after
        year = self._year(reading, start)
        if year:
            return Dated(index, year[1], f"{year[0]}-{letter}{quarter}", 0.9, _REASON)
        if reading.stem(start) in ("العام", "السنة") and anchor:
            adjective = reading.stem(start + 1)
            shift = -1 if adjective in self._calendar.past else 0
            if adjective in self._calendar.past | self._calendar.present | self._calendar.next:
                return Dated(
                    index, start + 2, f"{anchor.year + shift}-{letter}{quarter}", 0.85, _REASON
                )
        if reading.stem(start - 1) == "من" or letter == "H":
            return None
        value = f"{anchor.year}-{letter}{quarter}" if anchor else f"XXXX-{letter}{quarter}"
        return Dated(index, after, value, 0.75, _REASON)


def _nearest_year(anchor: date, month: int, day: int | None) -> int:
    """Return the year that puts a day of a month nearest to the anchor, the past before a tie."""

    def distance(year: int) -> tuple[int, int]:
        try:
            there = date(year, month, day or 15)
        except ValueError:
            there = date(year, month, 28)
        return abs((there - anchor).days), -year

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=distance)
