"""Draws a part of the page: which lines it holds, and everything on them that is not a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from muraji.ui.article.document import PAGE_PADDING, fold_height
from muraji.ui.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPainter

    from muraji.domain.region import Region
    from muraji.domain.span import Span
    from muraji.ui.article.folding import Fold
    from muraji.ui.article.painter import MarkPainter
    from muraji.ui.article.pictures import LinePicture, Pictures
    from muraji.ui.theme import Theme

WASH = 0.55
"""How much of the paper lies over furniture, 0 to 1."""


@dataclass(frozen=True)
class PagePainter:
    """Draws what of the page lies in an area; everything in coordinates of the document."""

    theme: Theme
    pictures: Pictures
    marks: MarkPainter

    def draw_below(
        self,
        painter: QPainter,
        area: QRectF,
        selection: Span | None,
        caret: Span | None,
        paragraph: Span | None,
    ) -> None:
        """Draw what lies under the letters."""
        for picture in self._lines(painter, area):
            self.marks.draw_below(painter, picture)
        if selection:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.tint(self.theme.accent, 0.22))
            for rect in self._rects(selection):
                painter.drawRoundedRect(rect.adjusted(-1, -2, 1, 2), 2, 2)
        if caret:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.tint(self.theme.accent, 0.1))
            for rect in self._rects(caret):
                painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)
        if paragraph:
            self._draw_paragraph_bar(painter, paragraph)

    def draw_above(self, painter: QPainter, area: QRectF, caret: Span | None) -> None:
        """Draw what lies over the letters."""
        for picture in self._lines(painter, area):
            self.marks.draw_above(painter, picture)
        if caret:
            pen = QPen(self.theme.accent, 1.5)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self._rects(caret):
                painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 3, 3)

    def draw_furniture(
        self,
        painter: QPainter,
        area: QRectF,
        regions: Sequence[Region],
        words_of: Callable[[Fold], str],
    ) -> None:
        """Dim furniture that is shown, and say in one line what is folded."""
        wash = QColor(self.theme.paper)
        wash.setAlphaF(WASH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        for region in regions:
            if not region.kind.is_content:
                for rect in self._rects(region.span, area):
                    painter.drawRect(rect.adjusted(-1, -4, 1, 4))
        for fold in self.pictures.paragraphs.folded:
            self._draw_fold(painter, area, fold, words_of(fold))

    def fold_rect(self, fold: Fold) -> QRectF:
        """Return the line that stands for a folded run."""
        height = fold_height(self.pictures.style)
        width = self.pictures.document.size().width() - 2 * PAGE_PADDING
        if fold.first:
            block = self.pictures.document.findBlockByNumber(fold.first - 1)
            layout = block.layout()
            last = layout.lineAt(layout.lineCount() - 1)
            top = self.pictures.origin(block).y() + last.y() + last.height()
            top += block.blockFormat().bottomMargin() - height
            return QRectF(PAGE_PADDING, top, width, height)
        return QRectF(PAGE_PADDING, PAGE_PADDING, width, height)

    def _draw_fold(self, painter: QPainter, area: QRectF, fold: Fold, words: str) -> None:
        rect = self.fold_rect(fold)
        if not rect.intersects(area):
            return
        painter.setFont(self.pictures.style.chip_font)
        painter.setPen(self.theme.secondary)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_paragraph_bar(self, painter: QPainter, paragraph: Span) -> None:
        rects = list(self._rects(paragraph))
        if not rects:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self.theme.paper, self.theme.accent, 0.55))
        right = self.pictures.document.size().width() - PAGE_PADDING / 2
        top, bottom = rects[0].top(), rects[-1].bottom()
        painter.drawRoundedRect(QRectF(right, top, 3, bottom - top), 1.5, 1.5)

    def _rects(self, span: Span, area: QRectF | None = None) -> Iterator[QRectF]:
        for block, picture, strips in self.pictures.segments(span, area):
            origin = self.pictures.origin(block)
            for strip in strips:
                yield picture.rect(strip).translated(origin)

    def _lines(self, painter: QPainter, area: QRectF) -> Iterator[LinePicture]:
        """Return the lines that the area touches, with the painter moved to each one's block."""
        slack = 2.0 * self.pictures.style.headline_size
        top, bottom = area.top() - slack, area.bottom() + slack
        for block in self.pictures.blocks_between(top, bottom):
            origin = self.pictures.origin(block)
            painter.translate(origin)
            for index in self.pictures.lines_between(block, top - origin.y(), bottom - origin.y()):
                yield self.pictures.picture(block, index)
            painter.translate(-origin)
