"""A finding of the checks that a person has looked at and put aside for good."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dismissal:
    """The row that keeps a finding from coming back."""

    id: str
    """The finding's: see :attr:`muraji.domain.issue.Issue.id`."""
    article_id: str
    check: str
    reviewer: str
    dismissed_at: str
    """UTC, ISO 8601."""
