"""Where everything on the page is: measured once per line, when the line first comes into view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from muraji.domain.span import Span
from muraji.ui.article.chips import ChipWish, place_chips
from muraji.ui.article.document import PAGE_PADDING
from muraji.ui.article.letters import Line, Strip, line_of
from muraji.ui.article.mark_index import MarkIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from muraji.ui.article.document import Paragraphs
    from muraji.ui.article.marks import Mark
    from muraji.ui.article.positions import Positions
    from muraji.ui.article.reading import ReadingStyle, Room

CHIP_PADDING = 5.0


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a mark that lies on one line."""

    mark: Mark
    lane: int
    strips: tuple[Strip, ...]
    starts_here: bool
    ends_here: bool

    @property
    def extent(self) -> Strip:
        """From the leftmost to the rightmost pixel."""
        return Strip(self.strips[0].left, self.strips[-1].right)


@dataclass(frozen=True, slots=True)
class LinePicture:
    """One line with its marks, outer marks first, and the chips that found room."""

    line: Line
    room: Room
    right_to_left: bool
    segments: tuple[Segment, ...]
    chips: dict[str, Strip]

    @property
    def chip_top(self) -> float:
        """The top of the chips, from the top of the block."""
        return self.line.baseline + self.room.below

    @property
    def bottom(self) -> float:
        """The lowest pixel that belongs to the line."""
        return self.chip_top + self.room.chip_height

    def rect(self, strip: Strip) -> QRectF:
        """Return the rectangle of the letters in a strip, from tallest to deepest."""
        top = self.line.baseline - self.room.above
        return QRectF(strip.left, top, strip.right - strip.left, self.room.above + self.room.depth)

    def chip_rect(self, strip: Strip) -> QRectF:
        """Return the rectangle of a chip."""
        width = strip.right - strip.left
        return QRectF(strip.left, self.chip_top, width, self.room.chip_height)


class Pictures:
    """The measured lines of one document, kept until the layout or the marks on them change."""

    def __init__(
        self,
        document: QTextDocument,
        positions: Positions,
        paragraphs: Paragraphs,
        style: ReadingStyle,
    ) -> None:
        self.document = document
        self.positions = positions
        self.paragraphs = paragraphs
        self.style = style
        self.current: str | None = None
        self.marks = MarkIndex()
        self._lines: defaultdict[int, dict[int, Line]] = defaultdict(dict)
        self._pictures: defaultdict[int, dict[int, LinePicture]] = defaultdict(dict)
        self._by_line: dict[int, dict[int, list[tuple[Mark, int]]]] = {}
        self._chip_metrics = QFontMetricsF(style.chip_font)
        self._chip_widths: dict[str, float] = {}
        self._starts = [block.position() for block in _blocks(document)]
        numbers = range(len(self._starts))
        self._visible = [number for number in numbers if paragraphs.fold_of(number) is None]

    # what has changed

    def put(self, mark: Mark) -> set[int]:
        """Put a mark on the page or change it; returns the numbers of the blocks touched."""
        return self._forget_marks(self.marks.put(mark, self.blocks_under(mark.span)))

    def put_all(self, marks: Iterable[Mark]) -> None:
        """Put these marks on the page and no others."""
        self.marks.clear()
        for mark in marks:
            self.marks.put(mark, self.blocks_under(mark.span))
        self._pictures.clear()
        self._by_line.clear()

    def remove(self, identity: str) -> set[int]:
        """Take a mark off the page; returns the numbers of the blocks touched."""
        return self._forget_marks(self.marks.remove(identity))

    def set_current(self, identity: str | None) -> set[int]:
        """Make a mark the current one; returns the numbers of the blocks touched."""
        touched = self.marks.blocks_of(self.current) | self.marks.blocks_of(identity)
        self.current = identity
        return self._forget_marks(touched)

    def _forget_marks(self, numbers: set[int]) -> set[int]:
        for number in numbers:
            self._pictures.pop(number, None)
            self._by_line.pop(number, None)
        return numbers

    def forget_layout(self) -> None:
        """Everything may have moved."""
        self._lines.clear()
        self._pictures.clear()
        self._by_line.clear()

    # blocks

    def blocks_under(self, span: Span) -> range:
        """Return the numbers of the blocks that a span of code points touches."""
        units = self.positions.to_qt(span)
        first = bisect_right(self._starts, units.start) - 1
        return range(first, bisect_left(self._starts, units.end, first))

    def origin(self, block: QTextBlock) -> QPointF:
        """Return where the lines of a block are measured from, on the document."""
        return self.document.documentLayout().blockBoundingRect(block).topLeft()

    def block_rect(self, number: int) -> QRectF:
        """Return the part of the document that a block's words and marks may touch."""
        block = self.document.findBlockByNumber(number)
        rect = self.document.documentLayout().blockBoundingRect(block)
        slack = self.style.headline_room.below + self.style.headline_room.chip_height
        width = self.document.size().width()
        return QRectF(0, rect.top() - slack / 2, width, rect.height() + slack * 1.5)

    def blocks_between(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """Return the visible blocks that touch a horizontal band of the document."""
        layout = self.document.documentLayout()

        def top_of(number: int) -> float:
            return layout.blockBoundingRect(self.document.findBlockByNumber(number)).top()

        first = max(0, bisect_right(self._visible, top, key=top_of) - 1)
        for number in self._visible[first:]:
            block = self.document.findBlockByNumber(number)
            if layout.blockBoundingRect(block).top() > bottom:
                return
            yield block

    # lines

    def lines_between(self, block: QTextBlock, top: float, bottom: float) -> range:
        """Return the lines of a block that touch a band given from the top of the block."""
        layout = block.layout()

        def bottom_of(index: int) -> float:
            line = layout.lineAt(index)
            return line.y() + 2 * line.height()

        numbers = range(layout.lineCount())
        first = bisect_left(numbers, top, key=bottom_of)
        return range(
            first, bisect_right(numbers, bottom, first, key=lambda i: layout.lineAt(i).y())
        )

    def line(self, block: QTextBlock, index: int) -> Line:
        """Return a measured line of a block."""
        known = self._lines[block.blockNumber()]
        if index not in known:
            layout_line = block.layout().lineAt(index)
            start = block.position() + layout_line.textStart()
            letters = self.positions.letters(start, start + layout_line.textLength())
            known[index] = line_of(layout_line, letters)
        return known[index]

    def picture(self, block: QTextBlock, index: int) -> LinePicture:
        """Return a line of a block with its marks."""
        known = self._pictures[block.blockNumber()]
        if index not in known:
            known[index] = self._draw_up(block, index)
        return known[index]

    def segments(
        self, span: Span, area: QRectF | None = None
    ) -> Iterator[tuple[QTextBlock, LinePicture, tuple[Strip, ...]]]:
        """Return where a span of code points is: block, line and strips, in reading order.

        With ``area`` only the lines that touch it are measured.
        """
        for number in self.blocks_under(span):
            block = self.document.findBlockByNumber(number)
            start, end = self._within(span, block)
            if not block.isVisible() or start >= end:
                continue
            for index in self._lines_of(block, start, end, area):
                strips = self._strips(self.line(block, index), start, end)
                if strips:
                    yield block, self.picture(block, index), strips

    def _lines_of(
        self, block: QTextBlock, start: int, end: int, area: QRectF | None
    ) -> Iterable[int]:
        layout = block.layout()
        first = layout.lineForTextPosition(start).lineNumber()
        last = layout.lineForTextPosition(end - 1).lineNumber()
        if area is None:
            return range(first, last + 1)
        y = self.origin(block).y()
        near = self.lines_between(block, area.top() - y, area.bottom() - y)
        return range(max(first, near.start), min(last + 1, near.stop))

    def whole_lines(self, top: float, bottom: float) -> tuple[Span, ...]:
        """Return the code points of the lines that lie wholly within a band of the document.

        One span for each stretch between folds; what is folded has not been seen.
        """
        spans: list[Span] = []
        previous = -2
        for block in self.blocks_between(top, bottom):
            y = self.origin(block).y()
            for index in self.lines_between(block, top - y, bottom - y):
                line = self.picture(block, index)
                if y + line.line.top < top or y + line.bottom > bottom or not line.line.boxes:
                    continue
                start = block.position()
                units = Span(start + line.line.start, start + line.line.end)
                span = self.positions.to_points(units)
                if spans and block.blockNumber() - previous <= 1:
                    spans[-1] = Span(spans[-1].start, span.end)
                else:
                    spans.append(span)
                previous = block.blockNumber()
            if self.paragraphs.is_blank(block.blockNumber()) and spans:
                previous = block.blockNumber()
        return tuple(spans)

    # drawing up a line

    def _within(self, span: Span, block: QTextBlock) -> tuple[int, int]:
        units = self.positions.to_qt(span)
        start = max(0, units.start - block.position())
        return start, min(block.length() - 1, units.end - block.position())

    @staticmethod
    def _strips(line: Line, start: int, end: int) -> tuple[Strip, ...]:
        return tuple(line.strips(max(start, line.start), min(end, line.end)))

    def _marks_by_line(self, block: QTextBlock) -> dict[int, list[tuple[Mark, int]]]:
        number = block.blockNumber()
        if number not in self._by_line:
            by_line: dict[int, list[tuple[Mark, int]]] = {}
            for mark, lane in self.marks.in_block(number):
                start, end = self._within(mark.span, block)
                for index in self._lines_of(block, start, max(end, start + 1), None):
                    by_line.setdefault(index, []).append((mark, lane))
            self._by_line[number] = by_line
        return self._by_line[number]

    def _draw_up(self, block: QTextBlock, index: int) -> LinePicture:
        line = self.line(block, index)
        segments = []
        for mark, lane in self._marks_by_line(block).get(index, ()):
            start, end = self._within(mark.span, block)
            strips = self._strips(line, start, end)
            if strips:
                segments.append(Segment(mark, lane, strips, start >= line.start, end <= line.end))
        segments.sort(key=lambda segment: -segment.lane)
        right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
        chips = self._place_chips(segments, right_to_left)
        is_headline = block.blockNumber() in self.paragraphs.headlines
        room = self.style.headline_room if is_headline else self.style.room
        return LinePicture(line, room, right_to_left, tuple(segments), chips)

    def _place_chips(self, segments: Sequence[Segment], right_to_left: bool) -> dict[str, Strip]:
        wanting = [
            segment
            for segment in segments
            if segment.starts_here and (segment.mark.has_chip or segment.mark.id == self.current)
        ]
        wanting.sort(
            key=lambda each: (each.mark.id != self.current, each.lane, each.mark.span.start)
        )
        wishes = [
            ChipWish(each.mark.id, each.extent, self._chip_width(each.mark)) for each in wanting
        ]
        width = self.document.size().width() - 2 * PAGE_PADDING
        page = Strip(-PAGE_PADDING / 2, width + PAGE_PADDING / 2)
        return place_chips(wishes, page, right_to_left)

    def chip_text(self, mark: Mark) -> str:
        """Return what the chip of a mark says: the current one says its key as well."""
        return f"{mark.chip}  {mark.key}" if mark.id == self.current and mark.key else mark.chip

    def _chip_width(self, mark: Mark) -> float:
        text = self.chip_text(mark)
        if text not in self._chip_widths:
            wide = self._chip_metrics.horizontalAdvance(text) + 2 * CHIP_PADDING
            self._chip_widths[text] = wide
        return self._chip_widths[text]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
