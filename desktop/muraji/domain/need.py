"""How much an article needs a reviewer, in figures that can be said in one line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from muraji.domain.words import Words

LEAST_SHARE = 0.1
"""What is left of an article's weight where nothing in it is doubtful, or nothing new."""


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
    repeated: float = 0.0
    """Share of the text, 0 to 1, that an article finished or higher in the queue says as well."""

    @property
    def weight(self) -> int:
        """What the queue is ordered by: what waits, by its doubt, its novelty, and what is no copy.

        What is sure, and what is known by name, still teaches a tenth of what it could.
        """
        if not self.pending:
            return 0
        novelty = (self.new_names - self.told_above) / self.pending
        doubt = self.unsureness + 1000 * LEAST_SHARE * self.pending
        return round(doubt * (LEAST_SHARE + novelty) * (1 - self.repeated))

    def beside(self, earlier: Need | None) -> Need:
        """Return the need with what the article was found to share with others when it was ordered."""
        if earlier is None:
            return self
        return replace(
            self,
            told_above=min(earlier.told_above, self.new_names),
            repeated=max(earlier.repeated, self.repeated),
        )

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
        if self.told_above:
            words = Words(
                f"{words.en} ({self.told_above} of them also above)",
                f"{words.ar} (منها {self.told_above} في ما فوقها)",
            )
        if not self.repeated:
            return words
        share = round(100 * self.repeated)
        return Words(f"Repeats {share} % · {words.en}", f"مكرّر {share}٪ · {words.ar}")
