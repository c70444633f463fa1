"""A linear chain over the lines of a page: trained elsewhere, read from JSON, run in plain Python."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from math import exp, log
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

IMPOSSIBLE = -1e9
REFUSED = -1e6
"""The score of a state that something outside the chain rules out."""
FIELD = 32
"""Bits of one state in a packed weight."""
HALF = 1 << (FIELD - 1)
SCALE = 1000
"""Weights are whole thousandths."""


class Weights(dict[str, int]):
    """Feature to its weights for all states in one whole number; adding such numbers adds them all.

    A feature is read when it is first asked for: a page has a fifth of them. One that the model does
    not know weighs 0. Features are classes of lines, of which there are not many thousand.
    """

    def __init__(self, rows: Mapping[str, Mapping[str, float]], numbers: Mapping[str, int]) -> None:
        """Take the weights by feature and state, and the number of each state."""
        super().__init__()
        self._rows = rows
        self._places = {state: FIELD * number for state, number in numbers.items()}

    def __missing__(self, feature: str) -> int:
        own = self._rows.get(feature, {}).items()
        packed = sum([round(weight * SCALE) << self._places[state] for state, weight in own])
        self[feature] = packed
        return packed


@dataclass(frozen=True)
class Chain:
    """A conditional random field (Lafferty et al. 2001) with features that hold or do not hold."""

    states: tuple[str, ...]
    weights: Weights
    reached: list[list[tuple[int, float]]]
    """For each state, the states that may stand before it, with the weight of the step."""
    first: tuple[int, ...]
    """The states that a page may begin with."""

    @cached_property
    def _halves(self) -> int:
        """What makes the sums of all states positive, so that they can be taken apart."""
        return sum(HALF << FIELD * state for state in range(len(self.states)))

    @cached_property
    def _fields(self) -> Struct:
        return Struct(f"<{len(self.states)}I")

    @cached_property
    def _factors(self) -> list[list[tuple[int, float]]]:
        return [[(before, exp(weight)) for before, weight in row] for row in self.reached]

    @classmethod
    def load(cls, path: Path) -> Chain:
        """Read a model written by :mod:`muraji.text.boilerplate.training`."""
        data = json.loads(path.read_text(encoding="utf-8"))
        states = tuple(data["states"])
        number = {state: i for i, state in enumerate(states)}
        reached: list[list[tuple[int, float]]] = [[] for _ in states]
        for before, followers in data["transitions"].items():
            for after, weight in followers.items():
                reached[number[after]].append((number[before], weight))
        first = tuple(number[state] for state in data["first"])
        return cls(states, Weights(data["features"], number), reached, first)

    def scores(self, features: Sequence[str], bias: Sequence[float]) -> list[float]:
        """Return what the features of one line say for each state, above ``bias``."""
        total = sum(map(self.weights.__getitem__, features), self._halves)
        fields = self._fields.unpack(total.to_bytes(self._fields.size, "little"))
        return [(field - HALF) / SCALE + own for field, own in zip(fields, bias, strict=True)]

    def best_path(self, scores: Sequence[Sequence[float]]) -> list[int]:
        """Return the best sequence of states for lines with these scores (Viterbi)."""
        if not scores:
            return []
        best = [s if i in self.first else IMPOSSIBLE for i, s in enumerate(scores[0])]
        back: list[list[int]] = []
        for own in scores[1:]:
            came, reach = [0] * len(own), [2 * IMPOSSIBLE] * len(own)
            for state, score in enumerate(own):
                ways = self.reached[state]
                if score > REFUSED / 2 and ways:
                    values = [best[before] + weight for before, weight in ways]
                    top = max(values)
                    came[state], reach[state] = ways[values.index(top)][0], top + score
            back.append(came)
            best = reach
        path = [max(range(len(best)), key=best.__getitem__)]
        for came in reversed(back):
            path.append(came[path[-1]])
        return path[::-1]

    def marginals(self, scores: Sequence[Sequence[float]]) -> list[list[float]]:
        """Return the probability of each state for each line (forward and backward sums)."""
        if not scores:
            return []
        forward = [normal([s if i in self.first else IMPOSSIBLE for i, s in enumerate(scores[0])])]
        steps = self._factors
        emitted = [[exp(s - top) for s in own] for own in scores for top in (max(own),)]
        for own in emitted[1:]:
            last = forward[-1]
            row = [
                own[state] * sum([last[before] * weight for before, weight in steps[state]])
                for state in range(len(own))
            ]
            total = sum(row) or 1.0
            forward.append([value / total for value in row])
        backward = [1.0] * len(self.states)
        result = [forward[-1]]
        for place in range(len(scores) - 2, -1, -1):
            later = [0.0] * len(self.states)
            for state, ways in enumerate(steps):
                arrives = emitted[place + 1][state] * backward[state]
                for before, weight in ways:
                    later[before] += weight * arrives
            total = sum(later) or 1.0
            backward = [value / total for value in later]
            both = [f * b for f, b in zip(forward[place], backward, strict=True)]
            total = sum(both) or 1.0
            result.append([value / total for value in both])
        return result[::-1]


def normal(scores: Sequence[float]) -> list[float]:
    """Return probabilities proportional to the exponentials of the scores."""
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def log_odds(probability: float) -> float:
    """Return the logarithm of the odds of a probability strictly between 0 and 1."""
    return log(probability / (1 - probability))
