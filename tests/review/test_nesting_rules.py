"""What may stand beside what: against a check of every pair."""

from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.article import article_of
from muraji.domain.change import Change
from muraji.domain.errors import MurajiError
from muraji.domain.span import Span
from muraji.review.nesting_rules import suggestions_in_the_way

ARTICLE = article_of("a.txt", "متن من ثلاثين حرفًا على الأقل في هذا السطر")
spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 12), st.integers(1, 9)
)


def mentions(prefix: str, state: MentionState, places: list[Span]) -> list[Annotation]:
    return [
        Annotation(f"{prefix}{n}", ARTICLE.id, span, "GPE", state, "t 1")
        for n, span in enumerate(places)
    ]


def meet(one: Span, other: Span) -> bool:
    return one == other or one.crosses(other)


few = st.lists(spans, max_size=4)


@given(few, few, few, few)
def test_pending_falls_accepted_refuses_rejected_stays(
    arriving: list[Span], accepted: list[Span], pending: list[Span], rejected: list[Span]
) -> None:
    coming = mentions("new", MentionState.ACCEPTED, arriving)
    standing = [
        *mentions("new", MentionState.PENDING, arriving),
        *mentions("accepted", MentionState.ACCEPTED, accepted),
        *mentions("pending", MentionState.PENDING, pending),
        *mentions("rejected", MentionState.REJECTED, rejected),
    ]
    rows = SimpleNamespace(annotations_touching=lambda *_: standing, article=lambda _: ARTICLE)
    changes = [Change(None, row) for row in coming]
    is_refused = any(meet(a, b) for a, b in combinations(arriving, 2)) or any(
        meet(a, b) for a in arriving for b in accepted
    )
    if is_refused:
        with pytest.raises(MurajiError):
            suggestions_in_the_way(changes, rows)
        return
    fallen = {row.id for row in suggestions_in_the_way(changes, rows)}
    assert fallen == {
        f"pending{n}" for n, span in enumerate(pending) if any(meet(span, a) for a in arriving)
    }


def test_what_is_taken_away_is_in_nobody_s_way() -> None:
    (gone,) = mentions("gone", MentionState.ACCEPTED, [Span(0, 4)])
    rows = SimpleNamespace(annotations_touching=lambda *_: [gone], article=lambda _: ARTICLE)
    assert suggestions_in_the_way([Change(gone, None)], rows) == []
