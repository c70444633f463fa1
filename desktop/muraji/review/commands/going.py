"""To a place that a list names: an article, and in it a mention or a letter."""

from __future__ import annotations

from muraji.review.desk import Desk, Outcome


def go_to(
    desk: Desk, article_id: str, annotation_id: str | None = None, position: int | None = None
) -> Outcome:
    """Open the article if it is not open, and take up the mention or the place named.

    What no longer stands is passed over.
    """
    if not article_id:
        return Outcome()
    here = desk.page.article.id if desk.page else None
    opened = here != article_id
    if opened:
        desk.open(article_id)
    if annotation_id is not None and desk.page and annotation_id in desk.page.annotations:
        desk.choose(annotation_id)
    elif position is not None:
        desk.choose(None)
        desk.place = position
    return Outcome(opened=opened)
