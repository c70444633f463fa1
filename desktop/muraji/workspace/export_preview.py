"""What an export would hold and leave out, counted before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState

if TYPE_CHECKING:
    from muraji.store.store import Store


@dataclass(frozen=True)
class ExportPreview:
    """Articles and mentions that go out, and those that stay."""

    articles: int
    left_out: int
    """Articles that are not finished, where only finished ones go."""
    accepted: int
    pending: int
    rejected: int


def preview_of(store: Store, *, only_finished: bool) -> ExportPreview:
    """Count what an export of all articles, or of the finished ones, would hold."""
    articles = store.queue.counts_by_state()
    total = sum(articles.values())
    chosen = articles[ReviewState.FINISHED] if only_finished else total
    mentions = store.queue.mentions_by_state(only_finished=only_finished)
    return ExportPreview(
        chosen,
        total - chosen,
        mentions[MentionState.ACCEPTED],
        mentions[MentionState.PENDING],
        mentions[MentionState.REJECTED],
    )
