"""The glass over the edges of a mention."""

from __future__ import annotations

import pytest

from muraji.domain.span import Span
from muraji.ui.panels.magnifier import Cell, cells_of, places_of


def row(text: str, *, rtl: bool) -> str:
    """What stands in the cells, from where a reader begins, turned to how it looks on the page."""
    cells = [Cell(letter, is_inside=True) for letter in text]
    placed = sorted(zip(places_of(cells, rtl=rtl), text, strict=True))
    letters = [letter for _, letter in placed]
    return "".join(reversed(letters) if rtl else letters)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("عام2024", "2024ماع"),
        ("10:32", "10:32"),
        ("بـ20", "20ـب"),
        ("٣٫٥ كم", "مك ٣٫٥"),
        ("شركةBBCنيوز", "زوينBBCةكرش"),
        ("حمص", "صمح"),
        ("5.", ".5"),
    ],
)
def test_numbers_and_foreign_words_are_read_as_on_the_page(text: str, seen: str) -> None:
    assert row(text, rtl=True) == seen


def test_among_latin_letters_arabic_turns() -> None:
    assert row("BBC عربي", rtl=False) == "BBC يبرع"


def test_neighbours_outside_keep_their_places() -> None:
    text = "في عام 2024."
    cells = cells_of(text, Span(3, 11))
    places = places_of(cells, rtl=True)
    assert (places[0], places[-1]) == (0, len(cells) - 1)
    assert sorted(places) == list(range(len(cells)))
