"""Two texts laid side by side: where in the other do the same words stand, to the code point?"""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.text.normalise import fold, searchable
from muraji.text.sentences import sentences
from muraji.text.tokens import TokenKind, tokens

if TYPE_CHECKING:
    from muraji.text.tokens import Token

FEWEST_BESIDE = 2
"""Words beside a stretch that have to be the same too, where its sentence has so many."""


class Alignment:
    """The words of two texts that are the same in the same order; spelling may differ as in search."""

    def __init__(self, one: str, other: str) -> None:
        self._one = [token for token in tokens(one) if token.kind is not TokenKind.NEWLINE]
        self._other = [token for token in tokens(other) if token.kind is not TokenKind.NEWLINE]
        self._starts = [token.span.start for token in self._one]
        mine, theirs = ([fold(token.text) for token in side] for side in (self._one, self._other))
        self._partner: list[int | None] = [None] * len(self._one)
        for block in SequenceMatcher(None, mine, theirs).get_matching_blocks():
            for place in range(block.size):
                self._partner[block.a + place] = block.b + place
        sizes = [len(sentence) for sentence in sentences(tokens(one))]
        self._sentence_starts = [sum(sizes[:number]) for number in range(len(sizes) + 1)]

    def counterpart(self, span: Span) -> Span | None:
        """Return where the words of the span stand in the other text.

        None where a word is missing, others stand between them, or the words beside them differ.
        """
        first, last = self._words_under(span)
        if first > last:
            return None
        left, right = self._sentence(first)[0], self._sentence(last)[1]
        before, after = max(left, first - FEWEST_BESIDE), min(right, last + 1 + FEWEST_BESIDE)
        beside = self._run(before, last + 1) or self._run(first, after)
        if not beside or not self._run(first, last + 1):
            return None
        ends = self._partner[first], self._partner[last]
        if ends[0] is None or ends[1] is None:
            return None
        start = _placed(self._one[first], self._other[ends[0]], span.start, is_end=False)
        end = _placed(self._one[last], self._other[ends[1]], span.end, is_end=True)
        if start is None or end is None or start >= end:
            return None
        return Span(start, end)

    def is_same_sentence(self, span: Span) -> bool:
        """Say whether the whole sentence around the span stands in the other text, word for word."""
        first, last = self._words_under(span)
        return first <= last and self._run(self._sentence(first)[0], self._sentence(last)[1])

    def _words_under(self, span: Span) -> tuple[int, int]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self._one) and self._one[first].span.end <= span.start:
            first += 1
        return first, bisect_right(self._starts, span.end - 1) - 1

    def _sentence(self, word: int) -> tuple[int, int]:
        number = bisect_right(self._sentence_starts, word) - 1
        return self._sentence_starts[number], self._sentence_starts[number + 1]

    def _run(self, first: int, end: int) -> bool:
        """Say whether these words stand in the other text one after the other."""
        partners = self._partner[first:end]
        if None in partners:
            return False
        return all(two == one + 1 for one, two in pairwise(partners) if one is not None)


def _placed(one: Token, other: Token, place: int, *, is_end: bool) -> int | None:
    """Return where an edge within one word falls within the other, spelt the same but for marks."""
    within = place - one.span.start
    if within <= 0 and not is_end:
        return other.span.start
    if within >= len(one.text) and is_end:
        return other.span.end
    if one.text == other.text:
        return other.span.start + within
    here, there = searchable(one.text), searchable(other.text)
    if is_end:
        letters = here.to_projected(Span(0, within)) if within > 0 else None
        return other.span.start + there.ends[letters.end - 1] if letters else None
    letters = here.to_projected(Span(within, len(one.text))) if within < len(one.text) else None
    return other.span.start + there.starts[letters.start] if letters else None
