"""Dates that stand in a calendar: 27 تشرين الثاني 2024, عام 2011, 15 رمضان 1446, القرن التاسع عشر."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import gregorian
from muraji.extract.patterns.dated import Dated
from muraji.extract.patterns.years import (
    CENTURY_TENS,
    DECADES,
    QUARTERS,
    SEASONS,
    YEAR_NOUNS,
    YearDates,
)
from muraji.text.characters import western_digits
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.patterns.calendar_words import Calendar
    from muraji.extract.patterns.quantity_words import NumberWords
    from muraji.extract.reading import Reading

_TENTHS = {"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30}
_DAYS = (
    frozenset(
        "الاول العاشر الاولى الخامس الثاني الثالث الرابع السادس السابع الثامن التاسع الحادي".split()
    )
    | _TENTHS.keys()
)
_REASON = Words("a date of the calendar", "تاريخ بالتقويم")


class AbsoluteDates:
    """The grammar of calendar dates."""

    def __init__(self, calendar: Calendar, numbers: NumberWords) -> None:
        self._calendar = calendar
        self._numbers = numbers
        self._years = YearDates(calendar, numbers)

    @cached_property
    def openers(self) -> frozenset[str]:
        """The stems of the words with which a calendar date may begin; digits may too."""
        calendar = self._calendar
        fixed = "يوم شهر القرن الربع النصف الثلث الفاتح فاتح عامي اعوام موسم الموسم".split()
        bare = {decade.removeprefix("ال") for decade in DECADES}
        months = calendar.months.keys() | calendar.hijri_months.keys() | calendar.weekdays.keys()
        return frozenset(
            months | SEASONS.keys() | YEAR_NOUNS | DECADES.keys() | bare | _DAYS | set(fixed)
        )

    def at(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Return the calendar date that begins at a word."""
        word = reading.words[index]
        stem = reading.stems[index]
        if word.token.kind is TokenKind.NUMBER:
            return self._day_first(reading, index, index, anchor) or self._years.bare(
                reading, index
            )
        if not word.is_word:
            return None
        if stem in self._calendar.weekdays or stem == "يوم":
            return self._after_weekday(reading, index, anchor)
        if stem in YEAR_NOUNS or stem in ("عامي", "اعوام", "موسم", "الموسم"):
            return self._years.named(reading, index)
        if stem == "القرن":
            return self._years.century(reading, index)
        if stem in SEASONS:
            return self._years.season(reading, index)
        if stem in DECADES or "ال" + stem in DECADES:
            return self._years.decade(reading, index)
        if stem in ("الربع", "النصف", "الثلث"):
            month = self._part_of_month(reading, index, anchor)
            return month or self._years.part(reading, index, anchor)
        if stem in ("الفاتح", "فاتح"):
            return self._first_of_month(reading, index, anchor)
        if stem in _DAYS:
            return self._ordinal_day(reading, index, anchor)
        if stem == "شهر":
            return self._month_first(reading, index, index + 1, anchor)
        return self._month_first(reading, index, index, anchor)

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
        found = self._rest(reading, first, start, int(digits), anchor)
        return found or self._of_two_days(reading, first, index, anchor)

    def _of_two_days(
        self, reading: Reading, first: int, index: int, anchor: date | None
    ) -> Dated | None:
        """Read the first day of 12 و13 مارس and من 3 إلى 7 مايو: the month stands after the second."""
        if reading.stem(index + 1) not in ("و", "الى", "حتى"):
            return None
        second = reading.words[index + 2] if index + 2 < len(reading.words) else None
        if second is None or second.token.kind is not TokenKind.NUMBER:
            return None
        later = self._day_first(reading, index + 2, index + 2, anchor)
        if later is None or later.after == index + 3 or not later.value[:4].isdigit():
            return None
        day = int(western_digits(reading.words[index].text))
        value = f"{later.value[:8]}{day:02d}"
        return (
            Dated(first, index + 1, value, 0.93, _REASON) if later.value[8:] > value[8:] else None
        )

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
        if reading.key(start) in YEAR_NOUNS or start == after or reading.stem(after) != "من":
            year = self._years.year(reading, start)
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
        year = self._years.year(reading, after)
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
        stem = reading.stems[index]
        value = self._numbers.ordinals.get(stem, _TENTHS.get(stem))
        if value is None:
            return None
        start = index + 1
        joined = reading.key(start)
        if joined in CENTURY_TENS:
            value += CENTURY_TENS[joined]
            start += 1
        if reading.stem(start) not in ("من",):
            return None
        start += 2 if reading.stem(start + 1) == "شهر" else 1
        if start >= len(reading.words):
            return None
        return self._rest(reading, index, start, int(value), anchor)

    def _first_of_month(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read الفاتح من أوت, as the Maghreb says the first of a month."""
        start = index + (2 if reading.stem(index + 1) == "من" else 1)
        if start >= len(reading.words):
            return None
        return self._rest(reading, index, start, 1, anchor)

    def _part_of_month(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read النصف الأول من يوليو as the month."""
        start = index + (3 if reading.stem(index + 2) == "من" else 2)
        if reading.stem(index + 1) not in QUARTERS or start >= len(reading.words):
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


def _nearest_year(anchor: date, month: int, day: int | None) -> int:
    """Return the year that puts a day of a month nearest to the anchor, the past before a tie."""

    def distance(year: int) -> tuple[int, int]:
        try:
            there = date(year, month, day or 15)
        except ValueError:
            there = date(year, month, 28)
        return abs((there - anchor).days), -year

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=distance)
