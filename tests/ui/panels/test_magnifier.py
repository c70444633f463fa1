"""The glass over the edges of a mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from muraji.domain.span import Span
from muraji.ui.look.looks import theme_named
from muraji.ui.panels.magnifier import CELL_HEIGHT, Cell, Magnifier, cells_of, places_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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


def test_brackets_open_to_the_side_to_which_they_do_on_the_page(qtbot: QtBot) -> None:
    glass = Magnifier(theme_named("light"))
    qtbot.addWidget(glass)
    glass.resize(28 * 5, CELL_HEIGHT)

    def cell(text: str, place: int) -> QImage:
        glass.show_span(text, Span(1, len(text) - 1))
        whole = QImage(glass.size(), QImage.Format.Format_RGB32)
        whole.fill(QColor("white"))
        glass.render(whole)
        return whole.copy(place * 28 + 6, 6, 16, CELL_HEIGHT - 12)

    opening, closing = cell("(حمص)", 4), cell("(حمص)", 0)
    assert opening != closing
    assert cell("(abc)", 4) == opening, "what opens to the left, as on a page that runs there"
    assert cell("(abc)", 0) == closing
