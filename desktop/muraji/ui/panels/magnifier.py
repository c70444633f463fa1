"""The edges of a mention under a glass: its letters one by one, in the order in which they are read.

What a reader cannot see on the page stands here by name: no-break spaces, direction marks, joiners.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from muraji.text.direction import runs_right_to_left
from muraji.ui.look.theme import SANS_FAMILIES, font_of
from muraji.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from muraji.domain.span import Span
    from muraji.ui.look.theme import Theme

SHOWN_AT_EACH_EDGE = 4
CELL_HEIGHT = 40
NAMES = {
    " ": "␣",
    "\u00a0": "NBSP",
    "\t": "TAB",
    "\n": QT_TRANSLATE_NOOP("magnifier", "line"),
    "\u00ad": "SHY",
    "\u061c": "ALM",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
    "\u0640": QT_TRANSLATE_NOOP("magnifier", "tatweel"),
}
"""Letters without a picture of their own, by the names under which Unicode's charts list them."""


@dataclass(frozen=True)
class Cell:
    """One letter with the marks on it, or the dots between the two edges."""

    letters: str
    is_inside: bool

    @property
    def name(self) -> str:
        """The name of a letter without a picture; empty for one that can be seen."""
        if self.letters in NAMES:
            return NAMES[self.letters]
        is_invisible = len(self.letters) == 1 and unicodedata.category(self.letters) in {"Cf", "Cc"}
        return f"U+{ord(self.letters):04X}" if is_invisible else ""


GAP = Cell("…", is_inside=True)


def cells_of(text: str, span: Span) -> list[Cell]:
    """Return the first and last letters of the span with one neighbour outside at each end."""
    inside = [Cell(letters, is_inside=True) for letters in clusters(span.of(text))]
    if len(inside) > 2 * SHOWN_AT_EACH_EDGE:
        inside = [*inside[:SHOWN_AT_EACH_EDGE], GAP, *inside[-SHOWN_AT_EACH_EDGE:]]
    before = clusters(text[max(0, span.start - 4) : span.start])[-1:]
    after = clusters(text[span.end : span.end + 4])[:1]
    return [
        *(Cell(letters, is_inside=False) for letters in before),
        *inside,
        *(Cell(letters, is_inside=False) for letters in after),
    ]


def clusters(text: str) -> list[str]:
    """Cut a text into letters, each with the combining marks that follow it."""
    found: list[str] = []
    for letter in text:
        if found and unicodedata.combining(letter) and found[-1] not in NAMES:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def places_of(cells: Sequence[Cell], *, rtl: bool) -> list[int]:
    """Return the place of each cell, counted from where a reader begins.

    Letters stand in their stored order, but digits and foreign words as they are read: 2024 at the
    end of a date is not 4202. What joins digits (10:32) goes with them.
    """
    places = list(range(len(cells)))
    start = 0
    while start < len(cells):
        end = start
        while end < len(cells) and cells[end].is_inside and _runs_against(cells[end], rtl=rtl):
            end += 1
            joins = end + 1 < len(cells) and _joins(cells[end]) and cells[end].is_inside
            if joins and cells[end + 1].is_inside and _runs_against(cells[end + 1], rtl=rtl):
                end += 1
        places[start:end] = reversed(places[start:end])
        start = end + 1 if end == start else end
    return places


def _runs_against(cell: Cell, *, rtl: bool) -> bool:
    kind = unicodedata.bidirectional(cell.letters[0])
    return kind in {"L", "EN", "AN"} if rtl else kind in {"R", "AL"}


def _joins(cell: Cell) -> bool:
    return unicodedata.bidirectional(cell.letters[0]) in {"ES", "CS"}


def _is_seen_from_the_right(letters: str) -> bool:
    """Say on which side the first of the letters is seen; digits alone are seen from the left."""
    has_letters = any(unicodedata.bidirectional(letter) in {"L", "R", "AL"} for letter in letters)
    has_digits = any(letter.isdigit() for letter in letters)
    return runs_right_to_left(letters) if has_letters else not has_digits


class Magnifier(QWidget):
    """A row of letters; those outside the mention are faint, an edge is a line in the accent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cells: list[Cell] = []
        self._is_rtl = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Letters at the edges"))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def show_span(self, text: str, span: Span | None) -> None:
        """Show the edges of this span; nothing for None."""
        self._cells = cells_of(text, span) if span else []
        self._is_rtl = _is_seen_from_the_right(span.of(text)) if span else True
        self.setAccessibleDescription(" ".join(_said(cell) or cell.letters for cell in self._cells))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of one row."""
        return QSize(220, CELL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the letters in the order of reading, the first where a reader of them begins."""
        if not self._cells:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(28.0, self.width() / len(self._cells))
        seen_at = places_of(self._cells, rtl=self._is_rtl)
        for place, cell in enumerate(self._cells):
            self._paint_cell(painter, self._rect(seen_at[place], width), cell)
            rect = self._rect(place, width)
            if place and self._cells[place - 1].is_inside != cell.is_inside:
                x = rect.right() if self._is_rtl else rect.left()
                painter.setPen(QPen(self._theme.accent, 2))
                painter.drawLine(int(x), 4, int(x), CELL_HEIGHT - 4)
        painter.end()

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        name = _said(cell)
        painter.setFont(font_of(SANS_FAMILIES, 9 if name else 20))
        if name:
            painter.setPen(self._theme.family("things"))
        else:
            painter.setPen(self._theme.ink if cell.is_inside else self._theme.secondary)
        # A letter joined to nothing shows its own form, which is what tells ـة from ـه here.
        painter.drawText(rect, name or cell.letters, self._setting())

    def _setting(self) -> QTextOption:
        """Return how a letter is set: a bracket opens to the side to which it does on the page."""
        setting = QTextOption(Qt.AlignmentFlag.AlignCenter)
        direction = Qt.LayoutDirection
        setting.setTextDirection(direction.RightToLeft if self._is_rtl else direction.LeftToRight)
        setting.setWrapMode(QTextOption.WrapMode.NoWrap)
        return setting

    def _rect(self, place: int, width: float) -> QRectF:
        x = place * width
        if self._is_rtl:
            x = len(self._cells) * width - x - width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x += self.width() - len(self._cells) * width
        return QRectF(x, 0, width, CELL_HEIGHT)


def _said(cell: Cell) -> str:
    """Return the name of a letter without a picture in the window's language."""
    return QCoreApplication.translate("magnifier", cell.name) if cell.name else ""
