"""Titles and offices."""

from __future__ import annotations

import pytest

from muraji.extract.titles import TitleExtractor
from muraji.workspace.suggesting import shipped_engine


def titles(text: str) -> list[str]:
    found = TitleExtractor(shipped_engine().vocabulary).extract(text)
    return [one.span.of(text) for one in found if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قال وزير الخارجية الإيراني عباس عراقجي إن", "وزير الخارجية الإيراني"),
        ("أمير قطر الشيخ تميم", "أمير قطر"),
        ("التقى الشيخ محمد بن زايد في", "الشيخ"),
        ("وزراء خارجية كل من", "وزراء خارجية"),
        ("قال القيادي في الفصائل حسن عبد الغني إن", "القيادي في الفصائل"),
        ("قال المتحدث باسم وزارة الداخلية إن", "المتحدث باسم وزارة الداخلية"),
        ("وأوضح الدكتور محمد صالح أن", "الدكتور"),
        ("قال وزير الدولة لشؤون الطاقة محمد علي إن", "وزير الدولة لشؤون الطاقة"),
        ("ادعى المحقق المالي محمد سالم على", "المحقق المالي"),
        ("وزير الزراعة وتربية الأحياء سالم محمد", "وزير الزراعة"),
        ("زاره السفير الفرنسي في الدوحة محمد سالم أمس", "السفير الفرنسي في الدوحة"),
        ("رئيس الاتحاد المهني العام محمد سالم", "رئيس الاتحاد المهني العام"),
        ("الأمين العام للأمم المتحدة أنطونيو غوتيريش", "الأمين العام للأمم المتحدة"),
    ],
)
def test_a_title(text: str, surface: str) -> None:
    assert surface in titles(text)


@pytest.mark.parametrize("text", ["قال ضابط كبير إن", "قال مصدر في الشرطة إن", "غادر الرئيس إلى"])
def test_unnamed_roles_are_none(text: str) -> None:
    assert titles(text) == []
