"""Lines of the list of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from muraji.domain.annotation import MentionState
from muraji.domain.name_group import NameGroup
from muraji.ui.delegates.name_delegate import MARGIN, NameDelegate
from muraji.ui.look.looks import theme_named
from muraji.ui.models.name_model import GROUP_ROLE, NameModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH, HEIGHT = 180, 70
NAME = "المرصد السوري لحقوق الإنسان في بريطانيا"


def ink(qtbot: QtBot, direction: Qt.LayoutDirection) -> set[tuple[int, int]]:
    """Return the points of the name, as painted in a window that runs this way."""
    view = QListView()
    qtbot.addWidget(view)
    items = QStandardItemModel(view)
    item = QStandardItem()
    item.setData(NameGroup("key", NAME, (("ORG", MentionState.PENDING, 4),)), GROUP_ROLE)
    items.appendRow(item)
    delegate = NameDelegate(NameModel(view), theme_named("light"), view)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, HEIGHT)
    option.direction = direction
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    delegate.paint(painter, option, items.index(0, 0))
    painter.end()
    line = image.copy(0, MARGIN, WIDTH, option.fontMetrics.lineSpacing())
    return {
        (x, y)
        for x in range(line.width())
        for y in range(line.height())
        if line.pixelColor(x, y).lightness() < 128
    }


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_name_too_long_has_its_dots_at_the_end(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    """Three dots are low; what stands at the other side, the first letter of the name, is not."""
    inked = ink(qtbot, direction)
    left, right = min(inked)[0], max(inked)[0]
    assert right - left > WIDTH / 2
    tops = [min(y for x, y in inked if first <= x < first + 6) for first in (left, right - 5)]
    assert tops[0] > tops[1] + 3
