"""Laws: numbers, years and matters that make a noun the name of a law."""

from __future__ import annotations

import pytest

from muraji.extract.heads import HeadExtractor
from muraji.workspace.suggesting import shipped_engine


def laws(text: str) -> list[str]:
    found = HeadExtractor(shipped_engine().vocabulary).extract(text)
    return [one.span.of(text) for one in found if one.label == "LAW" and one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("وفق قانون الصيد البري رقم 41 لسنة 2018 الساري", "قانون الصيد البري رقم 41 لسنة 2018"),
        ("صدر مرسوم رئاسي رقم 12 لسنة 2003 أمس", "مرسوم رئاسي رقم 12 لسنة 2003"),
        ("بموجب اللائحة الأوروبية رقم 261 التي", "اللائحة الأوروبية رقم 261"),
        ("تعديل قانون الإيجارات لعام 1994 قريبا", "قانون الإيجارات لعام 1994"),
        ("استنادا إلى المادة (46) من", "المادة (46)"),
        ("تنص المادة 3 من الدستور على", "المادة 3 من الدستور"),
    ],
)
def test_a_law_by_its_number_or_matter(text: str, surface: str) -> None:
    assert surface in laws(text)


@pytest.mark.parametrize("text", ["اتخذ قرارا جديدا", "قرار الحكومة مفاجئ", "اللائحة طويلة"])
def test_a_decision_without_a_number_is_no_law(text: str) -> None:
    assert laws(text) == []
