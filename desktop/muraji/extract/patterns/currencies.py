"""Currencies that several countries call alike: whose pound an article means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.home_countries import spoken_of

if TYPE_CHECKING:
    from muraji.extract.lexicon import Lexicon
    from muraji.extract.reading import Reading


class NationalCurrencies:
    """Tells the dinars, pounds, pesos and dirhams apart."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._national: dict[str, str] = lexicon.table("measures", "national")
        self._countries: dict[str, str] = lexicon.table("measures", "countries")

    def of_article(self, reading: Reading, noun: str) -> str | None:
        """Return the currency of this name in the country that the article speaks of most."""
        return reading.remembered(f"currency {noun}", lambda whole: self._counted(whole, noun))

    def _counted(self, reading: Reading, noun: str) -> str | None:
        options: dict[str, str] = {}
        for key, currency in self._national.items():
            base, _, adjective = key.partition(" ")
            if base[:4] == noun[:4] or (base, noun) == ("درهم", "دراهم"):
                options[adjective.removesuffix("ة")] = currency
        if len(options) < 2 or noun.startswith("دول"):
            return None
        counts: dict[str, int] = {}
        for stem in reading.stems:
            bare = stem[2:] if stem.startswith("ال") else stem
            named = options.get(bare.removesuffix("ة").removesuffix("ون").removesuffix("ين"))
            named = named or self._countries.get(stem)
            if named is not None and named in options.values():
                counts[named] = counts.get(named, 0) + 1
        countries = spoken_of(reading)
        for currency in set(options.values()):
            if (uses := countries.get(currency[:2], 0)) > 0:
                counts[currency] = counts.get(currency, 0) + uses
        return max(counts, key=lambda one: counts[one]) if counts else None

    def of_adjective(self, noun: str, adjective: str) -> str | None:
        """Return the currency that a noun names with an adjective: جنيه استرليني."""
        for key, currency in self._national.items():
            base, _, kind = key.partition(" ")
            if noun[:4] == base[:4] and adjective[:4] == kind[:4]:
                return currency
        return None
