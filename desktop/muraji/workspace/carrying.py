"""Suggestions from articles that this one repeats, as far as they have been reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.article import ReviewState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.document import Document
    from muraji.domain.suggestion import Suggestion
    from muraji.store.store import Store

MOST_ORIGINALS = 3
"""Near-copies looked at, the most alike: each costs about 10 ms."""


def with_decisions_of_copies(
    store: Store, document: Document, found: Sequence[Suggestion]
) -> list[Suggestion]:
    """Return the suggestions for an article with what was decided in those that say the same."""
    near = [
        copy
        for copy in store.copies.of(document.article.id)
        if copy.state is not ReviewState.WAITING
    ]
    if not near:
        return list(found)
    from muraji.review.carrying import carried, with_carried

    originals = [store.document(copy.article_id) for copy in near[:MOST_ORIGINALS]]
    return with_carried(found, carried(document.article.text, originals))
