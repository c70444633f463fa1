"""The page under the mouse: hits letters by their glyphs and says what the reviewer did.

Qt's own mouse handling is never used: its letters are wrong on wrapped right-to-left lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from muraji.ui.article.hits import Edge, Hit, hit_test
from muraji.ui.article.page import Page
from muraji.ui.article.pointer import Grip, Pointer

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from muraji.domain.span import Span
    from muraji.ui.article.paragraphs import Fold
    from muraji.ui.article.pointer import Press
    from muraji.ui.article.reading import ReadingStyle
    from muraji.ui.look.theme import Theme


FASTEST = 40.0
"""Pixels that the page moves at most for each move of a drag outside the window."""


class TouchedPage(Page):
    """A page that turns the mouse into clicks on mentions and words, selections and moved edges."""

    mention_clicked = Signal(str, Qt.KeyboardModifier)
    """The id of a mention: the innermost, and on clicking again the one around it."""
    word_clicked = Signal(object)
    """The Span of a word outside all mentions."""
    text_selected = Signal(object)
    """A Span, snapped to words unless Alt was held."""
    edge_dragged = Signal(str, object)
    """The id of the current mention and the Span it would have."""

    def __init__(self, theme: Theme, style: ReadingStyle) -> None:
        super().__init__(theme, style)
        self._pointer = Pointer()

    def position_at(self, point: QPointF) -> int | None:
        """Return the code point of the letter nearest to a point of the viewport."""
        hit = self._hit(point)
        return hit.position if hit else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        fold = self._fold_at(event.position())
        hit = self._hit(event.position())
        if fold:
            self._open_fold(fold)
        elif hit:
            mark = self._pictures.marks.get(self._current)
            grip = self._grip(mark.id, mark.span, hit) if mark and hit.edge else None
            self._pointer.down(hit, event.position(), grip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Widen the selection or move the edge."""
        event.accept()
        hit = self._hit(event.position())
        self._shape_cursor(hit, event.position())
        by_letter = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if hit and self._pointer.move(hit, event.position(), by_letter):
            self._show_selection(self._pointer.preview)
        if self._pointer.preview:
            self._follow(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what the reviewer did."""
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        press = self._pointer.up()
        self._show_selection(None)
        if press and press.is_drag:
            self._tell_drag(press)
        elif press:
            self._tell_click(press, event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count the second press of a double click as a press of its own."""
        self.mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what a chip without room would have said."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip(event)
            return True
        return super().viewportEvent(event)

    def _follow(self, y: float) -> None:
        """Scroll a little while a drag goes on above or below the window."""
        outside = min(0.0, y) + max(0.0, y - self.viewport().height())
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-FASTEST, min(FASTEST, outside))))

    def _tell_click(self, press: Press, modifiers: Qt.KeyboardModifier) -> None:
        clicks = self._pointer.clicks
        if press.hit.marks:
            self.mention_clicked.emit(clicks.next_of(press.hit.marks), modifiers)
            return
        clicks.forget()
        word = self._pointer.words.at(press.hit.position)
        if word and press.hit.is_on_letter:
            self.word_clicked.emit(word)

    def _tell_drag(self, press: Press) -> None:
        if press.preview is None:
            return
        if press.grip is None:
            self.text_selected.emit(press.preview)
        elif press.preview != press.grip.span:
            self.edge_dragged.emit(press.grip.identity, press.preview)

    def _show_selection(self, span: Span | None) -> None:
        before, self._highlights.selection = self._highlights.selection, span
        self._repaint(before, span)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        hit = self._hit(QPointF(event.pos()))
        marks = [self._pictures.marks.get(identity) for identity in hit.marks] if hit else []
        words = [mark.chip for mark in marks if mark]
        if words:
            QToolTip.showText(event.globalPos(), " · ".join(words), self.viewport())
        else:
            QToolTip.hideText()

    def _shape_cursor(self, hit: Hit | None, point: QPointF) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if hit and hit.edge:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._fold_at(point):
            shape = Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _grip(self, identity: str, span: Span, hit: Hit) -> Grip:
        """Take hold of a mention; digits in Arabic run the other way, and so end where it begins."""
        # The page is painted before any edge is dragged, and does not wait for this.
        from muraji.review.commands.edges import runs_right_to_left

        runs = runs_right_to_left(span.of(self._text))
        is_turned = runs is not None and runs != hit.right_to_left
        holds_last = (hit.edge is Edge.START) != is_turned
        return Grip(identity, span, span.end - 1 if holds_last else span.start)

    def _hit(self, point: QPointF) -> Hit | None:
        return hit_test(self._pictures, point + self._offset())

    def _fold_at(self, point: QPointF) -> Fold | None:
        painter = self._page_painter()
        there = point + self._offset()
        for fold in self._pictures.paragraphs.folded:
            if painter.fold_rect(fold).contains(there):
                return fold
        return None
