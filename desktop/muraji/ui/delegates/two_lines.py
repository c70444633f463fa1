"""A line of a list in two: what it is about, and below it, smaller, where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muraji.ui.look.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from muraji.ui.look.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

TOP, BELOW, MARGIN = 22, 18, 5
PADDING = 12


class TwoLinesDelegate(QStyledItemDelegate):
    """Paints the lines that a list of its own kind gives."""

    lines_below = 1

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.language = "en"
        self._font, self._small = font_of(SANS_FAMILIES, 13), font_of(SANS_FAMILIES, 11)

    def upper(self, index: Index) -> str:
        """Return the first line."""
        raise NotImplementedError

    def lower(self, index: Index) -> list[str]:
        """Return the lines below it, at most :attr:`lines_below`."""
        raise NotImplementedError

    def is_quiet(self, index: Index) -> bool:
        """Say whether the first line is held back too."""
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all."""
        return QSize(0, TOP + BELOW * self.lines_below + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.tint(self.theme.accent, 0.12))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.tint(self.theme.ink, 0.04))
        rect = option.rect.adjusted(PADDING, MARGIN, -PADDING, -MARGIN)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.setFont(self._font)
        painter.setPen(self.theme.secondary if self.is_quiet(index) else self.theme.ink)
        self._write(
            painter, QRect(rect.left(), rect.top(), rect.width(), TOP), self.upper(index), mirrored
        )
        painter.setFont(self._small)
        painter.setPen(self.theme.secondary)
        for number, text in enumerate(self.lower(index)):
            top = rect.top() + TOP - 1 + number * BELOW
            self._write(painter, QRect(rect.left(), top, rect.width(), BELOW), text, mirrored)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, text: str, mirrored: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        mark = "\u200f" if mirrored else "\u200e"
        fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, f"{mark}{fitted}")
