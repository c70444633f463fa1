"""Characters: what is folded, and what stays apart."""

from __future__ import annotations

import pytest

from muraji.text.characters import lookup_key, western_digits, without_marks


@pytest.mark.parametrize(
    ("surface", "bare"),
    [("حِمْص", "حمص"), ("بـ", "ب"), ("ﻻ", "لا"), ("حمص\u200f", "حمص"), ("مُؤكِّد", "مؤكد")],
)
def test_marks_go_and_letters_stay(surface: str, bare: str) -> None:
    assert without_marks(surface) == bare


def test_alef_is_folded_but_final_ya_is_not() -> None:
    assert lookup_key("أحمد") == lookup_key("احمد") == "احمد"
    assert lookup_key("علي") != lookup_key("على")


def test_digits_of_both_sets_and_their_separators() -> None:
    assert western_digits("١٢٬٣٤٥٫٦ ۴۵") == "12,345.6 45"
