"""Dates that hang on the day of the article: أمس الأول, قبل أسبوع, الجمعة الماضي, السنوات الأخيرة."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import months_away, week_of, weekday_near
from muraji.extract.patterns.dated import Dated
from muraji.extract.patterns.durations import Durations
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.patterns.calendar_words import Calendar
    from muraji.extract.patterns.quantity_words import NumberWords
    from muraji.extract.reading import Reading

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_RELATIVE = Words("a date that hangs on the day of the article", "تاريخ نسبي إلى يوم المقال")
_WEEKDAY = Words("a day of the week", "يوم من أيام الأسبوع")
_DAY_AFTER = frozenset(["امس", "غد", "الغد"])
_SEASONS = {"SU", "WI", "FA", "SP"}


class RelativeDates:
    """The grammar of relative dates and durations."""

    def __init__(self, calendar: Calendar, numbers: NumberWords) -> None:
        self._calendar = calendar
        self._numbers = numbers
        self._durations = Durations(calendar, numbers)
        self._adjectives = calendar.past | calendar.next | calendar.present
        self.openers = (
            numbers.openers
            | calendar.lengths.keys()
            | calendar.weekdays.keys()
            | calendar.days.keys()
            | calendar.periods.keys()
            | calendar.plurals.keys()
            | calendar.sets.keys()
            | {
                "قبل",
                "يوم",
                "هذا",
                "هذه",
                "كل",
                "مطلع",
                "نهاية",
                "بداية",
                "اواخر",
                "اوائل",
                "منتصف",
                "السنة",
                "اول",
                "بعد",
            }
        )

    def at(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Return the relative date or duration that begins at a word."""
        stem = reading.stems[index]
        if stem in self.openers:
            return self._by_word(reading, index, stem, anchor)
        if reading.words[index].token.kind is TokenKind.NUMBER:
            return self._durations.duration(reading, index)
        return None

    def _by_word(
        self, reading: Reading, index: int, stem: str, anchor: date | None
    ) -> Dated | None:
        calendar = self._calendar
        if stem == "يوم":
            if reading.stem(index + 1) in _DAY_AFTER:
                named = self._day(reading, index + 1, anchor)
                return named and named._replace(first=index)
            return self._weekday(reading, index, index + 1, anchor)
        if stem in calendar.weekdays:
            return self._weekday(reading, index, index, anchor)
        if stem == "قبل":
            return self._durations.ago(reading, index, anchor)
        if stem in ("هذا", "هذه"):
            return self._demonstrative(reading, index, anchor)
        if stem in calendar.plurals:
            return self._durations.plural(reading, index)
        if stem in calendar.sets:
            return self._durations.adverb(reading, index)
        if stem == "كل":
            return self._durations.every(reading, index)
        if stem in ("اول", "بعد"):
            return self._two_days_off(reading, index, anchor)
        found = None
        if stem in calendar.days:
            found = self._day(reading, index, anchor)
        if found is None and stem in calendar.periods:
            found = self._period(reading, index, index, anchor)
        return found or self._durations.duration(reading, index)

    def _weekday(
        self, reading: Reading, first: int, index: int, anchor: date | None
    ) -> Dated | None:
        weekday = self._calendar.weekdays.get(reading.stem(index))
        if weekday is None or reading.words[index].lexeme.prefix in ("ك",):
            return None
        if not reading.words[index].text.endswith(("ء", "ة", "س", "ت", "د", "ن")):
            return None
        after, forward, back = index + 1, False, 0
        adjective = reading.stem(after)
        if adjective in self._calendar.next:
            after, forward = after + 1, True
        elif adjective in self._calendar.past:
            after, back = after + 1, 1
        if anchor is None:
            return Dated(first, after, f"XXXX-WXX-{weekday}", 0.9, _WEEKDAY)
        if not forward and not back:
            forward = self._looks_ahead(reading, first) and anchor.isoweekday() != weekday
        day = weekday_near(anchor - timedelta(days=back), weekday, forward)
        return Dated(first, after, day.isoformat(), 0.93, _WEEKDAY)

    def _looks_ahead(self, reading: Reading, index: int) -> bool:
        """Say whether the words before speak of what is to come."""
        for before in range(max(0, index - 7), index):
            stem = reading.stems[before]
            if stem in self._calendar.ahead or (
                stem[:2] in ("سي", "ست") and len(stem) > 4 and stem not in ("ستين",)
            ):
                return reading.words[before].lexeme.verb or stem in self._calendar.ahead
            if stem in (".", "\n"):
                continue
        return False

    def _day(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read اليوم, أمس, أمس الأول, غدا, with the weekday that may follow."""
        calendar, stem = self._calendar, reading.stems[index]
        shift, after = calendar.days[stem], index + 1
        if stem == "اليوم" and (
            reading.stem(after) in self._calendar.today_not or reading.stem(after) in calendar.past
        ):
            return None
        if (
            stem == "اليوم"
            and reading.stem(index - 1) == "في"
            and self._is_rate(reading, index - 2)
        ):
            return None
        if stem == "اليوم" and reading.stem(index - 1) in ("هذا", "ذلك", "نفس", "مدار"):
            return None
        if reading.stem(after) == "الاول" and shift == -1:
            shift, after = -2, after + 1
        return self._shifted_day(reading, index, after, shift, anchor)

    def _shifted_day(
        self, reading: Reading, index: int, after: int, shift: int, anchor: date | None
    ) -> Dated:
        """Return the day so far from the article's; a weekday that follows decides."""
        calendar = self._calendar
        paired = reading.stem(after)
        if paired in calendar.weekdays:
            after += 1
            weekday = calendar.weekdays[paired]
            if anchor is None:
                return Dated(index, after, f"XXXX-WXX-{weekday}", 0.95, _RELATIVE)
            day = anchor + timedelta(days=shift)
            if day.isoweekday() != weekday:
                day = weekday_near(anchor + timedelta(days=max(shift, 0)), weekday, False)
            return Dated(index, after, day.isoformat(), 0.96, _RELATIVE)
        if anchor is None:
            value = "PRESENT_REF" if shift == 0 else "PAST_REF" if shift < 0 else "FUTURE_REF"
            return Dated(index, after, value, 0.85, _RELATIVE)
        value = (anchor + timedelta(days=shift)).isoformat()
        return Dated(index, after, value, 0.9, _RELATIVE)

    def _two_days_off(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read أول أمس, أول من أمس and بعد غد, with the weekday that may follow."""
        after = index + 1
        if reading.stems[index] == "اول":
            after += reading.stem(after) == "من"
            if reading.stem(after) != "امس":
                return None
            return self._shifted_day(reading, index, after + 1, -2, anchor)
        if reading.stem(after) not in ("غد", "الغد"):
            return None
        return self._shifted_day(reading, index, after + 1, 2, anchor)

    def _is_rate(self, reading: Reading, index: int) -> bool:
        """Say whether an amount stands before في اليوم: 30 طنا في اليوم."""
        before = {reading.stem(index - 1), reading.stem(index - 2)}
        numbers = any(
            0 <= place < len(reading.words) and reading.words[place].token.kind is TokenKind.NUMBER
            for place in (index, index - 1, index - 2)
        )
        return numbers or bool(before & self._numbers.openers)

    def _period(
        self, reading: Reading, first: int, index: int, anchor: date | None
    ) -> Dated | None:
        """Read الأسبوع الماضي, العام الجاري, الصيف المقبل."""
        kind = self._calendar.periods.get(reading.stem(index))
        adjective = reading.stem(index + 1)
        if kind and adjective == "قبل" and reading.stem(index + 2) in self._calendar.past:
            return Dated(first, index + 3, _shifted(anchor, kind, -2), 0.9, _RELATIVE)
        if kind is None or kind in ("CE",) or adjective not in self._adjectives:
            return None
        if reading.stems[index] in ("الموسم",) or _is_of_office(reading, index):
            return None
        shift = 0
        if adjective in self._calendar.past:
            shift = -1
        elif adjective in self._calendar.next:
            shift = 1
        if reading.stems[index] == "اليوم" and shift:
            return None
        after = index + 2
        return Dated(first, after, _shifted(anchor, kind, shift), 0.93, _RELATIVE)

    def _demonstrative(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        kind = self._calendar.periods.get(reading.stem(index + 1))
        if kind is None or kind == "CE" or reading.stem(index + 1) == "الموسم":
            return None
        return Dated(index, index + 2, _shifted(anchor, kind, 0), 0.85, _RELATIVE)

    def this(self, reading: Reading, first: int, index: int, anchor: date | None) -> Dated | None:
        """Return the bare period at an index as the current one: نهاية العام."""
        kind = self._calendar.periods.get(reading.stems[index])
        if kind is None or kind == "CE":
            return None
        return Dated(first, index + 1, _shifted(anchor, kind, 0), 0.7, _RELATIVE)


def _is_of_office(reading: Reading, index: int) -> bool:
    """Say whether العام السابق describes an office rather than a year: الأمين العام السابق."""
    offices = reading.vocabulary.lexicon.words("titles", "heads")
    after_office = index > 0 and reading.stems[index - 1] in offices
    return after_office and reading.stem(index + 1) == "السابق"


def _shifted(anchor: date | None, kind: str, shift: int) -> str:
    """Return the period so many periods away from the anchor's."""
    if anchor is None:
        return "PAST_REF" if shift < 0 else "FUTURE_REF" if shift else "PRESENT_REF"
    if kind == "D":
        return (anchor + timedelta(days=shift)).isoformat()
    if kind == "W":
        return week_of(anchor + timedelta(weeks=shift))
    if kind == "MO":
        year, month = months_away(anchor, shift)
        return f"{year}-{month:02d}"
    if kind == "DE":
        return f"{(anchor.year // 10) + shift}X"
    if kind in _SEASONS:
        begun = anchor.month >= _SEASON_MONTH[kind]
        year = anchor.year + (
            0 if shift == 1 and not begun else 0 if shift == -1 and begun else shift
        )
        return f"{year}-{kind}"
    return f"{anchor.year + shift}"
