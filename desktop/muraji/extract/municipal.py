"""Words for a body of a town that mean the town, or a district called after it: بلدية, مركز."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.listed_places import listed_at

if TYPE_CHECKING:
    from muraji.extract.name_shapes import Phrase
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading


class Municipal:
    """Tells towns and districts from the bodies that are called after them."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._above = phrases.lexicon.words("heads", "above")
        self._prepositions = phrases.lexicon.words("words", "place_prepositions")

    def means_town(self, reading: Reading, phrase: Phrase) -> bool:
        """Say whether بلدية and its like mean the town: one goes there, or what it lies in follows."""
        start = phrase.first + 1
        if not phrase.is_proper or self._phrases.proper(reading, start) != phrase.after:
            return False
        head = reading.words[phrase.first].lexeme
        led = reading.stem(phrase.first - 1) in self._prepositions and not head.prefix
        above = reading.words[phrase.after].lexeme if phrase.after < len(reading.words) else None
        lies_in = above is not None and above.prefix == "ب" and above.stem in self._above
        left = reading.words[phrase.first - 1].lexeme if phrase.first else head
        joined = head.prefix == "و" and bool(left.places)
        return led or joined or head.prefix == "ب" or lies_in

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
