"""Draws the marks around the text: tints under the letters, lines and chips over them.

Nothing here touches the document; the letters are drawn by Qt between the two passes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from muraji.ui.article.letters import Strip
from muraji.ui.article.marks import LinePattern, Look
from muraji.ui.look.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPainter

    from muraji.ui.article.chips import ChipPlacer
    from muraji.ui.article.marks import Mark
    from muraji.ui.article.pictures import LinePicture
    from muraji.ui.article.segment import Segment
    from muraji.ui.look.theme import Theme

RADIUS = 3.0
HATCH_STEP = 5.0
LINES_BY_STATE = {
    Look.UNSURE: [0.1, 2.2],
    Look.SUGGESTED: [2.6, 1.6],
    Look.MAYBE: [0.1, 3.4],
}
"""Dash and gap in line widths; what is not listed is drawn solid."""


@dataclass(frozen=True)
class MarkPainter:
    """Draws one line's marks in the colours of one theme."""

    theme: Theme
    font: QFont
    chips: ChipPlacer

    def draw_below(self, painter: QPainter, picture: LinePicture) -> None:
        """Draw what lies under the letters: tints and hatching, the outer mention first."""
        for segment in picture.segments:
            mark = segment.mark
            share = self._tint_share(mark)
            if not share:
                continue
            hue = self.theme.family(mark.family)
            for strip in segment.strips:
                rect = picture.rect(strip).adjusted(-1.5, -1, 1.5, 1)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.tint(hue, share))
                painter.drawRoundedRect(rect, RADIUS, RADIUS)
                if mark.look is Look.UNSURE:
                    painter.setBrush(self.theme.tint(hue, 0.22))
                    painter.drawPath(hatching(rect.adjusted(0.5, 0.5, -0.5, -0.5)))

    def draw_above(self, painter: QPainter, picture: LinePicture) -> None:
        """Draw what lies over the letters: lines, dots, chips and the ring of the current one."""
        for segment in picture.segments:
            if segment.mark.look is Look.REJECTED:
                self._draw_struck(painter, picture, segment)
            else:
                self._draw_lines(painter, picture, segment)
        for segment in picture.segments:
            if segment.mark.id == self.chips.current:
                self._draw_ring(painter, picture, segment)
        for segment in picture.segments:
            strip = picture.chips.get(segment.mark.id)
            if strip:
                self._draw_chip(painter, picture, segment.mark, strip)

    def _tint_share(self, mark: Mark) -> float:
        if mark.look is Look.ACCEPTED or (
            mark.id == self.chips.current and mark.look is not Look.REJECTED
        ):
            return self.theme.decided_tint
        if mark.look in {Look.SUGGESTED, Look.UNSURE}:
            return self.theme.suggested_tint
        return 0.0

    def _pen(self, mark: Mark, width: float) -> QPen:
        hue = self.theme.family(mark.family)
        if mark.look is Look.MAYBE:
            hue = mixed(self.theme.paper, hue, 0.6)
        pen = QPen(hue, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashes = LINES_BY_STATE.get(mark.look)
        if dashes:
            pen.setDashPattern(dashes)
            if dashes[0] < 1:
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _draw_lines(self, painter: QPainter, picture: LinePicture, segment: Segment) -> None:
        mark = segment.mark
        theme = self.theme
        width = theme.decided_line if mark.is_decided else theme.suggested_line
        y = picture.line.baseline + picture.room.depth + 2.0 + segment.lane * picture.room.lane
        chips = list(picture.chips.values()) if segment.lane else []
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strip in segment.strips:
            parts = uncovered(strip, chips)
            for part in [part for part in parts if part.right - part.left > 5] or parts:
                line = QLineF(part.right - 0.5, y, part.left + 0.5, y)
                draw_pattern(painter, self._pen(mark, width), line, mark)
        if mark.flagged and segment.starts_here:
            self._draw_flag(painter, picture, segment)
        if mark.corrected and segment.starts_here:
            extent = segment.extent
            x = extent.right + 1 if picture.right_to_left else extent.left - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.family(mark.family))
            painter.drawEllipse(QPointF(x, y), 3.0, 3.0)

    def _draw_flag(self, painter: QPainter, picture: LinePicture, segment: Segment) -> None:
        """Turn down the upper corner at the beginning of a mention to come back to."""
        extent, top = segment.extent, picture.top - 2
        x, inward = (extent.right + 2, -8) if picture.right_to_left else (extent.left - 2, 8)
        corner = [QPointF(x, top), QPointF(x + inward, top), QPointF(x, top + 8)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.accent)
        painter.drawPolygon(QPolygonF(corner))

    def _draw_struck(self, painter: QPainter, picture: LinePicture, segment: Segment) -> None:
        painter.setPen(QPen(self.theme.secondary, 1.0))
        y = picture.line.baseline - picture.room.above * 0.3
        under = picture.line.baseline + picture.room.depth + 2.0
        for strip in segment.strips:
            painter.drawLine(QLineF(strip.left, y, strip.right, y))
            painter.drawLine(QLineF(strip.left, under, strip.right, under))

    def _draw_ring(self, painter: QPainter, picture: LinePicture, segment: Segment) -> None:
        painter.setPen(QPen(self.theme.accent, self.theme.ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strip in segment.strips:
            rect = picture.rect(strip).adjusted(-2.5, -2, 2.5, 1)
            painter.drawRoundedRect(rect, RADIUS + 1, RADIUS + 1)
        extent = segment.extent
        starts, ends = segment.starts_here, segment.ends_here
        if not picture.right_to_left:
            starts, ends = ends, starts
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.accent)
        middle = picture.line.baseline - picture.room.above / 2 + picture.room.depth / 2
        for shown, x in ((starts, extent.right + 2.5), (ends, extent.left - 2.5)):
            if shown:
                painter.drawRoundedRect(QRectF(x - 2, middle - 5, 4, 10), 2, 2)

    def _draw_chip(self, painter: QPainter, picture: LinePicture, mark: Mark, strip: Strip) -> None:
        theme = self.theme
        is_current = mark.id == self.chips.current
        hue = theme.accent if is_current else theme.family(mark.family)
        rect = picture.chip_rect(strip)
        radius = rect.height() / 2
        if mark.is_decided or is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hue)
            painter.drawRoundedRect(rect, radius, radius)
            painter.setPen(theme.paper)
        else:
            painter.setPen(QPen(hue, 1.0))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setPen(hue)
        painter.setFont(self.font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.chips.text(mark))


def draw_pattern(painter: QPainter, pen: QPen, line: QLineF, mark: Mark) -> None:
    """Draw one line under a word in the pattern of its label."""
    painter.setPen(pen)
    if mark.look is Look.MAYBE or mark.pattern is LinePattern.PLAIN:
        painter.drawLine(line)
    elif mark.pattern is LinePattern.DOUBLE:
        pen.setWidthF(pen.widthF() * 0.5)
        pen.setDashPattern([each * 2 for each in pen.dashPattern()])
        painter.setPen(pen)
        painter.drawLines([line.translated(0, -1.25), line.translated(0, 1.25)])
    elif mark.pattern is LinePattern.WAVE:
        pen.setWidthF(pen.widthF() * 0.75)
        painter.setPen(pen)
        painter.drawPath(wave(line))
    else:
        painter.drawLine(line)
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setWidthF(1.25)
        painter.setPen(pen)
        painter.drawLines(ticks(line, mark.pattern))


def wave(line: QLineF) -> QPainterPath:
    """Return a gentle wave along a level line."""
    path = QPainterPath(line.p1())
    step, direction, up = 4.0, (1 if line.dx() > 0 else -1), 1
    x = line.x1()
    while abs(line.x2() - x) > 0.5:
        reach = min(step, abs(line.x2() - x)) * direction
        path.quadTo(x + reach / 2, line.y1() - 2.4 * up, x + reach, line.y1())
        x, up = x + reach, -up
    return path


def ticks(line: QLineF, pattern: LinePattern) -> list[QLineF]:
    """Return short upright strokes on a line: at its ends, or all along."""
    left, right = sorted((line.x1(), line.x2()))
    places = [left + 0.6, right - 0.6]
    if pattern is LinePattern.BEADS:
        count = max(2, round((right - left) / 6))
        places = [left + 0.6 + (right - left - 1.2) * n / count for n in range(count + 1)]
    return [QLineF(x, line.y1() - 3.4, x, line.y1()) for x in places]


def uncovered(strip: Strip, covers: Iterable[Strip], gap: float = 1.5) -> list[Strip]:
    """Return the parts of a strip that no cover touches."""
    parts = [strip]
    for cover in covers:
        left, right = cover.left - gap, cover.right + gap
        parts = (
            [
                piece
                for part in parts
                for piece in (
                    Strip(part.left, min(part.right, left)),
                    Strip(max(part.left, right), part.right),
                )
                if piece.right - piece.left > 1
            ]
            if any(part.left < right and left < part.right for part in parts)
            else parts
        )
    return parts


def hatching(rect: QRectF) -> QPainterPath:
    """Return slanted strokes clipped to a rectangle, to be filled.

    Filled, since Qt rounds a thin line otherwise when a repaint cuts it in two.
    """
    path = QPainterPath()
    height = rect.height()
    offset = HATCH_STEP
    while offset < rect.width() + height:
        over_right = max(0.0, offset - rect.width())
        over_left = max(0.0, height - offset)
        x1, y1 = rect.left() + offset - over_right, rect.top() + over_right
        x2, y2 = rect.left() + offset - height + over_left, rect.bottom() - over_left
        path.addPolygon(
            QPolygonF(
                [
                    QPointF(x1 - 0.6, y1),
                    QPointF(x1 + 0.6, y1),
                    QPointF(x2 + 0.6, y2),
                    QPointF(x2 - 0.6, y2),
                ]
            )
        )
        offset += HATCH_STEP
    return path
