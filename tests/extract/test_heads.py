"""Head nouns: what they open, and whether they belong to it."""

from __future__ import annotations

import pytest

from muraji.extract.heads import HeadExtractor
from muraji.workspace.suggesting import shipped_engine


def heads(text: str) -> list[tuple[str, str]]:
    found = HeadExtractor(shipped_engine().vocabulary).extract(text)
    return [(one.label, one.span.of(text)) for one in found if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "label", "surface"),
    [
        ("أعلنت وزارة التربية والتعليم العالي أن", "ORG", "وزارة التربية والتعليم العالي"),
        ("نفت وزارة الدفاع السورية ذلك", "ORG", "وزارة الدفاع السورية"),
        ("قال الاتحاد المصري لكرة القدم إن", "ORG", "الاتحاد المصري لكرة القدم"),
        ("انسحب الجيش السوري من", "ORG", "الجيش السوري"),
        ("مصادر للجيش السوري قالت", "ORG", "لجيش السوري"),
        ("نقلوا إلى مستشفى المنيا الجامعي في", "FAC", "مستشفى المنيا الجامعي"),
        ("إغلاق معبر جابر الحدودي أمس", "FAC", "معبر جابر الحدودي"),
        ("في شارع الحبيب بورقيبة وسط", "FAC", "شارع الحبيب بورقيبة"),
        ("خلال مهرجان قرطاج الدولي في", "EVENT", "مهرجان قرطاج الدولي"),
        ("قرار مجلس الأمن رقم 2254 الذي", "LAW", "قرار مجلس الأمن رقم 2254"),
        (
            "بموجب المادة 418 من قانون الإجراءات الجزائية قضت",
            "LAW",
            "المادة 418 من قانون الإجراءات الجزائية",
        ),
        ("ذكرت صحيفة القبس أن", "ORG", "القبس"),
        ("قائد حركة «أحرار الشام» قال", "ORG", "أحرار الشام"),
        ("طالب بتنفيذ القرار الدولي 1559 فورا", "LAW", "القرار الدولي 1559"),
        ("وفق القانون رقم 17-04 الصادر", "LAW", "القانون رقم 17-04"),
        ("طبقا للفصل 96 من المجلة الجزائية", "LAW", "لفصل 96 من المجلة الجزائية"),
        ("أعلنت وزارة الزراعة الأحد أن", "ORG", "وزارة الزراعة"),
        ("نقل إلى مستشفى الأمير حسين الدكتور سامي", "FAC", "مستشفى الأمير حسين"),
        ("في بلدية تازمالت بولاية بجاية", "GPE", "تازمالت"),
        ("عناصر من مليشيا الحوثي في", "ORG", "الحوثي"),
        ("وكالة أفق نيوز ذكرت", "ORG", "أفق نيوز"),
        ("قاطعها الاتحاد من أجل الحرية والعدالة أمس", "ORG", "الاتحاد من أجل الحرية والعدالة"),
        ("دعت نقابة محرري الصحافة والنشر إلى", "ORG", "نقابة محرري الصحافة والنشر"),
        ("قرب جسر شبرمات وسط", "FAC", "جسر شبرمات"),
    ],
)
def test_a_name_by_its_head(text: str, label: str, surface: str) -> None:
    assert (label, surface) in heads(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال مجلس الإدارة إن",
        "وصلت قوات الأمن إلى",
        "في مركز تجاري جديد",
        "الشركة الجديدة تعمل",
        "حركة المرور متوقفة",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert heads(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("قالت منظمة التنمية والتعاون الاقتصادي إن", "منظمة التنمية والتعاون الاقتصادي"),
        ("في سوق دبي المالي أمس", "سوق دبي المالي"),
        ("بمشاركة فرقة زندال أمس", "زندال"),
        ("غنى كورال الفيحاء أمس", "كورال الفيحاء"),
        ("رخصة لشركة زندال الاستثمارية أمس", "زندال الاستثمارية"),
        ("من منظمة الصحة العالمية واليونيسف أمس", "منظمة الصحة العالمية"),
    ],
)
def test_bodies_of_the_everyday(text: str, surface: str) -> None:
    found = HeadExtractor(shipped_engine().vocabulary).extract(text)
    names = [one.span.of(text) for one in found if one.label == "ORG" and one.score >= 0.5]
    assert surface in names
    assert not any("واليونيسف" in name for name in names)


@pytest.mark.parametrize(
    ("text", "label", "surface"),
    [
        ("منصتي «زندال» و«مرام» في", "PRODUCT", "مرام"),
        ("شركتي زندال وكرتال وافقتا", "ORG", "كرتال"),
        ("طرحت هاتفها زندال 11 في", "PRODUCT", "زندال 11"),
        ("استنادا إلى القانون رقم 10 لسنة 2003، وقال", "LAW", "القانون رقم 10 لسنة 2003"),
        ("احتجاجات حراك «غضب زندال» أمس", "ORG", "غضب زندال"),
        ("ضبطها جهاز مكافحة التهريب أمس", "ORG", "جهاز مكافحة التهريب"),
    ],
)
def test_names_joined_and_led(text: str, label: str, surface: str) -> None:
    found = HeadExtractor(shipped_engine().vocabulary).extract(text)
    assert (label, surface) in [(one.label, one.span.of(text)) for one in found if one.score >= 0.5]
