"""The lines of one name: what is chosen, under which label, in which words; painted as they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractScrollArea

from muraji.domain.annotation import MentionState
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.panels.context_painter import paint_context

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from muraji.domain.annotation import Annotation
    from muraji.review.concordance import Concordance
    from muraji.ui.look.theme import Theme

ROW = 36
BOX = 16.0
MARK, CHIP = 40, 76
"""Room for the mark of choice and for the label, at the leading edge."""
RADIUS = 4
UNSURE_BELOW = 0.75


class NameLines(QAbstractScrollArea):
    """Paints only what is in view, and tells the concordance which lines have been shown whole."""

    current_changed = Signal(int)
    turn_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._language = "en"
        self._concordance: Concordance | None = None
        self.current = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(ROW)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.viewport().update()

    def set_language(self, language: str) -> None:
        """Name labels in this language."""
        self._language = language
        self.viewport().update()

    def show_lines(self, concordance: Concordance | None, *, from_top: bool) -> None:
        """Show the lines of the group that is open; its first line is in hand after a change."""
        self._concordance = concordance
        self.current = 0 if from_top else min(self.current, max(0, self.count - 1))
        self._fit()
        if from_top:
            self.verticalScrollBar().setValue(0)
        self.viewport().update()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._concordance.mentions) if self._concordance is not None else 0

    def step(self, by: int) -> None:
        """Take a line further down into the hand, or further up."""
        if self.count:
            self.choose(min(max(0, self.current + by), self.count - 1))

    def choose(self, place: int) -> None:
        """Take this line into the hand and bring it into view."""
        self.current = place
        bar, top = self.verticalScrollBar(), place * ROW
        bar.setValue(min(max(bar.value(), top + ROW - self.viewport().height()), top))
        self.viewport().update()
        self.current_changed.emit(place)

    def scroll_by(self, screens: int) -> None:
        """Go down by so many screens, or up where negative; one line stays for the eye."""
        self.step(screens * max(1, self.viewport().height() // ROW - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in view; those that are in view whole count as shown."""
        concordance = self._concordance
        if concordance is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift, height = self.verticalScrollBar().value(), self.viewport().height()
        last = min(self.count, (shift + height) // ROW + 1)
        for place in range(shift // ROW, last):
            rect = QRectF(0, place * ROW - shift, self.viewport().width(), ROW)
            self._paint_line(painter, rect, place, concordance)
        painter.end()
        whole = range(-(-shift // ROW), min(self.count, (shift + height) // ROW))
        if self.isVisible():
            concordance.note_shown(concordance.mentions[place].id for place in whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll as far as there are lines."""
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the window, arrows too: they walk the lines."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the line under the pointer into the hand; a press on its mark turns it."""
        place = self._place_at(event.position().toPoint())
        if place is not None:
            self.choose(place)
            x = event.position().x()
            if x > self.viewport().width() - MARK if self._is_mirrored else x < MARK:
                self.turn_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the line's article."""
        if self._place_at(event.position().toPoint()) is not None:
            self.open_wanted.emit()

    def _place_at(self, point: QPoint) -> int | None:
        place = (point.y() + self.verticalScrollBar().value()) // ROW
        return place if 0 <= place < self.count else None

    def _fit(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.count * ROW - height))
        bar.setPageStep(height)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _leading(self, rect: QRectF, skipped: float, width: float) -> QRectF:
        """Return a part of a line at its leading edge, past what is skipped."""
        left = rect.right() - skipped - width if self._is_mirrored else rect.left() + skipped
        return QRectF(left, rect.top(), width, rect.height())

    def _paint_line(
        self, painter: QPainter, rect: QRectF, place: int, concordance: Concordance
    ) -> None:
        theme, line = self._theme, concordance.line(place)
        mention = line.mention
        is_chosen = concordance.is_chosen(mention)
        ground = theme.paper
        if place == self.current:
            ground = theme.tint(theme.accent, 0.12)
            painter.fillRect(rect, ground)
            painter.fillRect(self._leading(rect, 0, 3), theme.accent)
        self._paint_mark(painter, self._leading(rect, 0, MARK), mention, is_chosen)
        is_outlier = concordance.is_outlier(mention)
        self._paint_chip(painter, self._leading(rect, MARK, CHIP), mention, is_outlier)
        is_rejected = mention.state is MentionState.REJECTED
        room = rect.width() - 2 * (MARK + CHIP)
        paint_context(
            painter,
            self._leading(rect, MARK + CHIP, room + MARK + CHIP - 12),
            line.context,
            font=font_of(SANS_FAMILIES, 15),
            ground=ground,
            ink=theme.secondary if is_rejected else theme.ink,
            around=theme.secondary,
            struck=is_rejected,
        )

    def _paint_mark(
        self, painter: QPainter, rect: QRectF, mention: Annotation, is_chosen: bool
    ) -> None:
        """Draw a full box for a chosen line, an empty one for any other that waits, else the state."""
        theme = self._theme
        box = QRectF(0, 0, BOX, BOX)
        box.moveCenter(rect.center())
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            self._paint_tick(painter, box, theme.paper)
        elif mention.state is MentionState.PENDING:
            painter.setPen(QPen(theme.secondary, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        elif mention.state is MentionState.ACCEPTED:
            self._paint_tick(painter, box, theme.secondary)
        else:
            painter.setPen(QPen(theme.secondary, 1.5))
            inner = box.adjusted(4, 4, -4, -4)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())

    def _paint_tick(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = box.x(), box.y()
        painter.drawPolyline(
            QPolygonF([QPointF(x + 4, y + 8.5), QPointF(x + 7, y + 11.5), QPointF(x + 12, y + 5)])
        )

    def _paint_chip(
        self, painter: QPainter, rect: QRectF, mention: Annotation, is_outlier: bool
    ) -> None:
        """Draw the label: filled where it is another than most of the name bear, else an outline."""
        assert self._concordance is not None, "lines are of a concordance"
        theme, labels = self._theme, self._concordance.desk.labels
        is_known = mention.label in labels
        known = labels[mention.label] if is_known else None
        words = known.title.in_language(self._language) if known else mention.label
        if mention.score is not None and mention.score < UNSURE_BELOW:
            words += " ؟" if self._language == "ar" else " ?"
        hue = theme.family(known.family if known else "")
        painter.setFont(font_of(SANS_FAMILIES, 12))
        chip = rect.adjusted(4, 7, -4, -7)
        painter.setPen(QPen(hue, 1))
        painter.setBrush(hue if is_outlier else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(theme.paper if is_outlier else hue)
        elided = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(chip.width()) - 8
        )
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, elided)
