"""The map of labels is drawn chip by chip; it always looks as if drawn at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from muraji.domain.label import LabelSet
from muraji.ui.look.theme import load_theme
from muraji.ui.panels.label_grid import LabelGrid
from muraji.workspace.label_sets import shipped
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LIGHT, DARK = (load_theme(resource("themes", f"{name}.toml")) for name in ("light", "dark"))


@pytest.fixture
def make(qtbot: QtBot) -> Callable[..., LabelGrid]:
    def made(language: str = "en", current: str | None = None) -> LabelGrid:
        grid = LabelGrid(LIGHT)
        qtbot.addWidget(grid)
        grid.set_labels(shipped(), language)
        grid.set_current(current)
        grid.resize(272, grid.sizeHint().height())
        return grid

    return made


def point_at(grid: LabelGrid, place: int) -> None:
    at = QPointF(grid._cell(place).center())
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    QApplication.sendEvent(grid, QMouseEvent(QEvent.Type.MouseMove, at, at, left, left, none))


def test_another_label_in_hand_and_the_pointer_over_a_third(make: Callable[..., LabelGrid]) -> None:
    grid, other = make(), make()
    for name, place in (("PERSON", 4), ("DATE", 4), (None, 7), ("ORG", 2)):
        grid.grab()
        grid.set_current(name)
        point_at(grid, place)
    other.set_current("ORG")
    point_at(other, 2)
    assert grid.grab().toImage() == other.grab().toImage()
    QApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
    assert grid.grab().toImage() == make(current="ORG").grab().toImage()


def test_language_direction_colours_and_width(make: Callable[..., LabelGrid]) -> None:
    grid, other = make(), make("ar", "GPE")
    grid.grab()
    grid.set_labels(shipped(), "ar")
    grid.set_current("GPE")
    assert grid.grab().toImage() == other.grab().toImage()
    for one in (grid, other):
        one.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    fresh = make("ar", "GPE")
    fresh.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert grid.grab().toImage() == fresh.grab().toImage() != make("ar", "GPE").grab().toImage()
    light = grid.grab().toImage()
    grid.set_theme(DARK)
    dark = grid.grab().toImage()
    assert dark != light
    grid.resize(grid.width() + 30, grid.height())
    assert grid.grab().toImage().width() == dark.width() + 30
    assert grid.grab().toImage().pixelColor(QPoint(0, 0)) == DARK.surface


def test_a_label_under_the_pointer_may_be_taken_away(make: Callable[..., LabelGrid]) -> None:
    grid = make()
    last = len(shipped()) - 1
    point_at(grid, last)
    grid.set_labels(LabelSet(shipped().labels[:last]), "en")
    grid.grab()
    QApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
    fresh = make()
    fresh.set_labels(LabelSet(shipped().labels[:last]), "en")
    assert grid.grab().toImage() == fresh.grab().toImage()
