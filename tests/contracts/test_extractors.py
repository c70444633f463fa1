"""The contract of every extractor of the table, and of the engine that asks them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muraji.domain.span import nesting_is_valid
from muraji.extract.catalogue import extractors
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from muraji.extract.extractor import Extractor

ENGINE = shipped_engine()
EXTRACTORS = ENGINE.extractors
LABELS = frozenset(
    "PERSON NORP OCC ORG GPE LOC FAC EVENT DATE TIME CARDINAL ORDINAL PERCENT MONEY QUANTITY "
    "LAW PRODUCT WEBSITE".split()
)
PIECES = (
    "قال وزير الخارجية السوري محمد بن علي أبو عبد الله في مدينة حمص مساء السبت 7 ديسمبر 2024 "
    "أكثر من 3 آلاف دولار % رقم قانون المادة من شركة «أرامكو» و ب ل للجيش الشيخ رئيس مجلس مئات "
    "بين 5 و 7 الساعة العاشرة صباحا قبل أسبوع عام القرن الأول ملعب نهر - / : ( ) . ، \n"
).split(" ")
PROSE = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
NOISE = st.text(max_size=50) | st.text(
    st.sampled_from("\u0651\u064b\u0640\u200f\u202e\u2067😀ﻻﷲ\ufeff\x00\u061c٣,،.-ابلو \n"),
    max_size=40,
)


@pytest.mark.parametrize("extractor", EXTRACTORS, ids=lambda one: one.name)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=PROSE | NOISE, published=st.none() | st.just("2024-12-07"))
def test_suggestions_lie_within_the_text(
    extractor: Extractor, text: str, published: str | None
) -> None:
    found = extractor.extract(text, published)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.label in LABELS and 0 <= one.score <= 1 for one in found)
    assert all(one.reason.en and one.reason.ar and one.origin for one in found)
    assert extractor.extract(text, published) == found


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=PROSE | NOISE)
def test_what_the_engine_suggests_can_stand_together(text: str) -> None:
    found = ENGINE.suggest(text, "2024-12-07")
    spans = [one.span for one in found]
    assert nesting_is_valid(spans)
    assert len(set(spans)) == len(spans)
    assert ENGINE.suggest(text, "2024-12-07") == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ا",
        ".,:;!?",
        "\u064b\u0651\u0650",
        "only Latin letters here",
        "\u202eحمص\u202c \u2067دمشق\u2069",
        "😀" * 50,
        "ﻻ ﷲ ﻟﺒﻨﺎﻥ",
        "9" * 400,
        "قبل " + "9" * 30 + " عاما",
        "1/1/0001 99/99/9999 00:00 24:59",
    ],
)
def test_odd_texts_do_no_harm(text: str) -> None:
    found = ENGINE.suggest(text)
    assert all(one.span.end <= len(text) for one in found)


def test_a_megabyte_without_a_space_does_no_harm() -> None:
    text = "لمدرسةو" * 150_000
    assert all(one.span.end <= len(text) for one in ENGINE.suggest(text))


def test_the_table_names_each_extractor_once() -> None:
    table = extractors(ENGINE.vocabulary)
    assert [table[name].name for name in table] == list(table)
    assert len(list(table)) == len(set(table))
