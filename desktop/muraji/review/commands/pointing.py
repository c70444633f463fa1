"""What the mouse can do: take a mention into the hand, put the caret, drag an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.review.desk import Desk, Outcome

if TYPE_CHECKING:
    from muraji.domain.span import Span


def choose(desk: Desk, annotation_id: str) -> Outcome:
    """Take this mention into the hand."""
    desk.choose(annotation_id)
    return Outcome()


def point_at(desk: Desk, span: Span) -> Outcome:
    """Put the caret on this stretch of text."""
    desk.set_caret(span)
    return Outcome()


def drag_edge(desk: Desk, annotation_id: str, span: Span) -> Outcome:
    """Give this mention the edges to which it was dragged."""
    from muraji.domain.decision import Resize

    desk.choose(annotation_id)
    return desk.do(Resize(annotation_id, span))
