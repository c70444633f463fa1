"""Firms by the words that end their names."""

from __future__ import annotations

import pytest

from muraji.extract.firms import FirmExtractor
from muraji.workspace.suggesting import shipped_engine

BUSINESS = "ارتفعت أسهم الشركات وزادت أرباح الشركة. "


def firms(text: str) -> list[str]:
    found = FirmExtractor(shipped_engine().vocabulary).extract(text)
    return [one.span.of(text) for one in found if one.label == "ORG" and one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("أرباح الشركة وسهم أسمنت تبوك أمس", "أسمنت تبوك"),
        ("باعت السدرة القابضة حصتها", "السدرة القابضة"),
        ("قالت شركة إيه بي سي أمس", "إيه بي سي"),
        ("بقيادة زمرد كابيتال أمس", "زمرد كابيتال"),
        ("وقعت شركة البيان للمقاولات عقدا", "البيان للمقاولات"),
        ("ارتفع سهم زيندال إلى", "زيندال"),
        ("أنجزته الشركة الإيطالية بيزاروتي بالشراكة", "بيزاروتي"),
        ("أقفل سهم منار منخفضا", "منار"),
        ("تصدر سهما زيندال وكورباتك التداول", "كورباتك"),
        ("أعلنت هيلمان آند فريدمان أمس", "هيلمان آند فريدمان"),
        ("فازت شركة الود والوفاء للمقاولات بعقد", "الود والوفاء للمقاولات"),
        (BUSINESS + "وتصدرت الواحة للمنتجات الغذائية القائمة", "الواحة للمنتجات الغذائية"),
    ],
)
def test_a_firm_by_what_ends_its_name(text: str, surface: str) -> None:
    assert surface in firms(text)


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشركة القابضة إن",
        "لم يشارك في أي معركة",
        "ارتفعت أسهم محلية",
        "باع سهما واحدا",
        "زاد سهم الشركة",
        "تراجع سهم بنك كبير",
        "أعدت الحكومة خطة للاستثمار",
        "تراجع بالنسبة للصناعات",
        BUSINESS + "خصصت الوزارة مبلغا للمقاولات",
        BUSINESS + "مدت شركة نماء خطا للكهرباء",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert firms(text) == []
