"""How every long list of a panel behaves: lines of one height, the pointer followed, scrolled smoothly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QListView, QStyledItemDelegate


def make_long_list(
    view: QListView, model: QAbstractItemModel, delegate: QStyledItemDelegate
) -> None:
    """Let the view show the model; lines of one height keep 100,000 of them as fast as ten."""
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
