"""The page: an article to read, with its mentions painted around words that Qt has laid out.

The view holds no truth: it is told what to show and says what the reviewer did; nobody asks it for
text. Offsets in and out are code points of the raw text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit

from muraji.domain.label import LabelSet
from muraji.domain.span import Span
from muraji.ui.article.document import PAGE_PADDING, build_document, paragraphs_of
from muraji.ui.article.folding import Fold, folds
from muraji.ui.article.glide import Glide
from muraji.ui.article.hits import Hit, hit_test
from muraji.ui.article.marks import MarkMaker, Rules
from muraji.ui.article.page_painter import PagePainter
from muraji.ui.article.painter import MarkPainter
from muraji.ui.article.pictures import Pictures
from muraji.ui.article.pointer import Pointer, is_by_letter
from muraji.ui.article.positions import Positions
from muraji.ui.article.reading import ReadingStyle
from muraji.ui.article.selection import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from muraji.domain.annotation import Annotation
    from muraji.domain.article import Article
    from muraji.domain.region import Region
    from muraji.ui.theme import Theme


class ArticleView(QTextEdit):
    """A read-only page with mentions, furniture, a caret of words and a mouse that hits letters."""

    mention_clicked = Signal(str, Qt.KeyboardModifier)
    text_selected = Signal(object)
    """A Span of code points, snapped to words."""
    edge_dragged = Signal(str, object)
    word_clicked = Signal(object)
    spans_seen = Signal(object)
    """A Span that has just been on screen whole; sent for each stretch between folds."""
    zoom_requested = Signal(int)

    def __init__(self, theme: Theme, style: ReadingStyle | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._style = style or ReadingStyle()
        self._language = QLocale().name()
        self._labels = LabelSet(())
        self._rules = Rules()
        self._annotations: dict[str, Annotation] = {}
        self._text = ""
        self._regions: tuple[Region, ...] = ()
        self._folds: tuple[Fold, ...] = ()
        self._opened: set[int] = set()
        self._clean = False
        self._caret: Span | None = None
        self._paragraph: Span | None = None
        self._seen: tuple[Span, ...] = ()
        self._positions = Positions("")
        self._pointer = Pointer()
        self._own_document: QTextDocument | None = None
        self._glide = Glide(self.verticalScrollBar(), self)
        self._set_up()
        self._rebuild()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self._dress()
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.setInterval(0)
        self._seen_timer.timeout.connect(self._tell_seen)
        self._glide.arrived.connect(self._seen_timer.start)

    def _dress(self) -> None:
        """Wear the theme: the margins beside the column are paper too."""
        palette = self._theme.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.paper)
        self.setPalette(palette)
        self.update()
        self.viewport().update()

    # what to show

    def show_article(
        self,
        article: Article,
        regions: Sequence[Region],
        annotations: Sequence[Annotation],
        labels: LabelSet,
        words: Sequence[Span] = (),
    ) -> None:
        """Open an article at its top; ``words`` are where drags and edges snap to."""
        self._glide.stop()
        self._text = article.text
        self._positions = Positions(article.text)
        self._labels = labels
        self._regions = tuple(regions)
        self._opened.clear()
        self._caret = self._paragraph = None
        self._seen = ()
        self._pointer = Pointer(article.text, Words(words))
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._rebuild()
        self.verticalScrollBar().setValue(0)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these mentions and no others."""
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._rebuild_marks()

    def update_annotations(
        self, changed: Sequence[Annotation], removed: Iterable[str] = ()
    ) -> None:
        """Show these mentions as they now are; repaints only the paragraphs they touch."""
        touched: set[int] = set()
        for identity in removed:
            self._annotations.pop(identity, None)
            touched |= self._pictures.remove(identity)
        for annotation in changed:
            self._annotations[annotation.id] = annotation
            touched |= self._put(annotation)
        self._repaint_blocks(touched)

    def set_regions(self, regions: Sequence[Region]) -> None:
        """Show these zones; the line that was on top stays where it is."""
        self._regions = tuple(regions)
        self._opened.clear()
        self._rebuild_in_place()

    def set_current(self, identity: str | None) -> None:
        """Put the ring around a mention and bring it into the middle third of the window."""
        self._repaint_blocks(self._pictures.set_current(identity))
        mark = self._pictures.marks.get(identity)
        if mark:
            self.reveal(mark.span)

    def set_caret(self, span: Span | None) -> None:
        """Outline the word at which a mention would be added; None takes the outline away."""
        touched = self._blocks_under(self._caret) | self._blocks_under(span)
        self._caret = span
        self._repaint_blocks(touched)
        if span:
            self.reveal(span)

    def set_paragraph(self, span: Span | None) -> None:
        """Draw the quiet bar beside the paragraph in focus."""
        touched = self._blocks_under(self._paragraph) | self._blocks_under(span)
        self._paragraph = span
        self._repaint_blocks(touched)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours; nothing moves."""
        self._theme = theme
        self._dress()

    def set_reading(self, style: ReadingStyle) -> None:
        """Change face, size, leading or width; the line that was on top stays on top."""
        self._style = style
        self._rebuild_in_place()

    def set_threshold(self, threshold: float, unsure_below: float = 0.75) -> None:
        """Hint only faintly at suggestions that score less, hatch those below the second figure."""
        self._rules = Rules(threshold, unsure_below, self._rules.shows_rejected)
        self._rebuild_marks()

    def set_show_rejected(self, shown: bool) -> None:
        """Show what was rejected, struck through, or leave it out."""
        self._rules = Rules(self._rules.threshold, self._rules.unsure_below, shown)
        self._rebuild_marks()

    def set_clean_reading(self, clean: bool) -> None:
        """Fold page furniture into dim lines, or show it dimmed."""
        self._clean = clean
        self._opened.clear()
        self._rebuild_in_place()

    def set_language(self, language: str) -> None:
        """Write chips in this language; a locale name such as ``ar``."""
        self._language = language
        self._rebuild_marks()

    def set_motion(self, has_motion: bool) -> None:
        """Glide to the next mention, or jump where motion is unwelcome."""
        self._glide.has_motion = has_motion

    # where things are

    def reveal(self, span: Span) -> None:
        """Bring a span into the middle third of the window, out of its fold if need be."""
        fold = self._pictures.paragraphs.fold_of(self._pictures.blocks_under(span).start)
        if fold:
            self._open_fold(fold)
        rects = self._rects(span)
        if rects and self.viewport().height() > 0:
            top = min(rect.top() for rect in rects)
            bottom = max(rect.bottom() for rect in rects)
            self._glide.bring(top, bottom, self.viewport().height())

    def span_rects(self, span: Span) -> list[QRectF]:
        """Return where the letters of a span are on the viewport, in reading order."""
        offset = self._offset()
        return [rect.translated(-offset) for rect in self._rects(span)]

    def position_at(self, point: QPointF) -> int | None:
        """Return the code point of the letter nearest to a point of the viewport."""
        hit = self._hit(point)
        return hit.position if hit else None

    def visible_span(self) -> Span | None:
        """Return from the first to the last code point whose line is on screen whole."""
        spans = self._visible_spans()
        return Span(spans[0].start, spans[-1].end) if spans else None

    def _visible_spans(self) -> tuple[Span, ...]:
        top = float(self.verticalScrollBar().value())
        bottom = top + self.viewport().height()
        return self._pictures.whole_lines(top, bottom)

    def _tell_seen(self) -> None:
        spans = self._visible_spans()
        if spans != self._seen and not self._glide.is_moving:
            self._seen = spans
            for span in spans:
                self.spans_seen.emit(span)

    def _rects(self, span: Span) -> list[QRectF]:
        return [
            picture.rect(strip).translated(self._pictures.origin(block))
            for block, picture, strips in self._pictures.segments(span)
            for strip in strips
        ]

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _hit(self, point: QPointF) -> Hit | None:
        return hit_test(self._pictures, point + self._offset())

    # building

    def _rebuild(self) -> None:
        spans = self._positions.paragraphs()
        self._folds = tuple(folds(self._text, spans, self._regions))
        hidden = tuple(fold for fold in self._folds if fold.first not in self._opened)
        paragraphs = paragraphs_of(self._text, spans, self._regions, hidden if self._clean else ())
        document = build_document(self._positions.shown, paragraphs, self._style, self)
        old, self._own_document = self._own_document, document
        self.setDocument(document)
        if old:
            old.deleteLater()
        self._pictures = Pictures(document, self._positions, paragraphs, self._style)
        document.documentLayout().documentSizeChanged.connect(self._pictures.forget_layout)
        self._rebuild_marks()

    def _rebuild_in_place(self) -> None:
        """Build the page anew and keep the topmost line where it is."""
        self._glide.stop()
        top = self.visible_span()
        before = self.span_rects(Span(top.start, top.start + 1)) if top else []
        self._rebuild()
        after = self._rects(Span(top.start, top.start + 1)) if top else []
        if before and after:
            self.verticalScrollBar().setValue(round(after[0].top() - before[0].top()))

    def _rebuild_marks(self) -> None:
        maker = MarkMaker(self._labels, self._language, self._rules)
        self._maker = maker
        marks = (maker.mark(annotation) for annotation in self._annotations.values())
        self._pictures.put_all(mark for mark in marks if mark)
        self.viewport().update()

    def _put(self, annotation: Annotation) -> set[int]:
        mark = self._maker.mark(annotation)
        return self._pictures.put(mark) if mark else self._pictures.remove(annotation.id)

    def _open_fold(self, fold: Fold) -> None:
        self._opened.add(fold.first)
        self._rebuild_in_place()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, then let Qt draw the letters, then draw lines and chips."""
        page = PagePainter(self._theme, self._pictures, MarkPainter(self._theme, self._pictures))
        area = QRectF(event.rect()).translated(self._offset())
        painter = self._painter()
        page.draw_below(painter, area, self._selection(), self._caret, self._paragraph)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        page.draw_above(painter, area, self._caret)
        page.draw_furniture(painter, area, () if self._clean else self._regions, self._fold_words)
        painter.end()
        self._seen_timer.start()

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._offset())
        return painter

    def _selection(self) -> Span | None:
        return self._pointer.press.preview if self._pointer.press else None

    def _blocks_under(self, span: Span | None) -> set[int]:
        return set(self._pictures.blocks_under(span)) if span else set()

    def _repaint_blocks(self, numbers: Iterable[int]) -> None:
        offset = self._offset()
        for number in numbers:
            rect = self._pictures.block_rect(number).translated(-offset)
            self.viewport().update(rect.toAlignedRect())

    def _fold_words(self, fold: Fold) -> str:
        parts = [self.tr("%n line(s) of %1", "", count) for kind, count in fold.lines]
        return " · ".join(parts)

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag; Qt's own letters under the pointer are never asked."""
        hit = self._hit(event.position())
        if hit and event.button() is Qt.MouseButton.LeftButton:
            mark = self._pictures.marks.get(self._pictures.current)
            edge = (mark.id, mark.span) if mark and hit.edge else None
            self._pointer.down(hit, event.position(), edge)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Widen the selection or move the edge."""
        hit = self._hit(event.position())
        over_edge = bool(hit and hit.edge)
        shape = Qt.CursorShape.SizeHorCursor if over_edge else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        if hit and self._pointer.move(hit, event.position(), is_by_letter(event.modifiers())):
            self.viewport().update()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say what the reviewer did."""
        press = self._pointer.up()
        self.viewport().update()
        event.accept()
        if press is None:
            return
        if press.preview and press.edge_of:
            self.edge_dragged.emit(press.edge_of, press.preview)
        elif press.preview:
            self.text_selected.emit(press.preview)
        elif press.hit.marks:
            self.mention_clicked.emit(
                self._pointer.clicks.next_of(press.hit.marks), event.modifiers()
            )
        elif press.hit.is_on_letter:
            word = self._pointer.words.at(press.hit.position)
            self._pointer.clicks.forget()
            if word:
                self.word_clicked.emit(word)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count the second press of a double click as a press of its own."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for another size with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
            event.accept()
            return
        self._glide.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages; every other key belongs to the window."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    # geometry of the column

    def event(self, event: QEvent) -> bool:
        """Keep the column centred before Qt lays the page out, and let the margins scroll too."""
        if event.type() == QEvent.Type.Resize:
            self._centre()
        elif event.type() == QEvent.Type.Wheel:
            self.wheelEvent(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget where everything was."""
        super().resizeEvent(event)
        self._pictures.forget_layout()

    def _centre(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        free = self.width() - bar - self._style.column - 2 * PAGE_PADDING
        side = max(0, free // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
