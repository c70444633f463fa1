"""Training of the chain, and its file: weights of attributes, and of one label after another."""

from __future__ import annotations

import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muraji.extract.packed import BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pycrfsuite import ItemSequence

    from muraji.extract.packed import Packed

BATCH = ("lbfgs", {"c1": 0.0, "c2": 2.0, "max_iterations": 40})
QUICK = (
    "l2sgd",
    {
        "c2": 1.0,
        "max_iterations": 4,
        "calibration.eta": 0.1,
        "calibration.samples": 1,
        "calibration.candidates": 1,
        "calibration.max_trials": 1,
    },
)
"""As good on held-back news as :data:`BATCH`, in a third of the time.

The rate of learning is given: CRFsuite's own search for one, over a few sentences, takes a quarter of
the time and now and then finds one at which the chain forgets more than it learned."""
SCALE = 1000
"""Weights of attributes are kept as whole thousandths."""
_HEADER, _CHUNK, _TABLE, _RECORD = (
    struct.Struct("<4sI4s9I"),
    struct.Struct("<4sII"),
    struct.Struct("<4s5I"),
    struct.Struct("<II"),
)
_FEATURE = struct.Struct("<IIId")
_STATE = 0


@dataclass(frozen=True)
class ChainWeights:
    """What a trained chain knows."""

    labels: tuple[str, ...]
    transitions: list[list[float]]
    """``[i][j]``: the score of label ``j`` after label ``i``."""
    attributes: dict[str, Packed]
    """By attribute: what it adds to the score of each label, in thousandths."""


def items_of(rows: Sequence[Sequence[str]]) -> ItemSequence:
    """Return the rows of a sentence as the trainer keeps them: several chains are made of the same."""
    import pycrfsuite

    return pycrfsuite.ItemSequence(rows)


def trained(
    sentences: Iterable[tuple[ItemSequence, Sequence[str]]],
    way: tuple[str, dict[str, float]] = QUICK,
) -> bytes:
    """Train a chain on (:func:`items_of` its rows, IOB2 labels) of each sentence; return its file."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm=way[0], verbose=False)
    for items, labels in sentences:
        trainer.append(items, labels)
    trainer.set_params(way[1])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chain.crf"
        trainer.train(str(path))
        return path.read_bytes()


def chain_weights(data: bytes) -> ChainWeights:
    """Read a file of CRFsuite 0.12 (Okazaki 2007; its ``crf1d_model.c`` says what is in it).

    Raises:
        ValueError: it is no such file.
    """
    try:
        magic, size, kind, _, _, _, _, features, labels, attributes, *_ = _HEADER.unpack_from(data)
        if (magic, size, kind) != (b"lCRF", len(data), b"FOMC"):
            raise ValueError("no chain")
        names, looked_at = _strings(data, labels), _strings(data, attributes)
        _, _, count = _CHUNK.unpack_from(data, features)
        start = features + _CHUNK.size
        rows = _FEATURE.iter_unpack(data[start : start + count * _FEATURE.size])
        transitions = [[0.0] * len(names) for _ in names]
        totals = [0] * len(looked_at)
        for type_, source, label, weight in rows:
            if type_ == _STATE:
                totals[source] += round(weight * SCALE) << (BITS * label)
            else:
                transitions[source][label] = weight
    except (struct.error, IndexError) as error:
        raise ValueError(f"no chain: {error}") from error
    weights = {name: total for name, total in zip(looked_at, totals, strict=True) if total}
    return ChainWeights(tuple(names), transitions, weights)


def _strings(data: bytes, start: int) -> list[str]:
    """Return the strings of a table (CQDB) in the order of their numbers."""
    *_, count, places = _TABLE.unpack_from(data, start)
    found = []
    for place in struct.unpack_from(f"<{count}I", data, start + places):
        _, length = _RECORD.unpack_from(data, start + place)
        at = start + place + _RECORD.size
        found.append(data[at : at + length - 1].decode("utf-8", "surrogatepass"))
    return found
