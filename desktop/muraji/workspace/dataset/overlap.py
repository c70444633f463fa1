"""What train, dev and test have in common: the leaks that a split was to keep out, counted."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from muraji.workspace.dataset.splitting import PARTS, TRAIN

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

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


def overlaps(split: Split) -> list[Overlap]:
    """Return what each two parts share, train first."""
    present = [PARTS.index(part) for part in split.parts]
    if len(present) < 2:
        return []
    names, sources = split.articles.mentions_in_parts(), split.articles.sources_in_parts()
    return [
        Overlap(
            PARTS[first],
            PARTS[second],
            _copies(split, first, second),
            in_all(sources, first, second),
            in_all(names, second),
            in_all(names, first, second),
        )
        for first, second in combinations(present, 2)
    ]


def in_all(counted: Counter[int], *parts: int) -> int:
    """Return how many of what was counted by parts, as bits, are in all of these."""
    wanted = sum(1 << part for part in parts)
    return sum(count for mask, count in counted.items() if mask & wanted == wanted)


def _copies(split: Split, first: int, second: int) -> int:
    leaders = bytearray(len(split.part_of))
    for number in range(1, len(leaders)):
        leaders[split.alike.leader(number)] |= split.part_of[number] == first
    return sum(
        part == second and leaders[split.alike.leader(number)]
        for number, part in enumerate(split.part_of)
        if number
    )


def leaks(found: Sequence[Overlap]) -> int:
    """Return how many articles of dev and test have a near-duplicate in train."""
    return sum(one.copies for one in found if one.first == TRAIN)
