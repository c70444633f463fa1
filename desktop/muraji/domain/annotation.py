"""An entity mention under review."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from muraji.domain.frozen import quick
from muraji.domain.span import Span
from muraji.domain.words import Words

NO_REASON = Words("", "")


class MentionState(StrEnum):
    """What the reviewer has decided about a mention."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Manner(StrEnum):
    """How a decision came about, so that nothing confirmed in bulk looks like a single look."""

    SINGLE = "single"
    GROUP = "group"
    PARAGRAPH = "paragraph"
    FINISH = "finish"
    IMPORTED = "imported"


@quick
@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled span of an article, who proposed it and who decided on it."""

    id: str
    article_id: str
    span: Span
    label: str
    state: MentionState
    origin: str
    """Extractor and version, or ``reviewer`` for a mention that a person added."""
    score: float | None = None
    reason: Words = NO_REASON
    value: object = None
    """A JSON value: ISO date, ``{"min": 3000}``, canonical name; None when unknown."""
    link: str | None = None
    suggested_span: Span | None = None
    suggested_label: str | None = None
    """Span and label as first proposed; None for a mention that a person added."""
    reviewer: str | None = None
    decided_at: str | None = None
    """UTC, ISO 8601."""
    manner: Manner | None = None
    flagged: bool = False
    note: str = ""

    @property
    def is_suggested(self) -> bool:
        """Whether a program proposed it, rather than a person."""
        return self.suggested_span is not None

    @property
    def is_corrected(self) -> bool:
        """Whether a person has changed its span or label since it was proposed."""
        return self.is_suggested and (self.span, self.label) != (
            self.suggested_span,
            self.suggested_label,
        )


def annotation_id(article_id: str, span: Span, label: str, attempt: int = 0) -> str:
    """Name a mention by what it was when it came into being.

    The same suggestion gets the same id on every machine, so that projects can be merged;
    ``attempt`` tells mentions apart where an earlier one has moved away from its span and label.
    """
    seed = f"{article_id}:{span.start}:{span.end}:{label}:{attempt}"
    return sha256(seed.encode()).hexdigest()[:16]
