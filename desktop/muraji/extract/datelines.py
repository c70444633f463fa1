"""The outlet in the line that opens a report: بيروت (ا ف ب) -, مسقط /العمانية/, سلفيت - وفا:."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.reading import Reading

_REASON = Words("the outlet in the line that opens a report", "الوسيلة في السطر الذي يفتتح الخبر")
_CLOSING = {"(": ")", "/": "/"}
_DASHES = frozenset("-–—ـ")
_TOLD = Words("somebody told it something", "صرّح لها أحدهم")
_DRAWN = "لـ"
_TELLING = frozenset(
    "قال قالت تصريح تصريحات حديث حديثه حديثها مقابلة حوار صرح صرحت اكد اكدت اوضح اوضحت كشف كشفت اضاف".split()
)
_REACH = 10
_LONGEST = 4


def datelines(reading: Reading) -> list[Suggestion]:
    """Return the outlets that stand behind the place at the beginning of a line."""
    found: list[Suggestion] = []
    for index, word in enumerate(reading.words):
        opens = not index or reading.words[index - 1].token.kind is TokenKind.NEWLINE
        if not opens or not any(one.label == "GPE" for one in word.lexeme.places):
            continue
        if reading.stem(index + 1) in {":", "/", *_DASHES} and (
            after := _line_end(reading, index + 2)
        ):
            span = reading.whole(index + 2, after)
            found.append(Suggestion(span, "ORG", "brands 1", 0.8, _REASON))
            continue
        for at in range(index + 1, min(index + _REACH, len(reading.words) - 1)):
            if reading.words[at].token.kind is TokenKind.NEWLINE:
                break
            after = _outlet(reading, at)
            if after > at + 1:
                span = reading.whole(at + 1, after)
                found.append(Suggestion(span, "ORG", "brands 1", 0.96, _REASON))
                break
    return found + _told(reading)


def _line_end(reading: Reading, start: int) -> int:
    """Return the index after an outlet of one or two words that ends its line; 0 where none does."""
    for after in (start + 1, start + 2):
        if after < len(reading.words) and reading.words[after].token.kind is TokenKind.NEWLINE:
            listed = any(entry.label != "NORP" for entry in reading.words[start].lexeme.places)
            one = reading.words[start].is_word and not listed
            end = after - (reading.words[after - 1].text == ":" and after > start + 1)
            return end if one and _is_outlet(reading, start, end) else 0
    return 0


def _told(reading: Reading) -> list[Suggestion]:
    """Return the outlets that something was told to: في تصريح لـ[الرأي].

    The drawn out letter shows that a name follows.
    """
    found: list[Suggestion] = []
    for index, word in enumerate(reading.words):
        if not (word.is_word and word.text.startswith(_DRAWN) and word.lexeme.stem[:2] == "ال"):
            continue
        told = any(reading.stem(at) in _TELLING for at in range(index - 6, index))
        if told and not (word.lexeme.places or word.lexeme.nationality or word.lexeme.honorific):
            span = Span(word.token.span.start + len(_DRAWN), word.end)
            found.append(Suggestion(span, "ORG", "brands 1", 0.8, _TOLD))
    return found


def _outlet(reading: Reading, opening: int) -> int:
    """Return the index after the outlet between the marks that open here, or ``opening``."""
    mark = reading.words[opening].text
    closing = {":", *_DASHES} if mark in _DASHES else {_CLOSING.get(mark, "")}
    if "" in closing:
        return opening
    after = opening + 1
    while after < len(reading.words) and after - opening <= _LONGEST:
        word = reading.words[after]
        if word.text in closing:
            dashed = word.text in _DASHES and _is_address(reading, opening + 1)
            return after if not dashed and _is_outlet(reading, opening + 1, after) else opening
        if not word.is_word and word.token.kind is not TokenKind.LATIN:
            return opening
        after += 1
    return opening


def _is_address(reading: Reading, first: int) -> bool:
    """Say whether dashes part an address rather than a place from an outlet: بغداد - الكرادة - شارع 62."""
    lexeme = reading.words[first].lexeme
    placed = any(entry.label != "NORP" for entry in lexeme.places)
    return placed or (lexeme.head is not None and lexeme.head.label != "ORG")


def _is_outlet(reading: Reading, first: int, after: int) -> bool:
    """Say whether words can be an outlet: no place, no person, not everyday words alone."""
    lexemes = [reading.words[at].lexeme for at in range(first, after)]
    if (
        not lexemes
        or lexemes[0].verb
        or lexemes[0].first_name
        or lexemes[0].honorific
        or lexemes[0].stop
    ):
        return False
    if any(one.kind in ("country", "capital") for one in lexemes[0].places):
        return False
    agencies = reading.vocabulary.lexicon.words("firms", "agencies")
    if len(lexemes) == 1 and lexemes[0].key in agencies:
        return True
    return not all(one.common and not one.definite and len(one.stem) > 2 for one in lexemes)
