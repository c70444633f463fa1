"""Finds the best labels of a chain and how probable they are, from scores of words and of pairs."""

from __future__ import annotations

from itertools import pairwise
from math import exp
from operator import mul
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Cell: TypeAlias = list[tuple[int, float]]
"""The labels of a word that are looked at, by index, and their scores."""
Lattice: TypeAlias = list[Cell]
OUTSIDE = "O"
_NEVER = -1e9
_BEAM = 7.0


class Chain:
    """A linear chain over IOB2 labels; if it is strict, an I- follows only a B- or I- of its kind."""

    def __init__(
        self,
        labels: Sequence[str],
        transitions: Sequence[Sequence[float]],
        unit: float = 1.0,
        beam: float = _BEAM,
        *,
        is_strict: bool = True,
    ) -> None:
        """Take the labels and ``transitions[i][j]``, the score of label ``j`` after label ``i``.

        ``unit`` is what 1 means in the scores of words. Labels that score less than a word's best
        one by more than ``beam`` alone are not looked at.
        """
        self.labels = tuple(labels)
        self._unit = unit
        self.beam = beam / unit
        """By how much in the scores of words a label must be within the best one."""
        self._scores = [
            [
                score if not is_strict or _may_follow(left, right) else _NEVER
                for right, score in zip(labels, row, strict=True)
            ]
            for left, row in zip(labels, transitions, strict=True)
        ]
        self.factors = [[exp(max(score, -700.0)) for score in row] for row in self._scores]
        """How much the label ``j`` is favoured after label ``i``; next to 0 where it may not be."""
        self.sources = [list(column) for column in zip(*self.factors, strict=True)]
        """The same by label ``j``."""
        self._outside = self.labels.index(OUTSIDE)
        self.only_outside: Cell = [(self._outside, 0.0)]
        """What is looked at of a word that is surely in no name."""
        self.starts = [float(not (is_strict and label.startswith("I-"))) for label in labels]
        """1 for a label that may come first, 0 for one that may not."""

    def candidates(self, scores: Sequence[Sequence[float]]) -> Lattice:
        """Return per word the labels worth looking at, with their scores less the best one's.

        O is always one of them, so that there is a way through.
        """
        return list(map(self.candidate, scores))

    def candidate(self, row: Sequence[float]) -> Cell:
        """Return the labels of one word that are worth looking at."""
        outside, unit = self._outside, self._unit
        best = max(row)
        least = best - self.beam
        return [
            (j, (score - best) * unit)
            for j, score in enumerate(row)
            if score >= least or j == outside
        ]

    @staticmethod
    def doubtful(lattice: Lattice) -> Iterator[tuple[int, int]]:
        """Yield first and after of each run of words that may be more than O."""
        start = -1
        for index, cell in enumerate(lattice):
            if len(cell) > 1:
                if start < 0:
                    start = index
            elif start >= 0:
                yield start, index
                start = -1
        if start >= 0:
            yield start, len(lattice)

    def best(self, lattice: Lattice) -> list[int]:
        """Return the best label of each word (Viterbi)."""
        found = [self._outside] * len(lattice)
        for start, end in self.doubtful(lattice):
            after = min(end + 1, len(lattice))
            path = self._best(lattice[max(start - 1, 0) : after], at_start=start == 0)
            found[start:end] = path[start > 0 :][: end - start]
        return found

    def _best(self, lattice: Lattice, *, at_start: bool) -> list[int]:
        scores = self._scores
        paths = [
            (j, score if self.starts[j] or not at_start else _NEVER + score)
            for j, score in lattice[0]
        ]
        history: list[dict[int, int]] = []
        for cell in lattice[1:]:
            came: dict[int, int] = {}
            if len(paths) == 1:
                [(source, score)] = paths
                row = scores[source]
                paths = [(j, score + row[j] + emission) for j, emission in cell]
                history.append(dict.fromkeys([j for j, _ in cell], source))
                continue
            reached = []
            for j, emission in cell:
                top, source = -1e18, 0
                for i, score in paths:
                    total = score + scores[i][j]
                    if total > top:
                        top, source = total, i
                came[j] = source
                reached.append((j, top + emission))
            history.append(came)
            paths = reached
        label = max(paths, key=lambda path: path[1])[0]
        found = [label]
        for came in reversed(history):
            label = came[label]
            found.append(label)
        return found[::-1]

    @staticmethod
    def stretch(lattice: Lattice, start: int, end: int) -> tuple[int, int]:
        """Return the words around ``start:end`` up to ones that can only be O, those included.

        What lies beyond cannot change how probable the labels between are.
        """
        while start > 0 and len(lattice[start]) > 1:
            start -= 1
        while end < len(lattice) and len(lattice[end - 1]) > 1:
            end += 1
        return start, end

    def beliefs(self, lattice: Lattice) -> Beliefs:
        """Return what a lattice makes probable."""
        return Beliefs(self, lattice)


class Beliefs:
    """How probable labels are once the whole sentence is known: forward and backward sums.

    The sums are worked out as far as somebody asks.
    """

    def __init__(self, chain: Chain, lattice: Lattice) -> None:
        self._chain = chain
        self._lattice = lattice
        count = len(chain.labels)
        self._weights = [[0.0] * count for _ in lattice]
        for row, cell in zip(self._weights, lattice, strict=True):
            for j, score in cell:
                row[j] = exp(score)
        self._sums_before: list[list[float]] = []
        self._sums_after = [[1.0] * count]

    def _forward(self, index: int) -> list[float]:
        """Return per label the sum of the paths that lead to it."""
        sums, chain = self._sums_before, self._chain
        while len(sums) <= index:
            place = len(sums)
            row = self._weights[place].copy()
            if place:
                before = sums[-1]
                for j, _ in self._lattice[place]:
                    row[j] *= sum(map(mul, before, chain.sources[j]))
            else:
                row = list(map(mul, row, chain.starts))
            sums.append(_scaled(row))
        return sums[index]

    def _backward(self, index: int) -> list[float]:
        """Return per label the sum of the paths that lead on from it."""
        sums, chain = self._sums_after, self._chain
        last = len(self._lattice) - 1
        while len(sums) <= last - index:
            place = last - len(sums)
            after = list(map(mul, self._weights[place + 1], sums[-1]))
            row = [0.0] * len(after)
            for i, _ in self._lattice[place]:
                row[i] = sum(map(mul, chain.factors[i], after))
            sums.append(_scaled(row))
        return sums[last - index]

    def of_label(self, index: int, label: int) -> float:
        """Return the probability of one label of one word."""
        forward, backward = self._forward(index), self._backward(index)
        total = sum(map(mul, forward, backward))
        return forward[label] * backward[label] / total if total else 0.0

    def of_kinds(self, index: int) -> dict[str, float]:
        """Return for a word how probable it is that it belongs to a name of each kind."""
        shares = list(map(mul, self._forward(index), self._backward(index)))
        total = sum(shares)
        found: dict[str, float] = {}
        if total:
            for label, share in zip(self._chain.labels, shares, strict=True):
                if label != OUTSIDE and share:
                    found[label[2:]] = found.get(label[2:], 0.0) + share / total
        return found

    def of_path(self, start: int, labels: Sequence[int], never_next: int | None) -> float:
        """Return the probability of these labels from ``start`` on, not followed by ``never_next``.

        It is a product of conditional probabilities, so rescaling of the sums does not matter.
        """
        probability = self.of_label(start, labels[0])
        place = start
        for left, right in pairwise(labels):
            probability *= self._given(place, left, right)
            place += 1
        if never_next is not None and place + 1 < len(self._weights):
            probability *= 1.0 - self._given(place, labels[-1], never_next)
        return min(1.0, max(0.0, probability))

    def _given(self, place: int, left: int, right: int) -> float:
        """Return the probability of ``right`` after ``place`` given ``left`` there."""
        following = map(mul, self._weights[place + 1], self._backward(place + 1))
        shares = list(map(mul, self._chain.factors[left], following))
        total = sum(shares)
        return shares[right] / total if total else 0.0


def _may_follow(left: str, right: str) -> bool:
    return not right.startswith("I-") or left[2:] == right[2:]


def _scaled(row: list[float]) -> list[float]:
    total = sum(row)
    return [value / total for value in row] if total else row
