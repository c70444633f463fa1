"""The mentions of one name in their contexts: what a group decision will touch, shown before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from muraji.ui.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from muraji.domain.annotation import Annotation, MentionState
    from muraji.ui.theme import Theme

ROW = 30
CONTEXT = 40
"""Code points shown at each side of a mention."""


@dataclass(frozen=True)
class Line:
    """A mention with the text around it, on one line."""

    id: str
    before: str
    surface: str
    after: str
    state: MentionState


def line_of(text: str, mention: Annotation) -> Line:
    """Return the mention in its context, line breaks shown as spaces."""
    span = mention.span
    before = text[max(0, span.start - CONTEXT) : span.start].rsplit("\n", maxsplit=1)[-1]
    after = text[span.end : span.end + CONTEXT].split("\n", maxsplit=1)[0]
    return Line(mention.id, before, span.of(text).replace("\n", " "), after, mention.state)


class GroupList(QWidget):
    """Keyword in context, the names under one another; a click takes a mention into the hand."""

    mention_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[Line] = []
        self._current: str | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The same name in this article"))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def show_group(self, text: str, group: Sequence[Annotation], current: str | None) -> None:
        """Show these mentions of one name."""
        self._lines = [line_of(text, mention) for mention in group]
        self._current = current
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(220, len(self._lines) * ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that the event asks for."""
        painter = QPainter(self)
        painter.setFont(font_of(SANS_FAMILIES, 13))
        first = max(0, event.rect().top() // ROW)
        last = min(len(self._lines), event.rect().bottom() // ROW + 1)
        for place in range(first, last):
            self._paint_line(painter, QRectF(0, place * ROW, self.width(), ROW), place)
        painter.end()

    def _paint_line(self, painter: QPainter, rect: QRectF, place: int) -> None:
        line, theme = self._lines[place], self._theme
        if line.id == self._current:
            painter.fillRect(rect, theme.tint(theme.accent, 0.12))
        elif place == self._hovered:
            painter.fillRect(rect, theme.tint(theme.ink, 0.05))
        metrics = painter.fontMetrics()
        mark = {"accepted": "✓", "rejected": "✗", "pending": "·"}[line.state.value]
        mark_box = QRectF(rect.right() - 20, rect.top(), 18, ROW)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            mark_box.moveLeft(2)
        painter.setPen(theme.secondary)
        painter.drawText(mark_box, Qt.AlignmentFlag.AlignCenter, mark)
        width = metrics.horizontalAdvance(line.surface)
        left = (rect.width() - width) / 2
        middle = QRectF(left, rect.top(), width, ROW)
        painter.setPen(theme.ink)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, line.surface)
        painter.setPen(theme.secondary)
        right_box = QRectF(middle.right() + 4, rect.top(), rect.right() - middle.right() - 26, ROW)
        left_box = QRectF(24, rect.top(), max(0.0, left - 28), ROW)
        # The contexts lie where a reader of Arabic expects them: what comes before, at the right.
        flags = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode
        before = metrics.elidedText(line.before, elide.ElideLeft, int(right_box.width()))
        after = metrics.elidedText(line.after, elide.ElideRight, int(left_box.width()))
        painter.drawText(right_box, flags | Qt.AlignmentFlag.AlignLeft, before)
        painter.drawText(left_box, flags | Qt.AlignmentFlag.AlignRight, after)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the mention under the pointer into the hand."""
        place = self._place_at(event.position().toPoint())
        if place is not None:
            self.mention_chosen.emit(self._lines[place].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the line under the pointer."""
        self._hovered = self._place_at(event.position().toPoint())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Let the lifted line down."""
        self._hovered = None
        self.update()

    def _place_at(self, point: QPoint) -> int | None:
        place = point.y() // ROW
        return place if 0 <= place < len(self._lines) else None
