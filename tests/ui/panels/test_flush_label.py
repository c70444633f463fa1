"""Labels that begin where the window's language begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from muraji.ui.panels.flush_label import FlushLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("text", ["Homs", "حمص"])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_words_of_either_script_stand_at_the_side_where_reading_begins(
    qtbot: QtBot, text: str, direction: Qt.LayoutDirection
) -> None:
    label = FlushLabel()
    qtbot.addWidget(label)
    label.setStyleSheet("background: white; color: black")
    label.setText(text)
    label.setLayoutDirection(direction)
    label.resize(300, 40)
    picture = QImage(label.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    label.render(picture)
    inked = [
        x for x in range(300) if any(picture.pixelColor(x, y).lightness() < 128 for y in range(40))
    ]
    assert inked
    is_rtl = direction == Qt.LayoutDirection.RightToLeft
    assert (min(inked) > 200) if is_rtl else (max(inked) < 100)
