"""Span algebra, against sets of code points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span, gaps, lanes, merged, nesting_is_valid, reading_order

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 12)
)
several = st.lists(spans, max_size=8)


def points(*some: Span) -> set[int]:
    return {point for span in some for point in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2)])
def test_empty_and_negative_intervals_are_no_spans(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(spans, st.integers(-2, 45))
def test_covers_and_length(span: Span, position: int) -> None:
    assert span.covers(position) == (position in points(span))
    assert len(span) == len(points(span))


@given(spans, spans)
def test_relations_are_those_of_sets(one: Span, other: Span) -> None:
    mine, its = points(one), points(other)
    assert one.contains(other) == (its <= mine)
    assert one.overlaps(other) == bool(mine & its)
    assert one.crosses(other) == bool(mine & its and mine - its and its - mine)
    assert one.crosses(other) == other.crosses(one)


@given(spans, spans)
def test_shared_and_left_over_make_up_the_whole(one: Span, other: Span) -> None:
    shared, rest = one.shared_with(other), one.without(other)
    assert points(*([shared] if shared else [])) == points(one) & points(other)
    assert points(*rest) == points(one) - points(other)
    assert rest == sorted(rest)


@given(spans, st.integers(0, 9))
def test_a_shift_there_and_back(span: Span, by: int) -> None:
    assert span.shifted(by).shifted(-by) == span
    assert len(span.shifted(by)) == len(span)


@given(several)
def test_nesting_is_valid_when_no_two_cross(some: list[Span]) -> None:
    assert nesting_is_valid(some) == (not any(a.crosses(b) for a in some for b in some))


@given(several)
def test_merged_is_the_same_points_in_the_fewest_spans(some: list[Span]) -> None:
    joined = merged(some)
    assert points(*joined) == points(*some)
    assert all(left.end < right.start for left, right in pairwise(joined))
    assert merged(joined) == joined


@given(several, spans)
def test_gaps_are_what_is_not_covered(some: list[Span], within: Span) -> None:
    found = gaps(some, within)
    assert points(*found) == points(within) - points(*some)
    assert found == merged(found)


@given(several)
def test_lanes_keep_overlapping_spans_apart_and_the_inner_below(some: list[Span]) -> None:
    drawn = lanes(some)
    for i, one in enumerate(some):
        for j, other in enumerate(some):
            if i != j and one.overlaps(other):
                assert drawn[i] != drawn[j]
                if one != other and one.contains(other):
                    assert drawn[i] > drawn[j]
    assert all(lane == 0 or lane - 1 in drawn for lane in drawn)


@given(several)
def test_reading_order_puts_the_outer_before_the_inner(some: list[Span]) -> None:
    ordered = sorted(some, key=reading_order)
    for left, right in pairwise(ordered):
        assert left.start <= right.start
        assert not (right.contains(left) and right != left)


def test_of_takes_the_letters() -> None:
    assert Span(2, 5).of("زار الوزير") == "ر ا"
