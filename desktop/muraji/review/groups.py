"""Mentions of one name: the same key through spelling, diacritics and proclitics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.review.page import key_of

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.review.desk import Desk


def group_of(desk: Desk, mention: Annotation) -> list[Annotation]:
    """Return the article's mentions of the same name, rejected and cut ones left out.

    In reading order; the mention itself is among them.
    """
    page = desk.page
    if page is None:
        return [mention]
    return [
        row
        for row in page.of_name(key_of(mention.span.of(page.text)))
        if row.state is not MentionState.REJECTED and not page.is_cut(row.span)
    ]
