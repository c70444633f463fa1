"""Times: less than a day, on the clock or by part of the day, with the day itself nested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.patterns.calendar_words import Calendar, parsed
from muraji.extract.patterns.dated import Dated
from muraji.extract.patterns.dates import DateFinder
from muraji.extract.patterns.numeric_dates import numeric_dates
from muraji.extract.patterns.published_dates import published_in
from muraji.extract.patterns.quantity_words import NumberWords
from muraji.extract.reading import read
from muraji.text.characters import DIGITS, western_digits
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from datetime import date

    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Vocabulary

_CLOCK = re.compile(rf"(?<![{DIGITS}:.,/-])([{DIGITS}]{{1,2}}):([{DIGITS}]{{2}})(?![{DIGITS}:])")
_HOURS = {
    "الواحدة": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6,
    "السابعة": 7, "الثامنة": 8, "التاسعة": 9, "العاشرة": 10,
}  # fmt: skip
_MINUTES = {"والنصف": 30, "والربع": 15, "والثلث": 20}
_AT = frozenset("عند في تمام حتى منذ حوالي نحو قبل بعد الى".split())
_SURELY_AT = frozenset(["تمام", "عند"])
_BETWEEN = frozenset(["في", "عند", "،", "حتى", "على", "تمام"])
_PART_VALUE = {"TMI": "TAF"}
_REASON = Words("a time of day", "وقت من اليوم")
_LENGTH = Words("a length of time under a day", "مدة أقل من يوم")


class TimeExtractor:
    """Proposes TIME mentions."""

    name = "times"
    version = "1"

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._calendar = Calendar(vocabulary.lexicon)
        self._numbers = NumberWords(vocabulary.lexicon)
        self._dates = DateFinder(vocabulary)
        self._openers = (
            self._calendar.day_parts.keys()
            | self._calendar.halves.keys()
            | _HOURS.keys()
            | self._calendar.lengths.keys()
            | self._numbers.openers
            | {"الدقيقة", "الساعة", "بعد", "منتصف", "الحادية", "الثانية", "قبل"}
        )

    def extract(self, text: str, published: str | None = None) -> list[Suggestion]:
        """Return TIME mentions; the day comes from beside them or from ``published``."""
        reading = read(text, self._vocabulary)
        anchor = parsed(published or published_in(text, self._calendar))
        found = list(self._on_the_clock(reading, anchor))
        taken = [suggestion.span for suggestion in found]
        index = 0
        while index < len(reading.words):
            timed = None
            kind = reading.words[index].token.kind
            if kind is TokenKind.NUMBER or reading.stems[index] in self._openers:
                timed = self._at(reading, index, anchor)
            if timed is None:
                index += 1
                continue
            span = reading.span(timed.first, timed.after)
            if not any(span.overlaps(other) for other in taken):
                found.append(self._made(span, timed))
            index = timed.after
        return sorted(found, key=lambda suggestion: suggestion.span)

    def _made(self, span: Span, timed: Dated) -> Suggestion:
        origin = f"{self.name} {self.version}"
        return Suggestion(span, "TIME", origin, timed.score, timed.reason, timed.value)

    def _on_the_clock(self, reading: Reading, anchor: date | None) -> list[Suggestion]:
        """Find 23:47, 10:30 صباحا, الساعة 9:00 مساء."""
        text, found = reading.text, []
        stated = list(numeric_dates(text)) if ":" in text else []
        for match in _CLOCK.finditer(text):
            hour, minute = (int(western_digits(group)) for group in match.groups())
            if hour > 24 or minute > 59:
                continue
            span = Span(*match.span())
            half = re.match(
                r"\s*(صباح[اً]+|مساءً?ا?|ظهر[اً]+|فجر[اً]+|ليلاً?|عصر[اً]+|[صم](?!\w))", text[span.end :]
            )
            if half:
                span = Span(span.start, span.end + half.end())
                if half.group(1)[0] in "مظع" and hour < 12:
                    hour += 12
            opened = re.search(r"الساعة\s+$", text[max(0, span.start - 10) : span.start])
            if opened:
                span = Span(span.start - len(opened.group()), span.end)
            before = [date.value for date in stated if 0 <= span.start - date.span[1] <= 12]
            day = before[-1] if before else anchor.isoformat() if anchor else "XXXX-XX-XX"
            value = f"{day}T{hour:02d}:{minute:02d}"
            found.append(
                self._made(span, Dated(0, 0, value, 0.95 if before or half else 0.85, _REASON))
            )
        return found

    def _at(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        stem = reading.stems[index]
        if stem == "الدقيقة":
            return self._minute(reading, index)
        if stem == "الساعة" or stem in _HOURS or stem == "الحادية":
            return self._hour(reading, index, anchor)
        if stem in self._calendar.day_parts or stem in ("بعد", "منتصف"):
            return self._part(reading, index, anchor)
        if stem in self._calendar.halves:
            return None
        return self._length(reading, index)

    def _minute(self, reading: Reading, index: int) -> Dated | None:
        """Read الدقيقة 21 of a match."""
        if index + 1 >= len(reading.words):
            return None
        digits = western_digits(reading.words[index + 1].text)
        if not digits.isdigit():
            return None
        return Dated(index, index + 2, f"PT{digits}M", 0.6, _REASON)

    def _hour(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read الساعة الثامنة مساء, العاشرة والنصف صباحا, الساعة 9 صباحا."""
        after = index + 1 if reading.stems[index] == "الساعة" else index
        stem = reading.stem(after)
        if stem == "الحادية" and reading.key(after + 1) == "عشرة":
            hour, after = 11, after + 2
        elif stem == "الثانية" and reading.key(after + 1) == "عشرة":
            hour, after = 12, after + 2
        elif stem in _HOURS:
            hour, after = _HOURS[stem], after + 1
        elif after > index and (number := self._clock_number(reading, after)):
            hour, after = number, after + 1
        else:
            return None
        minute = _MINUTES.get(reading.key(after), 0)
        after += 1 if minute else 0
        if (joined := self._of_part(reading, after, anchor)) is not None:
            part, end = joined
            late = part.value[10:] in ("TEV", "TAF", "TNI") and hour < 12
            value = f"{part.value[:10]}T{(hour + 12 * late) % 24:02d}:{minute:02d}"
            return Dated(index, end, value, 0.93, _REASON)
        told = reading.stem(index - 1) in _AT and (minute or reading.stem(index - 1) in _SURELY_AT)
        half = self._calendar.halves.get(reading.stem(after))
        if half is None and reading.stem(after) in ("من", "بعد") and after > index:
            half = self._calendar.halves.get(reading.stem(after + 1))
        elif half:
            after += 1
        if half is None and reading.stems[index] != "الساعة" and not told:
            return None
        hour = hour + 12 if half in ("pm", "night") and hour + 8 > 3 and hour < 12 else hour
        day = self._day_beside(reading, index, after, anchor)
        return Dated(index, after, f"{day}T{hour % 24:02d}:{minute:02d}", 0.88, _REASON)

    def _day_beside(self, reading: Reading, index: int, after: int, anchor: date | None) -> str:
        """Return the day that stands beside an hour, else the article's: يوم الأحد الساعة العاشرة."""
        end = index - (reading.stem(index - 1) in _BETWEEN)
        for start in range(max(0, end - 5), end):
            dated = self._dates.at(reading, start, anchor)
            if dated is not None and dated.after == end and parsed(dated.value):
                return dated.value
        start = after + (reading.stem(after) == "من")
        dated = self._dates.at(reading, start, anchor) if start < len(reading.words) else None
        if dated is not None and parsed(dated.value) and not reading.words[start].lexeme.prefix:
            return dated.value
        return _day(anchor)

    def _of_part(
        self, reading: Reading, index: int, anchor: date | None
    ) -> tuple[Dated, int] | None:
        """Return the part of a day that an hour belongs to: السادسة من مساء غد الخميس."""
        start = index + 1 if reading.stem(index) == "من" else index
        if reading.stem(start) not in self._calendar.day_parts and reading.stem(start) != "بعد":
            return None
        part = self._part(reading, start, anchor)
        if part is None or part.value[10:] not in ("TMO", "TAF", "TEV", "TNI"):
            return None
        return part, part.after

    def _clock_number(self, reading: Reading, index: int) -> int | None:
        text = western_digits(reading.words[index].text) if index < len(reading.words) else ""
        if not text.isdigit() or not 1 <= int(text) <= 24:
            return None
        end = reading.words[index].end
        return None if reading.text[end : end + 1] == ":" else int(text)

    def _part(self, reading: Reading, index: int, anchor: date | None) -> Dated | None:
        """Read مساء السبت, صباح اليوم, بعد ظهر الجمعة, الليلة, الليلة الماضية."""
        stem, after = reading.stems[index], index + 1
        if stem in ("بعد", "منتصف"):
            stem = f"{stem} {reading.stem(after).removeprefix('ال')}"
            after += 1
        part = self._calendar.day_parts.get(stem)
        if part is None or (reading.words[index].lexeme.prefix and stem == "عصر"):
            return None
        part = _PART_VALUE.get(part, part)
        if stem == "الليلة":
            return self._tonight(reading, index, after, anchor)
        day = self._dates.at(reading, after, anchor) if after < len(reading.words) else None
        if day is None or reading.words[after].lexeme.prefix:
            if stem == "منتصف ليل" and reading.stem(after - 1).startswith("ال"):
                return Dated(index, after, f"{_day(anchor)}T00:00", 0.75, _REASON)
            return None
        if day.value.startswith("P") and not day.value.startswith(("PAST", "PRESENT")):
            return None
        if stem == "ليلة" and day.value == "P1D":
            return None
        base = day.value if day.value[:1].isdigit() or "-" in day.value else "XXXX-XX-XX"
        end = day.after
        if part == "TNI" and reading.stem(end) in self._calendar.weekdays:
            end += 1
        return Dated(index, end, f"{base}{part}", 0.95, _REASON)

    def _tonight(self, reading: Reading, index: int, after: int, anchor: date | None) -> Dated:
        if reading.stem(after) in self._calendar.past:
            from datetime import timedelta

            before = anchor - timedelta(days=1) if anchor else None
            return Dated(index, after + 1, f"{_day(before)}TNI", 0.9, _REASON)
        return Dated(index, after, f"{_day(anchor)}TNI", 0.85, _REASON)

    def _length(self, reading: Reading, index: int) -> Dated | None:
        """Read ثلاث ساعات, 90 دقيقة, ساعتين, قبل ساعات."""
        number = self._numbers.number(reading, index)
        at = number.after if number else index
        unit = self._calendar.lengths.get(reading.stem(at))
        if unit not in ("S", "M", "H") or (number and number.vague):
            return None
        stem = reading.stems[at]
        half = reading.key(at + 1) == "ونصف" and reading.stem(at + 2) == "ال" + stem
        if number is None and stem not in self._calendar.duals and not half:
            return self._one(reading, index, unit)
        if stem == "ثانية" and not (number and number.in_digits):
            return None
        if reading.words[at].lexeme.prefix and number:
            return None
        count = number.value if number else 2
        if number is None and stem not in self._calendar.duals:
            count, at = 1.5, at + 2
        amount = int(count) if count == int(count) else count
        return Dated(index, at + 1, f"PT{amount}{unit}", 0.85, _LENGTH)

    def _one(self, reading: Reading, index: int, unit: str) -> Dated | None:
        """Read ساعة and دقيقة where something measures by it: لمدة ساعة."""
        stem, following = reading.stems[index], reading.words[index + 1 : index + 2]
        measured = reading.stem(index - 1) in self._calendar.bare_after
        if stem not in ("ساعة", "دقيقة") or not measured or reading.words[index].lexeme.prefix:
            return None
        if following and (
            following[0].token.kind is TokenKind.NUMBER or following[0].lexeme.definite
        ):
            return None
        return Dated(index, index + 1, f"PT1{unit}", 0.8, _LENGTH)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "XXXX-XX-XX"
