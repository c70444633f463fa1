"""Bodies by their shape: numbered units, firms called after a country, outlets somebody spoke to."""

from __future__ import annotations

import pytest

from muraji.extract.bodies import BodyExtractor
from muraji.workspace.suggesting import shipped_engine


def bodies(text: str) -> list[tuple[str, str]]:
    found = BodyExtractor(shipped_engine().vocabulary).extract(text)
    return [(one.label, one.span.of(text)) for one in found]


@pytest.mark.parametrize(
    ("text", "label", "surface"),
    [
        ("سيطرت الفرقة السابعة على", "ORG", "الفرقة السابعة"),
        ("وصل اللواء 35 مدرع إلى", "ORG", "اللواء 35 مدرع"),
        ("قيادة المنطقة العسكرية الرابعة", "ORG", "المنطقة العسكرية الرابعة"),
        ("تعتزم الكويت للتأمين توزيع", "ORG", "الكويت للتأمين"),
        ("تضم مجموعة العشرين دولا", "ORG", "مجموعة العشرين"),
        ("حسبما أكده لوأج مدير النقل", "ORG", "وأج"),
        ("وقعت مدينة الملك فهد للطاقة مذكرة", "ORG", "مدينة الملك فهد للطاقة"),
        ('قال الوزير لـ"الصباح الجديد" إن', "ORG", "الصباح الجديد"),
        ("وقالت المديرة في تصريح ل«واف» أمس", "ORG", "واف"),
        ("قال الخبير لتلفزة زغوان، إن السوق", "ORG", "تلفزة زغوان"),
        ("أقيم في مدينة زايد الرياضية حفل", "FAC", "مدينة زايد الرياضية"),
    ],
)
def test_a_body_by_its_shape(text: str, label: str, surface: str) -> None:
    assert (label, surface) in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير للصحفيين إن",
        "قال المدير لأحمد إن",
        "دعا إلى مجموعة من الخطوات",
        "زار دمشق للمشاركة في المؤتمر",
        "في مدينة حلب القديمة",
        "اللواء محمد علي",
        'قال "إن الأمر انتهى"',
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert bodies(text) == []
