"""Where each letter of a laid-out line is, from its glyphs: never from cursor positions.

On wrapped right-to-left lines Qt's own cursor geometry is off by the width of the trailing space,
and at bidi borders it is off by whole words; glyph positions are what is painted.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QGlyphRun, QTextLine

ALL_OF_IT = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
TOUCHING = 1.0
"""Strips less than this many pixels apart are one."""


class Strip(NamedTuple):
    """A horizontal stretch of a line, in pixels from the left of the block's layout."""

    left: float
    right: float


@cache
def takes_room(letter: str) -> bool:
    """Say whether a letter has a width of its own; marks and joiners live on the one before."""
    return bool(letter) and unicodedata.category(letter) not in {"Mn", "Me", "Cf"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph; positions are UTF-16 units within the block, y from its top."""

    start: int
    end: int
    top: float
    baseline: float
    bottom: float
    boxes: tuple[Strip | None, ...]
    """The strip of each unit of the line; None for what takes no room."""

    def strips(self, start: int, end: int) -> list[Strip]:
        """Return where the units ``start`` to ``end`` are: one strip, or more at bidi borders."""
        inside = self.boxes[max(0, start - self.start) : max(0, end - self.start)]
        joined: list[Strip] = []
        for box in sorted(box for box in inside if box):
            if joined and box.left - joined[-1].right < TOUCHING:
                joined[-1] = Strip(joined[-1].left, max(joined[-1].right, box.right))
            else:
                joined.append(box)
        return joined

    def unit_at(self, x: float) -> int | None:
        """Return the letter under ``x``, or the nearest; None on a line without letters."""
        found = min(
            (
                (max(box.left - x, x - box.right, 0.0), abs(box.left + box.right - 2 * x), place)
                for place, box in enumerate(self.boxes)
                if box
            ),
            default=None,
        )
        return self.start + found[2] if found else None

    def extent(self) -> Strip | None:
        """Return the stretch from the first letter to the last, as seen."""
        boxes = [box for box in self.boxes if box]
        if not boxes:
            return None
        return Strip(min(box.left for box in boxes), max(box.right for box in boxes))


def line_of(layout_line: QTextLine, letters: Sequence[str]) -> Line:
    """Measure one line; ``letters`` are its units."""
    start, length = layout_line.textStart(), layout_line.textLength()
    runs = layout_line.glyphRuns(start, length, ALL_OF_IT) if length else []
    clustered = sorted(((_clusters(run), run) for run in runs), key=lambda pair: pair[0][0])
    boxes: list[Strip | None] = [None] * length
    for place, (clusters, run) in enumerate(clustered):
        is_last = place + 1 == len(clustered)
        end = start + length if is_last else clustered[place + 1][0][0][0]
        _place(run, [*clusters, (end, 0.0)], letters, start, boxes)
    top = layout_line.y()
    return Line(
        start,
        start + length,
        top,
        top + layout_line.ascent(),
        top + layout_line.height(),
        tuple(boxes),
    )


def _clusters(run: QGlyphRun) -> list[tuple[int, float]]:
    """Return the first unit and the origin of each cluster, in the order of the text."""
    first: dict[int, float] = {}
    for unit, position in zip(run.stringIndexes(), run.positions(), strict=True):
        first.setdefault(unit, position.x())
    return sorted(first.items())


def _place(
    run: QGlyphRun,
    clusters: Sequence[tuple[int, float]],
    letters: Sequence[str],
    line_start: int,
    boxes: list[Strip | None],
) -> None:
    """Share the width of each cluster of the run among the letters that it draws.

    ``clusters`` ends with a sentinel: the unit at which the run ends.
    """
    rect = run.boundingRect()
    origins = [x for _, x in clusters[:-1]]
    edges = [rect.right(), *origins] if run.isRightToLeft() else [*origins, rect.right()]
    for ((unit, _), (end, _)), (near, far) in zip(pairwise(clusters), pairwise(edges), strict=True):
        sharing = [at for at in range(unit, end) if at == unit or _shares(letters[at - line_start])]
        width = (far - near) / len(sharing)
        for place, at in enumerate(sharing):
            one, other = near + place * width, near + (place + 1) * width
            if width:
                boxes[at - line_start] = Strip(min(one, other), max(one, other))


def _shares(letter: str) -> bool:
    """Say whether a letter without a glyph of its own is part of the ligature before it."""
    return takes_room(letter) and not letter.isspace()
