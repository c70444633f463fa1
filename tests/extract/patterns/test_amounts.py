"""Amounts: money, percent, quantities, ages and counts with their values."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.amounts import AmountExtractor
from muraji.workspace.suggesting import shipped_engine


def amounts(text: str) -> list[tuple[str, str, object]]:
    found = AmountExtractor(shipped_engine().vocabulary).extract(text, "2024-12-07")
    return [(one.label, one.span.of(text), one.value) for one in found if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "label", "surface", "value"),
    [
        ("وصلت نصف في المائة فقط", "PERCENT", "نصف في المائة", {"value": 0.5}),
        ("أكثر من 3 آلاف سجين", "CARDINAL", "أكثر من 3 آلاف", {"min": 3000}),
        ("الفائدة 25 نقطة أساس أمس", "QUANTITY", "25 نقطة أساس", {"value": 25, "unit": "bp"}),
        ("أرسل ألفي مقاتل إلى", "CARDINAL", "ألفي", {"value": 2000}),
        ("ضد أحد عشر شابا", "CARDINAL", "أحد عشر", {"value": 11}),
        ("مقتل مئات الآلاف من", "CARDINAL", "مئات الآلاف", {"min": 100000, "vague": True}),
        ("خرج مئات السجناء من", "CARDINAL", "مئات", {"min": 100, "vague": True}),
        ("قتل ١٢٣ شخصا في", "CARDINAL", "١٢٣", {"value": 123}),
        ("سجل 28.900 صفقة في", "CARDINAL", "28.900", {"value": 28900}),
        ("بلغ 1.250 في المئة من", "PERCENT", "1.250 في المئة", {"value": 1.25}),
        ("خمسة وعشرين جنديا", "CARDINAL", "خمسة وعشرين", {"value": 25}),
        ("ثلاثمئة وخمسين عاملا", "CARDINAL", "ثلاثمئة وخمسين", {"value": 350}),
        ("خمسة عشر طالبا", "CARDINAL", "خمسة عشر", {"value": 15}),
        ("ما لا يقل عن 12 قتيلا", "CARDINAL", "ما لا يقل عن 12", {"min": 12}),
        ("نحو 45 ألف متفرج", "CARDINAL", "نحو 45 ألف", {"value": 45000, "approx": True}),
        ("بنسبة 5.3 في المئة من", "PERCENT", "5.3 في المئة", {"value": 5.3}),
        ("بنسبة ٧٪ من", "PERCENT", "٧٪", {"value": 7}),
        (
            "بقيمة 12.5 مليون دولار من",
            "MONEY",
            "12.5 مليون دولار",
            {"value": 12500000, "currency": "USD"},
        ),
        (
            "في الجزائر مليوني دينار من",
            "MONEY",
            "مليوني دينار",
            {"value": 2000000, "currency": "DZD"},
        ),
        ("ثمنه $50 فقط", "MONEY", "$50", {"value": 50, "currency": "USD"}),
        (
            "بين ثلاثة وخمسة مليارات دولار من",
            "MONEY",
            "ثلاثة وخمسة مليارات دولار",
            {"min": 3000000000, "max": 5000000000, "currency": "USD"},
        ),
        ("على بعد خمسة كيلومترات من", "QUANTITY", "خمسة كيلومترات", {"value": 5, "unit": "km"}),
        (
            "سرعة 90 كيلومترا في الساعة من",
            "QUANTITY",
            "90 كيلومترا في الساعة",
            {"value": 90, "unit": "km/h"},
        ),
        ("يبلغ من العمر 35 عاما وهو", "QUANTITY", "35 عاما", {"value": 35, "unit": "year"}),
    ],
)
def test_an_amount_and_its_value(text: str, label: str, surface: str, value: object) -> None:
    assert (label, surface, value) in amounts(text)


@pytest.mark.parametrize(
    "text",
    [
        "قرار رقم 2254 الصادر",
        "هاتف 0096651234567",
        "عام 2011 كان",
        "بين 2014 و2017 وقع",
        "7 ديسمبر من",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert amounts(text) == []
