"""Which way a paragraph runs."""

from __future__ import annotations

import unicodedata


def runs_right_to_left(paragraph: str) -> bool:
    """Say whether the first letter with a direction is a right-to-left one; True where none is."""
    for letter in paragraph:
        direction = unicodedata.bidirectional(letter)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return True
