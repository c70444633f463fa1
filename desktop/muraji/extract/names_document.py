"""What the other mentions of a word in an article tell about this one: a second look for the tagger.

A name is often clear where it stands in full and doubtful where it stands alone; what the first
look made of its other mentions becomes an attribute for the second (Krishnan and Manning 2006).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = ("PERS", "LOC", "ORG", "MISC")
WINDOW = 30
"""Sentences that are looked at together; an article is seldom longer."""
_STEPS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SHORTEST = 3
_DOUBT = 0.1
NameBelief: TypeAlias = "Mapping[str, float]"
"""How probable it is that a word is part of a name of each kind; empty for a word that is none."""


def mention_attributes(
    keys: Sequence[Sequence[str]], beliefs: Sequence[Sequence[NameBelief]]
) -> list[list[list[str]]]:
    """Return per sentence and word what its other mentions tell, and those of its neighbours.

    ``keys`` are the words by which mentions are found again, without proclitics.
    """
    uses: defaultdict[str, int] = defaultdict(int)
    sums: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for sentence, row in zip(keys, beliefs, strict=True):
        for key, belief in zip(sentence, row, strict=True):
            uses[key] += 1
            for kind, probability in belief.items():
                sums[key][kind] += probability
    return [
        _with_neighbours(
            [
                _told(uses[key] - 1, sums[key], belief) if key and key in sums else []
                for key, belief in zip(sentence, row, strict=True)
            ]
        )
        for sentence, row in zip(keys, beliefs, strict=True)
    ]


def _told(others: int, sums: Mapping[str, float], own: NameBelief) -> list[str]:
    """Return what the other mentions of a word say, each kind in steps of probability."""
    if not others:
        return []
    told = []
    for kind in KINDS:
        share = (sums.get(kind, 0.0) - own.get(kind, 0.0)) / others
        step = sum(share >= least for least in _STEPS)
        if step:
            told.append(f"x.{kind}={step}")
    if not told and max(sums.values()) > _DOUBT:
        told.append("x.none")
    return told


def _with_neighbours(row: Sequence[list[str]]) -> list[list[str]]:
    last = len(row) - 1
    return [
        [
            *told,
            *(f"-1{item}" for item in (row[index - 1] if index else ())),
            *(f"+1{item}" for item in (row[index + 1] if index < last else ())),
        ]
        for index, told in enumerate(row)
    ]


def mention_key(readings: Sequence[str]) -> str:
    """Return the key of a word from its readings; empty for words too short to be told apart."""
    return readings[-1] if len(readings[-1]) >= _SHORTEST else ""
