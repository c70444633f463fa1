"""Which way a paragraph runs, and names that would turn it around."""

from __future__ import annotations

import unicodedata

LASTING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Embeddings, overrides, isolates and what ends them: each reaches beyond the letters beside it."""
SHOWN = {ord(control): f"⟨{unicodedata.name(control).title()}⟩" for control in LASTING}


def runs_right_to_left(paragraph: str) -> bool:
    """Say whether the first letter with a direction is a right-to-left one; True where none is."""
    for letter in paragraph:
        direction = unicodedata.bidirectional(letter)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return True


def contained(name: str) -> str:
    """Return a name from outside so that it can stand in a sentence without turning the rest around.

    A control that lasts is shown by its Unicode name, where it could otherwise hide what a file is
    called; marks (U+200E, U+200F) are what writers of Arabic need, and stay as they are.
    """
    return name.translate(SHOWN) if any(letter in LASTING for letter in name) else name
