"""Tags persons, places, organisations and other names in a sentence of words."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from muraji.extract.features import OFFSETS, OUTSIDE, NameFeatures, Word, WordAttributes
from muraji.extract.names_chain import Beliefs, Chain, Lattice
from muraji.extract.names_document import (
    WINDOW,
    NameBelief,
    mention_attributes,
    mention_key,
)
from muraji.extract.names_model import SCALE, NameModel, load_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Vector: TypeAlias = "array[float]"
"""A score for each label; half as large as a tuple."""
_MEMO_LIMIT = 40_000
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
        self._zero = array("f", [0.0] * len(model.labels))
        self._parsed: dict[str, Vector] = {}
        self._memo: dict[str, tuple[Word, tuple[Vector, ...]]] = {}
        self._described: dict[str, WordAttributes] = {}
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
            names += self._names(self._chain.candidates(self._scores(part)), offset)
            offset += len(part)
        return names

    def document(self, sentences: Sequence[Sequence[str]]) -> list[list[TaggedName]]:
        """Return the names of each sentence of an article, which help each other.

        Every sentence is looked at twice, the second time with what the other mentions of its words
        were taken for.
        """
        return [self._names(lattice, 0) for lattice in self._lattices(sentences)]

    def opinions(
        self, sentences: Sequence[Sequence[str]]
    ) -> list[tuple[list[TaggedName], list[NameBelief]]]:
        """Return the names of :meth:`document`, and the belief about each word that led to them."""
        lattices = self._lattices(sentences)
        return [(self._names(lattice, 0), self._beliefs(lattice)) for lattice in lattices]

    def _lattices(self, sentences: Sequence[Sequence[str]]) -> list[Lattice]:
        found: list[Lattice] = []
        for start in range(0, len(sentences), WINDOW):
            found += self._document(sentences[start : start + WINDOW])
        return found

    def _document(self, sentences: Sequence[Sequence[str]]) -> list[Lattice]:
        scores = [self._scores(words) for words in sentences]
        lattices = [self._chain.candidates(rows) for rows in scores]
        told = mention_attributes(
            [[self.key(word) for word in words] for words in sentences],
            [self._beliefs(lattice) for lattice in lattices],
        )
        for index, attributes in enumerate(told):
            if any(attributes):
                rows = map(self._added, scores[index], attributes)
                lattices[index] = self._chain.candidates(list(rows))
        return lattices

    def key(self, word: str) -> str:
        """Return the key by which other mentions of a word are found."""
        return mention_key(self._known(word)[0].readings)

    def described(self, surface: str) -> WordAttributes:
        """Return everything that is known of a word by itself: readings, affixes, classes."""
        if len(self._described) >= _MEMO_LIMIT:
            self._described.clear()
        known = self._described.get(surface)
        if known is None:
            known = self._described[surface] = self._features.of(surface)
        return known

    def beliefs(self, words: Sequence[str]) -> list[NameBelief]:
        """Return for each word how probable it is that it belongs to a name of each kind."""
        return self._beliefs(self._chain.candidates(self._scores(words)))

    def _beliefs(self, lattice: Lattice) -> list[NameBelief]:
        found: list[NameBelief] = [{}] * len(lattice)
        index = 0
        while index < len(lattice):
            if len(lattice[index]) == 1:
                index += 1
                continue
            start, end = self._chain.stretch(lattice, index, index + 1)
            beliefs = self._chain.beliefs(lattice[start:end])
            while index < end and len(lattice[index]) > 1:
                belief: dict[str, float] = {}
                for label, _ in lattice[index]:
                    if label != self._outside:
                        kind = self.labels[label][2:]
                        probability = beliefs.of_label(index - start, label)
                        belief[kind] = belief.get(kind, 0.0) + probability
                found[index] = belief
                index += 1
        return found

    def _added(self, row: Sequence[float], attributes: Iterable[str]) -> Sequence[float]:
        """Return scores with those of more attributes added."""
        for attribute in attributes:
            if attribute in self._weights:
                row = [a + b for a, b in zip(row, self._weights_of(attribute), strict=True)]
        return row

    def _names(self, lattice: Lattice, offset: int) -> list[TaggedName]:
        path = self._chain.best(lattice)
        found: list[TaggedName] = []
        known: dict[tuple[int, int], Beliefs] = {}
        for start, end, kind in spans_of([self.labels[label] for label in path]):
            around = self._chain.stretch(lattice, start, end)
            beliefs = known.get(around)
            if beliefs is None:
                beliefs = known[around] = self._chain.beliefs(lattice[slice(*around)])
            inside = f"I-{kind}"
            never = self.labels.index(inside) if inside in self.labels else None
            probability = beliefs.of_path(start - around[0], path[start:end], never)
            found.append(TaggedName(offset + start, offset + end, kind, probability))
        return found

    def _scores(self, words: Sequence[str]) -> list[list[float]]:
        """Return the score of each label for each word."""
        known = [self._known(word) for word in words]
        views = [view for _, view in known]
        edges = self._edges
        rows: list[list[float]] = []
        for own, left, right, second_left, second_right, attributes in zip(
            views,
            [edges, *views],
            [*views[1:], edges],
            [edges, edges, *views],
            [*views[2:], edges, edges],
            self._features.in_context([word for word, _ in known]),
            strict=False,
        ):
            row = [
                a + b + c + d + e
                for a, b, c, d, e in zip(
                    own[0], left[1], right[2], second_left[3], second_right[4], strict=True
                )
            ]
            rows.append(list(self._added(row, attributes)))
        return rows

    def _known(self, surface: str) -> tuple[Word, tuple[Vector, ...]]:
        """Return a word and what it adds to the scores at each distance it is seen from."""
        known = self._memo.get(surface)
        if known is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            attributes = self._features.of(surface)
            known = self._memo[surface] = attributes.word, self._views(attributes)
        return known

    def _views(self, word: WordAttributes) -> tuple[Vector, ...]:
        return tuple(self._summed(word.seen_from(offset)) for offset in OFFSETS)

    def _summed(self, attributes: Iterable[str]) -> Vector:
        weights = self._weights
        found = [self._weights_of(attribute) for attribute in attributes if attribute in weights]
        return array("f", map(sum, zip(*found, strict=True))) if found else self._zero

    def _weights_of(self, attribute: str) -> Vector:
        """Return the weights of an attribute that has some, one per label."""
        parsed = self._parsed.get(attribute)
        if parsed is None:
            weights = [0.0] * len(self.labels)
            numbers = self._weights[attribute].split(" ")
            for label, thousandths in zip(numbers[::2], numbers[1::2], strict=True):
                weights[int(label)] = int(thousandths) / SCALE
            parsed = self._parsed[attribute] = array("f", weights)
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
