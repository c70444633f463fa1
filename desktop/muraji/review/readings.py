"""Other values that the same words may stand for: day and month the other way round, a week earlier."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from muraji.text.characters import lookup_key, western_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?=T|$)")
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})")
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}")
_DIGITAL = re.compile(r"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}")
_WEEKDAYS = tuple(
    lookup_key(name)
    for name in ("الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
)
_HALF_DAYS = tuple(lookup_key(name) for name in ("صباح", "مساء", "ظهر", "ليل", "فجر", "عصر"))


def readings(surface: str, value: object) -> list[object]:
    """Return other values that the words may have, the likeliest first; none for most.

    Day and month in digits are exchanged; a day of the week is also read a week earlier and later;
    a day without a year a year earlier and later; an hour in the other half of the day.
    """
    if not isinstance(value, str):
        return []
    words = western_digits(surface)
    found: list[object] = []
    for read in (_exchanged, _other_half_of_the_day, _other_weeks, _other_years):
        found += [other for other in read(words, value) if other not in (value, *found)]
    return found


def _exchanged(words: str, value: str) -> Iterator[str]:
    if not _DIGITAL.search(words):
        return
    day = _as_day(value)
    if day is not None and day.day <= 12:
        yield date(day.year, day.day, day.month).isoformat() + value[10:]


def _other_half_of_the_day(words: str, value: str) -> Iterator[str]:
    clock = _CLOCK.fullmatch(value)
    if clock is None or any(name in lookup_key(words) for name in _HALF_DAYS):
        return
    hour = int(clock[2])
    if re.search(r"\b(?:0|1[3-9]|2\d)", words) or not 1 <= hour <= 23:
        return
    yield f"{clock[1]}T{(hour + 12) % 24:02}:{clock[3]}"


def _other_weeks(words: str, value: str) -> Iterator[str]:
    day = _as_day(value)
    has_weekday = any(name in lookup_key(words) for name in _WEEKDAYS)
    if day is None or not has_weekday or re.search(r"\d", words):
        return
    for days in (-7, 7):
        yield (day + timedelta(days)).isoformat() + value[10:]


def _other_years(words: str, value: str) -> Iterator[str]:
    day = _as_day(value)
    if day is None or not re.search(r"\d", words) or _YEAR.search(words) or _DIGITAL.search(words):
        return
    if _CLOCK.fullmatch(value):
        return
    for years in (-1, 1):
        moved = _in_year(day, day.year + years)
        if moved is not None:
            yield moved.isoformat() + value[10:]


def _as_day(value: str) -> date | None:
    found = _DAY.match(value)
    return _or_none(lambda: date.fromisoformat(found[1])) if found else None


def _in_year(day: date, year: int) -> date | None:
    return _or_none(lambda: day.replace(year=year))


def _or_none(make: Callable[[], date]) -> date | None:
    try:
        return make()
    except ValueError:
        return None
