"""Chosen keys stand for the standard ones, and no two actions fight unseen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muraji.workspace.keymap import conflicts, in_force, with_chords

STANDARD = {"accept": ("Space",), "reject": ("X", "Delete"), "law": ("L L",), "quit": ()}
chords = st.lists(st.sampled_from(["Space", "X", "L", "L L", "Ctrl+K"]), max_size=3)


def test_nothing_chosen_leaves_the_standard() -> None:
    assert in_force(STANDARD, {}) == STANDARD


def test_what_is_chosen_stands_for_all_of_an_actions_keys() -> None:
    keys = in_force(STANDARD, {"reject": ["R"], "gone": ["G"]})
    assert keys == {**STANDARD, "reject": ("R",)}


def test_an_action_may_be_left_without_a_key() -> None:
    assert in_force(STANDARD, {"accept": []})["accept"] == ()


@given(st.dictionaries(st.sampled_from(list(STANDARD)), chords), st.sampled_from(list(STANDARD)))
def test_going_back_to_the_standard_leaves_no_trace(chosen: dict, name: str) -> None:
    changed = with_chords(STANDARD, chosen, name, ["Q"])
    assert in_force(STANDARD, changed)[name] == ("Q",)
    back = with_chords(STANDARD, changed, name, STANDARD[name])
    assert name not in back
    assert in_force(STANDARD, back)[name] == STANDARD[name]


def test_one_chord_for_two_actions_is_a_conflict() -> None:
    assert conflicts({**STANDARD, "quit": ("X",)}) == {"X": ("reject", "quit")}


def test_a_press_that_begins_a_chord_cannot_be_an_action_too() -> None:
    assert conflicts({**STANDARD, "quit": ("L",)}) == {"L": ("quit", "law")}


def test_the_same_key_twice_for_one_action_is_none() -> None:
    assert conflicts({"accept": ("Space", "Space")}) == {}
