"""Dates: what the words mean on a given day."""

from __future__ import annotations

import pytest

from muraji.extract.patterns.dates import DateExtractor
from muraji.workspace.suggesting import shipped_engine

SATURDAY = "2024-12-07"


def dates(text: str, published: str | None = SATURDAY) -> list[tuple[str, object]]:
    extractor = DateExtractor(shipped_engine().vocabulary)
    return [(one.span.of(text), one.value) for one in extractor.extract(text, published)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("في 27 تشرين الثاني/نوفمبر 2023 وقع", "27 تشرين الثاني/نوفمبر 2023", "2023-11-27"),
        ("يوم السبت 7 ديسمبر 2024 وصل", "يوم السبت 7 ديسمبر 2024", "2024-12-07"),
        ("نشر في 06-12-2024 هنا", "06-12-2024", "2024-12-06"),
        ("في ٠٦/١٢/٢٠٢٤ هنا", "٠٦/١٢/٢٠٢٤", "2024-12-06"),
        ("في 15 غشت الماضي انطلق", "15 غشت الماضي", "2024-08-15"),
        ("الأول من مايو المقبل سيبدأ", "الأول من مايو المقبل", "2025-05-01"),
        ("منذ عام 2011 حتى", "عام 2011", "2011"),
        ("في 1992 و", "1992", "1992"),
        ("في 15 رمضان 1446 هـ بدأ", "15 رمضان 1446 هـ", "2025-03-16"),
        ("القرن التاسع عشر شهد", "القرن التاسع عشر", "18XX"),
        ("منذ ثمانينيات القرن الماضي وهو", "ثمانينيات القرن الماضي", "198X"),
        ("الربع الأول من عام 2024 كان", "الربع الأول من عام 2024", "2024-Q1"),
        ("قال أمس الأول الخميس إن", "أمس الأول الخميس", "2024-12-05"),
        ("أعلن اليوم الجمعة إغلاق", "اليوم الجمعة", "2024-12-06"),
        ("وصل الجمعة إلى", "الجمعة", "2024-12-06"),
        ("يصل الأحد المقبل إلى", "الأحد المقبل", "2024-12-08"),
        ("وقبل أسبوع دخل", "قبل أسبوع", "2024-W48"),
        ("قبل 6 أشهر دخل", "قبل 6 أشهر", "2024-06"),
        ("قبل يومين دخل", "قبل يومين", "2024-12-05"),
        ("منذ 24 عاما وهو", "24 عاما", "P24Y"),
        ("منذ خمسة عقود وهو", "خمسة عقود", "P50Y"),
        ("خلال أسبوع من", "أسبوع", "P1W"),
        ("في الأيام الأخيرة وقع", "الأيام الأخيرة", "PAST_REF"),
        ("العام الماضي كان", "العام الماضي", "2023"),
        ("الأسبوع المقبل يبدأ", "الأسبوع المقبل", "2024-W50"),
        ("مطلع العام المقبل يبدأ", "مطلع العام المقبل", "2025"),
        ("يصلون يوميا إلى", "يوميا", "SET:P1D"),
    ],
)
def test_a_date_and_its_value(text: str, surface: str, value: str) -> None:
    assert (surface, value) in dates(text)


@pytest.mark.parametrize(
    "text",
    [
        "في اليوم التالي خرجوا",
        "اليوم العالمي للمرأة",
        "كان يمارس الرياضة",
        "دفع 2500 دولار",
        "الرقم 1990 على",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_without_a_day_of_publication_the_value_stays_open() -> None:
    assert dates("وصل الإثنين إلى", None) == [("الإثنين", "XXXX-WXX-1")]


def test_the_day_of_publication_is_found_in_the_text() -> None:
    text = "عنوان الخبر\nنشر في 06-12-2024 | 23:47\n\nوقال اليوم إن شيئا وقع."
    assert ("اليوم", "2024-12-06") in dates(text, None)


def test_a_dateline_in_words_is_a_day_of_publication_too() -> None:
    text = "عنوان\nالسبت 7 كانون الأول 2024\n\nقال أمس إن."
    assert ("أمس", "2024-12-06") in dates(text, None)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("حتى العشرين من آب 2009 فقط", "العشرين من آب 2009", "2009-08-20"),
        ("في الثلاثين من مارس 2011 أمس", "الثلاثين من مارس 2011", "2011-03-30"),
        ("في الثامن من مايو 2012 قال", "الثامن من مايو 2012", "2012-05-08"),
        ("في الحادي عشر من يونيو 2013 قال", "الحادي عشر من يونيو 2013", "2013-06-11"),
    ],
)
def test_a_day_of_the_month_in_words(text: str, surface: str, value: str) -> None:
    assert (surface, value) in dates(text)
