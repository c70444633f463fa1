"""Another article of the project that says the same in much the same words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.domain.words import Words

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.domain.article import ReviewState

SAME, NEARLY = 1.0, 0.8
LONGEST_TITLE = 28
"""Letters of a title that a sentence has room for."""


@dataclass(frozen=True, slots=True)
class NearCopy:
    """An article that repeats another, as the other's reviewer is told of it."""

    article_id: str
    title: str
    source: str
    state: ReviewState
    share: float
    """The share of the shorter text's runs of four words that the longer one has, 0 to 1."""

    @property
    def words(self) -> Words:
        """How much of the text is the same, and in which article."""
        title = shortened(self.title)
        en, ar = f"“\u2068{title}\u2069”", f"«\u2068{title}\u2069»"
        if self.share >= SAME:
            return Words(f"The same words as {en}", f"النص نفسه في {ar}")
        if self.share >= NEARLY:
            return Words(f"Nearly the same as {en}", f"شبه مطابقة لـ{ar}")
        return Words(f"Shares much with {en}", f"تشترك في كثير مع {ar}")


def shortened(title: str) -> str:
    """Return the first words of a title, with three dots where any are left out."""
    if len(title) <= LONGEST_TITLE:
        return title
    return f"{title[:LONGEST_TITLE].rpartition(' ')[0] or title[:LONGEST_TITLE]}…"


CARRIED_ORIGIN = "near-copy 1"
"""What proposes in a copy what was decided in the article that it repeats."""
SURE = 0.97
"""Score from which on a carried decision is not asked about again: the whole sentence is the same."""


def needs_no_look(row: Annotation) -> bool:
    """Say whether a suggestion was accepted in the same sentence elsewhere, and so is not asked about."""
    return row.origin == CARRIED_ORIGIN and row.score is not None and row.score >= SURE
