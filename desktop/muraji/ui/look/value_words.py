"""Normalised values as a person reads them: a date in words, an amount with its unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from muraji.text.characters import western_digits
from muraji.ui.look.dates import locale_of_dates
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_DECADE = re.compile(r"(\d{3})X")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T([A-Z]{2}))?")
_ANY_DAY = re.compile(r"XXXX-XX-XX(?:T(.+))?")
_UNKNOWN = {
    "PAST_REF": QT_TRANSLATE_NOOP("values", "some time ago"),
    "PRESENT_REF": QT_TRANSLATE_NOOP("values", "now"),
    "FUTURE_REF": QT_TRANSLATE_NOOP("values", "some time ahead"),
    "XXXX-XX": QT_TRANSLATE_NOOP("values", "a month that is not known"),
}
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_PARTS_OF_DAY = {
    "MO": QT_TRANSLATE_NOOP("values", "{day}, morning"),
    "MI": QT_TRANSLATE_NOOP("values", "{day}, noon"),
    "AF": QT_TRANSLATE_NOOP("values", "{day}, afternoon"),
    "EV": QT_TRANSLATE_NOOP("values", "{day}, evening"),
    "NI": QT_TRANSLATE_NOOP("values", "{day}, night"),
    "DT": QT_TRANSLATE_NOOP("values", "{day}, by day"),
}
_LENGTHS = (
    QT_TRANSLATE_NOOP("values", "years: {count}"),
    QT_TRANSLATE_NOOP("values", "months: {count}"),
    QT_TRANSLATE_NOOP("values", "weeks: {count}"),
    QT_TRANSLATE_NOOP("values", "days: {count}"),
    QT_TRANSLATE_NOOP("values", "hours: {count}"),
    QT_TRANSLATE_NOOP("values", "minutes: {count}"),
)
_UNITS = {
    "m": QT_TRANSLATE_NOOP("values", "m"),
    "km": QT_TRANSLATE_NOOP("values", "km"),
    "cm": QT_TRANSLATE_NOOP("values", "cm"),
    "kg": QT_TRANSLATE_NOOP("values", "kg"),
    "t": QT_TRANSLATE_NOOP("values", "t"),
    "bbl": QT_TRANSLATE_NOOP("values", "barrels"),
    "year": QT_TRANSLATE_NOOP("values", "years"),
    "month": QT_TRANSLATE_NOOP("values", "months"),
    "day": QT_TRANSLATE_NOOP("values", "days"),
    "hour": QT_TRANSLATE_NOOP("values", "hours"),
    "degree": QT_TRANSLATE_NOOP("values", "degrees"),
}
_NUMBER_KEYS = {"value", "min", "max", "approx", "unit", "currency"}


def value_words(value: object, label: str = "") -> str:
    """Return the value as a person reads it in the window's language; empty for none.

    What has no wording of its own is returned as it is written.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, dict):
        return _amount(value, label)
    if isinstance(value, list):
        return " · ".join(value_words(item, label) for item in value)
    return _time(str(value))


def _listed(text: str) -> str:
    return QCoreApplication.translate("values", text)


def _number(value: float) -> str:
    locale = QLocale()
    if isinstance(value, float) and not value.is_integer():
        return western_digits(locale.toString(value, "f", len(repr(value).partition(".")[2])))
    return western_digits(locale.toString(float(value), "f", 0))


def _amount(value: Mapping[str, object], label: str) -> str:
    numbers = {key: found for key, found in value.items() if isinstance(found, int | float)}
    if set(value) - _NUMBER_KEYS or not numbers:
        return "  ".join(f"{key}: {value_words(found)}" for key, found in value.items())
    unit = str(value.get("unit") or value.get("currency") or "")
    if label == "PERCENT" and not unit:
        unit = "%"
    return f"{_numbers(value)} {_listed(_UNITS[unit]) if unit in _UNITS else unit}".strip()


def _numbers(value: Mapping[str, object]) -> str:
    said = {
        key: _number(found)
        for key, found in value.items()
        if isinstance(found, int | float) and not isinstance(found, bool)
    }
    if {"min", "max"} <= set(said):
        return QCoreApplication.translate("values", "{min} to {max}").format(**said)
    if "min" in said:
        return QCoreApplication.translate("values", "at least {min}").format(**said)
    if "max" in said:
        return QCoreApplication.translate("values", "at most {max}").format(**said)
    return (
        QCoreApplication.translate("values", "about {value}") if value.get("approx") else "{value}"
    ).format(**said)


def _time(text: str) -> str:
    first, slash, last = text.partition("/")
    if slash and first and last and not _is_name(first):
        return QCoreApplication.translate("values", "{first} to {last}").format(
            first=_point(first), last=_point(last)
        )
    return _point(text)


def _is_name(text: str) -> bool:
    return not text[:1].isdigit() and not text.startswith("P")


def _point(text: str) -> str:
    return _unresolved(text) or _length(text) or _longer_than_a_day(text) or _day(text)


def _unresolved(text: str) -> str:
    if text in _UNKNOWN:
        return _listed(_UNKNOWN[text])
    if weekday := _WEEKDAY.fullmatch(text):
        name = locale_of_dates().dayName(int(weekday[1]))
        return _of_day(
            QCoreApplication.translate("values", "a {weekday}, which one is not known").format(
                weekday=name
            ),
            weekday[2],
        )
    if any_day := _ANY_DAY.fullmatch(text):
        return _of_day(QCoreApplication.translate("values", "a day that is not known"), any_day[1])
    return ""


def _length(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    pairs = zip(_LENGTHS, found.groups() if found else (), strict=False)
    return " · ".join(_listed(words).format(count=count) for words, count in pairs if count)


def _longer_than_a_day(text: str) -> str:
    if week := _WEEK.fullmatch(text):
        return _week(int(week[1]), int(week[2]))
    if month := _MONTH.fullmatch(text):
        date = QDate(int(month[1]), int(month[2]), 1)
        return _written(date, "MMMM yyyy") if date.isValid() else ""
    if decade := _DECADE.fullmatch(text):
        return QCoreApplication.translate("values", "the {year}s").format(year=f"{decade[1]}0")
    return ""


def _week(year: int, week: int) -> str:
    """Return the week by the days at its ends; a number of a week says nothing to most people."""
    date = QDate(year, 1, 4)
    monday = date.addDays(1 - date.dayOfWeek()).addDays(7 * (week - 1))
    if not monday.isValid():
        return ""
    first, last = _written(monday, "d MMMM"), _written(monday.addDays(6), "d MMMM yyyy")
    return QCoreApplication.translate("values", "week of {first} to {last}").format(
        first=first, last=last
    )


def _day(text: str) -> str:
    found = _DAY.match(text)
    date = QDate.fromString(text[:10], Qt.DateFormat.ISODate) if found else QDate()
    if not date.isValid():
        return text
    day = _written(date, "dddd d MMMM yyyy")
    return _of_day(day, text[10:].removeprefix("T"))


def _of_day(day: str, time: str | None) -> str:
    if not time:
        return day
    if time in _PARTS_OF_DAY:
        return _listed(_PARTS_OF_DAY[time]).format(day=day)
    return QCoreApplication.translate("values", "{day}, {time}").format(
        day=day, time=f"\u2066{time}\u2069"
    )


def _written(date: QDate, pattern: str) -> str:
    return western_digits(locale_of_dates().toString(date, pattern))
