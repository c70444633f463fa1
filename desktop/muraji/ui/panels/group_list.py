"""The mentions of one name in their contexts: what a group decision will touch, shown before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from muraji.review.context import Context, context_of
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.panels.context_painter import paint_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from muraji.domain.annotation import Annotation, MentionState
    from muraji.ui.look.theme import Theme

ROW = 30
MARK = 24
"""Room for the mark of the state; as much is left free at the other side."""
CONTEXT = 40
"""Code points shown at each side of a mention."""


@dataclass(frozen=True)
class Line:
    """A mention with the text around it, on one line."""

    id: str
    context: Context
    state: MentionState


def line_of(text: str, mention: Annotation) -> Line:
    """Return the mention in its context, line breaks shown as spaces."""
    return Line(mention.id, context_of(text, mention.span, CONTEXT), mention.state)


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
        ground = theme.surface
        if line.id == self._current:
            ground = theme.tint(theme.accent, 0.12)
        elif place == self._hovered:
            ground = theme.tint(theme.ink, 0.05)
        if ground is not theme.surface:
            painter.fillRect(rect, ground)
        mark = {"accepted": "✓", "rejected": "✗", "pending": "·"}[line.state.value]
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        mark_box = QRectF(2 if mirrored else rect.right() - 20, rect.top(), 18, ROW)
        painter.setPen(theme.secondary)
        painter.drawText(mark_box, Qt.AlignmentFlag.AlignCenter, mark)
        paint_context(
            painter,
            rect.adjusted(MARK, 0, -MARK, 0),
            line.context,
            font=painter.font(),
            ground=ground,
            ink=theme.ink,
            around=theme.secondary,
        )

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
