"""Keys drawn as caps: the Latin legend, and beside it the letter of an Arabic keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from muraji.ui.keys.keyboard import arabic_legend
from muraji.ui.look.theme import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from muraji.ui.look.theme import Theme

SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
CAP_HEIGHT = 22.0
CAP_PADDING = 6.0
BETWEEN_CAPS = 3.0
AROUND_THEN = 5.0


@dataclass(frozen=True)
class Cap:
    """One key of a chord: what stands on it, and what an Arabic keyboard says there."""

    legend: str
    arabic: str | None

    def width(self, metrics: QFontMetricsF) -> float:
        """Return how wide the cap is drawn."""
        written = metrics.horizontalAdvance(self.legend)
        if self.arabic:
            written += metrics.horizontalAdvance(self.arabic) + CAP_PADDING
        return max(CAP_HEIGHT, written + 2 * CAP_PADDING)


def caps_of(chord: str) -> list[list[Cap]]:
    """Return the presses of a chord, each as the keys held together: ``L Shift+E`` has two."""
    return [[_cap(key) for key in press.split("+")] for press in chord.split(" ")]


def _cap(key: str) -> Cap:
    if key == "Space":
        return Cap(QCoreApplication.translate("keycaps", "Space"), None)
    return Cap(SIGNS.get(key, key), arabic_legend(key))


def spoken(chord: str) -> str:
    """Return a chord for a screen reader, with the Arabic letter of each key."""
    presses = []
    for press in caps_of(chord):
        keys = (f"{cap.legend} {cap.arabic}" if cap.arabic else cap.legend for cap in press)
        presses.append("+".join(keys))
    return ", ".join(presses)


def caps_width(chord: str, font: QFont) -> float:
    """Return how wide a chord is drawn."""
    metrics = QFontMetricsF(font)
    presses = caps_of(chord)
    return sum(_press_width(press, metrics) for press in presses) + (
        (len(presses) - 1) * (metrics.horizontalAdvance(_then()) + 2 * AROUND_THEN)
    )


def paint_caps(
    painter: QPainter, chord: str, left: float, middle: float, theme: Theme, *, mirrored: bool
) -> None:
    """Draw a chord around a middle line, beginning at the left.

    Keys held together lie as on every keyboard; presses one after the other follow the reader.
    """
    metrics = QFontMetricsF(painter.font())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A bracket on a cap is the one that is printed there, not its mirror image.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    presses = caps_of(chord)
    for number, press in enumerate(reversed(presses) if mirrored else presses):
        if number:
            width = metrics.horizontalAdvance(_then()) + 2 * AROUND_THEN
            box = QRectF(left, middle - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            painter.setPen(theme.secondary)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _then())
            left += width
        for cap in press:
            width = cap.width(metrics)
            _paint_cap(
                painter, cap, QRectF(left, middle - CAP_HEIGHT / 2, width, CAP_HEIGHT), theme
            )
            left += width + BETWEEN_CAPS
        left -= BETWEEN_CAPS
    painter.restore()


def _paint_cap(painter: QPainter, cap: Cap, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(mixed(theme.hairline, theme.ink, 0.25), 1))
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.ink)
    if cap.arabic is None:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap.legend)
        return
    inner = box.adjusted(CAP_PADDING, 0, -CAP_PADDING, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(inner, flags | Qt.AlignmentFlag.AlignLeft, cap.legend)
    painter.setPen(theme.secondary)
    painter.drawText(inner, flags | Qt.AlignmentFlag.AlignRight, cap.arabic)


def _press_width(press: list[Cap], metrics: QFontMetricsF) -> float:
    return sum(cap.width(metrics) for cap in press) + (len(press) - 1) * BETWEEN_CAPS


def _then() -> str:
    return QCoreApplication.translate("keycaps", "then")
