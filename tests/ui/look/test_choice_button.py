"""The wide button: it mirrors, wraps, and shows focus and choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from muraji.ui.look.choice_button import ChoiceButton
from muraji.ui.look.theme import load_theme
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


@pytest.fixture
def button(qtbot: QtBot) -> ChoiceButton:
    made = ChoiceButton(load_theme(resource("themes", "light.toml")), "open")
    qtbot.addWidget(made)
    made.set_words("فتح مشروع", "تابِع من حيث توقفت.")
    made.resize(400, made.heightForWidth(400))
    return made


def columns(image: QImage) -> list[int]:
    ground = image.pixel(1, 1)
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]


def test_it_begins_where_reading_begins(button: ChoiceButton) -> None:
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        button.setLayoutDirection(direction)
        inked = columns(button.grab().toImage())
        at_right = button.width() - max(inked) < min(inked)
        assert at_right == (direction == Qt.LayoutDirection.RightToLeft)


def test_a_long_detail_makes_it_taller(button: ChoiceButton) -> None:
    low = button.heightForWidth(400)
    button.set_words("فتح", "كلمة " * 60)
    assert button.heightForWidth(400) > low
    assert button.heightForWidth(200) > button.heightForWidth(400)


def test_a_choice_shows_that_it_is_chosen(button: ChoiceButton) -> None:
    button.setCheckable(True)
    plain = button.grab().toImage()
    button.setChecked(True)
    assert button.grab().toImage() != plain


def test_it_is_named_for_those_who_listen(button: ChoiceButton) -> None:
    assert button.accessibleName() == "فتح مشروع"
    assert button.accessibleDescription() == "تابِع من حيث توقفت."


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_it_is_pressed_with_the_space_bar_and_with_enter(
    button: ChoiceButton, qtbot: QtBot, key: Qt.Key
) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_ticks_no_choice_since_it_is_the_dialogs(button: ChoiceButton, qtbot: QtBot) -> None:
    button.setCheckable(True)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not button.isChecked()
