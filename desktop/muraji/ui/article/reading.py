"""How the reviewer likes to read: face, size, leading and width of the column."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

from muraji.ui.look.theme import SANS_FAMILIES, font_of

HEADLINE_SCALE = 1.35
HEADLINE_WEIGHT = QFont.Weight.DemiBold
TALL_LETTERS = "أآلأطك"
DEEP_LETTERS = "جحعيمصر"


@dataclass(frozen=True)
class ReadingStyle:
    """What the settings hold about reading; sizes in pixels, the rest in multiples of the size."""

    families: tuple[str, ...] = SANS_FAMILIES
    size: int = 19
    line_height: float = 1.9
    width: float = 46.0
    """The widest the column may be, in em."""

    @cached_property
    def font(self) -> QFont:
        """The face of the body."""
        return font_of(self.families, self.size)

    @cached_property
    def headline_size(self) -> int:
        """Pixels of the headline."""
        return round(self.size * HEADLINE_SCALE)

    @cached_property
    def headline_font(self) -> QFont:
        """The face of the headline."""
        font = font_of(self.families, self.headline_size)
        font.setWeight(HEADLINE_WEIGHT)
        return font

    @cached_property
    def chip_font(self) -> QFont:
        """The face of the chips under the words."""
        font = font_of(SANS_FAMILIES, max(10, round(self.size * 0.58)))
        font.setWeight(QFont.Weight.Medium)
        return font

    @cached_property
    def column(self) -> int:
        """The widest the column may be, in pixels."""
        return round(self.width * self.size)

    @cached_property
    def room(self) -> Room:
        """The room around a line of the body."""
        return Room.of(self.font, self.size)

    @cached_property
    def headline_room(self) -> Room:
        """The room around a line of the headline; its chips are those of the body."""
        room = Room.of(self.headline_font, self.headline_size)
        return replace(room, lane=self.room.lane, chip_height=self.room.chip_height)

    @property
    def paragraph_gap(self) -> int:
        """The pixels between two paragraphs, beside what lines keep apart."""
        return round(self.size * 0.4)

    @property
    def fold_height(self) -> int:
        """The pixels that the line standing for a folded run takes."""
        return round(self.size * 1.9)

    @cached_property
    def line_distance(self) -> float:
        """The pixels to put between two lines of the body."""
        return self._distance(self.font, self.room, self.size)

    @cached_property
    def headline_distance(self) -> float:
        """The pixels to put between two lines of the headline, which is set tighter."""
        return self._distance(self.headline_font, self.headline_room, self.size)

    def _distance(self, font: QFont, room: Room, size: int) -> float:
        """Return what brings lines ``line_height`` apart.

        The wish gives way where a face is so tall that marks under a line would touch the next.
        """
        needed = room.above + room.below + room.chip_height + 0.5
        return max(0.0, max(self.line_height * size, needed) - QFontMetricsF(font).height())


@dataclass(frozen=True)
class Room:
    """Where things may be drawn around a baseline, in pixels; measured from ink, not promises.

    Font files promise far more height than their letters use, each a different share.
    """

    above: float
    """From the baseline up to the top of the tallest letter."""
    depth: float
    """From the baseline down to the bottom of the deepest letter."""
    lane: float
    """From one line under a word to the line of the next lane."""
    chip_height: float

    @classmethod
    def of(cls, font: QFont, size: int) -> Room:
        """Measure a font of ``size`` pixels."""
        metrics = QFontMetricsF(font)
        above = -metrics.tightBoundingRect(TALL_LETTERS).top()
        depth = metrics.tightBoundingRect(DEEP_LETTERS).bottom()
        return cls(above, min(depth, size * 0.36), max(4.0, size * 0.2), max(12.0, size * 0.66))

    @property
    def below(self) -> float:
        """From the baseline down to the top of the chips."""
        return self.depth + self.lane
