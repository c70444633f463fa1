"""The window changes its language and direction at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QMenu

from muraji.ui.background.jobs import Jobs
from muraji.ui.language import in_arabic, install_language, locale_of
from muraji.ui.models.queue_model import QueueModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from muraji.ui.main_window import MainWindow


@pytest.mark.parametrize(
    ("language", "undo", "direction"),
    [
        ("ar", "تراجع", Qt.LayoutDirection.RightToLeft),
        ("en", "Undo", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_words_and_direction_change_together(
    qapp: QApplication, language: str, undo: str, direction: Qt.LayoutDirection
) -> None:
    for spoken in ("en", "ar", language):
        install_language(qapp, spoken)
    assert QCoreApplication.translate("actions", "Undo") == undo
    assert qapp.layoutDirection() == direction
    assert QLocale().zeroDigit() == "0"


def test_arabic_counts_in_six_forms(qapp: QApplication) -> None:
    install_language(qapp, "ar")
    told = [
        QCoreApplication.translate("QueuePanel", "%n articles", "", count)
        for count in (0, 1, 2, 3, 11, 100)
    ]
    assert told == [
        "لا مقالات",
        "مقالة واحدة",
        "مقالتان",
        "3 مقالات",
        "11 مقالة",
        "100 مقالة",
    ]


def test_english_knows_one(qapp: QApplication) -> None:
    install_language(qapp, "en")
    told = [QCoreApplication.translate("QueuePanel", "%n articles", "", n) for n in (1, 2)]
    assert told == ["1 article", "2 articles"]


def test_qt_s_own_words_follow(qapp: QApplication) -> None:
    install_language(qapp, "ar")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_arabic_is_at_hand_in_an_english_window(qapp: QApplication) -> None:
    install_language(qapp, "en")
    assert in_arabic("actions", "Undo") == "تراجع"
    assert in_arabic("actions", "No such sentence") == ""


def test_numbers_have_the_digits_of_the_sentences(qapp: QApplication) -> None:
    assert locale_of("ar").toString(1234).strip() in {"1,234", "1٬234", "1.234"}
    assert locale_of("ar").language() == QLocale.Language.Arabic


def test_a_model_speaks_the_language_of_the_moment(qapp: QApplication) -> None:
    model = QueueModel()
    install_language(qapp, "ar")
    assert model.tr("Finished") == "منتهية"
    assert Jobs.tr("Finished") == "Finished"


def test_a_window_that_changes_its_language_grows_no_menus(
    qapp: QApplication, show: Callable[..., MainWindow]
) -> None:
    window = show(None)
    counts = []
    for _ in range(3):
        for _ in range(2):
            window.trigger("language")
            qapp.processEvents()
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        counts.append(sum(isinstance(each, QMenu) for each in qapp.allWidgets()))
    assert counts[0] > 0
    assert len(set(counts)) == 1
