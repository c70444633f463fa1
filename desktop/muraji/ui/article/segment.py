"""What one line shows of a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.ui.article.letters import Strip

if TYPE_CHECKING:
    from muraji.ui.article.marks import Mark


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a mark that lies on one line."""

    mark: Mark
    lane: int
    strips: tuple[Strip, ...]
    starts_here: bool
    ends_here: bool

    @property
    def extent(self) -> Strip:
        """From the leftmost to the rightmost pixel."""
        return Strip(self.strips[0].left, self.strips[-1].right)
