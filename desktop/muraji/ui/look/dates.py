"""Dates as a reader of the window's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt

from muraji.text.characters import western_digits


def date_words(iso: str | None) -> str:
    """Return an ISO date or moment as ``8 December 2024``; empty for none, as it is if it is odd.

    Month names are those of the country that the system names (كانون الأول or ديسمبر); digits are
    the ones that the window uses everywhere.
    """
    if not iso:
        return ""
    date = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return iso
    return western_digits(locale_of_dates().toString(date, "d MMMM yyyy"))


def locale_of_dates() -> QLocale:
    """Return whose month names are used: those of the system's country where it speaks the language.

    By its name: the system itself may speak Arabic and write its dates in English (``LC_TIME``).
    """
    spoken, system = QLocale(), QLocale.system()
    return QLocale(system.name()) if system.language() == spoken.language() else spoken
