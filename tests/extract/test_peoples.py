"""Peoples: nationalities in every gender and number."""

from __future__ import annotations

import pytest

from muraji.extract.peoples import PeopleExtractor
from muraji.workspace.suggesting import shipped_engine


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("الأزمة السورية تمثل", "السورية", "Syrian"),
        ("بين المساليت والعرب", "المساليت", "Masalit"),
        ("مستشارين إيرانيين في", "إيرانيين", "Iranian"),
        ("الأقلية العلوية التي", "العلوية", "Alawite"),
        ("المقاتلون الأكراد في", "الأكراد", "Kurdish"),
        ("الرعايا الروس على", "الروس", "Russian"),
        ("خرج الجزائريون أمس", "الجزائريون", "Algerian"),
        ("قالت السفارة السعودية أمس", "السعودية", "Saudi"),
    ],
)
def test_a_people(text: str, surface: str, value: str) -> None:
    found = PeopleExtractor(shipped_engine().vocabulary).extract(text)
    assert (surface, value) in [(one.span.of(text), one.value) for one in found if one.score >= 0.5]


def test_tribes_by_two_and_peoples_by_number() -> None:
    text = "بين عشيرتي البو سالم والبو ذياب، وأصيب خمسة هنود"
    found = PeopleExtractor(shipped_engine().vocabulary).extract(text)
    names = {one.span.of(text) for one in found if one.score >= 0.5}
    assert names == {"البو سالم", "البو ذياب", "هنود"}


@pytest.mark.parametrize(
    "text", ["الأزمة السياسية", "المنطقة الغربية", "النظام الجمهوري", "في سوريا"]
)
def test_other_adjectives_are_none(text: str) -> None:
    found = PeopleExtractor(shipped_engine().vocabulary).extract(text)
    assert [one for one in found if one.score >= 0.5] == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("أعيان قبيلة أولاد زندال أمس", "أولاد زندال"),
        ("من قبيلة بني زندال أمس", "بني زندال"),
        ("شيخ عشائر الزندالي أمس", "الزندالي"),
    ],
)
def test_a_tribe(text: str, surface: str) -> None:
    found = PeopleExtractor(shipped_engine().vocabulary).extract(text)
    assert [one.span.of(text) for one in found] == [surface]


@pytest.mark.parametrize("text", ["شيوخ قبائل المنطقة", "كل قبيلة ينشدون"])
def test_no_tribe(text: str) -> None:
    assert PeopleExtractor(shipped_engine().vocabulary).extract(text) == []
