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
    start = layout_line.textStart()
    top = layout_line.y()
    return Line(
        start,
        start + len(letters),
        top,
        top + layout_line.ascent(),
        top + layout_line.height(),
        tuple(_boxes(layout_line, letters)),
    )


def _boxes(layout_line: QTextLine, letters: Sequence[str]) -> list[Strip | None]:
    start = layout_line.textStart()
    boxes: list[Strip | None] = [None] * len(letters)
    items = sorted(_items(layout_line, len(letters)).values(), key=_first_unit)
    ends = [*(_first_unit(runs) for runs in items), start + len(letters)][1:]
    for runs, end in zip(items, ends, strict=True) if items else ():
        if len(runs) == 1:
            _place_run(runs[0], end, start, letters, boxes)
        else:
            _place_one_by_one(layout_line, range(_first_unit(runs), end), letters, boxes)
    _share_with_widthless(letters, boxes)
    return boxes


def _items(layout_line: QTextLine, length: int) -> dict[Strip, list[QGlyphRun]]:
    """Return the runs of glyphs by what they were shaped as: a stretch of one script and direction.

    Where a font lacks a letter Qt gives one run per font, each with the extent of the whole stretch,
    and only the first of them knows which letters it draws.
    """
    items: dict[Strip, list[QGlyphRun]] = {}
    runs = layout_line.glyphRuns(layout_line.textStart(), length, ALL_OF_IT) if length else []
    for run in runs:
        rect = run.boundingRect()
        items.setdefault(Strip(rect.left(), rect.right()), []).append(run)
    return items


def _first_unit(runs: Sequence[QGlyphRun]) -> int:
    return min(min(run.stringIndexes()) for run in runs)


def _place_run(
    run: QGlyphRun, end: int, start: int, letters: Sequence[str], boxes: list[Strip | None]
) -> None:
    """Share the width of each cluster of a run among the letters that it draws."""
    first: dict[int, float] = {}
    for unit, position in zip(run.stringIndexes(), run.positions(), strict=True):
        first.setdefault(unit, position.x())
    units = sorted(first)
    origins = [first[unit] for unit in units]
    right = run.boundingRect().right()
    edges = [right, *origins] if run.isRightToLeft() else [*origins, right]
    for unit, after, (near, far) in zip(units, [*units[1:], end], pairwise(edges), strict=True):
        sharing = [at for at in range(unit, after) if at == unit or _draws(letters[at - start])]
        _put(boxes, start, sharing, near, far)


def _place_one_by_one(
    layout_line: QTextLine, units: range, letters: Sequence[str], boxes: list[Strip | None]
) -> None:
    """Ask Qt for each letter alone: slower, and right where several fonts share a stretch."""
    start = layout_line.textStart()
    groups: list[list[int]] = []
    before: object = None
    for at in units:
        run = next(iter(layout_line.glyphRuns(at, 1)), None)
        glyph = (run.glyphIndexes()[0], run.positions()[0].x()) if run else before
        if not groups or (takes_room(letters[at - start]) and glyph != before):
            groups.append([])
        groups[-1].append(at)
        before = glyph
    for group in groups:
        runs = layout_line.glyphRuns(group[0], len(group))
        sharing = [at for at in group if at == group[0] or _draws(letters[at - start])]
        if runs:
            left = min(run.boundingRect().left() for run in runs)
            right = max(run.boundingRect().right() for run in runs)
            backwards = runs[0].isRightToLeft()
            _put(boxes, start, sharing, *((right, left) if backwards else (left, right)))


def _put(
    boxes: list[Strip | None], start: int, sharing: Sequence[int], near: float, far: float
) -> None:
    """Share a stretch among letters, in the order of the text from ``near`` to ``far``."""
    if near != far:
        for at, box in zip(sharing, _divided(near, far, len(sharing)), strict=True):
            boxes[at - start] = box


def _share_with_widthless(letters: Sequence[str], boxes: list[Strip | None]) -> None:
    """Give an alef that some fonts draw within its lam a part of the lam's width."""
    for at, letter in enumerate(letters):
        before = boxes[at - 1] if at else None
        if boxes[at] is None and before and _draws(letter) and _draws(letters[at - 1]):
            near, far = before.right, before.left
            boxes[at - 1], boxes[at] = _divided(near, far, 2)


def _divided(near: float, far: float, parts: int) -> list[Strip]:
    """Return equal strips from ``near`` to ``far``, whichever way that is."""
    edges = [near + (far - near) * place / parts for place in range(parts + 1)]
    return [Strip(min(one, other), max(one, other)) for one, other in pairwise(edges)]


def _draws(letter: str) -> bool:
    """Say whether a letter without a glyph of its own is part of the ligature before it."""
    return takes_room(letter) and not letter.isspace()
