"""The window's language: translators and the direction of the layout, set together at any time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator

from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

RIGHT_TO_LEFT = {"ar"}
_installed: list[QTranslator] = []


def install_language(application: QApplication, language: str) -> None:
    """Make the application speak ``ar`` or ``en``; open windows get a LanguageChange event.

    The direction is set explicitly, because otherwise Qt takes it from whichever catalogue of its
    own is loaded.
    """
    while _installed:
        application.removeTranslator(_installed.pop())
    QLocale.setDefault(locale_of(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("muraji", str(resource("translations")))):
        translator = QTranslator()
        if translator.load(f"{name}_{language}", folder):
            _installed.append(translator)
            application.installTranslator(translator)
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft
        if language in RIGHT_TO_LEFT
        else Qt.LayoutDirection.LeftToRight
    )


def locale_of(language: str) -> QLocale:
    """Return how numbers are written: by the system's rules where it speaks the language.

    Digits are European everywhere, as in the sentences that carry numbers and in most news.
    """
    system = QLocale.system()
    if system.language() == QLocale(language).language() and system.zeroDigit() == "0":
        return system
    return QLocale("ar_AE" if language == "ar" else language)


@cache
def _arabic() -> QTranslator:
    translator = QTranslator()
    translator.load("muraji_ar", str(resource("translations")))
    return translator


def in_arabic(context: str, source: str) -> str:
    """Return a sentence of the window in Arabic, whatever it speaks now; empty without one."""
    return _arabic().translate(context, source) or ""
