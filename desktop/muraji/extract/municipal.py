"""Words for a body of a town that mean the town, or a district called after it: بلدية, مركز."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.home_countries import spoken_of
from muraji.extract.listed_places import listed_at

if TYPE_CHECKING:
    from muraji.extract.name_shapes import Phrase
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

COMMUNES = {"جماعة": ("MA",), "دوار": ("MA", "DZ", "TN")}
"""Words that in some countries are a village or commune and elsewhere something else."""


class Municipal:
    """Tells towns and districts from the bodies that are called after them."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._above = phrases.lexicon.words("heads", "above")
        self._prepositions = phrases.lexicon.words("words", "place_prepositions")

    def means_town(self, reading: Reading, phrase: Phrase) -> bool:
        """Say whether بلدية and its like mean the town: one goes there, or what it lies in follows."""
        start = phrase.first + 1
        if phrase.after == start + 1 and self._lies_in(reading, phrase.after):
            return True
        if not phrase.is_proper or self._phrases.proper(reading, start) != phrase.after:
            return False
        head = reading.words[phrase.first].lexeme
        led = reading.stem(phrase.first - 1) in self._prepositions and not head.prefix
        left = reading.words[phrase.first - 1].lexeme if phrase.first else head
        joined = head.prefix == "و" and bool(left.places)
        lies_in = self._lies_in(reading, phrase.after)
        return led or joined or head.prefix == "ب" or lies_in

    def _lies_in(self, reading: Reading, index: int) -> bool:
        """Say whether بولاية, بمحافظة and their like follow."""
        lexeme = reading.words[index].lexeme if index < len(reading.words) else None
        return lexeme is not None and lexeme.prefix == "ب" and lexeme.stem in self._above

    def commune(self, reading: Reading, index: int) -> int:
        """Return the index after what جماعة and دوار are called in the Maghreb; ``index`` elsewhere."""
        lands = COMMUNES.get(reading.stems[index], ())
        if not lands or not any(spoken_of(reading).get(land, 0) > 1 for land in lands):
            return index
        after = self._phrases.listed(reading, index + 1)
        after = max(after, self._phrases.proper(reading, index + 1, limit=2))
        after += after == index + 2 and self._phrases.is_second_name(reading, after)
        return after if after > index + 1 else index

    @staticmethod
    def is_town(reading: Reading, index: int) -> bool:
        """Say whether a listed town or region that is no everyday word stands at an index."""
        lexeme = reading.words[index].lexeme if index < len(reading.words) else None
        if lexeme is None or lexeme.common or lexeme.prefix:
            return False
        return any(one.label != "NORP" and one.place_share > 0.3 for one in lexeme.places)

    def is_egyptian_district(self, reading: Reading, phrase: Phrase) -> bool:
        """Say whether مركز is followed by a town alone: then it is a district called after it."""
        start = phrase.first + 1
        return (
            phrase.is_proper
            and self._phrases.listed(reading, start) == phrase.after
            and any(entry.label == "GPE" for entry in listed_at(reading, start)[1])
        ) or (
            phrase.is_proper
            and reading.words[phrase.first].lexeme.prefix == "ب"
            and phrase.after == start + 1
        )
