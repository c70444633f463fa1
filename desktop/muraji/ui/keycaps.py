"""Keys drawn as caps: the Latin legend, and beside it the letter of an Arabic keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from muraji.ui.keyboard import arabic_legend
from muraji.ui.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from muraji.ui.theme import Theme

SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
CAP_HEIGHT = 22.0
CAP_PADDING = 6.0
BETWEEN_CAPS = 3.0
BETWEEN_CHORDS = 10.0


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
    return sum(gap + cap.width(metrics) for gap, cap in _spaced(chord))


def paint_caps(painter: QPainter, chord: str, left: float, middle: float, theme: Theme) -> None:
    """Draw a chord from left to right, as keys lie on every keyboard, around a middle line."""
    metrics = QFontMetricsF(painter.font())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for gap, cap in _spaced(chord):
        left += gap
        width = cap.width(metrics)
        box = QRectF(left + 0.5, middle - CAP_HEIGHT / 2 + 0.5, width - 1, CAP_HEIGHT - 1)
        painter.setPen(QPen(mixed(theme.hairline, theme.ink, 0.25), 1))
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.ink)
        if cap.arabic is None:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap.legend)
        else:
            inner = box.adjusted(CAP_PADDING, 0, -CAP_PADDING, 0)
            sides = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, sides | Qt.AlignmentFlag.AlignLeft, cap.legend)
            painter.setPen(theme.secondary)
            painter.drawText(inner, sides | Qt.AlignmentFlag.AlignRight, cap.arabic)
        left += width
    painter.restore()


def _spaced(chord: str) -> Iterator[tuple[float, Cap]]:
    """Yield the caps with the room before each."""
    for number, press in enumerate(caps_of(chord)):
        for place, cap in enumerate(press):
            if place:
                yield BETWEEN_CAPS, cap
            else:
                yield BETWEEN_CHORDS if number else 0.0, cap
