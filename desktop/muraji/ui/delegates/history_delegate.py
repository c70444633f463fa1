"""One line of the history: what was done, to which words; below it who, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muraji.domain.journal import EntryKind
from muraji.text.characters import western_digits
from muraji.ui.models.history_model import LINE_ROLE
from muraji.ui.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from muraji.review.chronicle import Line
    from muraji.ui.theme import Theme

ROW = 50
PADDING = 12


class HistoryDelegate(QStyledItemDelegate):
    """Two lines; what was undone is struck by its own later line, never hidden."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.language = "en"
        self._font, self._small = font_of(SANS_FAMILIES, 13), font_of(SANS_FAMILIES, 11)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return one height for all."""
        return QSize(0, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a line."""
        line: Line = index.data(LINE_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.tint(self.theme.accent, 0.12))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.tint(self.theme.ink, 0.04))
        rect = option.rect.adjusted(PADDING, 5, -PADDING, -5)
        is_undo = line.kind is EntryKind.UNDO
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        top = QRect(rect.left(), rect.top(), rect.width(), 22)
        below = QRect(rect.left(), rect.top() + 21, rect.width(), 18)
        painter.setFont(self._font)
        painter.setPen(self.theme.secondary if is_undo else self.theme.ink)
        self._write(painter, top, self._what(line), mirrored)
        painter.setFont(self._small)
        painter.setPen(self.theme.secondary)
        self._write(painter, below, _where(line), mirrored)
        painter.restore()

    def _what(self, line: Line) -> str:
        words = line.words.in_language(self.language)
        if not line.surface:
            return words
        more = f" +{line.count - 1}" if line.count > 1 and line.annotation_id else ""
        return f"{words}  «\u2068{line.surface}\u2069»{more}"

    def _write(self, painter: QPainter, rect: QRect, text: str, mirrored: bool) -> None:
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        mark = "\u200f" if mirrored else "\u200e"
        fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, f"{mark}{fitted}")


def _where(line: Line) -> str:
    parts = [f"\u2068{line.reviewer}\u2069", moment_words(line.at), f"\u2068{line.title}\u2069"]
    return " · ".join(part for part in parts if part.strip("\u2068\u2069"))


def moment_words(at: str) -> str:
    """Return a moment (UTC, ISO 8601) by this machine's clock: the hour today, else the day too."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    is_today = moment.date() == QDateTime.currentDateTime().date()
    shown = QLocale().toString(moment, "HH:mm" if is_today else "d/M/yyyy HH:mm")
    return f"\u2066{western_digits(shown)}\u2069"
