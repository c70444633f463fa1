"""Dates in the queue."""

from __future__ import annotations

import os
import subprocess
import sys
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


@pytest.mark.skipif(sys.platform != "linux", reason="the locale is set by variables on Linux")
def test_a_system_that_writes_its_dates_in_another_language_changes_nothing() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication\n"
        "from muraji.ui.language import install_language\n"
        "from muraji.ui.look.dates import date_words, locale_of_dates\n"
        "application = QApplication([])\n"
        "install_language(application, 'ar')\n"
        "print(ascii([locale_of_dates().dayName(6), date_words('2024-12-08')]))\n"
    )
    spoken = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    told = subprocess.run(
        [sys.executable, "-c", program],
        env={**spoken, "LANGUAGE": "", "LANG": "ar_SY.UTF-8", "LC_TIME": "en_GB.UTF-8"},
        capture_output=True,
        encoding="ascii",
        check=True,
    ).stdout
    assert told.strip() == ascii(["السبت", "8 كانون الأول 2024"])
