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
    if phrases.shape(reading, start) is not Shape.PROPER:
        return None
    after = start
    while after - start < 3 and phrases.shape(reading, after) is Shape.PROPER:
        after += 1
    follows = reading.words[after + 1 : after + 2]
    if reading.stem(after) == "-" and follows:
        if follows[0].token.kind is TokenKind.NUMBER:
            after += 2
    elif after < len(reading.words) and reading.words[after].token.kind is TokenKind.NUMBER:
        after += 1
    return ProductName(start, after, 0.35 if reading.words[start].lexeme.places else 0.6)
