"""A line of the queue: two lines of title, where it is from, how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muraji.domain.article import ReviewState
from muraji.text.direction import contained, runs_right_to_left
from muraji.ui.look.dates import date_words
from muraji.ui.look.icons import pixmap
from muraji.ui.look.theme import mixed
from muraji.ui.models.queue_model import ROW_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from muraji.domain.queue_row import QueueRow
    from muraji.ui.look.theme import Theme
    from muraji.ui.models.queue_model import QueueModel

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

PADDING = 12
GUTTER = 20
"""Room for the mark of the state, at the leading edge."""
MARGIN = 8
GAP = 2
TITLE_LINES = 2
MARK = 9
FLAG = 14
SMALL = 0.85
"""Size of the facts over that of the title."""


class QueueDelegate(QStyledItemDelegate):
    """Paints one article; its state is told by a mark and in words, never by colour alone."""

    def __init__(self, model: QueueModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.current_id: str | None = None
        """The article that is open."""
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same height for every line, so that a long queue needs no measuring."""
        metrics = QFontMetrics(option.font)
        facts = QFontMetrics(_small(option.font)).lineSpacing()
        return QSize(0, TITLE_LINES * metrics.lineSpacing() + 2 * facts + 2 * MARGIN + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row: QueueRow = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option, row)
        rect = option.rect.adjusted(PADDING, MARGIN, -PADDING, -MARGIN)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        text = rect.adjusted(0, 0, -GUTTER, 0) if mirrored else rect.adjusted(GUTTER, 0, 0, 0)
        spacing = QFontMetrics(option.font).lineSpacing()
        mark_x = rect.right() - MARK + 1 if mirrored else rect.left()
        mark = QRectF(mark_x, rect.top() + (spacing - MARK) / 2, MARK, MARK)
        self._paint_mark(painter, mark, row.state)
        height = self._paint_title(painter, text, row, option.font)
        self._paint_facts(painter, text.adjusted(0, height + GAP, 0, 0), row, mirrored)
        self._paint_progress(painter, option.rect, row, mirrored)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QueueRow) -> None:
        theme, rect = self.theme, option.rect
        if row.article_id == self.current_id:
            painter.fillRect(rect, theme.paper)
            left = rect.right() - 2 if option.direction == Qt.LayoutDirection.RightToLeft else 0
            painter.fillRect(QRect(left, rect.top(), 3, rect.height()), theme.accent)
        elif option.state & State.State_MouseOver:
            painter.fillRect(rect, mixed(theme.surface, theme.ink, 0.04))
        if option.state & State.State_HasFocus:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_mark(self, painter: QPainter, box: QRectF, state: ReviewState) -> None:
        """Draw an open ring for a new article, half a disc in review, a tick when finished."""
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.secondary, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state is ReviewState.FINISHED:
            pen.setWidthF(2)
            painter.setPen(pen)
            elbow = QPointF(box.left() + box.width() * 0.38, box.bottom())
            painter.drawLine(QPointF(box.left(), box.center().y() + 1), elbow)
            painter.drawLine(elbow, QPointF(box.right(), box.top() + 1))
            return
        if state is ReviewState.STARTED:
            pen.setColor(theme.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawPie(box, 180 * 16, 180 * 16)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawEllipse(box)

    def _paint_title(self, painter: QPainter, rect: QRect, row: QueueRow, font: QFont) -> int:
        """Draw the title flush with the side it begins at; return the height it took."""
        title_font = QFont(font)
        is_finished = row.state is ReviewState.FINISHED
        title_font.setWeight(QFont.Weight.Normal if is_finished else QFont.Weight.DemiBold)
        painter.setPen(self.theme.secondary if is_finished else self.theme.ink)
        title = contained(row.title or row.source)
        option = QTextOption()
        right_to_left = runs_right_to_left(title)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setAlignment(_side(right_to_left=right_to_left))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Two lines hold fewer letters than this; a whole paragraph taken for a title is cut first.
        lines = _elided(title[:300], title_font, option, rect.width())
        for top, line in lines:
            line.draw(painter, QPointF(rect.left(), rect.top() + top))
        count = sum(line.lineCount() for _, line in lines)
        return count * QFontMetrics(title_font).lineSpacing()

    def _paint_facts(self, painter: QPainter, rect: QRect, row: QueueRow, mirrored: bool) -> None:
        painter.setFont(_small(painter.font()))
        painter.setPen(self.theme.secondary)
        metrics = painter.fontMetrics()
        side = _side(right_to_left=mirrored)
        line = QRect(rect.left(), rect.top(), rect.width(), metrics.lineSpacing())
        date = date_words(row.published)
        room = line.width() - (metrics.horizontalAdvance(f" · {date}") if date else 0)
        source = metrics.elidedText(contained(row.source), Qt.TextElideMode.ElideMiddle, room)
        # Isolates keep a Latin file name from tearing an Arabic date apart.
        facts = f"\u2068{source}\u2069 · {date}" if date else f"\u2068{source}\u2069"
        painter.drawText(line, side, facts)
        line.translate(0, metrics.lineSpacing())
        remarks = (
            "flag" if row.flagged else "",
            "note" if row.has_note else "",
            "copy" if row.has_copy else "",
        )
        for name in filter(None, remarks):
            self._paint_remark(painter, line, name, mirrored)
            line.adjust(FLAG + 6 if mirrored else 0, 0, 0 if mirrored else -FLAG - 6, 0)
        words = self._model.facts(row)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, side, words)

    def _paint_remark(self, painter: QPainter, line: QRect, name: str, mirrored: bool) -> None:
        density = painter.device().devicePixelRatioF()
        picture = pixmap(name, self.theme.ink, FLAG, density)
        left = line.left() if mirrored else line.right() - FLAG + 1
        painter.drawPixmap(QPointF(left, line.center().y() - FLAG / 2 + 0.5), picture)

    def _paint_progress(
        self, painter: QPainter, rect: QRect, row: QueueRow, mirrored: bool
    ) -> None:
        """Draw the hairline below the line; the part of the article that is decided is thicker."""
        theme = self.theme
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.hairline)
        total = row.pending + row.decided
        if row.state is not ReviewState.STARTED or not total:
            return
        width = round(rect.width() * row.decided / total)
        left = rect.right() - width + 1 if mirrored else rect.left()
        painter.fillRect(QRect(left, rect.bottom() - 1, width, 2), theme.accent)


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPixelSize(round(QFontInfo(font).pixelSize() * SMALL))
    return smaller


def _side(*, right_to_left: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _elided(
    text: str, font: QFont, option: QTextOption, width: int
) -> list[tuple[float, QTextLayout]]:
    """Return at most two laid out lines with their tops; the last is elided if text is left."""
    metrics = QFontMetrics(font)
    spacing = metrics.lineSpacing()
    layout = _laid_out(text, font, option, width, TITLE_LINES)
    last = layout.lineAt(layout.lineCount() - 1)
    end = last.textStart() + last.textLength()
    units = text.encode("utf-16-le")
    if end * 2 >= len(units):
        return [(0.0, layout)]
    head = units[: last.textStart() * 2].decode("utf-16-le")
    tail = units[last.textStart() * 2 :].decode("utf-16-le")
    cut = metrics.elidedText(tail, Qt.TextElideMode.ElideRight, width)
    first = _laid_out(head, font, option, width, TITLE_LINES - 1)
    return [(0.0, first), (float(spacing), _laid_out(cut, font, option, width, 1))]


def _laid_out(text: str, font: QFont, option: QTextOption, width: int, most: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    spacing = QFontMetrics(font).lineSpacing()
    layout.beginLayout()
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * spacing))
    layout.endLayout()
    return layout
