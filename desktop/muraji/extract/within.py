"""Parts of bodies, whose name says of which: لجنة الصحة بمجلس النواب, كلية الطب بجامعة دمشق."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.extract.name_shapes import Phrase
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading


class Within:
    """Takes the body that a part belongs to into its name."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._parts = phrases.lexicon.words("heads", "parts")
        self._national = phrases.lexicon.words("heads", "national")
        self._courts = phrases.lexicon.words("heads", "courts")

    def extended(self, reading: Reading, phrase: Phrase) -> Phrase:
        """Return the phrase up to the end of the body it is a part of; as it is where none follows."""
        at = phrase.after
        seated = self._seated(reading, phrase)
        if seated.after > at:
            return seated
        named = phrase.is_proper or phrase.is_quoted or phrase.is_national or phrase.has_purpose
        if named or reading.stems[phrase.first] not in self._parts or at >= len(reading.words):
            return phrase
        lexeme = reading.words[at].lexeme
        head = lexeme.head
        if lexeme.prefix == "ب" and lexeme.stem in self._national:
            body = self._phrases.after_definite(reading, at)
            named_body = body is not None and (body.is_national or body.has_purpose)
            return phrase._replace(after=body.after) if body and named_body else phrase
        if lexeme.prefix != "ب" or head is None or not head.inside or head.label != "ORG":
            return phrase
        inner = self._phrases.after_head(reading, at, head)
        if inner is None:
            return phrase
        return phrase._replace(after=self._seated(reading, inner).after)

    def _seated(self, reading: Reading, phrase: Phrase) -> Phrase:
        """Return a court or faculty with the town where it is: محكمة الجنايات [بوهران]."""
        at = phrase.after
        court = reading.stems[phrase.first] in self._courts and not phrase.is_proper
        if not court or not self._is_seat(reading, at):
            return phrase
        return phrase._replace(after=max(self._phrases.listed(reading, at), at + 1))

    @staticmethod
    def _is_seat(reading: Reading, index: int) -> bool:
        """Say whether the town where a court sits follows: محكمة الجنايات [بوهران]."""
        lexeme = reading.words[index].lexeme if index < len(reading.words) else None
        if lexeme is None or lexeme.prefix != "ب" or lexeme.head is not None:
            return False
        return any(one.label != "NORP" and one.kind != "country" for one in lexeme.places)
