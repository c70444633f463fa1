"""Room for chips: on one line of text none covers another, and each hangs from its own word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from muraji.ui.article.letters import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from muraji.ui.article.marks import Mark
    from muraji.ui.article.segment import Segment

GAP = 2.0
"""Pixels kept free between two chips."""
PADDING = 5.0
LEAD = 14.0
"""Pixels by which a chip may begin before its word where that gives it room."""
OVERHANG = 14.0
"""Pixels that a chip may stand out of the column."""


class ChipPlacer:
    """Finds places for the chips of a line, and knows which mention is the current one."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self.current: str | None = None

    def text(self, mark: Mark) -> str:
        """Return what the chip of a mark says: the current one says its key as well."""
        return f"{mark.chip}  {mark.key}" if mark.id == self.current and mark.key else mark.chip

    def place(
        self, segments: Sequence[Segment], width: float, right_to_left: bool
    ) -> dict[str, Strip]:
        """Return the strips of the chips that have room on a line of ``width`` pixels.

        The current mention comes first, then inner ones before outer ones.
        """
        wanting = [
            each
            for each in segments
            if each.starts_here and (each.mark.has_chip or each.mark.id == self.current)
        ]
        wanting.sort(
            key=lambda each: (each.mark.id != self.current, each.lane, each.mark.span.start)
        )
        page = Strip(-OVERHANG, width + OVERHANG)
        placed: dict[str, Strip] = {}
        for each in wanting:
            taken = list(placed.values())
            strip = free_strip(each.extent, self._width(each.mark), taken, page, right_to_left)
            if strip:
                placed[each.mark.id] = strip
        return placed

    def _width(self, mark: Mark) -> float:
        text = self.text(mark)
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text) + 2 * PADDING
        return self._widths[text]


def free_strip(
    over: Strip, width: float, taken: Sequence[Strip], page: Strip, right_to_left: bool
) -> Strip | None:
    """Return a free strip that begins under ``over``, the word; None where there is none.

    It begins where the word begins, a little earlier, or further along under the word.
    """
    if not right_to_left:
        return _first_free(over, width, taken, page)
    found = _first_free(
        _mirrored(over), width, [_mirrored(strip) for strip in taken], _mirrored(page)
    )
    return _mirrored(found) if found else None


def _mirrored(strip: Strip) -> Strip:
    return Strip(-strip.right, -strip.left)


def _first_free(over: Strip, width: float, taken: Sequence[Strip], page: Strip) -> Strip | None:
    wanted = max(page.left, min(over.left, page.right - width))
    behind = [strip.left - GAP - width for strip in taken]
    ahead = [strip.right + GAP for strip in taken]
    near = [left for left in behind if over.left - LEAD <= left <= wanted]
    for left in (wanted, *sorted(near, reverse=True), *sorted(ahead)):
        strip = Strip(left, left + width)
        is_under = over.left - LEAD <= left < max(over.right, over.left + 1) or left == wanted
        is_inside = page.left <= left and strip.right <= page.right
        if is_under and is_inside and not any(_collide(strip, other) for other in taken):
            return strip
    return None


def _collide(one: Strip, other: Strip) -> bool:
    return one.left < other.right + GAP and other.left - GAP < one.right
