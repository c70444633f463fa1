"""Persons: chains of names, and where they end."""

from __future__ import annotations

import pytest

from muraji.extract.persons import PersonExtractor
from muraji.workspace.suggesting import shipped_engine


def persons(text: str) -> list[str]:
    found = PersonExtractor(shipped_engine().vocabulary).extract(text)
    return [one.span.of(text) for one in found if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قال حسن عبد الغني إنه", "حسن عبد الغني"),
        ("الشيخ تميم بن حمد آل ثاني، وأعلن", "تميم بن حمد آل ثاني"),
        ("مدير المرصد رامي عبدالرحمن في وقت", "رامي عبدالرحمن"),
        ("وقال علي حداد ومحمود عباس أمس", "علي حداد"),
        ("وقال علي حداد ومحمود عباس أمس", "محمود عباس"),
        ("وزير التربية مروان حمادة في", "مروان حمادة"),
        ("الدكتور محمد زين العابدين أمس", "محمد زين العابدين"),
        ("المحافظ نور الدين إمام مساء", "نور الدين إمام"),
        ("القاضي سالم عدنان خلف إن", "سالم عدنان خلف"),
        ("الوالي كرم الله عباس الشيخ وجود", "كرم الله عباس الشيخ"),
        ("قال مدرب الترجي معين الشعباني عقب", "معين الشعباني"),
        ("مع محمد شياع السوداني أمس", "محمد شياع السوداني"),
        ("السائق محمد. ع. س، من", "محمد. ع. س"),
        ("وقال أحمد حسن لا توجد", "أحمد حسن"),
        ("الدكتور سالم العليمي المحافظتين منكوبتين", "سالم العليمي"),
        ("سجل فخر الدين بن سالم هدفا", "فخر الدين بن سالم"),
        ("وقال العميد معز شقرون أمس", "معز شقرون"),
        ("قدم عبدالله الراشد اقتراحا", "عبدالله الراشد"),
        ("الكاتب محمد سالم الشراب قال", "محمد سالم الشراب"),
        ("عضو مجلس السيادة الطاهر إبراهيم قال", "الطاهر إبراهيم"),
    ],
)
def test_a_person(text: str, surface: str) -> None:
    assert surface in persons(text)


@pytest.mark.parametrize(
    "text", ["على حمص", "بحمد الله تلتحق", "سلامة البلاد", "فرقة صابرين", "جمال الطبيعة"]
)
def test_nobody(text: str) -> None:
    assert persons(text) == []
