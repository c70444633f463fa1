"""Keys as they are drawn and spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from muraji.ui.actions import ACTIONS
from muraji.ui.look.keycaps import CAP_HEIGHT, Cap, caps_of, caps_width, paint_caps, spoken
from muraji.ui.look.theme import SANS_FAMILIES, font_of, load_theme
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CHORDS = sorted({chord for action in ACTIONS for chord in action.keys} | {"L E", "L Shift+E", "3"})


def test_a_chord_becomes_caps() -> None:
    assert caps_of("A") == [[Cap("A", "ش")]]
    assert caps_of("Shift+Left") == [[Cap("Shift", None), Cap("←", None)]]
    assert caps_of("L Shift+E") == [[Cap("L", "م")], [Cap("Shift", None), Cap("E", "ث")]]
    assert caps_of("7") == [[Cap("7", None)]]


def test_a_screen_reader_hears_both_legends() -> None:
    assert spoken("L Shift+E") == "L م, Shift+E ث"


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("chord", CHORDS)
def test_caps_fill_the_width_that_they_ask_for(
    qapp: QApplication, chord: str, mirrored: bool
) -> None:
    font = font_of(SANS_FAMILIES, 12)
    theme = load_theme(resource("themes", "light.toml"))
    width = caps_width(chord, font)
    image = QImage(round(width) + 40, 40, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    painter = QPainter(image)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    )
    painter.setFont(font)
    paint_caps(painter, chord, 20, 20, theme, mirrored=mirrored)
    painter.end()
    paper = image.pixel(0, 0)
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    inked = [(x, y) for x, y in points if image.pixel(x, y) != paper]
    left, right = min(x for x, _ in inked), max(x for x, _ in inked)
    assert left == pytest.approx(20, abs=1)
    assert right == pytest.approx(20 + width, abs=2)
    assert max(y for _, y in inked) - min(y for _, y in inked) <= CAP_HEIGHT + 2  # soft edges
