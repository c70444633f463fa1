"""Where everything on the page is: measured once per line, when the line first comes into view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from muraji.domain.span import Span
from muraji.ui.article.chips import ChipPlacer
from muraji.ui.article.letters import Line, Strip, line_of
from muraji.ui.article.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

    from muraji.ui.article.mark_index import MarkIndex
    from muraji.ui.article.paragraphs import Paragraphs
    from muraji.ui.article.positions import Positions
    from muraji.ui.article.reading import ReadingStyle, Room


@dataclass(frozen=True, slots=True)
class LinePicture:
    """One line with its marks, outer marks first, and the chips that found room."""

    line: Line
    room: Room
    right_to_left: bool
    segments: tuple[Segment, ...]
    chips: dict[str, Strip]

    @property
    def top(self) -> float:
        """The top of the tallest letters, from the top of the block."""
        return self.line.baseline - self.room.above

    @property
    def chip_top(self) -> float:
        """The top of the chips."""
        return self.line.baseline + self.room.below

    @property
    def bottom(self) -> float:
        """The lowest pixel that belongs to the line."""
        return self.chip_top + self.room.chip_height

    def rect(self, strip: Strip) -> QRectF:
        """Return the rectangle of the letters in a strip, from tallest to deepest."""
        height = self.room.above + self.room.depth
        return QRectF(strip.left, self.top, strip.right - strip.left, height)

    def chip_rect(self, strip: Strip) -> QRectF:
        """Return the rectangle of a chip."""
        width = strip.right - strip.left
        return QRectF(strip.left, self.chip_top, width, self.room.chip_height)


class Pictures:
    """The measured lines of one document, kept until the layout or the marks on them change.

    Nothing here asks for more of the layout than up to the line in question: Qt lays a long text
    out bit by bit, and forcing the rest would make opening it slow.
    """

    def __init__(
        self,
        document: QTextDocument,
        positions: Positions,
        paragraphs: Paragraphs,
        style: ReadingStyle,
        marks: MarkIndex,
    ) -> None:
        self.document = document
        self.positions = positions
        self.paragraphs = paragraphs
        self.style = style
        self.marks = marks
        self.chips = ChipPlacer(style.chip_font)
        numbers = range(len(paragraphs.spans))
        self._visible = [number for number in numbers if paragraphs.fold_of(number) is None]
        self._lines: defaultdict[int, dict[int, Line]] = defaultdict(dict)
        self._pictures: defaultdict[int, dict[int, LinePicture]] = defaultdict(dict)

    # what has changed

    def forget(self, span: Span) -> None:
        """Draw up the lines of a span anew."""
        for block, lines in self._lines_of(span):
            for index in lines:
                self._pictures[block.blockNumber()].pop(index, None)

    def forget_marks(self) -> None:
        """All marks may have changed; the letters have not moved."""
        self._pictures.clear()

    def forget_layout(self) -> None:
        """Everything may have moved."""
        self._lines.clear()
        self._pictures.clear()

    # where things are

    def area(self, span: Span) -> QRectF:
        """Return the part of the document that the lines of a span take."""
        area = QRectF()
        for block, lines in self._lines_of(span):
            area |= self._band(block, lines)
        return area

    def _lines_of(self, span: Span) -> Iterator[tuple[QTextBlock, range]]:
        for number in self.positions.paragraphs_under(span):
            block = self.document.findBlockByNumber(number)
            lines = self._lines_under(block, *self._within(span, block))
            if lines:
                yield block, lines

    def origin(self, block: QTextBlock) -> QPointF:
        """Return where the lines of a block are measured from, on the document."""
        return self.document.documentLayout().blockBoundingRect(block).topLeft()

    def blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Return the visible blocks that touch a horizontal band of the document."""
        for number in self._visible[self._first_place(top) :]:
            block = self.document.findBlockByNumber(number)
            if self.origin(block).y() > bottom:
                return
            yield block

    def _first_place(self, y: float) -> int:
        """Return the place of the last visible block that begins above ``y``.

        Galloping asks for little more of the layout than what ``y`` needs.
        """

        def top_of(number: int) -> float:
            return self.origin(self.document.findBlockByNumber(number)).y()

        stride = 1
        while stride < len(self._visible) and top_of(self._visible[stride]) <= y:
            stride *= 2
        high = min(stride, len(self._visible))
        return max(0, bisect_right(self._visible, y, stride // 2, high, key=top_of) - 1)

    def lines_between(self, block: QTextBlock, top: float, bottom: float) -> range:
        """Return the lines of a block that touch a band given from the top of the block."""
        layout = block.layout()

        def bottom_of(index: int) -> float:
            line = layout.lineAt(index)
            return line.y() + 2 * line.height()

        def top_of(index: int) -> float:
            return layout.lineAt(index).y()

        numbers = range(layout.lineCount())
        first = bisect_left(numbers, top, key=bottom_of)
        return range(first, bisect_right(numbers, bottom, first, key=top_of))

    def pictures_between(
        self, top: float, bottom: float
    ) -> Iterator[tuple[QTextBlock, QPointF, LinePicture]]:
        """Return the lines in a band of the document, each with the place of its block."""
        for block in self.blocks_between(top, bottom):
            origin = self.origin(block)
            for index in self.lines_between(block, top - origin.y(), bottom - origin.y()):
                yield block, origin, self._picture(block, index)

    def rects(self, span: Span, area: QRectF | None = None) -> Iterator[QRectF]:
        """Return the rectangles of a span on the document, in reading order.

        With ``area`` only the lines that touch it are measured.
        """
        for number in self.positions.paragraphs_under(span):
            block = self.document.findBlockByNumber(number)
            start, end = self._within(span, block)
            if not block.isVisible() or start >= end:
                continue
            origin = self.origin(block)
            lines = self._lines_under(block, start, end)
            if area is not None:
                y = origin.y()
                near = self.lines_between(block, area.top() - y, area.bottom() - y)
                lines = range(max(lines.start, near.start), min(lines.stop, near.stop))
            for index in lines:
                picture = self._picture(block, index)
                for strip in strips_of(picture.line, start, end):
                    yield picture.rect(strip).translated(origin)

    def _band(self, block: QTextBlock, lines: range) -> QRectF:
        """Return all that some lines of a block, and what is painted around them, may cover."""
        layout, origin = block.layout(), self.origin(block)
        first, last = layout.lineAt(lines[0]), layout.lineAt(lines[-1])
        top = origin.y() + first.y() - 6
        bottom = origin.y() + last.y() + last.height() + self.style.headline_room.chip_height + 6
        return QRectF(0, top, self.document.textWidth(), bottom - top)

    # measuring and drawing up

    def _within(self, span: Span, block: QTextBlock) -> tuple[int, int]:
        units = self.positions.to_qt(span)
        start = max(0, units.start - block.position())
        return start, min(block.length() - 1, units.end - block.position())

    def _lines_under(self, block: QTextBlock, start: int, end: int) -> range:
        """Return the lines of a block that hold some of its units; none while it is not laid out."""
        layout = block.layout()
        self.origin(block)
        first = layout.lineForTextPosition(start)
        last = layout.lineForTextPosition(max(start, end - 1))
        if not first.isValid() or not last.isValid():
            return range(0)
        return range(first.lineNumber(), last.lineNumber() + 1)

    def _line(self, block: QTextBlock, index: int) -> Line:
        known = self._lines[block.blockNumber()]
        if index not in known:
            layout_line = block.layout().lineAt(index)
            start = block.position() + layout_line.textStart()
            letters = self.positions.letters(start, start + layout_line.textLength())
            known[index] = line_of(layout_line, letters)
        return known[index]

    def _picture(self, block: QTextBlock, index: int) -> LinePicture:
        known = self._pictures[block.blockNumber()]
        if index not in known:
            known[index] = self._draw_up(block, index)
        return known[index]

    def _draw_up(self, block: QTextBlock, index: int) -> LinePicture:
        line = self._line(block, index)
        number = block.blockNumber()
        segments = sorted(self._segments(block, line), key=lambda each: -each.lane)
        right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
        width = block.layout().lineAt(index).width()
        chips = self.chips.place(segments, width, right_to_left)
        is_headline = number in self.paragraphs.headlines
        room = self.style.headline_room if is_headline else self.style.room
        return LinePicture(line, room, right_to_left, tuple(segments), chips)

    def _segments(self, block: QTextBlock, line: Line) -> Iterable[Segment]:
        if not line.boxes:
            return
        start = block.position()
        here = self.positions.to_points(Span(start + line.start, start + line.end))
        for mark, lane in self.marks.within(block.blockNumber(), here):
            start, end = self._within(mark.span, block)
            strips = strips_of(line, start, end)
            if strips:
                yield Segment(mark, lane, strips, start >= line.start, end <= line.end)


def strips_of(line: Line, start: int, end: int) -> tuple[Strip, ...]:
    """Return where the units ``start`` to ``end`` of a block lie on one of its lines."""
    return tuple(line.strips(max(start, line.start), min(end, line.end)))
