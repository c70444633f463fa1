"""Overlap: what may stand together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span, nesting_is_valid
from muraji.domain.suggestion import Suggestion
from muraji.domain.words import Words
from muraji.extract.overlap import may_nest, resolve


def suggestion(
    start: int, end: int, label: str, score: float = 0.9, origin: str = "heads 1"
) -> Suggestion:
    return Suggestion(Span(start, end), label, origin, score, Words("why", "لماذا"))


SUGGESTIONS = st.lists(
    st.builds(
        lambda start, size, label, score: suggestion(start, start + size, label, score),
        st.integers(0, 30),
        st.integers(1, 15),
        st.sampled_from(["ORG", "GPE", "NORP", "DATE", "TIME", "CARDINAL", "OCC", "PERSON"]),
        st.floats(0.15, 1),
    ),
    max_size=25,
)


@given(SUGGESTIONS)
def test_the_result_never_crosses_and_has_one_label_per_span(found: list[Suggestion]) -> None:
    kept = resolve(found)
    spans = [one.span for one in kept]
    assert nesting_is_valid(spans)
    assert len(set(spans)) == len(spans)
    assert set(kept) <= set(found)


@given(SUGGESTIONS)
def test_resolving_twice_changes_nothing(found: list[Suggestion]) -> None:
    assert resolve(resolve(found)) == resolve(found)
    assert resolve(found[::-1]) == resolve(found)


@given(SUGGESTIONS)
def test_what_is_nested_may_be(found: list[Suggestion]) -> None:
    kept = resolve(found)
    for outer in kept:
        for inner in kept:
            if outer is not inner and outer.span.contains(inner.span):
                assert may_nest(outer, inner)


def test_the_likelier_of_two_that_cross_stays() -> None:
    strong, weak = suggestion(0, 10, "ORG", 0.9), suggestion(5, 20, "ORG", 0.5)
    assert resolve([weak, strong]) == [strong]


def test_a_day_stands_inside_a_time_but_a_number_not_inside_a_date() -> None:
    assert may_nest(suggestion(0, 10, "TIME"), suggestion(5, 10, "DATE"))
    assert not may_nest(suggestion(0, 10, "DATE"), suggestion(0, 2, "CARDINAL"))


def test_nothing_nests_in_brands() -> None:
    assert not may_nest(suggestion(0, 10, "ORG", origin="brands 1"), suggestion(5, 10, "GPE"))
