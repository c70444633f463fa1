"""A word is told what its other mentions were taken for, never what it was itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.extract.names_document import mention_attributes, mention_key

KEYS = [["قال", "عنان"], ["كوفي", "عنان"], ["عنان", ""]]


def test_each_word_hears_of_the_others() -> None:
    beliefs = [[{}, {"PERS": 0.2}], [{"PERS": 0.9}, {"PERS": 1.0}], [{"PERS": 0.4, "ORG": 0.6}, {}]]
    first, second, third = mention_attributes(KEYS, beliefs)
    assert first[1] == ["x.PERS=4", "x.ORG=2"]
    assert first[0] == ["+1x.PERS=4", "+1x.ORG=2"]
    assert second[1] == ["x.PERS=2", "x.ORG=2"]
    assert third[0] == ["x.PERS=3"]
    assert third[1] == ["-1x.PERS=3"]


def test_the_only_mention_hears_nothing() -> None:
    assert mention_attributes([["عنان"]], [[{"PERS": 1.0}]]) == [[[]]]


def test_a_word_alone_in_its_belief_hears_that_the_others_were_no_name() -> None:
    told = mention_attributes([["عنان"], ["عنان"]], [[{"PERS": 0.9}], [{}]])
    assert told == [[["x.none"]], [["x.PERS=5"]]]


def test_words_too_short_to_be_told_apart_are_left_out() -> None:
    assert mention_key(["وان", "ان"]) == ""
    assert mention_key(["وعنان", "عنان"]) == "عنان"
    assert mention_attributes([["", ""]], [[{"PERS": 1.0}, {"PERS": 1.0}]]) == [[[], []]]


@given(
    st.lists(st.lists(st.tuples(st.sampled_from("ابج"), st.floats(0, 1)), max_size=5), max_size=5)
)
def test_there_is_a_list_for_every_word(drawn: list[list[tuple[str, float]]]) -> None:
    keys = [[key for key, _ in row] for row in drawn]
    beliefs = [[{"LOC": probability} for _, probability in row] for row in drawn]
    told = mention_attributes(keys, beliefs)
    assert [len(row) for row in told] == [len(row) for row in keys]
