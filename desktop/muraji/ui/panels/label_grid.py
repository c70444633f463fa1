"""The labels as a grid of chips with their keys: a map of the keyboard to click on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from muraji.text.direction import contained
from muraji.ui.look.theme import SANS_FAMILIES, font_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent

    from muraji.domain.label import Label, LabelSet
    from muraji.ui.look.theme import Theme

COLUMNS = 3
ROW = 28
GAP = 4
RADIUS = 6
PADDING = 6
SIZES = (12, 11, 10)
"""Pixels of a title: one that is long is set smaller before it is cut short."""


class LabelGrid(QWidget):
    """Chips in the order of the label set; the chip of the label in hand is filled."""

    label_chosen = Signal(str)

    def __init__(self, theme: Theme, columns: int = COLUMNS) -> None:
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._labels: tuple[Label, ...] = ()
        self._language = "en"
        self._current: str | None = None
        self._hovered: int | None = None
        self._drawn = QPixmap()
        """What was painted last: the grid is moved at every turn of the panel and seldom changes."""
        self._changed: set[int] = set()
        """Chips that look otherwise than in ``_drawn``."""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Labels"))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._draw_anew()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Offer these labels, named in this language."""
        if (self._labels, self._language) == (labels.labels, language):
            return
        self._labels = labels.labels
        self._language = language
        self._hovered = None
        offered = (f"{label.key} {label.title.in_language(language)}" for label in labels)
        self.setAccessibleDescription("; ".join(offered))
        self.updateGeometry()
        self._draw_anew()

    def set_current(self, name: str | None) -> None:
        """Fill the chip of this label."""
        before, self._current = self._current, name
        self._draw(
            place
            for place, label in enumerate(self._labels)
            if (label.name == before) != (label.name == name)
        )

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        rows = -(-len(self._labels) // self._columns)
        return QSize(240, max(0, rows * (ROW + GAP) - GAP))

    def _draw_anew(self) -> None:
        self._drawn = QPixmap()
        self.update()

    def _draw(self, places: Iterable[int | None]) -> None:
        """Draw these chips again, and no others."""
        for place in places:
            if place is not None:
                self._changed.add(place)
                self.update(self._cell(place).toAlignedRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chips: those that changed are drawn, the others are as they were."""
        scale = self.devicePixelRatioF()
        size = (QSizeF(self.size()) * scale).toSize()
        if self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.setDevicePixelRatio(scale)
            self._drawn.fill(self._theme.surface)
            self._changed = set(range(len(self._labels)))
        if self._changed:
            self._draw_changed()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw_changed(self) -> None:
        painter = QPainter(self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in self._changed:
            cell = self._cell(place)
            painter.fillRect(cell, self._theme.surface)
            self._paint_chip(painter, cell, self._labels[place], place == self._hovered)
        painter.end()
        self._changed.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the chips the other way round where the window turns, and in another face."""
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self._draw_anew()
        super().changeEvent(event)

    def _paint_chip(self, painter: QPainter, cell: QRectF, label: Label, hovered: bool) -> None:
        theme = self._theme
        hue = theme.family(label.family)
        is_current = label.name == self._current
        has_tints = theme.suggested_tint > 0
        fill = hue if is_current else theme.tint(hue, 0.16 if hovered else 0.07)
        painter.setPen(Qt.PenStyle.NoPen if has_tints else QPen(hue, 2 if hovered else 1))
        painter.setBrush(fill if has_tints or is_current else theme.paper)
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = cell.adjusted(PADDING, 0, -PADDING, 0)
        ahead, behind = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        if not rtl:
            ahead, behind = behind, ahead
        # Absolute: Qt would otherwise mirror once more what is mirrored here already.
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font_of(SANS_FAMILIES, 11))
        painter.setPen(theme.paper if is_current else theme.secondary)
        key = " ".join(label.key)
        painter.drawText(inner, behind | middle, key)
        key_width = painter.fontMetrics().horizontalAdvance(key) + 4
        room = inner.adjusted(key_width if rtl else 0, 0, 0 if rtl else -key_width, 0)
        title = contained(label.title.in_language(self._language))
        painter.setFont(_fitting(title, int(room.width())))
        painter.setPen(theme.paper if is_current else hue)
        title = painter.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, ahead | middle, title)

    def _cell(self, place: int) -> QRectF:
        row, column = divmod(place, self._columns)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            column = self._columns - 1 - column
        width = (self.width() - GAP * (self._columns - 1)) / self._columns
        return QRectF(column * (width + GAP), row * (ROW + GAP), width, ROW)

    def _place_at(self, point: QPoint) -> int | None:
        for place in range(len(self._labels)):
            if self._cell(place).contains(point):
                return place
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the chip under the pointer."""
        self._hover(self._place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the lifted chip down."""
        self._hover(None)

    def _hover(self, place: int | None) -> None:
        if place != self._hovered:
            before, self._hovered = self._hovered, place
            self._draw((before, place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the label under the pointer."""
        place = self._place_at(event.position().toPoint())
        if place is not None:
            self.label_chosen.emit(self._labels[place].name)

    def event(self, event: QEvent) -> bool:
        """Show what a label means when the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            place = self._place_at(help_event.pos())
            if place is not None:
                meaning = self._labels[place].definition.in_language(self._language)
                QToolTip.showText(help_event.globalPos(), meaning, self)
                return True
        return super().event(event)


@lru_cache(maxsize=256)
def _fitting(title: str, room: int) -> QFont:
    """Return the largest face in which the title fits into so many pixels."""
    fonts = [font_of(SANS_FAMILIES, size) for size in SIZES]
    fits = (font for font in fonts if QFontMetricsF(font).horizontalAdvance(title) <= room)
    return next(fits, fonts[-1])
