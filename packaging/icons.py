"""Render the program's icon for the system at hand: PNG files, and .ico or .icns where they are wanted.

Usage: python packaging/icons.py FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "muraji.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def picture(size: int) -> QImage:
    """Return the icon, drawn at this size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write every size, and the two containers."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    for size in SIZES:
        picture(size).save(str(folder / f"{size}.png"))
    for suffix, size in (("ico", 256), ("icns", 512)):
        if not picture(size).save(str(folder / f"muraji.{suffix}")):
            sys.exit(f"Qt could not write muraji.{suffix}.")
    del application


if __name__ == "__main__":
    main()
