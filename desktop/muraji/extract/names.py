"""Tags persons, places, organisations and other names in a sentence of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.extract.features import OFFSETS, OUTSIDE, NameFeatures, WordAttributes
from muraji.extract.names_chain import Chain
from muraji.extract.names_model import SCALE, NameModel, load_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_MEMO_LIMIT = 20_000
_LONGEST_SENTENCE = 400
"""Longer ones are cut, so that time and memory stay in proportion to the text."""


@dataclass(frozen=True, slots=True)
class TaggedName:
    """A name found: words ``start <= i < end``, PERS, LOC, ORG or MISC, and how probable it is."""

    start: int
    end: int
    label: str
    probability: float


class NameTagger:
    """A trained chain (CRF) over words with their proclitics on; see :mod:`muraji.extract.features`.

    Trained with CRFsuite (Okazaki 2007); the scores of a word seen from each distance are summed
    once and remembered, which makes tagging several times as fast as asking CRFsuite.
    """

    def __init__(self, model: NameModel) -> None:
        self.version = model.version
        self.labels = model.labels
        self._weights = model.weights
        self._features = NameFeatures(model.classes, model.phrases)
        self._chain = Chain(model.labels, model.transitions)
        self._outside = model.labels.index("O")
        self._zero = (0.0,) * len(model.labels)
        self._parsed: dict[str, tuple[float, ...] | None] = {}
        self._memo: dict[str, tuple[tuple[float, ...], ...]] = {}
        self._edges = self._views(OUTSIDE)

    @classmethod
    def load(cls, folder: Path) -> NameTagger:
        """Read a model folder.

        Raises:
            MurajiError: a file is missing, damaged or not the one that was shipped.
        """
        return cls(load_model(folder))

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return one IOB2 label per word."""
        labels: list[str] = []
        for part in _parts(words):
            lattice = self._chain.candidates(self._scores(part))
            labels += [self.labels[label] for label in self._chain.best(lattice)]
        return labels

    def marginals(self, words: Sequence[str]) -> list[TaggedName]:
        """Return the names of :meth:`tag`, each with the probability of exactly these words."""
        names: list[TaggedName] = []
        offset = 0
        for part in _parts(words):
            names += self._names(part, offset)
            offset += len(part)
        return names

    def _names(self, words: Sequence[str], offset: int) -> list[TaggedName]:
        lattice = self._chain.candidates(self._scores(words))
        path = self._chain.best(lattice)
        if all(label == self._outside for label in path):
            return []
        beliefs = self._chain.beliefs(lattice)
        found = []
        for start, end, kind in spans_of([self.labels[label] for label in path]):
            inside = f"I-{kind}"
            never = self.labels.index(inside) if inside in self.labels else None
            probability = beliefs.of_path(start, path[start:end], never)
            found.append(TaggedName(offset + start, offset + end, kind, probability))
        return found

    def _scores(self, words: Sequence[str]) -> list[list[float]]:
        """Return the score of each label for each word."""
        known = [self._features.of(word) for word in words]
        views = [self._seen(surface, word) for surface, word in zip(words, known, strict=True)]
        edges = self._edges
        padded = [edges, edges, *views, edges, edges]
        rows: list[list[float]] = []
        for index, attributes in enumerate(self._features.in_context(known), start=2):
            vectors = [
                padded[index][0],
                padded[index - 1][1],
                padded[index + 1][2],
                padded[index - 2][3],
                padded[index + 2][4],
            ]
            for attribute in attributes:
                weights = self._weights_of(attribute)
                if weights is not None:
                    vectors.append(weights)
            rows.append([sum(column) for column in zip(*vectors, strict=True)])
        return rows

    def _seen(self, surface: str, word: WordAttributes) -> tuple[tuple[float, ...], ...]:
        known = self._memo.get(surface)
        if known is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            known = self._memo[surface] = self._views(word)
        return known

    def _views(self, word: WordAttributes) -> tuple[tuple[float, ...], ...]:
        """Return what a word adds to the scores at each of the distances it is seen from."""
        return tuple(self._summed(word.seen_from(offset)) for offset in OFFSETS)

    def _summed(self, attributes: Iterable[str]) -> tuple[float, ...]:
        found = [weights for weights in map(self._weights_of, attributes) if weights is not None]
        return tuple(map(sum, zip(*found, strict=True))) if found else self._zero

    def _weights_of(self, attribute: str) -> tuple[float, ...] | None:
        """Return the weights of an attribute, one per label; None if it has none."""
        if attribute in self._parsed:
            return self._parsed[attribute]
        row = self._weights.get(attribute)
        if row is None:
            return None
        weights = [0.0] * len(self.labels)
        numbers = row.split(" ")
        for label, thousandths in zip(numbers[::2], numbers[1::2], strict=True):
            weights[int(label)] = int(thousandths) / SCALE
        parsed = self._parsed[attribute] = tuple(weights)
        return parsed


def spans_of(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return start, end and kind of the names in IOB2 labels; a stray I- begins a name."""
    found: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for index, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            found.append((start, index, kind))
            kind = ""
        if not kind and label != "O":
            start, kind = index, label[2:]
    return found


def _parts(words: Sequence[str]) -> list[Sequence[str]]:
    return [
        words[start : start + _LONGEST_SENTENCE]
        for start in range(0, len(words), _LONGEST_SENTENCE)
    ]
