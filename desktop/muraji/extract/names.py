"""Tags persons, places, organisations and other names in a sentence of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.extract.features import OUTSIDE, NameFeatures, WordAttributes
from muraji.extract.names_chain import Beliefs, Chain, Lattice
from muraji.extract.names_document import (
    WINDOW,
    NameBelief,
    mention_attributes,
    mention_key,
)
from muraji.extract.names_model import SCALE, NameModel, load_model
from muraji.extract.names_weights import NameWeights, Views

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from muraji.extract.packed import Packed

_MEMO_LIMIT = 16_000
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
        self._weights = NameWeights(model.weights, len(model.labels))
        self._features = NameFeatures(model.classes, model.phrases)
        self._chain = Chain(model.labels, model.transitions, 1 / SCALE)
        self._is_outside = self._weights.only_first(int(self._chain.beam) + 1)
        self._memo: dict[str, Views] = {}
        self._described: dict[str, WordAttributes] = {}
        self._edges = self._weights.views(OUTSIDE)

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
            lattice = self._lattice(self._scores(part))
            labels += [self.labels[label] for label in self._chain.best(lattice)]
        return labels

    def marginals(self, words: Sequence[str]) -> list[TaggedName]:
        """Return the names of :meth:`tag`, each with the probability of exactly these words."""
        names: list[TaggedName] = []
        offset = 0
        for part in _parts(words):
            names += self._names(self._lattice(self._scores(part)), offset)
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
        lattices = [self._lattice(totals) for totals in scores]
        told = mention_attributes(
            [[self.key(word) for word in words] for words in sentences],
            [self._beliefs(lattice) for lattice in lattices],
        )
        summed = self._weights.summed
        for index, attributes in enumerate(told):
            added = [summed(more) if more else 0 for more in attributes]
            if any(added):
                lattices[index] = self._lattice(list(map(int.__add__, scores[index], added)))
        return lattices

    def key(self, word: str) -> str:
        """Return the key by which other mentions of a word are found."""
        return mention_key(self._known(word).word.readings)

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
        return self._beliefs(self._lattice(self._scores(words)))

    def _beliefs(self, lattice: Lattice) -> list[NameBelief]:
        found: list[NameBelief] = [{}] * len(lattice)
        for start, end in self._chain.doubtful(lattice):
            around = self._chain.stretch(lattice, start, end)
            beliefs = self._chain.beliefs(lattice[slice(*around)])
            for index in range(start, end):
                found[index] = beliefs.of_kinds(index - around[0])
        return found

    def _lattice(self, totals: Sequence[Packed]) -> Lattice:
        """Return the labels worth looking at; most words can only be O, which is seen at once."""
        unpacked, chain, is_outside = self._weights.unpacked, self._chain, self._is_outside
        if self.labels[0] != "O":
            return chain.candidates(list(map(unpacked, totals)))
        outside, candidate = chain.only_outside, chain.candidate
        return [outside if is_outside(total) else candidate(unpacked(total)) for total in totals]

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

    def _scores(self, words: Sequence[str]) -> list[Packed]:
        """Return the scores of the labels of each word."""
        views = [self._known(word) for word in words]
        totals = self._weights.in_context(views, self._edges)
        for index, attribute in self._features.in_phrases([view.word for view in views]):
            totals[index] += self._weights.of(attribute)
        return totals

    def _known(self, surface: str) -> Views:
        """Return a word with what it adds to the scores at each distance it is seen from."""
        known = self._memo.get(surface)
        if known is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            known = self._memo[surface] = self._weights.views(self._features.of(surface))
        return known


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
