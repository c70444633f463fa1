"""What bytes that are not UTF-8 may be: one old encoding, which a person confirms, or a mixture."""

from __future__ import annotations

import re

LEAST_LETTERS = 4
"""Arabic letters of a line by which it is known to be UTF-8 and no accident."""
PREVIEW_LETTERS = 300

_ARABIC = re.compile(r"[\u0600-\u06ff]")


def arabic_letters(text: str) -> int:
    """Count the Arabic letters, marks and digits of a text."""
    return len(_ARABIC.findall(text))


def first_strange_line(data: bytes) -> int:
    """Return the first line, from 1, that is no UTF-8 where others are Arabic in UTF-8; else 0."""
    is_utf8, strange = False, 0
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            is_utf8 |= arabic_letters(line.decode("utf-8")) >= LEAST_LETTERS
        except UnicodeDecodeError:
            strange = strange or number
        if is_utf8 and strange:
            return strange
    return 0
