"""Keyword in context: the names of many lines under one another, their letters joined as in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QTextCharFormat, QTextLayout, QTextOption

from muraji.text.direction import runs_right_to_left

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from muraji.review.context import Context

FADE = 28.0
"""Pixels over which a line that goes on beyond its room fades out."""


def paint_context(
    painter: QPainter,
    rect: QRectF,
    context: Context,
    *,
    font: QFont,
    ground: QColor,
    ink: QColor,
    around: QColor,
    struck: bool = False,
) -> None:
    """Paint one line with its mention in the middle of ``rect``.

    It is laid out as a whole, so that a proclitic joins the name as it does on the page; what comes
    before the name stands at the side where the text begins.
    """
    start = _units(context.before)
    length = _units(context.surface)
    layout, natural = _laid_out(context, font, around, ink, start, length, struck)
    line = layout.lineAt(0)
    edges = [line.cursorToX(place)[0] for place in (start, start + length)]  # type: ignore[index]
    offset = rect.center().x() - sum(edges) / 2
    top = rect.center().y() - line.height() / 2
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, QPointF(offset, top))
    if offset < rect.left():
        _fade(painter, QRectF(rect.left(), rect.top(), FADE, rect.height()), ground, leftwards=True)
    if offset + natural > rect.right():
        right = QRectF(rect.right() - FADE, rect.top(), FADE, rect.height())
        _fade(painter, right, ground, leftwards=False)
    painter.restore()


def _laid_out(
    context: Context,
    font: QFont,
    around: QColor,
    ink: QColor,
    start: int,
    length: int,
    struck: bool,
) -> tuple[QTextLayout, float]:
    text = f"{context.before}{context.surface}{context.after}".replace("\t", " ")
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if runs_right_to_left(text)
        else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats([_range(0, _units(text), around), _range(start, length, ink, struck=struck)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000_000)
    layout.endLayout()
    return layout, line.naturalTextWidth()


def _range(
    start: int, length: int, colour: QColor, *, struck: bool = False
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    form = QTextCharFormat()
    form.setForeground(colour)
    form.setFontStrikeOut(struck)
    made.format = form
    return made


def _fade(painter: QPainter, strip: QRectF, ground: QColor, *, leftwards: bool) -> None:
    gone = QColor(ground)
    gone.setAlpha(0)
    gradient = QLinearGradient(strip.topLeft(), strip.topRight())
    gradient.setColorAt(0, ground if leftwards else gone)
    gradient.setColorAt(1, gone if leftwards else ground)
    painter.fillRect(strip, gradient)


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
