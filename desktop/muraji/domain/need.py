"""How much an article needs a reviewer, in figures that can be said in one line."""

from __future__ import annotations

from dataclasses import dataclass

from muraji.domain.words import Words


@dataclass(frozen=True, slots=True)
class Need:
    """What reviewing an article would teach the project."""

    pending: int
    """Suggestions that nobody has decided on."""
    unsureness: int
    """Over these suggestions, the sum of 0 (sure either way) to 1000 (even odds)."""
    new_names: int
    """Names among them on which nobody has decided anywhere."""
    told_above: int = 0
    """How many of the new names also wait in articles that stand higher in the queue."""

    @property
    def weight(self) -> int:
        """What the queue is ordered by: a doubtful suggestion counts as much as a name of its own."""
        return self.unsureness + 1000 * (self.new_names - self.told_above)

    @property
    def words(self) -> Words:
        """Why the article stands where it stands."""
        if not self.pending:
            return Words("Nothing waits here.", "لا شيء ينتظر هنا.")
        doubt = round(self.unsureness / (10 * self.pending))
        words = Words(
            f"Doubt {doubt} %, new names: {self.new_names}",
            f"الشك {doubt}٪، أسماء جديدة: {self.new_names}",
        )
        if not self.told_above:
            return words
        return Words(
            f"{words.en} ({self.told_above} of them also above)",
            f"{words.ar} (منها {self.told_above} في ما فوقها)",
        )
