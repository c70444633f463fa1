"""Ranges become tags and come back in every scheme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muraji.formats.parts.tagging import Scheme, TokenRange, ranges_of, tag_name, tags_of


@st.composite
def ranges(draw: st.DrawFn) -> tuple[list[TokenRange], int]:
    edges = sorted(draw(st.sets(st.integers(0, 12), max_size=8)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    found = [TokenRange(start, end, draw(st.sampled_from("AB"))) for start, end in pairs]
    return found, 12


@given(ranges(), st.sampled_from(Scheme))
def test_they_come_back(given_ranges: tuple[list[TokenRange], int], scheme: Scheme) -> None:
    found, count = given_ranges
    tags = tags_of(found, count, scheme)
    assert len(tags) == count
    assert ranges_of(tags) == found


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("I-A I-A O I-B", [(0, 2, "A"), (3, 4, "B")]),
        ("B-A I-B", [(0, 1, "A"), (1, 2, "B")]),
        ("B-A L-A U-B", [(0, 2, "A"), (2, 3, "B")]),
        ("B-A E-A I-A", [(0, 2, "A"), (2, 3, "A")]),
        ("B-A B-A", [(0, 1, "A"), (1, 2, "A")]),
        ("S-A E-A", [(0, 1, "A"), (1, 2, "A")]),
    ],
)
def test_other_schemes_and_slips_are_borne(tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert ranges_of(tags.split()) == expected


def test_a_label_holds_no_blank() -> None:
    assert tag_name("اسم  علم\tx") == "اسم_علم_x"
