"""Articles as a dataset notes them, for the tests of what it makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store.noted import NotedArticles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.store.noted import ArticleFacts


def noted(articles: Iterable[ArticleFacts]) -> NotedArticles:
    """Return the articles noted; to be closed."""
    found = NotedArticles()
    for article in articles:
        found.add(article)
    found.settle()
    return found
