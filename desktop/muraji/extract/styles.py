"""Words of honour before titles: سعادة الشيخ, صاحب السمو الملكي الأمير."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.extract.reading import Reading

_STYLES = frozenset("معالي سعادة سمو فضيلة نيافة غبطة سيادة جلالة فخامة سماحة دولة".split())
"""Words of honour that belong to the title after them: سعادة الشيخ, معالي الوزير."""
_STYLED = frozenset("السمو الجلالة المعالي الغبطة الفخامة الفضيلة السعادة السماحة الدولة".split())


def with_style(reading: Reading, first: int) -> int:
    """Return where a title begins with its word of honour: سعادة الشيخ, صاحب السمو الأمير."""
    if reading.stem(first - 1) in _STYLES and reading.words[first].lexeme.definite:
        return first - 1
    at = first - 2 if reading.stem(first - 1) == "الملكي" else first - 1
    styled = reading.stem(at) in _STYLED and reading.stem(at - 1) in ("صاحب", "صاحبة")
    return at - 1 if styled else first


def is_other(reading: Reading, index: int) -> bool:
    """Say whether it is أمام, in front of, rather than إمام, an imam; or المقررة في, planned for."""
    lexeme = reading.words[index].lexeme
    if lexeme.stem in ("المقرر", "المقررة"):
        return reading.stem(index + 1) in ("في", "ان")
    return lexeme.stem == "امام" and lexeme.form.startswith("أ")
