"""The widget under the page: a column of paper in the middle of the window that only scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from muraji.ui.article.document import PAGE_PADDING
from muraji.ui.article.glide import Glide

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from muraji.ui.article.reading import ReadingStyle
    from muraji.ui.look.theme import Theme

NOTCH = 120
"""What Qt reports for one notch of a wheel; touch pads report many small parts of it."""

SCROLL_BAR = """
QScrollBar:vertical {{ background: {paper}; width: 12px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: 36px; border-radius: 3px;
    margin: 3px; }}
QScrollBar::handle:vertical:hover {{ background: {hover}; }}
QScrollBar::handle:vertical:disabled {{ background: {paper}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class Column(QTextEdit):
    """A read-only text widget whose column keeps equal margins and whose keys are the window's."""

    zoom_requested = Signal(int)
    """One step larger (1) or smaller (-1)."""

    def __init__(self, theme: Theme, style: ReadingStyle) -> None:
        super().__init__()
        self._own_viewport()
        self._theme = theme
        self._style = style
        self._turned = 0
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Article"))
        self._glide = Glide(self.verticalScrollBar(), self)
        self.verticalScrollBar().rangeChanged.connect(self._show_need_to_scroll)
        self._dress()

    def _own_viewport(self) -> None:
        """Look through a widget made here, dressed as Qt dresses its own.

        Asked for a widget that Qt made, PySide makes ready every class of widget there is to find
        out which it might be, before the first paint: a fifth of the time that our part of the start takes.
        """
        viewport = QWidget(self)
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        viewport.setMouseTracking(True)
        self.setViewport(viewport)

    def event(self, event: QEvent) -> bool:
        """Keep the column centred before Qt lays the page out, and let the margins scroll too."""
        if event.type() == QEvent.Type.Resize:
            self._centre()
        elif event.type() == QEvent.Type.Wheel:
            self.wheelEvent(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Name the page in the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Article"))
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for another size with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            if abs(self._turned) >= NOTCH:
                self.zoom_requested.emit(1 if self._turned > 0 else -1)
                self._turned = 0
            event.accept()
            return
        self._glide.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages; every other key belongs to the window."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._glide.stop()
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _show_need_to_scroll(self, lowest: int, highest: int) -> None:
        """Keep the bar's place but not its handle where there is nothing to scroll."""
        self.verticalScrollBar().setEnabled(lowest < highest)

    def _centre(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        free = self.width() - bar - self._style.column - 2 * PAGE_PADDING
        side = max(0, free // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _dress(self) -> None:
        """Wear the theme: the margins beside the column are paper too."""
        theme = self._theme
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        sheet = SCROLL_BAR.format(
            paper=theme.paper.name(),
            handle=theme.tint(theme.secondary, 0.35).name(),
            hover=theme.tint(theme.secondary, 0.7).name(),
        )
        self.verticalScrollBar().setStyleSheet(sheet)
        self.update()
        self.viewport().update()
