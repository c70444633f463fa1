"""Dates in digits: 7/12/2024, 2024-12-07."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from muraji.extract.patterns.dated import NumericDate
from muraji.text.characters import DIGITS, western_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

_D = f"[{DIGITS}]"
_NUMERIC = re.compile(
    rf"(?<![{DIGITS}/.\-])(?:({_D}{{1,2}})([-/.])({_D}{{1,2}})\2({_D}{{4}})|({_D}{{4}})([-/.])({_D}{{1,2}})\6({_D}{{1,2}}))(?![{DIGITS}])"
)
_JOINED = re.compile(rf"{_D}[-/.]{_D}")


def numeric_dates(text: str) -> Iterator[NumericDate]:
    """Find dates in digits, day first or year first; impossible days are left out."""
    if not _JOINED.search(text):
        return
    for match in _NUMERIC.finditer(text):
        groups = [western_digits(group) if group else "" for group in match.groups()]
        day, month, year = (groups[0], groups[2], groups[3])
        if groups[4]:
            year, month, day = groups[4], groups[6], groups[7]
        value = _iso(int(year), int(month), int(day)) or _iso(int(year), int(day), int(month))
        if value:
            yield NumericDate(match.span(), value)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
