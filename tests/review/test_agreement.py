"""Agreement: what pairs off with what, both ways the same, and who saw what last."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.change import Change, Changes
from muraji.domain.journal import Entry, EntryKind
from muraji.domain.span import Span
from muraji.review.agreement import Agreement, Likeness, Mark, matched, views_of

MARKS = st.lists(
    st.builds(
        lambda start, length, label: Mark(Span(start, start + length), label),
        st.integers(0, 20),
        st.integers(1, 8),
        st.sampled_from(["ORG", "GPE"]),
    ),
    max_size=8,
    unique=True,
)
E = Likeness


def mark(start: int, end: int, label: str = "ORG") -> Mark:
    return Mark(Span(start, end), label)


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        ([mark(0, 5)], [mark(0, 5)], [1, 1, 1, 1]),
        ([mark(0, 5)], [mark(0, 5, "GPE")], [0, 1, 1, 0]),
        ([mark(0, 5)], [mark(1, 5)], [0, 0, 1, 1]),
        ([mark(0, 5)], [mark(5, 9)], [0, 0, 0, 0]),
        ([mark(0, 9), mark(0, 4)], [mark(0, 9)], [1, 1, 1, 1]),
        ([mark(0, 9), mark(2, 4, "GPE")], [mark(2, 4, "GPE"), mark(0, 8)], [1, 1, 2, 2]),
        ([mark(0, 2), mark(3, 5)], [mark(0, 5)], [0, 0, 1, 1]),
    ],
)
def test_marks_pair_off_one_by_one(
    first: list[Mark], second: list[Mark], counts: list[int]
) -> None:
    kinds = [E.EXACT, E.BOUNDARY, E.OVERLAP, E.LABEL]
    assert [matched(first, second, kind) for kind in kinds] == counts


@given(MARKS, MARKS)
def test_it_is_the_same_from_both_sides(first: list[Mark], second: list[Mark]) -> None:
    one, other = Agreement(), Agreement()
    one.add(first, second)
    other.add(second, first)
    for kind in Likeness:
        assert one.tallies[kind].f1 == other.tallies[kind].f1
    tallies = one.tallies
    assert tallies[E.EXACT].matched <= tallies[E.LABEL].matched <= tallies[E.OVERLAP].matched
    assert tallies[E.EXACT].matched == sum(tally.matched for tally in one.labels.values())


def test_the_figures_add_up_over_articles() -> None:
    agreement = Agreement()
    agreement.add([mark(0, 5), mark(6, 9, "GPE")], [mark(0, 5)])
    agreement.add([], [mark(0, 5)])
    figures = agreement.as_json()
    assert figures["articles"] == 2
    assert figures["exact"] == {"f1": 0.5, "matched": 1, "first": 2, "second": 2}
    assert figures["labels"]["GPE"] == {"f1": 0.0, "matched": 0, "first": 1, "second": 0}
    assert Agreement().as_json()["exact"]["f1"] is None


def row(id_: str, start: int, state: MentionState) -> Annotation:
    return Annotation(id_, "a", Span(start, start + 2), "ORG", state, "t 1")


def entry(kind: EntryKind, reviewer: str, *changes: Change) -> Entry:
    return Entry(kind, "2024-12-08T09:00:00Z", reviewer, Changes(changes))


def test_each_reviewer_is_taken_as_the_article_was_left() -> None:
    pending, accepted = row("1", 0, MentionState.PENDING), row("1", 0, MentionState.ACCEPTED)
    added = row("2", 5, MentionState.ACCEPTED)
    views = views_of(
        [
            entry(EntryKind.SUGGEST, "sara", Change(None, pending)),
            entry(EntryKind.DECISION, "sara", Change(pending, accepted)),
            entry(EntryKind.DECISION, "omar", Change(None, added)),
            entry(EntryKind.DECISION, "omar", Change(accepted, row("1", 0, MentionState.REJECTED))),
        ]
    )
    assert views == {
        "a": {
            "sara": frozenset({Mark(Span(0, 2), "ORG")}),
            "omar": frozenset({Mark(Span(5, 7), "ORG")}),
        }
    }
