"""Folding and optional cleaning of Arabic letters, each named, recorded and reversible."""

from __future__ import annotations

FOLDED = str.maketrans(
    {
        **dict.fromkeys([*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, 0x640, 0x200C, 0x200D]),
        **dict.fromkeys([*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        "ة": "ه",
        "ۀ": "ه",
        "ک": "ك",
        **{chr(0x660 + i): str(i) for i in range(10)},
        **{chr(0x6F0 + i): str(i) for i in range(10)},
    }
)


def fold(text: str) -> str:
    """Fold spelling variants; lengths and offsets are not kept."""
    return text.translate(FOLDED)
