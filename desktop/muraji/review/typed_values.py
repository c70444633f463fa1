"""What a reviewer types as the value of a mention: a date, a number with its unit, or a name."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

from muraji.text.characters import western_digits

if TYPE_CHECKING:
    from muraji.domain.values import Json

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_AMOUNT = re.compile(r"(-?[\d,٬ ]*\d(?:[.٫]\d+)?)\s*(%|٪|[^\W\d_]+)?")
_AMOUNT_LABELS = {"CARDINAL", "PERCENT", "MONEY", "QUANTITY"}
_DATE_LABELS = {"DATE", "TIME"}


def typed_value(text: str, label: str, before: object = None) -> Json:
    """Return the value that the text stands for under a label; None for an empty text.

    JSON is taken as it is. Days are written ``2024-12-08`` or ``8/12/2024``; a number may be
    followed by its unit or currency, and keeps the one it had where none is typed.
    """
    text = text.strip()
    if not text:
        return None
    if text[0] in '{["':
        return _json(text)
    plain = western_digits(text)
    if label in _DATE_LABELS:
        return _day(plain) or text
    if label == "ORDINAL" and plain.isdigit():
        return int(plain)
    amount = _AMOUNT.fullmatch(plain) if label in _AMOUNT_LABELS else None
    return _amount(amount, label, before) if amount else text


def shown_for_typing(value: object) -> str:
    """Return a value as it may be typed again: text as it is, a plain number, else JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and {"value"} <= set(value) <= {"value", "unit", "currency"}:
        return " ".join(str(value[key]) for key in ("value", "unit", "currency") if key in value)
    return json.dumps(value, ensure_ascii=False)


def _json(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text
    return value


def _day(text: str) -> str | None:
    iso, first = _ISO.fullmatch(text), _DAY_FIRST.fullmatch(text)
    try:
        if iso:
            day = date(int(iso[1]), int(iso[2]), int(iso[3])).isoformat()
            return f"{day}T{int(iso[4]):02}:{iso[5]}" if iso[4] else day
        return date(int(first[3]), int(first[2]), int(first[1])).isoformat() if first else None
    except ValueError:
        return None


def _amount(found: re.Match[str], label: str, before: object) -> Json:
    digits = re.sub(r"[,٬ ]", "", found[1]).replace("٫", ".")
    number = float(digits) if "." in digits else int(digits)
    value: dict[str, Json] = {"value": number}
    key = "currency" if label == "MONEY" else "unit"
    unit = found[2] or (before.get(key) if isinstance(before, dict) else None)
    if unit and unit not in "%٪":
        value[key] = str(unit).upper() if key == "currency" and str(unit).isascii() else str(unit)
    return value
