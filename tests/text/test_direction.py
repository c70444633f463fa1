"""The way of a paragraph, and names that may not turn what stands around them."""

from __future__ import annotations

import pytest

from muraji.text.direction import contained, runs_right_to_left


@pytest.mark.parametrize(
    ("paragraph", "wanted"),
    [("خبر x", True), ("x خبر", False), ("12 «خ", True), ("", True), ("123", True)],
)
def test_the_first_letter_decides(paragraph: str, wanted: bool) -> None:
    assert runs_right_to_left(paragraph) is wanted


@pytest.mark.parametrize("name", ["خبر.txt", "a\u200fb", "أ\u200eب", "x\u200cy"])
def test_a_name_without_lasting_controls_stays_as_it_is(name: str) -> None:
    assert contained(name) == name


def test_lasting_controls_are_shown_by_name() -> None:
    assert contained("a\u202etxt.exe\u2069") == (
        "a⟨Right-To-Left Override⟩txt.exe⟨Pop Directional Isolate⟩"
    )
