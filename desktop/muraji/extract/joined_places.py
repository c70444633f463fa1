"""Unlisted places that "and" or a comma joins to a sure one: في سوق الشيوخ والفهود."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.extract.reading import Reading

_JOINED = Words("joined to a place by “and”", "معطوف على مكان")
_ORIGIN = "places 1"
_SURE = 0.7
_SUFFIXES = ("ه", "ها", "هم", "هن", "هما", "نا", "كم")
_PLURALS = ("ون", "ين", "ات")


def joined(reading: Reading, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the unknown words that stand beside a sure place of ``found`` in an enumeration."""
    ends = {one.span.end: one.label for one in found if one.score >= _SURE}
    starts = {one.span.start for one in found}
    added: list[Suggestion] = []
    for index in range(1, len(reading.words)):
        word, before = reading.words[index], reading.words[index - 1]
        comma = before.text == "،" and not word.lexeme.prefix and index > 1
        label = ends.get(reading.words[index - 2].end if comma else before.end)
        if label is None or word.start in starts or not (comma or word.lexeme.prefix == "و"):
            continue
        if _is_unknown(reading, index) and _is_closed(reading, index + 1):
            ends[word.end] = label
            span = reading.span(index, index + 1)
            added.append(Suggestion(span, label, _ORIGIN, 0.62, _JOINED))
    return added


def _is_unknown(reading: Reading, index: int) -> bool:
    """Say whether a word is nothing that the lists or the counts know, nor a participle."""
    word = reading.words[index]
    lexeme = word.lexeme
    known = lexeme.stop or lexeme.verb or lexeme.common or lexeme.places or lexeme.first_name
    listed = lexeme.nationality or lexeme.honorific or lexeme.head is not None
    if known or listed or lexeme.stem.endswith(_SUFFIXES):
        return False
    if lexeme.definite and (
        not lexeme.prefix
        or lexeme.stem.endswith(_PLURALS)
        or (lexeme.stem.startswith("الم") and lexeme.stem.endswith("ة"))
    ):
        return False
    return word.is_word and len(lexeme.stem) > 3 and lexeme.count < 30


def _is_closed(reading: Reading, index: int) -> bool:
    """Say whether a name can end before the word at an index."""
    if index >= len(reading.words) or not reading.words[index].is_word:
        return True
    lexeme = reading.words[index].lexeme
    return bool(lexeme.stop or lexeme.prefix or lexeme.verb)
