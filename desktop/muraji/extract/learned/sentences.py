"""The sentences of a text: what the learner reads at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.span import Span
    from muraji.extract.reading import Reading

_ENDS = frozenset(".!?؟؛…")
_LONGEST = 200


def sentences_in(reading: Reading, cut: Sequence[Span] = ()) -> list[list[int]]:
    """Return the words of each sentence by index; line breaks and what begins in ``cut`` are left out."""
    found: list[list[int]] = [[]]
    for index, word in enumerate(reading.words):
        at = word.token.span.start
        if word.token.kind is TokenKind.NEWLINE or any(span.covers(at) for span in cut):
            found.append([])
            continue
        found[-1].append(index)
        if word.text in _ENDS or len(found[-1]) >= _LONGEST:
            found.append([])
    return [sentence for sentence in found if sentence]


def words_of(reading: Reading, span: Span) -> tuple[int, int] | None:
    """Return the first word and the word after the last of a span; None where it holds no word."""
    inside = [index for index, word in enumerate(reading.words) if word.token.span.overlaps(span)]
    return (inside[0], inside[-1] + 1) if inside else None
