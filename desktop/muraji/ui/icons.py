"""Icons drawn from the kept line drawings in the colour of the text beside them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform

from muraji.workspace.places import resource

SIZES = (16, 20, 24, 32)
DENSITIES = (1, 2)


def icon(name: str, colour: QColor, *, mirrored: bool = False) -> QIcon:
    """Return ``icons/<name>.svg`` in a colour; ``mirrored`` for arrows in right-to-left windows."""
    return _drawn(name, colour.name(), mirrored)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, mirrored: bool) -> QIcon:
    drawn = QIcon()
    faint = QColor(colour)
    faint.setAlphaF(0.4)
    for size in SIZES:
        for density in DENSITIES:
            drawn.addPixmap(pixmap(name, QColor(colour), size, density, mirrored=mirrored))
            disabled = pixmap(name, faint, size, density, mirrored=mirrored)
            drawn.addPixmap(disabled, QIcon.Mode.Disabled)
    return drawn


def pixmap(
    name: str, colour: QColor, size: int, density: float = 1, *, mirrored: bool = False
) -> QPixmap:
    """Return an icon as a picture of ``size`` by ``size`` logical pixels.

    Raises:
        FileNotFoundError: no such icon ships, which is a bug.
    """
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
