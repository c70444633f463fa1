"""A small curve without axes: how a figure has gone, in the direction in which one reads."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from muraji.ui.look.theme import Theme

WIDTH, HEIGHT = 320, 72
"""The size for which the curve is drawn; it is stretched to its place."""
UNFILLED = "line reactive nofill"
LINE, BOLD_LINE = 2.0, 3.0


def _charting() -> Any:
    """Import the charting library without the finder of modules that it leaves behind.

    It is of a kind that Python no longer asks: at every later import that finds nothing there is a
    warning instead.
    """
    before = list(sys.meta_path)
    import pygal

    sys.meta_path[:] = [each for each in sys.meta_path if each in before]
    return pygal


def curve_svg(values: Sequence[float | None], colour: str, line: float) -> str:
    """Return the curve as SVG, oldest at the left, over a ground that stands for nought."""
    pygal = _charting()
    from pygal.style import Style

    style = Style(
        background="transparent",
        plot_background="transparent",
        colors=(colour,),
        stroke_width=str(line),
        transition="0",
    )
    chart = pygal.Line(
        style=style,
        show_dots=False,
        stroke_style={"width": line},
        js=(),
        range=(0, max([value for value in values if value is not None], default=0) or 1),
        disable_xml_declaration=True,
    )
    chart.add("", list(values))
    drawn: str | bytes = chart.render_sparkline(width=WIDTH, height=HEIGHT)
    text = drawn.decode() if isinstance(drawn, bytes) else drawn
    # Qt lets the rule for the series win over the one for lines that are not filled.
    return text.replace(f'class="{UNFILLED}"', f'class="{UNFILLED}" style="fill:none"')


class Curve(QWidget):
    """Shows the curve; what it says is said in words by its neighbour."""

    def __init__(self, values: Sequence[float | None], theme: Theme) -> None:
        super().__init__()
        self._ground = theme.hairline
        line = BOLD_LINE if theme.decided_tint == 0 else LINE
        drawing = curve_svg(values, theme.accent.name(), line)
        self._renderer = QSvgRenderer(QByteArray(drawing.encode()), self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size for which the curve is drawn."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the curve, time running from right to left where reading does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self._ground)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()
        super().paintEvent(event)
