"""Draws a part of the page: which lines it holds, and everything on them that is not a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from muraji.domain.span import Span
from muraji.ui.article.document import PAGE_PADDING
from muraji.ui.look.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter, QRegion

    from muraji.domain.region import Region
    from muraji.ui.article.kinds import KindNames
    from muraji.ui.article.painter import MarkPainter
    from muraji.ui.article.paragraphs import Fold
    from muraji.ui.article.pictures import LinePicture, Pictures
    from muraji.ui.look.theme import Theme


MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


@dataclass
class Highlights:
    """What is marked on the page besides mentions."""

    selection: Span | None = None
    caret: Span | None = None
    paragraph: Span | None = None


class Part(NamedTuple):
    """A part of the document that is painted at once, and the lines that it touches."""

    area: QRectF
    lines: tuple[PlacedLine, ...]


class PlacedLine(NamedTuple):
    """A line and the place of its block on the document."""

    origin: QPointF
    picture: LinePicture


@dataclass(frozen=True)
class PagePainter:
    """Draws what of the page lies in an area; everything in coordinates of the document."""

    theme: Theme
    pictures: Pictures
    marks: MarkPainter
    kinds: KindNames
    is_clean: bool

    def part(self, region: QRegion) -> Part:
        """Return a part of the document with its lines."""
        slack = float(self.pictures.style.headline_size)
        # PySide does not say so in its types, but a region is walked rectangle by rectangle.
        rects: Iterable[QRect] = region  # type: ignore[assignment]
        bands = [(rect.top() - slack, rect.bottom() + slack) for rect in rects]
        area = QRectF(region.boundingRect())
        lines = (
            PlacedLine(origin, picture)
            for _, origin, picture in self.pictures.pictures_between(
                area.top() - slack, area.bottom() + slack
            )
            if any(
                above <= origin.y() + picture.bottom and origin.y() + picture.top <= below
                for above, below in bands
            )
        )
        return Part(area, tuple(lines))

    def draw_below(self, painter: QPainter, part: Part, highlights: Highlights) -> None:
        """Draw what lies under the letters."""
        for picture in _moved_to(painter, part.lines):
            self.marks.draw_below(painter, picture)
        accent = self.theme.accent
        painter.setPen(Qt.PenStyle.NoPen)
        for span, share in ((highlights.selection, 0.22), (highlights.caret, 0.1)):
            painter.setBrush(self.theme.tint(accent, share))
            for rect in self.pictures.rects(span, part.area) if span else ():
                painter.drawRoundedRect(rect.adjusted(-1, -2, 1, 2), 3, 3)
        if highlights.paragraph:
            self._draw_paragraph_bar(painter, highlights.paragraph)

    def draw_above(self, painter: QPainter, part: Part, highlights: Highlights) -> None:
        """Draw what lies over the letters."""
        for picture in _moved_to(painter, part.lines):
            self.marks.draw_above(painter, picture)
        if highlights.caret:
            pen = QPen(self.theme.accent, 1.5)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self.pictures.rects(highlights.caret, part.area):
                painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)

    def draw_furniture(self, painter: QPainter, area: QRectF, regions: Sequence[Region]) -> None:
        """Dim furniture that is shown, and say in one line what is folded."""
        near = area.adjusted(0, -60, 0, 60)
        for region in regions:
            if not region.kind.is_content:
                self._dim(painter, list(self.pictures.rects(region.span, near)))
                self._name_zone(painter, region, area)
        for fold in self.pictures.paragraphs.folded:
            self._draw_fold(painter, area, fold)

    def _dim(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        wash = QColor(self.theme.paper)
        wash.setAlphaF(self.theme.wash)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        below = self.pictures.style.room.lane + self.pictures.style.room.chip_height
        for rect in rects:
            painter.drawRect(rect.adjusted(-3, -4, 3, below + 1))

    def _name_zone(self, painter: QPainter, region: Region, area: QRectF) -> None:
        """Write the kind of a zone at the free end of its last line, where that has room."""
        end = region.span.end
        last = next(self.pictures.rects(Span(end - 1, end), area), None)
        if last is None:
            return
        words = self.kinds.name(region.kind)
        painter.setFont(self.pictures.style.chip_font)
        wide = painter.fontMetrics().horizontalAdvance(words) + 16
        right = self.pictures.document.textWidth() - PAGE_PADDING
        painter.setPen(self.theme.secondary)
        if self._is_rightward(region.span) and last.left() - wide > PAGE_PADDING:
            rect = QRectF(PAGE_PADDING, last.top(), wide, last.height())
            painter.drawText(rect, MIDDLE | Qt.AlignmentFlag.AlignLeft, words)
        elif not self._is_rightward(region.span) and last.right() + wide < right:
            rect = QRectF(right - wide, last.top(), wide, last.height())
            painter.drawText(rect, MIDDLE | Qt.AlignmentFlag.AlignRight, words)

    def _is_rightward(self, span: Span) -> bool:
        """Say whether the paragraph in which a span ends runs from right to left."""
        number = self.pictures.positions.paragraphs_under(span)[-1]
        block = self.pictures.document.findBlockByNumber(number)
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def fold_rect(self, fold: Fold) -> QRectF:
        """Return the line that stands for a folded run."""
        document = self.pictures.document
        height = self.pictures.style.fold_height
        width = document.textWidth() - 2 * PAGE_PADDING
        top = float(PAGE_PADDING)
        if fold.last + 1 < len(self.pictures.paragraphs.spans):
            block = document.findBlockByNumber(fold.last + 1)
            top = document.documentLayout().blockBoundingRect(block).top() - height
        elif fold.first:
            block = document.findBlockByNumber(fold.first - 1)
            top = document.documentLayout().blockBoundingRect(block).bottom()
            top += block.blockFormat().bottomMargin()
        return QRectF(PAGE_PADDING, top, width, height)

    def _draw_fold(self, painter: QPainter, area: QRectF, fold: Fold) -> None:
        rect = self.fold_rect(fold)
        if not rect.intersects(area):
            return
        words = self.kinds.fold(fold)
        painter.setFont(self.pictures.style.chip_font)
        middle = rect.center()
        wide = painter.fontMetrics().horizontalAdvance(words) / 2 + 12
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(middle.x() - wide, middle.y()))
        painter.drawLine(QPointF(middle.x() + wide, middle.y()), QPointF(rect.right(), middle.y()))
        painter.setPen(self.theme.secondary)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_paragraph_bar(self, painter: QPainter, paragraph: Span) -> None:
        rects = list(self.pictures.rects(paragraph))
        if not rects:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self.theme.paper, self.theme.accent, 0.55))
        right = self.pictures.document.textWidth() - PAGE_PADDING / 2
        top, bottom = rects[0].top(), rects[-1].bottom()
        painter.drawRoundedRect(QRectF(right, top, 3, bottom - top), 1.5, 1.5)


def _moved_to(painter: QPainter, lines: Sequence[PlacedLine]) -> Iterator[LinePicture]:
    """Return the lines one by one, with the painter moved to each one's block."""
    for origin, picture in lines:
        painter.translate(origin)
        yield picture
        painter.translate(-origin)
