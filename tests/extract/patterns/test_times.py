"""Times: parts of days and hours, with the day they belong to."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.times import TimeExtractor
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("وقع مساء السبت في", "مساء السبت", "2024-12-07TEV"),
        ("فجر الأحد المقبل سيصل", "فجر الأحد المقبل", "2024-12-08TMO"),
        ("صباح اليوم وصل", "صباح اليوم", "2024-12-07TMO"),
        ("مساء أمس وصل", "مساء أمس", "2024-12-06TEV"),
        ("الليلة الماضية وصل", "الليلة الماضية", "2024-12-06TNI"),
        ("نشر في 06-12-2024 | 23:47 هنا", "23:47", "2024-12-06T23:47"),
        ("عند الساعة العاشرة صباحا وصل", "الساعة العاشرة صباحا", "2024-12-07T10:00"),
        ("الثامنة مساء بدأ", "الثامنة مساء", "2024-12-07T20:00"),
        ("السادسة والنصف صباحا بدأ", "السادسة والنصف صباحا", "2024-12-07T06:30"),
        ("استمر ثلاث ساعات ثم", "ثلاث ساعات", "PT3H"),
        ("مدة 90 دقيقة ثم", "90 دقيقة", "PT90M"),
        ("وصل عند العاشرة والربع وسط", "العاشرة والربع", "2024-12-07T10:15"),
        ("توقف لمدة ساعة ثم", "ساعة", "PT1H"),
        ("يوم الأحد القادم الساعة العاشرة صباحا", "الساعة العاشرة صباحا", "2024-12-08T10:00"),
        ("الساعة العاشرة صباحا يوم الأحد القادم", "الساعة العاشرة صباحا", "2024-12-08T10:00"),
        ("مساء أول أمس الخميس وصل", "مساء أول أمس الخميس", "2024-12-05TEV"),
    ],
)
def test_a_time_and_its_value(text: str, surface: str, value: str) -> None:
    found = TimeExtractor(shipped_engine().vocabulary).extract(text, "2024-12-07")
    assert (surface, value) in [(one.span.of(text), one.value) for one in found]


@pytest.mark.parametrize("text", ["فاز 3-1 على", "المرتبة الثانية عالميا", "النسبة 12:99"])
def test_what_is_no_time(text: str) -> None:
    assert TimeExtractor(shipped_engine().vocabulary).extract(text, "2024-12-07") == []
