"""Names of products after the noun that says what they are: تطبيق «توكلنا», صاروخ توماهوك."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.shape import Shape
from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from muraji.extract.phrases import Phrases
    from muraji.extract.reading import Reading

_VAGUE = frozenset(["نظام", "برنامج", "لعبة", "محرك"])
"""Nouns whose quoted complement is as often no product: نظام «التوجيهي»."""


_ARMS = frozenset(
    "صاروخ صواريخ طائرة طائرات مقاتلة مقاتلات دبابة دبابات مسيرة مسيرات طراز لقاح".split()
)
_LETTERS = frozenset("إس إكس بي سي دي إف جي كيو آر تي زد برو بلس ألترا ماكس".split())
"""Names of letters and what makers put behind them."""


class ProductName(NamedTuple):
    """The words ``first <= i < after`` name a product, with so much certainty."""

    first: int
    after: int
    score: float


def product_after(reading: Reading, phrases: Phrases, index: int) -> ProductName | None:
    """Return the product named after the noun at an index, if one is."""
    start = index + 1
    quoted = phrases.quoted(reading, start)
    if quoted and reading.stem(start) != "(":
        vague = reading.stems[index] in _VAGUE
        return ProductName(quoted.first, quoted.after, 0.45 if vague else 0.7)
    if phrases.shape(reading, start) is not Shape.PROPER or reading.stem(start).endswith("ة"):
        return _numbered(reading, index)
    after = start
    while after - start < 3 and (
        phrases.shape(reading, after) is Shape.PROPER or _is_letter(reading, after)
    ):
        after += 1
    follows = reading.words[after + 1 : after + 2]
    if reading.stem(after) == "-" and follows:
        if follows[0].token.kind is TokenKind.NUMBER:
            after += 2
    elif after < len(reading.words) and reading.words[after].token.kind is TokenKind.NUMBER:
        after += 1
    score = 0.35 if reading.words[start].lexeme.places else 0.6
    if score == 0.6 and any(_is_model(reading, at) for at in range(start + 1, after)):
        score = 0.95
    return ProductName(start, after, score)


def _numbered(reading: Reading, index: int) -> ProductName | None:
    """Return a model called by an everyday word and a number: مسيرة [شاهد 136]."""
    if reading.stems[index] not in _ARMS or index + 2 >= len(reading.words):
        return None
    lexeme = reading.words[index + 1].lexeme
    plain = reading.is_word(index + 1) and not (lexeme.prefix or lexeme.stop or lexeme.definite)
    at = index + 2 + (reading.stem(index + 2) == "-")
    while reading.stems[index] == "طراز" and at - index < 5 and reading.is_word(at):
        at += 1
    numbered = at < len(reading.words) and reading.words[at].token.kind is TokenKind.NUMBER
    return ProductName(index + 1, at + 1, 0.9) if plain and numbered else None


def _is_letter(reading: Reading, index: int) -> bool:
    """Say whether a word is the name of a Latin letter within a model: غالاكسي [إس] 24."""
    return reading.is_word(index) and reading.words[index].text in _LETTERS


def _is_model(reading: Reading, index: int) -> bool:
    """Say whether a number or Latin letters stand at an index, as in the name of a model."""
    return reading.words[index].token.kind in (TokenKind.NUMBER, TokenKind.LATIN)
