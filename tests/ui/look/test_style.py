"""The style sheet of each theme."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCompleter, QLineEdit

from muraji.ui.look.style import style_sheet
from muraji.ui.look.theme import THEMES, load_theme
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_filled_in(name: str) -> None:
    sheet = style_sheet(load_theme(resource("themes", f"{name}.toml")))
    assert not re.search(r"\{\w+\}", sheet)
    assert sheet.count("{") == sheet.count("}")
    assert all(QColor(found).isValid() for found in re.findall(r"#[0-9a-f]{6}\b", sheet))


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_what_they_stand_on(name: str) -> None:
    sheet = style_sheet(load_theme(resource("themes", f"{name}.toml")))
    pairs = re.findall(r"background: (#\w{6}); color: (#\w{6})", sheet)
    assert len(pairs) >= 4
    for ground, ink in pairs:
        assert contrast(QColor(ground), QColor(ink)) >= 4.5, (ground, ink)


@pytest.mark.parametrize("name", THEMES)
def test_marks_of_controls_stand_out_from_them(name: str) -> None:
    theme = load_theme(resource("themes", f"{name}.toml"))
    sheet = style_sheet(theme)
    marks = {Path(found).name: Path(found) for found in re.findall(r'url\("(.+?)"\)', sheet)}
    assert {mark.partition("_")[0] for mark in marks} == {"tick", "down", "up"}
    for mark, path in marks.items():
        shade = QColor(re.search(r'stroke="(#\w{6})"', path.read_text("utf-8")).group(1))
        ground = theme.accent if mark.startswith("tick") else theme.paper
        assert contrast(shade, ground) >= 3, (mark, ground.name())


@pytest.mark.parametrize("name", THEMES)
def test_names_that_are_offered_stand_on_paper(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme = load_theme(resource("themes", f"{name}.toml"))
    before = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(theme))
    try:
        field = QLineEdit()
        qtbot.addWidget(field)
        completer = QCompleter(["نزوى", "نابلس"], field)
        field.setCompleter(completer)
        field.show()
        completer.setCompletionPrefix("ن")
        completer.complete()
        picture = completer.popup().grab().toImage()
        beside = picture.pixelColor(picture.width() // 2, picture.height() - 4)
        assert beside == theme.paper
        completer.popup().hide()
    finally:
        qapp.setStyleSheet(before)
