"""Years: seasons, school years, centuries and parts of a year."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.dates import DateExtractor
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("في موسم 2023-2024 فاز", "2023-2024", "2023/2024"),
        ("للعام الدراسي 2014/2015 في", "لعام الدراسي 2014/2015", "2014/2015"),
        ("القرن الحادي عشر شهد", "القرن الحادي عشر", "10XX"),
        ("النصف الثاني من عام 2019 كان", "النصف الثاني من عام 2019", "2019-H2"),
        ("في النصف الأول من تموز 2015 وصل", "النصف الأول من تموز 2015", "2015-07"),
        ("قبل الفاتح من أوت 2017 بيوم", "الفاتح من أوت 2017", "2017-08-01"),
    ],
)
def test_what_years_mean(text: str, surface: str, value: str) -> None:
    found = DateExtractor(shipped_engine().vocabulary).extract(text, "2020-05-01")
    assert (surface, value) in [(one.span.of(text), one.value) for one in found]
