"""Fits the curves of the calibration to what proved right on articles read for the first time."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from muraji.extract.calibration import Calibration, Curve

_HELD = 0.5
"""The score that stays where it is: below it a candidate is a maybe."""
_PRIOR = 12.0
"""How many outcomes the curve so far counts for at each of its points."""


class Outcome(NamedTuple):
    """One candidate of an extractor on an article that nobody had tuned to."""

    label: str
    raw: float
    """The score before calibration."""
    right: bool


def fitted(calibration: Calibration, outcomes: Iterable[Outcome]) -> dict[str, Curve]:
    """Return the curves drawn towards the outcomes, each still rising.

    At each point of a curve the share right among the candidates nearest to it is averaged with the
    curve so far; pooling of adjacent violators (Ayer and others, 1955) then makes it rise.
    """
    by_label: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_label.setdefault(outcome.label, []).append(outcome)
    return {
        label: _drawn(curve, by_label.get(label, [])) for label, curve in calibration.curves.items()
    }


def _drawn(curve: Curve, outcomes: Sequence[Outcome]) -> Curve:
    raw, right = curve
    middles = [(left + after) / 2 for left, after in pairwise(raw)]
    seen = [_PRIOR] * len(raw)
    hits = [share * _PRIOR for share in right]
    for outcome in outcomes:
        at = bisect_right(middles, outcome.raw)
        seen[at] += 1
        hits[at] += outcome.right
    shares = [hit / count for hit, count in zip(hits, seen, strict=True)]
    rising = _rising(shares, seen)
    return raw, tuple(
        round(min(share, _HELD) if place < _HELD else max(share, _HELD), 3)
        if place != _HELD
        else _HELD
        for place, share in zip(raw, rising, strict=True)
    )


def _rising(shares: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the nearest rising values, by pooling neighbours that fall."""
    pools: list[tuple[float, float, int]] = []
    for share, weight in zip(shares, weights, strict=True):
        pools.append((share, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            last, before = pools.pop(), pools.pop()
            total = last[1] + before[1]
            mean = (last[0] * last[1] + before[0] * before[1]) / total
            pools.append((mean, total, last[2] + before[2]))
    return [share for share, _, size in pools for _ in range(size)]


def as_toml(curves: Mapping[str, Curve]) -> str:
    """Return the curves as the file that :meth:`Calibration.load` reads."""
    lines = [
        "# From an extractor's own score to the share of such suggestions that proved right on articles",
        "# read for the first time. The point 0.5 stays where it is: below it a candidate is a maybe.",
        "# Fitted with: muraji train scores FOLDER --out FILE",
    ]
    for label, (raw, right) in curves.items():
        lines += ["", f"[{label}]", f"raw = {list(raw)}", f"right = {list(right)}"]
    return "\n".join(lines) + "\n"
