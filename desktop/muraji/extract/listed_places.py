"""Looks up the words of a text in the list of places, once for all who ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.extract.gazetteer import GazetteerEntry
    from muraji.extract.reading import Reading
    from muraji.extract.vocabulary import Lexeme


def listed_at(reading: Reading, index: int) -> tuple[int, tuple[GazetteerEntry, ...]]:
    """Return how many words from ``index`` on name a listed place, and its entries.

    Looked up once for each word of a reading, whoever asks.
    """
    known: dict[int, tuple[int, tuple[GazetteerEntry, ...]]] = reading.remembered(
        "listed", lambda _: {}
    )
    found = known.get(index)
    if found is None:
        found = known[index] = _looked_up(reading, index)
    return found


def _looked_up(reading: Reading, index: int) -> tuple[int, tuple[GazetteerEntry, ...]]:
    gazetteer = reading.vocabulary.gazetteer
    first = first_form(reading.words[index].lexeme)
    if gazetteer is None or not first or not gazetteer.most_words(first):
        return 0, ()
    return gazetteer.longest(following_words(reading, index))


def following_words(reading: Reading, index: int) -> list[str]:
    """Return the forms of up to six Arabic words from ``index`` on, for the gazetteer."""
    words = [first_form(reading.words[index].lexeme)]
    for word in reading.words[index + 1 : index + 6]:
        if not word.is_word or word.text in ("على", "إلى", "الى"):
            break
        words.append(word.text)
    return words


def first_form(lexeme: Lexeme) -> str:
    """Return the form under which a name may be listed that begins with a word; للجيش has الجيش."""
    is_elided = lexeme.definite and lexeme.prefix.endswith("ل") and lexeme.form.startswith("ل")
    return lexeme.stem if is_elided else lexeme.form
