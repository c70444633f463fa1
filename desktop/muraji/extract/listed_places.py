"""Looks up the words of a text in the list of places, once for all who ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.extract.gazetteer import GazetteerEntry
    from muraji.extract.reading import Reading


def listed_at(reading: Reading, index: int) -> tuple[int, tuple[GazetteerEntry, ...]]:
    """Return how many words from ``index`` on name a listed place, and its entries.

    Looked up once for each word of a reading, whoever asks.
    """
    known: dict[int, tuple[int, tuple[GazetteerEntry, ...]]] = reading.remembered(
        "listed", lambda _: {}
    )
    found = known.get(index)
    if found is None:
        gazetteer = reading.vocabulary.gazetteer
        words = following_words(reading, index)
        nothing: tuple[int, tuple[GazetteerEntry, ...]] = (0, ())
        found = known[index] = gazetteer.longest(words) if gazetteer and words[0] else nothing
    return found


def following_words(reading: Reading, index: int) -> list[str]:
    """Return the forms of up to six Arabic words from ``index`` on, for the gazetteer."""
    lexeme = reading.words[index].lexeme
    is_elided = lexeme.prefix.endswith("ل") and lexeme.form.startswith("ل") and lexeme.definite
    words = [lexeme.stem if is_elided else lexeme.form]
    for word in reading.words[index + 1 : index + 6]:
        if not word.is_word:
            break
        words.append(word.text)
    return words
