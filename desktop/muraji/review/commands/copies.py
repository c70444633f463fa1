"""To the article that says the same, and back."""

from __future__ import annotations

from muraji.domain.words import Words
from muraji.review.desk import Desk, Outcome

NO_COPY = Words(
    "No other article of this project repeats this one.", "لا مقالة أخرى في هذا المشروع تكرر هذه."
)


def go_to_copy(desk: Desk) -> Outcome:
    """Open the article that is most like this one; from there the same key leads back."""
    if desk.page is None:
        return Outcome()
    near = desk.store.copies.of(desk.page.article.id)
    if not near:
        return Outcome(words=NO_COPY)
    outcome = desk.open(near[0].article_id)
    return Outcome(
        outcome.changes, opened=True, words=desk.store.copies.of(near[0].article_id)[0].words
    )
