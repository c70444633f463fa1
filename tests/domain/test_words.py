"""One sentence in both languages, Arabic for every Arabic locale."""

from __future__ import annotations

import pytest

from muraji.domain.words import Words


@pytest.mark.parametrize(
    ("language", "wording"),
    [("ar", "نعم"), ("ar_EG", "نعم"), ("en", "yes"), ("fa", "yes"), ("", "yes")],
)
def test_the_language_chooses(language: str, wording: str) -> None:
    assert Words("yes", "نعم").in_language(language) == wording
    assert str(Words("yes", "نعم")) == "yes"
