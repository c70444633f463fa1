"""Labels of the article as a whole."""

from __future__ import annotations

from muraji.domain.decision import LabelDocument
from muraji.review.desk import Desk, Outcome


def toggle_label(desk: Desk, name: str) -> Outcome:
    """Give the article this label, or take it off."""
    page = desk.page
    if page is None:
        return Outcome()
    standing = page.status.document_labels
    labels = (
        tuple(label for label in standing if label != name)
        if name in standing
        else (*standing, name)
    )
    return desk.do(LabelDocument(page.article.id, labels))
