"""One line of the queue: an article as a reviewer chooses among many."""

from __future__ import annotations

from dataclasses import dataclass

from muraji.domain.article import ReviewState


@dataclass(frozen=True, slots=True)
class QueueRow:
    """What the queue shows of an article, without its text."""

    article_id: str
    position: int
    """Place in the order of import, from 1."""
    title: str
    source: str
    published: str | None
    state: ReviewState
    flagged: bool
    pending: int
    """Suggestions at or above the threshold that nobody has decided on."""
    decided: int
    """Mentions accepted or rejected."""
    has_note: bool = False
    """Whether the article or one of its mentions carries a note."""
    has_copy: bool = False
    """Whether another article says the same in much the same words."""
