"""Dates that hang on the day of the article: أمس الأول, قبل أسبوع, الجمعة الماضي, السنوات الأخيرة."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import months_away, week_of, weekday_near
from muraji.extract.patterns.dated import Dated

if TYPE_CHECKING:
    from muraji.extract.patterns.calendar_words import Calendar
    from muraji.extract.patterns.quantity_words import Number, NumberWords
    from muraji.extract.reading import Reading

_PLURALS = {
    "الايام": "D", "الاسابيع": "W", "الاشهر": "MO", "الشهور": "MO", "السنوات": "Y", "الاعوام": "Y",
    "العقود": "DE", "السنين": "Y", "اليومين": "D", "الاسبوعين": "W", "الشهرين": "MO",
    "العامين": "Y", "السنتين": "Y", "العقدين": "DE", "القرون": "CE", "الساعات": "H", "المواسم": "Y",
}  # fmt: skip
_UNCOUNTED = frozenset(["ايام", "اسابيع", "اشهر", "شهور", "سنوات", "اعوام", "عقود", "قرون", "سنين"])
_AHEAD = frozenset(
    [
        "حتى",
        "غدا",
        "المقبل",
        "المقبلة",
        "يتوقع",
        "المرتقب",
        "المقرر",
        "مقررا",
        "يواجه",
        "يلتقي",
        "تواجه",
        "تلتقي",
        "يستضيف",
        "موعد",
        "القادم",
        "المتوقع",
        "المنتظر",
        "المتوقعة",
    ]
)
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SETS = {"يوميا": "P1D", "اسبوعيا": "P1W", "شهريا": "P1M", "سنويا": "P1Y"}
_TODAY_NOT = frozenset(
    [
        "العالمي",
        "الوطني",
        "الدولي",
        "التالي",
        "الاول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "الاخير",
        "الواحد",
        "ذاته",
        "نفسه",
        "السابق",
        "الموالي",
        "الختامي",
        "المفتوح",
        "الدراسي",
        "العربي",
        "الافتتاحي",
        "المقبل",
    ]
)
_BARE_AFTER = frozenset(
    [
        "منذ",
        "خلال",
        "لمدة",
        "طيلة",
        "طوال",
        "بعد",
        "كل",
        "مدة",
        "مدى",
        "قرابة",
        "نحو",
        "لفترة",
        "استمر",
        "غضون",
    ]
)
_RELATIVE = Words("a date that hangs on the day of the article", "تاريخ نسبي إلى يوم المقال")
_WEEKDAY = Words("a day of the week", "يوم من أيام الأسبوع")
_DURATION = Words("a length of time", "مدة زمنية")
_SEASONS = {"SU", "WI", "FA", "SP"}


class RelativeDates:
    """The grammar of relative dates and durations."""

    def __init__(self, calendar: Calendar, numbers: NumberWords) -> None:
        self._calendar = calendar
        self._numbers = numbers
        self._adjectives = calendar.past | calendar.next | calendar.present
        self._openers = (
            numbers.openers
            | calendar.lengths.keys()
            | calendar.weekdays.keys()
            | calendar.days.keys()
            | calendar.periods.keys()
            | _PLURALS.keys()
            | _SETS.keys()
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
            }
        )

    def at(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Return the relative date or duration that begins at a word."""
        stem = reading.stems[index]
        if stem in self._openers:
            return self._by_word(reading, index, stem, anchor)
        if reading.words[index].token.kind.value == "number":
            return self._duration(reading, index)
        return None

    def _by_word(
        self, reading: Reading, index: int, stem: str, anchor: date | None
    ) -> Dated | None:
        calendar = self._calendar
        if stem == "يوم":
            return self._weekday(reading, index, index + 1, anchor)
        if stem in calendar.weekdays:
            return self._weekday(reading, index, index, anchor)
        if stem == "قبل":
            return self._ago(reading, index, anchor)
        if stem in ("هذا", "هذه"):
            return self._demonstrative(reading, index, anchor)
        if stem in _PLURALS:
            return self._plural(reading, index)
        if stem in _SETS:
            return Dated(index, index + 1, f"SET:{_SETS[stem]}", 0.75, _DURATION)
        if stem == "كل":
            return self._every(reading, index)
        found = None
        if stem in calendar.days:
            found = self._day(reading, index, anchor)
        if found is None and stem in calendar.periods:
            found = self._period(reading, index, index, anchor)
        return found or self._duration(reading, index)

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
            if stem in _AHEAD or (
                stem[:2] in ("سي", "ست") and len(stem) > 4 and stem not in ("ستين",)
            ):
                return reading.words[before].lexeme.verb or stem in _AHEAD
            if stem in (".", "\n"):
                continue
        return False

    def _day(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read اليوم, أمس, أمس الأول, غدا, with the weekday that may follow."""
        calendar, stem = self._calendar, reading.stems[index]
        shift, after = calendar.days[stem], index + 1
        if stem == "اليوم" and (
            reading.stem(after) in _TODAY_NOT or reading.stem(after) in calendar.past
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
        paired = reading.stem(after)
        if paired == "الماضي" and stem == "الليلة":
            return None
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

    def _is_rate(self, reading: Reading, index: int) -> bool:
        """Say whether an amount stands before في اليوم: 30 طنا في اليوم."""
        before = {reading.stem(index - 1), reading.stem(index - 2)}
        numbers = any(
            0 <= place < len(reading.words) and reading.words[place].token.kind.value == "number"
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
        if reading.stems[index] in ("الموسم",):
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

    def _plural(self, reading: Reading, index: int) -> Dated | None:
        """Read الأيام الأخيرة, السنوات الخمس الماضية, العامين المقبلين."""
        unit = _PLURALS[reading.stems[index]]
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
        if tense is None:
            return None
        result = _duration_value(count, unit) if count else tense
        return Dated(index, after + 1, result, 0.9, _RELATIVE)

    def _every(self, reading: Reading, index: int) -> Dated | None:
        unit = self._calendar.lengths.get(reading.stem(index + 1))
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

    def _ago(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
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
        if number is None and reading.stems[after - 1] in _UNCOUNTED:
            return Dated(index, after, "PAST_REF", 0.75, _RELATIVE)
        if unit in ("S", "M", "H") or reading.stem(after) in ("من", "فقط"):
            return None
        if number is not None and number.vague:
            return Dated(index, after, "PAST_REF", 0.85, _RELATIVE)
        count = (
            number.value if number else 2 if reading.stems[after - 1] in self._calendar.duals else 1
        )
        return Dated(index, after, _before(anchor, count, unit), 0.92, _RELATIVE)

    def _duration(self, reading: Reading, index: int) -> Dated | None:
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
        return Dated(index, after, _duration_value(number.value, unit), 0.9, _DURATION)

    def _bare_length(self, reading: Reading, index: int, unit: str) -> Dated | None:
        stem = reading.stems[index]
        if stem in ("اسبوعا", "شهرا", "عاما") and not reading.words[index].lexeme.prefix:
            return Dated(index, index + 1, _duration_value(1, unit), 0.6, _DURATION)
        if stem not in ("يوم", "اسبوع", "شهر", "عام", "سنة", "عقد", "قرن"):
            return None
        before, prefix = reading.stem(index - 1), reading.words[index].lexeme.prefix
        measured = before in _BARE_AFTER and not (before == "بعد" and stem == "يوم")
        following = reading.words[index + 1] if index + 1 < len(reading.words) else None
        if not measured or prefix or (following and following.token.kind.value == "number"):
            return None
        if following and following.lexeme.definite:
            return None
        return Dated(index, index + 1, _duration_value(1, unit), 0.8, _DURATION)


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
