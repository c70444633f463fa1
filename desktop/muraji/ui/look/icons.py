"""Icons drawn from the kept line drawings in the colour of the text beside them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QTransform

from muraji.workspace.places import resource

FAINT = 0.4
"""Opacity of the icon of something that cannot be used now."""


def icon(name: str, colour: QColor, *, mirrored: bool = False) -> QIcon:
    """Return ``icons/<name>.svg`` in a colour; ``mirrored`` for arrows in right-to-left windows."""
    return QIcon(_Drawn(name, QColor(colour), mirrored=mirrored))


class _Drawn(QIconEngine):
    """Draws an icon at the size asked for, when it is first asked for."""

    def __init__(self, name: str, colour: QColor, *, mirrored: bool) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._mirrored = mirrored

    def clone(self) -> QIconEngine:
        """Return another of the same."""
        return _Drawn(self._name, self._colour, mirrored=self._mirrored)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of so many device pixels."""
        return self.scaledPixmap(size, mode, state, 1)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon as a picture of so many logical pixels for a screen of this density.

        Before Qt 6.8 the size was in device pixels.
        """
        return _picture(
            self._name,
            self._colour.rgba(),
            size.width(),
            scale,
            mode is QIcon.Mode.Disabled,
            self._mirrored,
        )

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into a rectangle of logical pixels."""
        density = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, density))


@lru_cache(maxsize=256)
def _picture(
    name: str, colour: int, size: int, density: float, is_disabled: bool, mirrored: bool
) -> QPixmap:
    if is_disabled:
        return _faint(_picture(name, colour, size, density, False, mirrored))
    return pixmap(name, QColor.fromRgba(colour), size, density, mirrored=mirrored)


def _faint(picture: QPixmap) -> QPixmap:
    if picture.isNull():
        return picture
    faint = QPixmap(picture.size())
    faint.setDevicePixelRatio(picture.devicePixelRatio())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    painter.setOpacity(FAINT)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return faint


def pixmap(
    name: str, colour: QColor, size: int, density: float = 1, *, mirrored: bool = False
) -> QPixmap:
    """Return an icon as a picture of ``size`` by ``size`` logical pixels.

    Raises:
        FileNotFoundError: no such icon ships, which is a bug.
    """
    if size <= 0:
        return QPixmap()
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    picture = QPixmap(round(size * density), round(size * density))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    if mirrored:
        picture = picture.transformed(QTransform().scale(-1, 1))
    picture.setDevicePixelRatio(density)
    return picture
