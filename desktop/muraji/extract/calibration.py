"""Turns an extractor's own score into the share of such suggestions that prove right."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from muraji.domain.suggestion import Suggestion

Curve = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True)
class Calibration:
    """Curves from raw score to probability, by label; a label without one keeps its score."""

    curves: Mapping[str, Curve] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Calibration:
        """Read the curves: for each label two lists, ``raw`` and ``right``, both rising.

        Raises:
            MurajiError: the file is missing or damaged.
        """
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            curves = {
                label: (tuple(table["raw"]), tuple(table["right"]))
                for label, table in tables.items()
            }
        except (OSError, UnicodeDecodeError, KeyError, TypeError, tomllib.TOMLDecodeError) as error:
            raise MurajiError(
                f"The calibration {path} is missing or damaged; scores are shown as they are.",
                f"ملف المعايرة {path} مفقود أو تالف؛ تظهر الدرجات كما هي.",
            ) from error
        return cls(curves)

    def applied(self, suggestion: Suggestion) -> Suggestion:
        """Return the suggestion with its calibrated score."""
        curve = self.curves.get(suggestion.label)
        if curve is None:
            return suggestion
        return suggestion.scored(_read(curve, suggestion.score))


def _read(curve: Curve, score: float) -> float:
    """Return the value of a curve at a score, straight between its points."""
    raw, right = curve
    at = bisect_right(raw, score)
    if at == 0:
        return right[0] * score / raw[0] if raw[0] else right[0]
    if at == len(raw):
        return right[-1]
    share = (score - raw[at - 1]) / (raw[at] - raw[at - 1])
    return right[at - 1] + share * (right[at] - right[at - 1])
