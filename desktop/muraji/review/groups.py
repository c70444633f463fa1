"""Mentions of one name: the same key through spelling, diacritics and proclitics."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.text.matching import matching_key

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.review.desk import Desk


_key_of = lru_cache(maxsize=20_000)(matching_key)
"""A group is looked up at every key press, over surfaces that stay the same."""


def group_of(desk: Desk, mention: Annotation) -> list[Annotation]:
    """Return the article's mentions of the same name, rejected and cut ones left out.

    In reading order; the mention itself is among them.
    """
    page = desk.page
    if page is None:
        return [mention]
    key = _key_of(mention.span.of(page.text))
    return [
        row
        for row in page.in_order()
        if _key_of(row.span.of(page.text)) == key
        and row.state is not MentionState.REJECTED
        and not page.is_cut(row.span)
    ]
