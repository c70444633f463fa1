"""Values typed in words: the engine reads them as it reads the articles."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.review.typed_values import typed_value
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from muraji.domain.values import Json

READ_LABELS = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
_STORED = re.compile(r"(?=.*\d)[\dA-Z:/.+-]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NO_VALUE = MurajiError(
    "This cannot be read as a date or number. Write it as 2024-12-08 or 3000, or in Arabic words.",
    "تعذّرت قراءة هذا تاريخًا أو عددًا. اكتبه هكذا: 2024-12-08 أو 3000، أو بالكلمات.",
)


def value_of(text: str, label: str, published: str | None, before: object = None) -> Json:
    """Return what was typed as a value of this label; words are resolved against the article's day.

    Raises:
        MurajiError: a date or number was asked for and the text is none.
    """
    value = typed_value(text, label, before)
    if label not in READ_LABELS or not isinstance(value, str):
        return value
    if _STORED.fullmatch(value):
        _check_days(value)
        return value
    for suggestion in shipped_engine().suggest(value, published, ()):
        if suggestion.label == label and suggestion.value is not None:
            return suggestion.value
    raise NO_VALUE


def _check_days(value: str) -> None:
    for found in _DAY.findall(value):
        try:
            date.fromisoformat(found)
        except ValueError:
            raise NO_VALUE from None


def day_of(text: str, published: str | None) -> str | None:
    """Return the day that was typed as an ISO date; None for an empty text.

    Raises:
        MurajiError: the text is no day.
    """
    value = value_of(text, "DATE", published)
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise NO_VALUE from None
