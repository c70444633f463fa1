"""Matching: spelling variants of one name have one key, other names have others."""

from __future__ import annotations

from functools import cache

import pytest

from muraji.extract.word_table import WordTable
from muraji.text.clitics import Clitics
from muraji.text.matching import matching_key
from muraji.workspace.places import resource


@cache
def counted() -> Clitics:
    return Clitics(WordTable.load(resource("lexicon", "words.gz")).counts)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("حِمص", "حمص"),
        ("عبد الرحمن", "عبدالرحمن"),
        ("أبو ظبي", "أبوظبي"),
        ("إدلب", "ادلب"),
        ("طرابلس الغرب", "طرابلس  الغرب"),
        ("مستشفى", "مستشفي"),
        ("حماة", "حماه"),
        ("«أحرار الشام»", "أحرار الشام"),
        ("دير_الزور", "دير الزور"),
    ],
)
def test_variants_have_one_key(left: str, right: str) -> None:
    assert matching_key(left) == matching_key(right)


@pytest.mark.parametrize("surface", ["وحمص", "بحمص", "وبحمص", "حِمص"])
def test_with_clitics_the_proclitic_goes(surface: str) -> None:
    assert matching_key(surface, counted()) == matching_key("حمص")


def test_other_names_have_other_keys() -> None:
    assert matching_key("حمص") != matching_key("حماة")
