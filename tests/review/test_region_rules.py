"""Marking paints: each letter has the kind it was last given, and regions never overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.review.region_rules import region_changes, trimmed

TEXT = "عنوان الخبر\n\n  شارك  \nمتن الخبر هنا\n\n\nوسوم: 😀 "
kinds = st.none() | st.sampled_from([RegionKind.SHARE, RegionKind.HEADLINE, RegionKind.TAGS])
strokes = st.lists(
    st.tuples(
        st.integers(0, len(TEXT) - 1).flatmap(
            lambda start: st.builds(Span, st.just(start), st.integers(start + 1, len(TEXT) + 3))
        ),
        kinds,
    ),
    max_size=8,
)


def paint(standing: list[Region], span: Span, kind: RegionKind | None) -> list[Region]:
    after = list(standing)
    for change in region_changes("a", TEXT, standing, span, kind, "ريم", "2024-12-08T09:00:00Z"):
        if change.before is not None:
            after.remove(change.before)
        if change.after is not None:
            assert all(row.id != change.after.id for row in after)
            after.append(change.after)
    return after


def kinds_of_letters(regions: list[Region]) -> list[RegionKind | None]:
    found: list[RegionKind | None] = [None] * len(TEXT)
    for region in regions:
        for position in range(region.span.start, region.span.end):
            assert found[position] is None, "two regions on one letter"
            found[position] = region.kind
    return found


@given(strokes)
def test_every_letter_has_the_kind_it_was_last_given(made: list[tuple[Span, RegionKind]]) -> None:
    regions: list[Region] = []
    expected: list[RegionKind | None] = [None] * len(TEXT)
    for span, kind in made:
        regions = paint(regions, span, kind)
        for position in range(span.start, min(span.end, len(TEXT))):
            expected[position] = kind
    found = kinds_of_letters(regions)
    for position, letter in enumerate(TEXT):
        if not letter.isspace():
            assert found[position] == expected[position]
    assert all(trimmed(TEXT, region.span) == region.span for region in regions)


def test_marking_what_is_so_already_changes_nothing() -> None:
    regions = paint([], Span(0, 12), RegionKind.HEADLINE)
    assert paint(regions, Span(0, 13), RegionKind.HEADLINE) == regions
    assert regions[0].span == Span(0, 11)
    assert regions[0].reviewer == "ريم"


def test_blank_space_is_no_region() -> None:
    assert paint([], Span(11, 15), RegionKind.SHARE) == []
    assert trimmed(TEXT, Span(11, 15)) is None


def test_a_stroke_in_the_middle_leaves_both_ends() -> None:
    regions = paint(paint([], Span(0, 11), RegionKind.HEADLINE), Span(4, 7), None)
    assert sorted(region.span for region in regions) == [Span(0, 4), Span(7, 11)]
