"""The words of the calendar and the arithmetic of days that dates and times share."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.extract.lexicon import Lexicon
    from muraji.extract.reading import Reading

_HIJRI_EPOCH = 1948439.5
_JULIAN_OF_ORDINAL_ZERO = 1721424.5


class Calendar:
    """Looks up months, weekdays, lengths and adjectives of time in the words of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._month_names: dict[str, int] = lexicon.table("calendar", "months")
        self.months = _by_words(lexicon.table("calendar", "months"))
        self.hijri_months = _by_words(lexicon.table("calendar", "hijri_months"))
        self.weekdays: dict[str, int] = lexicon.table("calendar", "weekdays")
        self.day_parts: dict[str, str] = lexicon.table("calendar", "day_parts")
        self.halves: dict[str, str] = lexicon.table("calendar", "day_halves")
        self.lengths: dict[str, str] = lexicon.table("calendar", "lengths")
        self.duals = lexicon.words("calendar", "duals")
        self.periods: dict[str, str] = lexicon.table("calendar", "periods")
        self.days: dict[str, int] = lexicon.table("calendar", "days")
        self.past = lexicon.words("calendar", "adjectives", "past")
        self.next = lexicon.words("calendar", "adjectives", "next")
        self.present = lexicon.words("calendar", "adjectives", "present")
        self.recent = lexicon.words("calendar", "adjectives", "recent")
        self.ahead = lexicon.words("calendar", "ahead")
        self.today_not = lexicon.words("calendar", "today_not")
        self.bare_after = lexicon.words("calendar", "bare_after")
        self.uncounted = lexicon.words("calendar", "uncounted")
        self.plurals: dict[str, str] = lexicon.table("calendar", "plurals")
        self.sets: dict[str, str] = lexicon.table("calendar", "sets")
        self.year_before = lexicon.words("calendar", "year_before")
        self.kinds_of_year = lexicon.words("calendar", "kinds_of_year")

    @cached_property
    def _written(self) -> re.Pattern[str]:
        names = "|".join(sorted(self._month_names, key=len, reverse=True))
        other = r"(?: ?[/(] ?[^ ]+(?: [^ ]+)?\)?)?"
        return re.compile(rf"(?<!\d)(\d{{1,2}}) +({names}){other} ?،? *(\d{{4}})(?!\d)")

    def written_date(self, line: str) -> str | None:
        """Return the ISO value of the first full date in words of a line of lookup keys."""
        found = self._written.search(line)
        if found is None:
            return None
        day, month, year = int(found[1]), self._month_names[found[2]], int(found[3])
        return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= 31 else None

    def month(self, reading: Reading, index: int) -> tuple[int, int] | None:
        """Return (month, index after it) of a Gregorian month, both names of a pair included."""
        found = _named(self.months, reading, index)
        if found is None or reading.words[index].lexeme.form.startswith("إب"):  # the town Ibb
            return None
        month, after = found
        paired = _named(self.months, reading, after)
        if paired and paired[0] == month and not reading.words[after].lexeme.prefix:
            return month, paired[1]
        if reading.stem(after) in ("/", "-", "("):
            other = _named(self.months, reading, after + 1)
            if other and other[0] == month:
                closes = reading.stem(after) == "(" and reading.stem(other[1]) == ")"
                return month, other[1] + (1 if closes else 0)
        return found

    def hijri_month(self, reading: Reading, index: int) -> tuple[int, int] | None:
        """Return (month, index after it) of a month of the Hijri year."""
        return _named(self.hijri_months, reading, index)


def _by_words(table: dict[str, int]) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name, month in table.items():
        words = tuple(name.split())
        found.setdefault(words[0], []).append((words, month))
    for names in found.values():
        names.sort(key=lambda entry: -len(entry[0]))
    return found


def _named(
    table: dict[str, list[tuple[tuple[str, ...], int]]], reading: Reading, index: int
) -> tuple[int, int] | None:
    for words, month in table.get(reading.stem(index), ()):
        if all(reading.stem(index + place) == word for place, word in enumerate(words)):
            return month, index + len(words)
    return None


def gregorian(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a Hijri date by the tabular (civil) calendar.

    Source of the arithmetic: the 30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24,
    26 and 29; sighting of the moon may differ by a day.
    """
    days = day + -(-59 * (month - 1) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(int(days + _HIJRI_EPOCH - _JULIAN_OF_ORDINAL_ZERO))


def parsed(published: str | None) -> date | None:
    """Return the day of an ISO date, None where there is none or it is no date."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def weekday_near(anchor: date, weekday: int, forward: bool) -> date:
    """Return the last such weekday up to the anchor, or the first after it."""
    if forward:
        return anchor + timedelta(days=(weekday - anchor.isoweekday() - 1) % 7 + 1)
    return anchor - timedelta(days=(anchor.isoweekday() - weekday) % 7)


def months_away(anchor: date, months: int) -> tuple[int, int]:
    """Return (year, month) that lies so many months from the anchor."""
    total = anchor.year * 12 + anchor.month - 1 + months
    return total // 12, total % 12 + 1


def week_of(day: date) -> str:
    """Return the ISO week of a day: 2024-W48."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
