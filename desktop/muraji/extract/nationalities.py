"""Nationality adjectives and demonyms in all their genders and numbers, and what they stand for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.extract.gazetteer import GazetteerEntry
    from muraji.extract.lexicon import Lexicon

REGIONAL = ("Arab", "European", "African", "Asian", "Gulf")
"""Adjectives of a part of the world, which in the name of a body are nobody's nationality."""
_ENDINGS = ("ييين", "يين", "يون", "يتين", "يتان", "يات", "ية", "يه", "يا", "ي")


class Nationalities:
    """Looks up an adjective by its stem: السورية, سوريين and سوري are one."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._never = lexicon.words("nationalities", "never")

    @cached_property
    def _table(self) -> dict[str, str]:
        table: dict[str, str] = dict(self._lexicon.table("nationalities", "countries"))
        table.update(self._lexicon.table("nationalities", "adjectives"))
        return table

    @cached_property
    def _demonyms(self) -> dict[str, str]:
        return dict(self._lexicon.table("nationalities", "demonyms"))

    def value(self, stem: str, entries: Sequence[GazetteerEntry] = ()) -> str | None:
        """Return what a bare word (lookup key, no proclitic) stands for, in English.

        ``entries`` is what the gazetteer holds under the word; it knows more than our short lists.
        """
        if stem in self._never or len(stem) < 3:
            return None
        if stem in self._demonyms:
            return self._demonyms[stem] or None
        bare = stem[2:] if stem.startswith("ال") and len(stem) > 5 else stem
        for ending in _ENDINGS:
            if bare.endswith(ending) and len(bare) > len(ending) + 1:
                found = self._table.get(bare[: -len(ending)] + "ي")
                if found:
                    return found
        if entries and entries[0].label == "NORP":
            return entries[0].latin or entries[0].name
        return None
