"""Finds the day of publication where the text itself states it."""

from __future__ import annotations

import re

from muraji.extract.patterns.absolute_dates import numeric_dates
from muraji.text.characters import DIGITS, western_digits

_STATED = re.compile(
    "نشر|النشر|تاريخ|بتاريخ|حرر|الإثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"
)
_MONTHS = {
    "يناير": 1, "كانون الثاني": 1, "فبراير": 2, "شباط": 2, "مارس": 3, "آذار": 3, "أبريل": 4,
    "ابريل": 4, "إبريل": 4, "نيسان": 4, "مايو": 5, "أيار": 5, "يونيو": 6, "حزيران": 6, "يوليو": 7,
    "تموز": 7, "أغسطس": 8, "اغسطس": 8, "غشت": 8, "آب": 8, "سبتمبر": 9, "شتنبر": 9, "أيلول": 9,
    "أكتوبر": 10, "اكتوبر": 10, "تشرين الأول": 10, "نوفمبر": 11, "نونبر": 11, "تشرين الثاني": 11,
    "ديسمبر": 12, "دجنبر": 12, "كانون الأول": 12, "جانفي": 1, "فيفري": 2, "أفريل": 4, "جوان": 6,
    "جويلية": 7, "أوت": 8,
}  # fmt: skip
_IN_WORDS = re.compile(
    rf"(?<![{DIGITS}])([{DIGITS}]{{1,2}})\s+({'|'.join(_MONTHS)})(?:\s*[/(]\s*[\w ]+?\)?)?\s*،?\s*([{DIGITS}]{{4}})"
)
_HEAD_LINES = 6


def published_in(text: str) -> str | None:
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
        value = _date_in(line)
        if value and (len(line.strip()) < 40 or _STATED.search(line)):
            return value
    return None


def _date_in(line: str) -> str | None:
    for match in numeric_dates(line):
        return match.value
    written = _IN_WORDS.search(line)
    if not written:
        return None
    day, month, year = written.groups()
    return f"{western_digits(year)}-{_MONTHS[month]:02d}-{int(western_digits(day)):02d}"
