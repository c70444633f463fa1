"""Which countries an article speaks of: a name that many places bear is likeliest the one there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.extract.gazetteer import GazetteerEntry
    from muraji.extract.reading import Reading

_AT_HOME = 2
"""So many words that are places of a country for sure make the article one about it."""


def at_home(reading: Reading, entry: GazetteerEntry) -> bool:
    """Say whether the article speaks of the country of a place."""
    return bool(entry.country) and spoken_of(reading).get(entry.country, 0) >= _AT_HOME


def likeliest(reading: Reading, entries: Sequence[GazetteerEntry]) -> GazetteerEntry:
    """Return the first of the entries, but one in a country the article speaks of before others.

    Countries and capitals are not moved: طرابلس is Lebanon's only where Lebanon is spoken of more.
    """
    first = entries[0]
    if first.kind in ("country", "continent"):
        return first
    counts = spoken_of(reading)
    best = max(entries, key=lambda one: (counts.get(one.country, 0), -one.rank))
    uses = counts.get(best.country, 0)
    return best if uses >= _AT_HOME and uses > counts.get(first.country, 0) else first


def spoken_of(reading: Reading) -> dict[str, int]:
    """Return how often an article speaks of each country, by ISO code: its places that are sure."""
    return reading.remembered("countries", _counted)


def _counted(reading: Reading) -> dict[str, int]:
    """Count the words that can hardly be anything but a place of one country."""
    counts: dict[str, int] = {}
    seen: set[str] = set()
    for word in reading.words:
        lexeme = word.lexeme
        entry = next((one for one in lexeme.places if one.label != "NORP"), None)
        if entry is None or lexeme.common or lexeme.verb or lexeme.first_name:
            continue
        if entry.place_share > 0.3 and entry.country and lexeme.stem not in seen:
            seen.add(lexeme.stem)
            weight = 2 if entry.kind in ("country", "capital") else 1
            counts[entry.country] = counts.get(entry.country, 0) + weight
    return counts
