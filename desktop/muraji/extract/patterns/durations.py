"""Lengths of time and how long ago: 24 عاما, السنوات الأخيرة, قبل أسبوع, كل عام, شهريا."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import months_away, week_of
from muraji.extract.patterns.dated import Dated
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from datetime import date

    from muraji.extract.patterns.calendar_words import Calendar
    from muraji.extract.patterns.quantity_words import Number, NumberWords
    from muraji.extract.reading import Reading

_RELATIVE = Words("a date that hangs on the day of the article", "تاريخ نسبي إلى يوم المقال")
_WHOLES = frozenset(["العام", "عام", "السنة", "سنة"])
_DURATION = Words("a length of time", "مدة زمنية")


class Durations:
    """The grammar of lengths of time."""

    def __init__(self, calendar: Calendar, numbers: NumberWords) -> None:
        self._calendar = calendar
        self._numbers = numbers
        self._adjectives = calendar.past | calendar.next | calendar.present

    def adverb(self, reading: Reading, index: int) -> Dated | None:
        """Read يوميا, شهريا as a set."""
        value = self._calendar.sets[reading.stems[index]]
        return Dated(index, index + 1, f"SET:{value}", 0.75, _DURATION)

    def plural(self, reading: Reading, index: int) -> Dated | None:
        """Read الأيام الأخيرة, السنوات الخمس الماضية, العامين المقبلين."""
        unit = self._calendar.plurals[reading.stems[index]]
        if unit == "H":
            return None
        after, count = index + 1, None
        inner = reading.stem(after)
        value = self._numbers.unit(inner[2:]) if inner.startswith("ال") else None
        if value:
            count, after = value, after + 1
        elif (reading.stems[index].endswith("ين") and unit != "Y") or reading.stems[index] in (
            "العامين",
            "السنتين",
        ):
            count = 2
        adjective = reading.stem(after).removesuffix("ين").removesuffix("ان")
        tense = None
        if adjective in self._calendar.past or adjective in self._calendar.recent:
            tense = "PAST_REF"
        elif adjective in self._calendar.next:
            tense = "FUTURE_REF"
        if tense is None and count and adjective in ("الاولى", "الاول"):
            return self._firsts(reading, index, after + 1, count, unit)
        if tense is None:
            return None
        result = _duration_value(count, unit) if count else tense
        return Dated(index, after + 1, result, 0.9, _RELATIVE)

    def _firsts(self, reading: Reading, index: int, after: int, count: float, unit: str) -> Dated:
        """Read الأشهر التسعة الأولى من العام الجاري: the year they begin belongs to them."""
        value = _duration_value(count, unit)
        whole = reading.stem(after) == "من" and reading.stem(after + 1) in _WHOLES
        if whole and reading.stem(after + 2) in self._adjectives:
            return Dated(index, after + 3, value, 0.88, _DURATION)
        year = reading.words[after + 2 : after + 3] if whole else []
        if year and year[0].token.kind is TokenKind.NUMBER:
            return Dated(index, after + 3, value, 0.88, _DURATION)
        return Dated(index, after, value, 0.88, _DURATION)

    def every(self, reading: Reading, index: int) -> Dated | None:
        """Read كل عام, كل أسبوع, كل سبت as a set."""
        stem = reading.stem(index + 1)
        unit = self._calendar.lengths.get(stem)
        if "ال" + stem in self._calendar.weekdays and stem != "احد":
            return Dated(index, index + 2, "SET:P1W", 0.8, _DURATION)
        if unit is None or unit in ("S", "M", "H") or reading.stem(index + 1) in ("عقد", "ليلة"):
            return None
        return Dated(index, index + 2, f"SET:{_duration_value(1, unit)}", 0.8, _DURATION)

    def _length(self, reading: Reading, index: int) -> tuple[Number | None, str, int] | None:
        """Return (number, unit, index after) of a quantified length of time."""
        if index >= len(reading.words):
            return None
        stem = reading.stems[index]
        number = self._numbers.number(reading, index)
        if number is None:
            unit = self._calendar.lengths.get(stem)
            return (None, unit, index + 1) if unit else None
        unit = self._calendar.lengths.get(reading.stem(number.after))
        if unit is None or reading.words[number.after].lexeme.prefix:
            return None
        return number, unit, number.after + 1

    def ago(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read قبل أسبوع, قبل 6 أشهر, قبل يومين as the day, week, month or year meant."""
        if "لن" in reading.stems[max(0, index - 4) : index]:
            return None
        start = index + 1
        if reading.stem(start) in ("نحو", "حوالي", "قرابة", "زهاء"):
            start += 1
        length = self._length(reading, start)
        if length is None:
            return None
        number, unit, after = length
        if number is None and reading.stems[after - 1] in self._calendar.uncounted:
            return Dated(index, after, "PAST_REF", 0.75, _RELATIVE)
        if unit in ("S", "M", "H") or reading.stem(after) in ("من", "فقط"):
            return None
        if number is not None and number.vague:
            return Dated(index, after, "PAST_REF", 0.85, _RELATIVE)
        count = (
            number.value if number else 2 if reading.stems[after - 1] in self._calendar.duals else 1
        )
        return Dated(index, after, _before(anchor, count, unit), 0.92, _RELATIVE)

    def duration(self, reading: Reading, index: int) -> Dated | None:
        """Read 24 عاما, خمسة عقود, يومين; a bare singular only where something measures by it."""
        length = self._length(reading, index)
        if length is None:
            return None
        number, unit, after = length
        if unit in ("S", "M", "H"):
            return None
        stem = reading.stems[after - 1]
        if number is None:
            if stem in self._calendar.duals:
                return Dated(index, after, _duration_value(2, unit), 0.88, _DURATION)
            return self._bare_length(reading, index, unit)
        if number.vague:
            return None
        half, after = self._and_half(reading, after)
        return Dated(index, after, _duration_value(number.value + half, unit), 0.9, _DURATION)

    @staticmethod
    def _and_half(reading: Reading, after: int) -> tuple[float, int]:
        """Return what ونصف or ونصف العام adds to a length, and the index after it."""
        if reading.key(after) != "ونصف":
            return 0.0, after
        repeated = reading.stem(after + 1)
        same = repeated.startswith("ال") and repeated[2:5] == reading.stem(after - 1)[:3]
        return 0.5, after + 1 + same

    def _bare_length(self, reading: Reading, index: int, unit: str) -> Dated | None:
        stem = reading.stems[index]
        adjective = stem == "عاما" and reading.stem(index - 1).endswith("ا")
        if (
            not adjective
            and stem in ("اسبوعا", "شهرا", "عاما")
            and not reading.words[index].lexeme.prefix
        ):
            return Dated(index, index + 1, _duration_value(1, unit), 0.6, _DURATION)
        if stem not in ("يوم", "اسبوع", "شهر", "عام", "سنة", "عقد", "قرن"):
            return None
        before, prefix = reading.stem(index - 1), reading.words[index].lexeme.prefix
        if reading.key(index + 1) == "ونصف" and not prefix:
            half, after = self._and_half(reading, index + 1)
            return Dated(index, after, _duration_value(1 + half, unit), 0.88, _DURATION)
        measured = before in self._calendar.bare_after and not (before == "بعد" and stem == "يوم")
        following = reading.words[index + 1] if index + 1 < len(reading.words) else None
        if not measured or prefix or (following and following.token.kind is TokenKind.NUMBER):
            return None
        if following and following.lexeme.definite:
            return None
        return Dated(index, index + 1, _duration_value(1, unit), 0.8, _DURATION)


def _before(anchor: date | None, count: float, unit: str) -> str:
    """Return the day, week, month or year that lies so far before the anchor."""
    if anchor is None:
        return "PAST_REF"
    try:
        if unit == "D":
            return (anchor - timedelta(days=int(count))).isoformat()
        if unit == "W":
            return week_of(anchor - timedelta(weeks=count))
        if unit == "MO":
            year, month = months_away(anchor, -int(count))
            return f"{year}-{month:02d}"
    except OverflowError:
        return "PAST_REF"
    factor = {"Y": 1, "DE": 10, "CE": 100}[unit]
    year = anchor.year - int(count * factor)
    return f"{year:04d}" if year > 0 else "PAST_REF"


def _duration_value(count: float, unit: str) -> str:
    """Return an ISO duration: P24Y, P50Y for five decades, P1W."""
    factor = {"DE": 10, "CE": 100}.get(unit, 1)
    letter = {"MO": "M", "DE": "Y", "CE": "Y"}.get(unit, unit)
    amount = count * factor
    return f"P{int(amount) if amount == int(amount) else amount}{letter}"
