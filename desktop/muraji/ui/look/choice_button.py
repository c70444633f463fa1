"""A wide button with an icon, what it does, and a quieter line below: for choices that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from muraji.ui.look.icons import pixmap
from muraji.ui.look.theme import SANS_FAMILIES, font_of, mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from muraji.ui.look.theme import Theme

PADDING = 12
ICON = 20


class ChoiceButton(QAbstractButton):
    """One of a few choices; checkable ones show a ring that fills."""

    def __init__(self, theme: Theme, icon_name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._detail = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(font_of(SANS_FAMILIES, 14))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def set_words(self, title: str, detail: str = "") -> None:
        """Say what the button does, and what that means."""
        self.setText(title)
        self._detail = detail
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The quieter line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are seen."""
        return self._title_height() + self._detail_box(width).height() + 2 * PADDING

    def sizeHint(self) -> QSize:
        """Return a width that reads well."""
        return QSize(420, self.heightForWidth(420))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar; where one is ticked, Enter is the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isCheckable():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute
        text = self._text_rect(self.width())
        if mirrored:
            text.moveLeft(PADDING)
        self._paint_sign(painter, mirrored)
        painter.setPen(self._theme.ink if self.isEnabled() else self._theme.secondary)
        title = QRect(text.left(), text.top(), text.width(), self._title_height())
        words = QFontMetrics(self._title_font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, title.width()
        )
        painter.setFont(self._title_font())
        painter.drawText(title, flags | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(self._detail_font())
        painter.setPen(self._theme.secondary)
        below = text.adjusted(0, self._title_height(), 0, 0)
        painter.drawText(below, flags | Qt.TextFlag.TextWordWrap, self._detail)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(theme.surface, theme.ink, 0.1 if self.isDown() else 0.05))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _paint_sign(self, painter: QPainter, mirrored: bool) -> None:
        left = self.width() - PADDING - ICON if mirrored else PADDING
        top = PADDING + (self._title_height() - ICON) / 2
        if not self.isCheckable():
            colour = self._theme.accent if self.isEnabled() else self._theme.secondary
            if self._icon_name:
                picture = pixmap(self._icon_name, colour, ICON, self.devicePixelRatioF())
                painter.drawPixmap(QPointF(left, top), picture)
            return
        centre = QPointF(left + ICON / 2, top + ICON / 2)
        colour = self._theme.accent if self.isChecked() else self._theme.secondary
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 7, 7)
        if self.isChecked():
            painter.setBrush(colour)
            painter.drawEllipse(centre, 3.5, 3.5)

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        return font

    def _detail_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(9, font.pixelSize() - 1))
        return font

    def _title_height(self) -> int:
        return QFontMetrics(self._title_font()).lineSpacing()

    def _text_rect(self, width: int) -> QRect:
        left = 2 * PADDING + ICON
        return QRect(left, PADDING, width - left - PADDING, self.height() - 2 * PADDING)

    def _detail_box(self, width: int) -> QRect:
        if not self._detail:
            return QRect()
        room = QRect(0, 0, self._text_rect(width).width(), 10_000)
        return QFontMetrics(self._detail_font()).boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), self._detail
        )
