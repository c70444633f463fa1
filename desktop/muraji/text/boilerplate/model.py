"""A linear chain over the lines of a page: trained elsewhere, read from JSON, run in plain Python."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

IMPOSSIBLE = -1e9


@dataclass(frozen=True)
class Chain:
    """A conditional random field (Lafferty et al. 2001) with features that hold or do not hold."""

    states: tuple[str, ...]
    weights: dict[str, list[tuple[int, float]]]
    """Feature to the states it speaks for, with its weight."""
    reached: list[list[tuple[int, float]]]
    """For each state, the states that may stand before it, with the weight of the step."""
    first: tuple[int, ...]
    """The states that a page may begin with."""

    @classmethod
    def load(cls, path: Path) -> Chain:
        """Read a model written by :mod:`muraji.text.boilerplate.training`."""
        data = json.loads(path.read_text(encoding="utf-8"))
        states = tuple(data["states"])
        number = {state: i for i, state in enumerate(states)}
        weights = {
            feature: [(number[state], weight) for state, weight in by_state.items()]
            for feature, by_state in data["features"].items()
        }
        reached: list[list[tuple[int, float]]] = [[] for _ in states]
        for before, followers in data["transitions"].items():
            for after, weight in followers.items():
                reached[number[after]].append((number[before], weight))
        return cls(states, weights, reached, tuple(number[state] for state in data["first"]))

    def scores(self, features: Sequence[str], bias: Sequence[float]) -> list[float]:
        """Return what the features of one line say for each state, above ``bias``."""
        total = list(bias)
        for spoken in filter(None, map(self.weights.get, features)):
            for state, weight in spoken:
                total[state] += weight
        return total

    def best_path(self, scores: Sequence[Sequence[float]]) -> list[int]:
        """Return the best sequence of states for lines with these scores (Viterbi)."""
        if not scores:
            return []
        best = [s if i in self.first else IMPOSSIBLE for i, s in enumerate(scores[0])]
        back: list[list[int]] = []
        for own in scores[1:]:
            came, reach = [0] * len(own), [0.0] * len(own)
            for state, score in enumerate(own):
                top, top_score = 0, 2 * IMPOSSIBLE
                for before, weight in self.reached[state]:
                    value = best[before] + weight
                    if value > top_score:
                        top, top_score = before, value
                came[state], reach[state] = top, top_score + score
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
        steps = [[(before, exp(weight)) for before, weight in row] for row in self.reached]
        emitted = [[exp(s - max(own)) for s in own] for own in scores]
        for own in emitted[1:]:
            last = forward[-1]
            row = [
                own[state] * sum(last[before] * weight for before, weight in steps[state])
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
