"""Projections carry offsets there and back on any text and any edits."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from muraji.domain.span import Span
from muraji.text.projection import Edit, Projection, identity, project

texts = st.text(st.sampled_from("ابت ـَ😀\u200f\nx"), max_size=24)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits that do not overlap, in any order, some of them removals."""
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    chosen = [Span(*pair) for pair in pairwise(edges) if draw(st.booleans())]
    return draw(
        st.permutations([Edit(span, draw(texts.filter(lambda t: len(t) < 4))) for span in chosen])
    )


@st.composite
def projections(draw: st.DrawFn) -> tuple[str, list[Edit], Projection]:
    raw = draw(texts)
    edits = draw(edits_of(raw))
    return raw, edits, project(raw, edits)


def spans_within(length: int) -> list[Span]:
    return [Span(a, b) for a in range(length) for b in range(a + 1, length + 1)]


@given(projections())
def test_the_text_is_the_raw_one_with_its_edits(made: tuple[str, list[Edit], Projection]) -> None:
    raw, edits, projection = made
    expected = raw
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        expected = expected[: edit.span.start] + edit.replacement + expected[edit.span.end :]
    assert projection.text == expected
    for edges in (projection.starts, projection.ends):
        assert len(edges) == len(expected)
        assert list(edges) == sorted(edges)


@given(projections())
def test_untouched_letters_stand_for_themselves(
    made: tuple[str, list[Edit], Projection],
) -> None:
    raw, edits, projection = made
    touched = [edit.span for edit in edits]
    for place, letter in enumerate(projection.text):
        origin = projection.to_raw(Span(place, place + 1))
        if origin in touched:
            continue
        assert len(origin) == 1
        assert not any(span.overlaps(origin) for span in touched)
        assert raw[origin.start] == letter


@given(projections())
def test_there_and_back_covers_what_was_asked(made: tuple[str, list[Edit], Projection]) -> None:
    _, _, projection = made
    for span in spans_within(len(projection.text)):
        back = projection.to_projected(projection.to_raw(span))
        assert back is not None
        assert back.contains(span)
        assert projection.to_raw(back) == projection.to_raw(span)


@given(projections())
def test_back_and_there_names_exactly_the_letters_that_stand_for_it(
    made: tuple[str, list[Edit], Projection],
) -> None:
    raw, _, projection = made
    for span in spans_within(len(raw)):
        standing = [
            place
            for place in range(len(projection.text))
            if projection.to_raw(Span(place, place + 1)).overlaps(span)
        ]
        expected = Span(standing[0], standing[-1] + 1) if standing else None
        assert projection.to_projected(span) == expected


@given(projections(), st.data())
def test_one_after_the_other_is_the_same_as_both(
    made: tuple[str, list[Edit], Projection], data: st.DataObject
) -> None:
    _, _, first = made
    second = project(first.text, data.draw(edits_of(first.text)))
    both = first.then(second)
    assert both.text == second.text
    for span in spans_within(len(second.text)):
        assert both.to_raw(span) == first.to_raw(second.to_raw(span))


@given(texts)
def test_the_identity_changes_nothing(raw: str) -> None:
    same = identity(raw)
    assert same == project(raw, [])
    for span in spans_within(len(raw)):
        assert same.to_raw(span) == span == same.to_projected(span)
    assert same.then(same) == same


def test_a_removed_stretch_has_no_place() -> None:
    projection = project("شارك متن", [Edit(Span(0, 5), "")])
    assert projection.text == "متن"
    assert projection.to_projected(Span(0, 4)) is None
    assert projection.to_projected(Span(3, 6)) == Span(0, 1)
