"""What decisions tell about names: how often, where, and in how many articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a reviewer made of a name under a label."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    """Suggested so, and given other edges or another label."""
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one name met one verdict under one label."""

    key: str
    """Equal for spellings of one name: :func:`~muraji.text.matching.name_key`."""
    label: str
    verdict: Verdict
    mentions: int
    articles: int
    is_inside: bool = False
    """Counted where it stood in a longer name."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One rejected or corrected suggestion between the words that stood around it."""

    key: str
    label: str
    before: str
    after: str
    mentions: int
