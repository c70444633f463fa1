"""The outlet in the line that opens a report: بيروت (ا ف ب) -, مسقط /العمانية/, سلفيت - وفا:."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.reading import Reading

_REASON = Words("the outlet in the line that opens a report", "الوسيلة في السطر الذي يفتتح الخبر")
_CLOSING = {"(": ")", "/": "/"}
_DASHES = frozenset("-–—ـ")
_REACH = 10
_LONGEST = 4


def datelines(reading: Reading) -> list[Suggestion]:
    """Return the outlets that stand behind the place at the beginning of a line."""
    found: list[Suggestion] = []
    for index, word in enumerate(reading.words):
        opens = not index or reading.words[index - 1].token.kind is TokenKind.NEWLINE
        if not opens or not any(one.label == "GPE" for one in word.lexeme.places):
            continue
        for at in range(index + 1, min(index + _REACH, len(reading.words) - 1)):
            if reading.words[at].token.kind is TokenKind.NEWLINE:
                break
            after = _outlet(reading, at)
            if after > at + 1:
                span = reading.whole(at + 1, after)
                found.append(Suggestion(span, "ORG", "brands 1", 0.96, _REASON))
                break
    return found


def _outlet(reading: Reading, opening: int) -> int:
    """Return the index after the outlet between the marks that open here, or ``opening``."""
    mark = reading.words[opening].text
    closing = _CLOSING.get(mark, ":" if mark in _DASHES else "")
    if not closing:
        return opening
    after = opening + 1
    while after < len(reading.words) and after - opening <= _LONGEST:
        word = reading.words[after]
        if word.text == closing:
            return after if _is_outlet(reading, opening + 1, after) else opening
        if not word.is_word and word.token.kind is not TokenKind.LATIN:
            return opening
        after += 1
    return opening


def _is_outlet(reading: Reading, first: int, after: int) -> bool:
    """Say whether words can be an outlet: no place, no person, not everyday words alone."""
    lexemes = [reading.words[at].lexeme for at in range(first, after)]
    if not lexemes or lexemes[0].first_name or lexemes[0].honorific or lexemes[0].stop:
        return False
    if any(one.kind in ("country", "capital") for one in lexemes[0].places):
        return False
    agencies = reading.vocabulary.lexicon.words("firms", "agencies")
    if len(lexemes) == 1 and lexemes[0].key in agencies:
        return True
    return not all(one.common and not one.definite and len(one.stem) > 2 for one in lexemes)
