"""What an extractor proposes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from muraji.domain.span import Span
    from muraji.domain.values import Json
    from muraji.domain.words import Words


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span of the raw text with a label, and why the program believes in it."""

    span: Span
    label: str
    origin: str
    """The extractor and its version: ``gazetteer 1``."""
    score: float
    """The estimated probability that span and label are both right, 0 to 1."""
    reason: Words
    value: Json = None
    """What it stands for: ISO date, ``{"min": 3000}``, canonical name; None when unknown."""
    link: str | None = None
    """What it refers to: mentions of one entity share it (``geonames:169577``, ``person:...``)."""

    def scored(self, score: float) -> Suggestion:
        """Return the same suggestion with another score."""
        return Suggestion(
            self.span, self.label, self.origin, score, self.reason, self.value, self.link
        )
