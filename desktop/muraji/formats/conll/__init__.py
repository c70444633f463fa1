"""A token and its tags a line: CoNLL in IOB2 and BIOES, and the nested kind of Wojood."""

from __future__ import annotations

from muraji.formats.conll.conll import Bioes, Iob2
from muraji.formats.conll.wojood import Wojood

__all__ = ["Bioes", "Iob2", "Wojood"]
