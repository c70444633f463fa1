"""Entities may nest but never cross, and one span carries one label."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.errors import MurajiError
from muraji.domain.span import Span, reading_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.article import Article
    from muraji.domain.change import Change
    from muraji.review.rows import Rows


def suggestions_in_the_way(changes: Iterable[Change], rows: Rows) -> list[Annotation]:
    """Return the undecided suggestions that cannot be right beside the mentions being accepted.

    Raises:
        MurajiError: an accepted mention is in the way, which is a person's word, or the mentions
            being accepted are in each other's.
    """
    arriving: dict[str, list[Annotation]] = defaultdict(list)
    for change in changes:
        if isinstance(change.after, Annotation):
            arriving[change.article_id].append(change.after)
    fallen: list[Annotation] = []
    for article_id in sorted(arriving):
        accepted = arriving[article_id]
        _check_among_themselves(accepted)
        ids = {row.id for row in accepted}
        start = min(row.span.start for row in accepted)
        hull = Span(start, max(row.span.end for row in accepted))
        for other in rows.annotations_touching(article_id, hull):
            if other.id in ids or not any(in_the_way(other, row) for row in accepted):
                continue
            if other.state is MentionState.ACCEPTED:
                raise _refusal(other, rows.article(article_id))
            if other.state is MentionState.PENDING:
                fallen.append(other)
    return fallen


def in_the_way(other: Annotation, row: Annotation) -> bool:
    """Say whether two mentions of an article cannot both be right."""
    return other.span == row.span or other.span.crosses(row.span)


def _check_among_themselves(arriving: list[Annotation]) -> None:
    open_rows: list[Annotation] = []
    for row in sorted(arriving, key=lambda row: reading_order(row.span)):
        while open_rows and open_rows[-1].span.end <= row.span.start:
            open_rows.pop()
        if open_rows and in_the_way(open_rows[-1], row):
            raise MurajiError(
                "Two of these mentions overlap without one lying inside the other, or share one "
                "span. Decide on them one by one.",
                "إشارتان من هذه تتقاطعان دون أن تقع إحداهما داخل الأخرى، أو تشغلان الموضع نفسه. "
                "احكم على كل واحدة وحدها.",
            )
        open_rows.append(row)


def _refusal(other: Annotation, article: Article) -> MurajiError:
    surface = other.span.of(article.text)
    return MurajiError(
        f"This would overlap “{surface}” ({other.label}), which is accepted. Entities may nest but "
        "not cross, and one span carries one label: change or reject that mention first.",
        f"يتعارض هذا مع «{surface}» ({other.label}) المقبولة. يجوز أن تتداخل الكيانات بعضها داخل بعض، "
        "لا أن تتقاطع، ولكل موضع فئة واحدة: عدّل تلك الإشارة أو ارفضها أولًا.",
    )
