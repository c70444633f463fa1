"""Finds the day of publication where the text itself states it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.extract.patterns.numeric_dates import numeric_dates
from muraji.text.characters import lookup_key, western_digits

if TYPE_CHECKING:
    from muraji.extract.patterns.calendar_words import Calendar

_STATED = re.compile(
    "نشر|النشر|تاريخ|بتاريخ|حرر|الإثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"
)
_HEAD_LINES = 6


def published_in(text: str, calendar: Calendar) -> str | None:
    """Return the ISO day stated as the day of publication, None where there is none.

    It is a full date on one of the first lines, alone on its line or beside a word like نشر or a
    weekday; a date within running prose is not taken.
    """
    place = 0
    lines = [line for line in text.split("\n") if line.strip()]
    near_end = lines[-3:] if len(lines) > _HEAD_LINES else []
    for line in lines[:_HEAD_LINES] + near_end:
        place += 1
        if len(line) > 120 or (place > _HEAD_LINES and not re.search("نشر|تاريخ", line)):
            continue
        value = _date_in(line, calendar)
        if value and (len(line.strip()) < 40 or _STATED.search(line)):
            return value
    return None


def _date_in(line: str, calendar: Calendar) -> str | None:
    for match in numeric_dates(line):
        return match.value
    return calendar.written_date(lookup_key(western_digits(line)))
