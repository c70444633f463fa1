"""Precision, recall and F1 from counts of what was found, missed and wrongly proposed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

Thing = TypeVar("Thing", bound=Hashable)


@dataclass
class Score:
    """Counts that can be added up; every ratio is 0 where nothing was there to count."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0

    def add(self, proposed: AbstractSet[Thing], wanted: AbstractSet[Thing]) -> None:
        """Count one article's proposals against what was wanted."""
        self.right += len(proposed & wanted)
        self.proposed += len(proposed)
        self.wanted += len(wanted)

    @property
    def precision(self) -> float:
        """The share of proposals that are right."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.proposed + self.wanted
        return 2 * self.right / total if total else 0.0

    def as_json(self) -> dict[str, float]:
        """Return the three ratios, rounded to four places."""
        ratios = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {name: round(value, 4) for name, value in ratios.items()}
