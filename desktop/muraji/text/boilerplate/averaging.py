"""Makes one cleaner of several trainings, whose weights it averages; a command for developers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Weights: TypeAlias = dict[str, Any]
"""A chain as :mod:`muraji.text.boilerplate.model` reads it."""
MODELS = ("article.json", "kinds.json")
LEAST_WEIGHT = 0.01


def write_weights(data: Weights, path: Path) -> None:
    """Write a model as JSON, the same for the same weights."""
    path.write_text(
        json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n",
        encoding="utf-8",
    )


def average(models: Sequence[Weights]) -> Weights:
    """Return the model whose weights are the means of those of several trainings.

    Made pages are random; the mean of a few trainings depends less on their luck.
    """
    share = 1 / len(models)
    features: dict[str, dict[str, float]] = {}
    transitions: dict[str, dict[str, float]] = {}
    for model in models:
        for name, sums in (("features", features), ("transitions", transitions)):
            for key, weights in model[name].items():
                own = sums.setdefault(key, {})
                for state, weight in weights.items():
                    own[state] = own.get(state, 0.0) + weight * share
    return {
        # By the luck of its pages a training may have met no line of some rare kind.
        **{
            name: sorted({s for model in models for s in model[name]})
            for name in ("states", "first")
        },
        "features": {
            key: kept
            for key, own in features.items()
            if (kept := {s: round(w, 3) for s, w in own.items() if abs(w) >= LEAST_WEIGHT})
        },
        "transitions": {
            key: {s: round(w, 3) for s, w in own.items()} for key, own in transitions.items()
        },
    }


def read_weights(path: Path) -> Weights:
    """Read a model that :func:`write_weights` has written."""
    weights: Weights = json.loads(path.read_text(encoding="utf-8"))
    return weights


def main() -> None:
    """Average cleaners: ``python -m muraji.text.boilerplate.averaging --help``."""
    parser = argparse.ArgumentParser(description="Average the weights of several trainings.")
    parser.add_argument(
        "trained", type=Path, nargs="+", help="folders of models; one named twice weighs twice"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the mean")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    for name in MODELS:
        write_weights(
            average([read_weights(folder / name) for folder in chosen.trained]), chosen.out / name
        )


if __name__ == "__main__":
    main()
