"""Nationality adjectives and demonyms in all their genders and numbers, and what they stand for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.extract.gazetteer import Gazetteer
    from muraji.extract.lexicon import Lexicon

_ENDINGS = ("ييين", "يين", "يون", "يتين", "يتان", "يات", "ية", "يه", "يا", "ي")


class Nationalities:
    """Looks up an adjective by its stem: السورية, سوريين and سوري are one."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer | None = None) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._never = lexicon.words("nationalities", "never")

    @cached_property
    def _table(self) -> dict[str, str]:
        table: dict[str, str] = dict(self._lexicon.table("nationalities", "countries"))
        table.update(self._lexicon.table("nationalities", "adjectives"))
        return table

    @cached_property
    def _demonyms(self) -> dict[str, str]:
        return dict(self._lexicon.table("nationalities", "demonyms"))

    def value(self, stem: str) -> str | None:
        """Return what a bare word (lookup key, no proclitic) stands for, in English."""
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
        return self._listed(stem)

    def _listed(self, stem: str) -> str | None:
        if self._gazetteer is None:
            return None
        entries = self._gazetteer.lookup(stem)
        if entries and entries[0].label == "NORP":
            return entries[0].latin or entries[0].name
        return None
