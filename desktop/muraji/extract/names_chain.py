"""Finds the best labels of a chain and how probable they are, from scores of words and of pairs."""

from __future__ import annotations

from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Lattice: TypeAlias = list[list[tuple[int, float]]]
"""Per word the labels that are looked at, by index, and their scores."""
OUTSIDE = "O"
_NEVER = -1e9
_BEAM = 9.0
"""Labels that score so much less than a word's best alone are not looked at."""


class Chain:
    """A linear chain over IOB2 labels; an I- follows only a B- or I- of its own kind."""

    def __init__(self, labels: Sequence[str], transitions: Sequence[Sequence[float]]) -> None:
        """Take the labels and ``transitions[i][j]``, the score of label ``j`` after label ``i``."""
        self.labels = tuple(labels)
        self._scores = [
            [
                score if _may_follow(left, right) else _NEVER
                for right, score in zip(labels, row, strict=True)
            ]
            for left, row in zip(labels, transitions, strict=True)
        ]
        self._factors = [[exp(max(score, -700.0)) for score in row] for row in self._scores]
        self._outside = self.labels.index(OUTSIDE)
        self._starts = [not label.startswith("I-") for label in labels]

    def candidates(self, scores: Sequence[Sequence[float]]) -> Lattice:
        """Return per word the labels worth looking at, with their scores less the best one's.

        O is always one of them, so that there is a way through.
        """
        kept: Lattice = []
        outside = self._outside
        for row in scores:
            best = max(row)
            least = best - _BEAM
            if row[outside] == best and sorted(row)[-2] < least:
                kept.append([(outside, 0.0)])
            else:
                kept.append(
                    [
                        (j, score - best)
                        for j, score in enumerate(row)
                        if score >= least or j == outside
                    ]
                )
        return kept

    def best(self, lattice: Lattice) -> list[int]:
        """Return the best label of each word (Viterbi)."""
        if not lattice:
            return []
        scores = self._scores
        paths = [(j, s if self._starts[j] else _NEVER + s) for j, s in lattice[0]]
        history: list[dict[int, int]] = []
        for cell in lattice[1:]:
            if len(cell) == 1 and len(paths) == 1:
                j = cell[0][0]
                history.append({j: paths[0][0]})
                paths = [(j, 0.0)]
                continue
            came: dict[int, int] = {}
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
        """Return the forward and backward sums of a lattice."""
        factors = self._factors
        weights = [[(j, exp(score)) for j, score in cell] for cell in lattice]
        forward: list[dict[int, float]] = []
        for index, cell in enumerate(weights):
            if index == 0:
                row = {j: weight if self._starts[j] else 0.0 for j, weight in cell}
            else:
                before = forward[-1]
                row = {
                    j: weight * sum(value * factors[i][j] for i, value in before.items())
                    for j, weight in cell
                }
            forward.append(_scaled(row))
        backward: list[dict[int, float]] = [dict.fromkeys((j for j, _ in weights[-1]), 1.0)]
        for index in range(len(weights) - 1, 0, -1):
            after = [(j, weight * backward[-1][j]) for j, weight in weights[index]]
            row = {
                i: sum(factors[i][j] * value for j, value in after) for i, _ in weights[index - 1]
            }
            backward.append(_scaled(row))
        return Beliefs(self, weights, forward, backward[::-1])

    def factor(self, left: int, right: int) -> float:
        """Return how much the right label after the left one is favoured; 0 where it may not."""
        return self._factors[left][right]


class Beliefs:
    """How probable labels are once the whole sentence is known."""

    def __init__(
        self,
        chain: Chain,
        weights: list[list[tuple[int, float]]],
        forward: list[dict[int, float]],
        backward: list[dict[int, float]],
    ) -> None:
        self._chain = chain
        self._weights = [dict(cell) for cell in weights]
        self._forward = forward
        self._backward = backward

    def of_label(self, index: int, label: int) -> float:
        """Return the probability of one label of one word."""
        total = sum(value * self._backward[index][j] for j, value in self._forward[index].items())
        if not total:
            return 0.0
        return self._forward[index].get(label, 0.0) * self._backward[index].get(label, 0.0) / total

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
        factor = self._chain.factor
        following = self._weights[place + 1]
        after = self._backward[place + 1]
        total = sum(factor(left, j) * weight * after[j] for j, weight in following.items())
        if not total or right not in following:
            return 0.0
        return factor(left, right) * following[right] * after[right] / total


def _may_follow(left: str, right: str) -> bool:
    return not right.startswith("I-") or left[2:] == right[2:]


def _scaled(row: dict[int, float]) -> dict[int, float]:
    total = sum(row.values())
    return {j: value / total for j, value in row.items()} if total else row
