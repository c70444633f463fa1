"""Places: by the list, and by the word before them."""

from __future__ import annotations

import pytest

from muraji.extract.places import PlaceExtractor
from muraji.workspace.suggesting import shipped_engine


def places(text: str) -> list[tuple[str, str]]:
    found = PlaceExtractor(shipped_engine().vocabulary).extract(text)
    return [(one.label, one.span.of(text)) for one in found if one.score >= 0.5]


@pytest.mark.parametrize(
    ("text", "label", "surface"),
    [
        ("في مدينة حمص أمس", "GPE", "حمص"),
        ("قال والي نهر النيل أمس", "GPE", "نهر النيل"),
        ("في معتمدية بوسالم أمس", "GPE", "بوسالم"),
        ("على قرية لهيبان أمس", "GPE", "لهيبان"),
        ("في مدينة الجديدة أمس", "GPE", "الجديدة"),
        ("في بلدة قمرين جنوب نابلس", "GPE", "قمرين"),
        ("بلدة بيتا قرب نابلس", "GPE", "بيتا"),
        ("وبحمص وقع", "GPE", "حمص"),
        ("محافظتي درعا والقنيطرة جنوبا", "GPE", "القنيطرة"),
        ("في قرية كفر حمام أمس", "GPE", "كفر حمام"),
        ("سكان حي السكري قالوا", "LOC", "السكري"),
        ("زار دولة قطر أمس", "GPE", "دولة قطر"),
        ("بولاية الجزيرة أمس", "GPE", "الجزيرة"),
        ("في مدينة وجدة أمس", "GPE", "وجدة"),
        ("إلى ساحتي الأمل والسلام وسط", "FAC", "السلام"),
        ("في مخيمات إثيوبيا أمس", "GPE", "إثيوبيا"),
        ("قال والي زنكورة إن", "GPE", "زنكورة"),
    ],
)
def test_a_place(text: str, label: str, surface: str) -> None:
    assert (label, surface) in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "رابطة آباء التلاميذ",
        "شمال المدينة",
        "مغادرة البلاد",
        "في بيان أمس",
        "إلى أطراف القرية",
        "حالة القوة القاهرة",
    ],
)
def test_what_points_back_is_no_place(text: str) -> None:
    assert places(text) == []


def test_a_place_links_to_its_geonames_entry() -> None:
    found = PlaceExtractor(shipped_engine().vocabulary).extract("في دمشق")
    assert any(
        (one.link or "").startswith("geonames:") and one.value == "Damascus" for one in found
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("مدينة الشيخ", {"الشيخ"}),
        ("مدن الشيخ", {"الشيخ"}),
        ("في مدينة الشيخ.", {"الشيخ"}),
        ("في مدينة الشيخ زايد أمس", {"الشيخ زايد"}),
        ("في مدينة السلط بن", {"السلط"}),
    ],
)
def test_a_text_may_end_in_the_midst_of_a_name(text: str, found: set[str]) -> None:
    assert {surface for _, surface in places(text)} == found
