"""The outlet in the line that opens a report."""

from __future__ import annotations

import pytest

from muraji.extract.datelines import datelines
from muraji.extract.reading import read
from muraji.workspace.suggesting import shipped_engine


def outlets(text: str) -> list[str]:
    return [one.span.of(text) for one in datelines(read(text, shipped_engine().vocabulary))]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("بيروت (ا ف ب) - قال الوزير", "ا ف ب"),
        ("عمان 3 مايو (بترا) - قال", "بترا"),
        ("مسقط في 21 أكتوبر /العمانية/ أعلنت", "العمانية"),
        ("عنوان\nنابلس - وفا: أصيب", "وفا"),
        ("بيروت: النهار\nقال", "النهار"),
        ("الحلة - المدى برس\nافتتح", "المدى برس"),
        ("نابلس - وفا - أصيب", "وفا"),
        ("المكلا – نيوز يمن:\nارتفع", "نيوز يمن"),
        ("بغداد/ السومرية نيوز\nأعلنت", "السومرية نيوز"),
        ("وقال في تصريح لـالبيان إن", "البيان"),
    ],
)
def test_the_outlet_behind_the_place(text: str, surface: str) -> None:
    assert outlets(text) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "بيروت - محمد حسن: قال",
        "قال الوزير في بيروت (أمس) إن",
        "دمشق (سوريا) أعلنت",
        "القاهرة",
        "القاهرة (",
        "بيروت: محمد حسن\nقال",
        "بيروت: قال الوزير",
        "بيروت - قالت المصادر - إن",
        "بغداد - الكرادة - شارع 62",
        "بيروت - شارع السفارات - قرب المبنى",
        "سلمها لـالبيان",
    ],
)
def test_no_outlet(text: str) -> None:
    assert outlets(text) == []
