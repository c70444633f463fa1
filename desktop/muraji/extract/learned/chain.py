"""A trained chain: tags rows of attributes, and says how probable each name is."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.names import spans_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BATCH = ("lbfgs", {"c1": 0.0, "c2": 2.0, "max_iterations": 40})
QUICK = (
    "l2sgd",
    {
        "c2": 1.0,
        "max_iterations": 5,
        "calibration.samples": 100,
        "calibration.max_trials": 5,
    },
)
"""As good on held-back articles as :data:`BATCH`, in a third of the time."""


class Guess(NamedTuple):
    """A name found: words ``start <= i < end``, its label, and how probable it is."""

    start: int
    end: int
    label: str
    probability: float


class LearnedChain:
    """A chain trained with CRFsuite (Okazaki 2007), read from memory; not for several threads."""

    def __init__(self, data: bytes) -> None:
        """Take the file of the chain as bytes that a checksum has vouched for.

        Raises:
            ValueError: it is no chain.
        """
        import pycrfsuite

        self._data = data  # CRFsuite reads it for as long as the tagger lives
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(data)
        self.labels: tuple[str, ...] = tuple(self._tagger.labels())

    def guesses(self, rows: Sequence[Sequence[str]]) -> list[Guess]:
        """Return the names of a sentence."""
        if not rows:
            return []
        spans = spans_of(self._tagger.tag(rows))
        marginal = self._tagger.marginal
        found = []
        for start, end, label in spans:
            tags = [tag for tag in (f"B-{label}", f"I-{label}") if tag in self.labels]
            shares = [sum(marginal(tag, at) for tag in tags) for at in range(start, end)]
            found.append(Guess(start, end, label, min(1.0, *shares)))
        return found


def trained(
    sentences: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]],
    way: tuple[str, dict[str, float]] = QUICK,
) -> bytes:
    """Train a chain on (rows, IOB2 labels) of each sentence and return its file as bytes."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm=way[0], verbose=False)
    for rows, labels in sentences:
        trainer.append(rows, labels)
    trainer.set_params(way[1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chain.crf"
        trainer.train(str(path))
        return path.read_bytes()
