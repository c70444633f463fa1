"""What stands around a mention on its line: the least that lets a person judge it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.domain.span import Span


@dataclass(frozen=True)
class Context:
    """A mention with the text of its paragraph before and after it."""

    before: str
    surface: str
    after: str


def context_of(text: str, span: Span, reach: int) -> Context:
    """Return the mention with up to ``reach`` code points of whole words at each side."""
    start, end = max(0, span.start - reach), min(len(text), span.end + reach)
    before, after = text[start : span.start], text[span.end : end]
    if start and " " in before:
        before = before.partition(" ")[2]
    if end < len(text) and " " in after:
        after = after.rpartition(" ")[0]
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return Context(before, span.of(text).replace("\n", " "), after)
