"""What is under the pointer, found from the glyphs themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock

    from muraji.ui.article.pictures import LinePicture, Pictures

EDGE_REACH = 5.0
"""Pixels on either side of an edge within which it can be taken hold of."""


class Edge(Enum):
    """An end of a mention in the order of the text."""

    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """The letter nearest to the pointer, and what the pointer really touches."""

    position: int
    """The code point of the nearest letter."""
    is_on_letter: bool
    marks: tuple[str, ...]
    """The mentions under the pointer, the innermost first."""
    edge: Edge | None = None
    """The edge of the current mention that is within reach, by how the paragraph runs."""
    right_to_left: bool = True
    """How the paragraph runs."""


def hit_test(pictures: Pictures, point: QPointF) -> Hit | None:
    """Return what is at a point of the document; None where the page has no letter near it."""
    found = _nearest_line(pictures, point)
    if found is None:
        return None
    block, picture, x, y = found
    unit = picture.line.unit_at(x)
    if unit is None:
        return None
    box = picture.line.boxes[unit - picture.line.start]
    is_level = picture.top - 2 <= y <= picture.chip_top
    return Hit(
        pictures.positions.point(block.position() + unit),
        bool(box and box.left <= x <= box.right and is_level),
        _marks_at(picture, x, y, is_level),
        _edge_at(picture, pictures.chips.current, x) if is_level else None,
        picture.right_to_left,
    )


def _nearest_line(
    pictures: Pictures, point: QPointF
) -> tuple[QTextBlock, LinePicture, float, float] | None:
    """Return the line whose letters or chips the point is nearest to, and the point within it."""
    reach = pictures.style.headline_size * 3.0
    best: tuple[float, QTextBlock, LinePicture, float, float] | None = None
    for block, origin, picture in pictures.pictures_between(point.y() - reach, point.y() + reach):
        x, y = point.x() - origin.x(), point.y() - origin.y()
        away = max(picture.top - y, y - picture.bottom, 0.0)
        if picture.line.extent() and (best is None or away < best[0]):
            best = (away, block, picture, x, y)
    return best[1:] if best else None


def _marks_at(picture: LinePicture, x: float, y: float, is_level: bool) -> tuple[str, ...]:
    if not is_level:
        return tuple(
            identity
            for identity, strip in picture.chips.items()
            if picture.chip_rect(strip).contains(x, y)
        )
    touched = [
        segment
        for segment in picture.segments
        if any(strip.left <= x <= strip.right for strip in segment.strips)
    ]
    return tuple(segment.mark.id for segment in reversed(touched))


def _edge_at(picture: LinePicture, current: str | None, x: float) -> Edge | None:
    """Return the edge of the current mention within reach; a narrow mention keeps its middle."""
    for segment in picture.segments:
        if segment.mark.id != current:
            continue
        extent = segment.extent
        inside = min(EDGE_REACH, (extent.right - extent.left) / 4)
        right, left = Edge.START, Edge.END
        if not picture.right_to_left:
            right, left = left, right
        shown = {Edge.START: segment.starts_here, Edge.END: segment.ends_here}
        if shown[right] and -inside <= x - extent.right <= EDGE_REACH:
            return right
        if shown[left] and -EDGE_REACH <= x - extent.left <= inside:
            return left
    return None
