"""Dates in the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from muraji.ui.language import install_language
from muraji.ui.look.dates import date_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(
    ("language", "iso", "words"),
    [
        ("en", "2024-12-08", "8 December 2024"),
        ("en", "2024-12-08T09:00:00Z", "8 December 2024"),
        ("ar", "2024-12-08", "8 ديسمبر 2024"),
        ("ar", None, ""),
        ("en", "", ""),
        ("en", "some day", "some day"),
        ("en", "2024-13-01", "2024-13-01"),
    ],
)
def test_a_date_is_written_out(
    qapp: QApplication, language: str, iso: str | None, words: str
) -> None:
    install_language(qapp, language)
    assert date_words(iso) == words
