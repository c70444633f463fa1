"""A mention as a job leaves it: proposed where it stands, and waiting for a reviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from muraji.domain.annotation import Annotation, MentionState, annotation_id

if TYPE_CHECKING:
    from muraji.domain.span import Span


def suggested(
    article_id: str, span: Span, label: str, score: float | None = 0.9, **fields: Any
) -> Annotation:
    """Return the suggestion that this stretch bears this label."""
    return Annotation(
        id=annotation_id(article_id, span, label),
        article_id=article_id,
        span=span,
        label=label,
        state=MentionState.PENDING,
        score=score,
        suggested_span=span,
        suggested_label=label,
        **{"origin": "test 1", **fields},
    )
