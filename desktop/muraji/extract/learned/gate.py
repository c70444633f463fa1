"""Whether the learner may speak, label by label: only where it was better on what it had not seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MARGIN, DOUBT = 0.01, 0.05
"""The F1 by which the learner must be better before it is believed, and what is added to it over the
square root of the mentions seen: of few mentions chance alone makes better and worse."""
LEAST_USEFUL = 0.35
"""The F1 below which what is said costs a reviewer more than silence; chance alone makes 0.3.
A learner below it may speak only where it says less that is wrong than the base would."""
MENTIONS_OF_THE_WHOLE = 4
"""By what so many mentions are worth the whole must be better where labels are judged together: less is
chance."""
LEAST_SEEN = 3
"""Mentions of a label that must have been held back before anything is believed of it."""


class Mark(NamedTuple):
    """A mention in held-back text: which text, where, and its label."""

    place: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """How base and learner fared on one label in text that the learner had not seen."""

    seen: int
    base: float
    """Strict F1, 0 to 1."""
    learned: float
    base_wrong: int = 0
    """What the base said of the label that is not so."""
    learned_wrong: int = 0

    @property
    def is_better(self) -> bool:
        """Whether the learner may speak of this label."""
        return self._is_useful and self.learned > self.base + self._margin

    @property
    def is_no_worse(self) -> bool:
        """Whether the learner may speak of this label where it makes the whole better."""
        return self._is_useful and self.learned >= self.base

    @property
    def _is_useful(self) -> bool:
        if self.seen < LEAST_SEEN:
            return False
        return self.learned >= LEAST_USEFUL or self.learned_wrong < self.base_wrong

    @property
    def _margin(self) -> float:
        return MARGIN + DOUBT / sqrt(self.seen)


def f1(proposed: Iterable[Mark], wanted: Iterable[Mark]) -> float:
    """Return the strict F1 of proposed marks, 0 to 1."""
    proposed, wanted = set(proposed), set(wanted)
    return 2 * len(proposed & wanted) / max(1, len(proposed) + len(wanted))


def figures_of(
    wanted: Sequence[Mark], base: Sequence[Mark], learned: Sequence[Mark]
) -> dict[str, LabelFigures]:
    """Return how base and learner fared on each label."""
    seen = Counter(mark.label for mark in wanted)
    names = sorted({mark.label for mark in (*wanted, *base, *learned)})

    def of(label: str, among: Sequence[Mark]) -> set[Mark]:
        return {mark for mark in among if mark.label == label}

    found = {}
    for name in names:
        right, old, new = of(name, wanted), of(name, base), of(name, learned)
        wrong = len(old - right), len(new - right)
        found[name] = LabelFigures(seen[name], f1(old, right), f1(new, right), *wrong)
    return found


def enabled(
    wanted: Sequence[Mark], base: Sequence[Mark], learned: Sequence[Mark]
) -> frozenset[str]:
    """Return the labels on which the learner is no worse; none where the whole is not better with them.

    Of many labels one is better by chance; that all of them together are takes more.
    """
    figures = figures_of(wanted, base, learned)
    labels = frozenset(name for name, one in figures.items() if one.is_no_worse)
    gain = f1(combined(base, learned, labels), wanted) - f1(base, wanted)
    is_better = bool(labels) and gain > MENTIONS_OF_THE_WHOLE / len(wanted)
    return labels if is_better else frozenset()


def combined(base: Iterable[Mark], learned: Iterable[Mark], labels: frozenset[str]) -> list[Mark]:
    """Return the learner's marks of these labels, and the base's others where they do not overlap."""
    spoken = [mark for mark in learned if mark.label in labels]
    return joined(spoken, [mark for mark in base if mark.label not in labels])


def joined(first: Iterable[Mark], more: Iterable[Mark]) -> list[Mark]:
    """Return the first marks, and of the others those that overlap none of them."""
    first = list(first)
    taken = {(mark.place, at) for mark in first for at in range(mark.start, mark.end)}
    free = [
        mark
        for mark in more
        if not any((mark.place, at) in taken for at in range(mark.start, mark.end))
    ]
    return [*first, *free]
