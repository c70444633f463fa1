"""Ordinals with their numbers."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.ordinals import OrdinalExtractor
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("ثالث أكبر مدن", "ثالث", 3),
        ("المرتبة الثانية عالميا", "الثانية", 2),
        ("الدورة الرابعة والخمسون من", "الرابعة والخمسون", 54),
        ("المركز الثاني عشر في", "الثاني عشر", 12),
        ("في الدقيقة الـ73 من", "الـ73", 73),
    ],
)
def test_an_ordinal(text: str, surface: str, value: int) -> None:
    found = OrdinalExtractor(shipped_engine().vocabulary).extract(text)
    assert (surface, value) in [(one.span.of(text), one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "في كانون الثاني الماضي",
        "تميم بن حمد آل ثاني",
        "أمس الأول",
        "القرن التاسع عشر",
        "الدول الـ73",
    ],
)
def test_what_is_none(text: str) -> None:
    found = OrdinalExtractor(shipped_engine().vocabulary).extract(text)
    assert [one for one in found if one.score >= 0.5] == []
