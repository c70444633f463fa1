"""The page itself: a document, what is known of it, and how it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QTextDocument

from muraji.domain.span import Span
from muraji.ui.article.column import Column
from muraji.ui.article.document import build_document
from muraji.ui.article.kinds import KindNames
from muraji.ui.article.mark_index import MarkIndex
from muraji.ui.article.marks import MarkMaker, Rules
from muraji.ui.article.page_painter import Highlights, PagePainter
from muraji.ui.article.painter import MarkPainter
from muraji.ui.article.paragraphs import Fold, folds, paragraphs_of
from muraji.ui.article.pictures import Pictures
from muraji.ui.article.positions import Positions
from muraji.ui.article.sight import whole_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from muraji.domain.annotation import Annotation
    from muraji.domain.region import Region
    from muraji.ui.article.reading import ReadingStyle
    from muraji.ui.look.theme import Theme


class Page(Column):
    """Holds what is shown at this moment, lays it out and paints it; decides nothing."""

    spans_seen = Signal(object)
    """A Span that has just been on screen whole; sent for each stretch between folds."""

    def __init__(self, theme: Theme, style: ReadingStyle) -> None:
        super().__init__(theme, style)
        self._positions = Positions("")
        self._text = ""
        self._regions: tuple[Region, ...] = ()
        self._annotations: dict[str, Annotation] = {}
        self._maker = MarkMaker((), "", Rules())
        self._is_clean = False
        self._opened: set[int] = set()
        self._current: str | None = None
        self._highlights = Highlights()
        self._seen: tuple[Span, ...] = ()
        self._own_document: QTextDocument | None = None
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(0)
        self._seen_timer.timeout.connect(self._tell_seen)
        self._glide.arrived.connect(self._seen_timer.start)
        self._kinds = KindNames(self)
        self._rebuild()

    # where things are

    def reveal(self, span: Span) -> None:
        """Bring a span into the middle third of the window, out of its fold if need be."""
        number = self._positions.paragraphs_under(span).start
        fold = self._pictures.paragraphs.fold_of(number)
        if fold:
            self._open_fold(fold)
        rects = list(self._pictures.rects(span))
        if rects and self.viewport().height() > 0:
            top = min(rect.top() for rect in rects)
            bottom = max(rect.bottom() for rect in rects)
            self._glide.bring(top, bottom, self.viewport().height())

    def span_rects(self, span: Span) -> list[QRectF]:
        """Return where the letters of a span are on the viewport, in reading order."""
        offset = self._offset()
        return [rect.translated(-offset) for rect in self._pictures.rects(span)]

    def visible_span(self) -> Span | None:
        """Return from the first to the last code point whose line is on screen whole."""
        spans = self._spans_in_sight()
        return Span(spans[0].start, spans[-1].end) if spans else None

    def _spans_in_sight(self) -> tuple[Span, ...]:
        top = float(self.verticalScrollBar().value())
        return whole_lines(self._pictures, top, top + self.viewport().height())

    def _tell_seen(self) -> None:
        if self._glide.is_moving:
            return
        spans = self._spans_in_sight()
        if spans != self._seen:
            self._seen = spans
            for span in spans:
                self.spans_seen.emit(span)

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # building

    def _rebuild(self) -> None:
        """Lay the article out anew."""
        spans = self._positions.paragraphs()
        hidden: tuple[Fold, ...] = ()
        if self._is_clean:
            found = folds(self._text, spans, self._regions)
            hidden = tuple(fold for fold in found if fold.first not in self._opened)
        paragraphs = paragraphs_of(self._text, spans, self._regions, hidden)
        document = build_document(self._positions.shown, paragraphs, self._style, self)
        old, self._own_document = self._own_document, document
        marks = MarkIndex(self._positions.paragraphs_under, self._maker)
        self._pictures = Pictures(document, self._positions, paragraphs, self._style, marks)
        self._pictures.chips.current = self._current
        # Qt puts the widget's font into the document whenever the application's font changes.
        self.setFont(self._style.font)
        self.setDocument(document)
        if old:
            old.deleteLater()
        marks.fill(self._annotations.values())
        self._centre()
        self.viewport().update()

    def _rebuild_in_place(self) -> None:
        """Lay the article out anew and keep the topmost line where it is."""
        self._glide.stop()
        top = self.visible_span()
        first = Span(top.start, top.start + 1) if top else None
        before = self.span_rects(first) if first else []
        self._rebuild()
        after = self._pictures.rects(first) if first else iter(())
        moved = next(after, None)
        if before and moved:
            self.verticalScrollBar().setValue(round(moved.top() - before[0].top()))

    def _remark(self) -> None:
        """Draw all marks anew; the letters stay where they are."""
        self._pictures.marks = MarkIndex(self._positions.paragraphs_under, self._maker)
        self._pictures.marks.fill(self._annotations.values())
        self._pictures.forget_marks()
        self.viewport().update()

    def _open_fold(self, fold: Fold) -> None:
        self._opened.add(fold.first)
        self._rebuild_in_place()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, then let Qt draw the letters, then draw lines and chips."""
        page = self._page_painter()
        part = page.part(event.region().translated(self._offset().toPoint()))
        painter = self._painter()
        page.draw_below(painter, part, self._highlights)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        page.draw_above(painter, part, self._highlights)
        page.draw_furniture(painter, part.area, self._regions)
        painter.end()
        self._seen_timer.start()

    def _page_painter(self) -> PagePainter:
        marks = MarkPainter(self._theme, self._pictures.style.chip_font, self._pictures.chips)
        return PagePainter(self._theme, self._pictures, marks, self._kinds, self._is_clean)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._offset())
        return painter

    def _draw_up(self, *spans: Span | None) -> None:
        """The marks on the lines of these spans have changed: draw them up and paint them anew."""
        for span in spans:
            if span:
                self._pictures.forget(span)
        self._repaint(*spans)

    def _repaint(self, *spans: Span | None) -> None:
        """Paint the lines of these spans anew, and no others."""
        offset = self._offset()
        for span in spans:
            if span:
                area = self._pictures.area(span).translated(-offset)
                self.viewport().update(area.toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again where the width has changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._pictures.forget_layout()
