"""What the grammars of time hand to one another: words that say a date, and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from muraji.domain.words import Words


class Dated(NamedTuple):
    """The words ``first <= i < after`` say a date or a time."""

    first: int
    after: int
    value: str
    score: float
    reason: Words


class NumericDate(NamedTuple):
    """A date in digits, with its place in the raw text."""

    span: tuple[int, int]
    value: str
