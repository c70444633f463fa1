"""What train, dev and test have in common: the leaks that a split was to keep out, counted."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from muraji.workspace.dataset.splitting import PARTS, TRAIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.workspace.dataset.facts import ArticleFacts
    from muraji.workspace.dataset.splitting import Split


@dataclass(frozen=True)
class Overlap:
    """What two parts share; the second is the one that a model must not have seen."""

    first: str
    second: str
    copies: int
    """Articles of the second that have a near-duplicate in the first."""
    sources: int
    """Sources with articles in both."""
    names: int
    """Different names (with their labels) of the second."""
    names_seen: int
    """Those of them that occur in the first as well."""

    @property
    def seen_share(self) -> float | None:
        """The share of names already seen; None where there are no names."""
        return self.names_seen / self.names if self.names else None

    def as_json(self) -> dict[str, Any]:
        """Return the counts and the share, to four places."""
        share = self.seen_share
        return {**asdict(self), "seen_share": None if share is None else round(share, 4)}


def overlaps(articles: Sequence[ArticleFacts], split: Split) -> list[Overlap]:
    """Return what each two parts share, train first."""
    part_of = split.part_of()
    present = [part for part in PARTS if part in split.parts]
    names: dict[str, set[int]] = {part: set() for part in present}
    sources: dict[str, set[str]] = {part: set() for part in present}
    for article in articles:
        names[part_of[article.id]].update(article.mentions)
        sources[part_of[article.id]].add(article.source)
    return [
        Overlap(
            first,
            second,
            _copies(split, part_of, first, second),
            len(sources[first] & sources[second]),
            len(names[second]),
            len(names[second] & names[first]),
        )
        for first, second in combinations(present, 2)
    ]


def _copies(split: Split, part_of: dict[str, str], first: str, second: str) -> int:
    count = 0
    for group in split.alike:
        parts = [part_of[id_] for id_ in group]
        count += parts.count(second) if first in parts else 0
    return count


def leaks(found: Sequence[Overlap]) -> int:
    """Return how many articles of dev and test have a near-duplicate in train."""
    return sum(one.copies for one in found if one.first == TRAIN)
