"""What the program says to a person, in both of its languages at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence or name in English and in Arabic."""

    en: str
    ar: str

    def in_language(self, language: str) -> str:
        """Return the Arabic wording for a locale like ``ar`` or ``ar_EG``, else the English."""
        return self.ar if language.startswith("ar") else self.en

    def __str__(self) -> str:
        return self.en
