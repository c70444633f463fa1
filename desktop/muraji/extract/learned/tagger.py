"""A trained chain at work: finds names in sentences, and says how probable each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from muraji.extract.learned.chain import SCALE, chain_weights
from muraji.extract.learned.rows import (
    OFFSETS,
    of_beliefs,
    of_edge,
    of_pair,
    of_tag,
    of_told,
    of_word,
)
from muraji.extract.names import spans_of
from muraji.extract.names_chain import Chain
from muraji.extract.packed import Packing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from muraji.extract.features import WordAttributes
    from muraji.extract.learned.rows import Sight
    from muraji.extract.names_chain import Beliefs, Lattice
    from muraji.extract.packed import Packed

_MEMO_LIMIT = 20_000
_BEAM = 4.0
"""A chain of few lessons is never sure; wider than this costs time and found nothing else."""
_REACH = 3
"""Words beyond which what a word is taken for matters no more."""
_SIDES = (-1, 1)


class Guess(NamedTuple):
    """A name found: words ``start <= i < end``, its label, and how probable it is."""

    start: int
    end: int
    label: str
    probability: float


class LearnedTagger:
    """Adds up what the attributes of :mod:`..rows` say, part by part; each part is added up once.

    That makes it several times as fast as asking CRFsuite, and it needs no rows.
    """

    def __init__(self, data: bytes) -> None:
        """Take the file of a chain as bytes that a checksum has vouched for.

        Raises:
            ValueError: it is no chain.
        """
        weights = chain_weights(data)
        self.labels = weights.labels
        self._weights = weights.attributes
        self._chain = Chain(weights.labels, weights.transitions, 1 / SCALE, _BEAM, is_strict=False)
        self._unpacked = Packing(len(weights.labels)).unpacked
        self._edges = {offset: self._sum([of_edge(offset)]) for offset in OFFSETS}
        self._words: dict[str, tuple[Packed, ...]] = {}
        self._tags: dict[tuple[str, int], tuple[Packed, ...]] = {}
        self._told: dict[tuple[str, ...], tuple[Packed, ...]] = {}
        self._pairs: dict[tuple[str, str, str], tuple[Packed, ...]] = {}

    def guesses(self, sight: Sight, wanted: Collection[str] | None = None) -> list[Guess]:
        """Return the names of a sentence; of all labels, or of those that are wanted."""
        if not sight.seen:
            return []
        lattice = self._chain.candidates(list(map(self._unpacked, self._totals(sight))))
        if wanted is not None:
            lattice = self._around(lattice, wanted)
        labels = [self.labels[label] for label in self._chain.best(lattice)]
        known: dict[tuple[int, int], Beliefs] = {}
        return [
            Guess(start, end, label, self._probability(lattice, known, start, end, label))
            for start, end, label in spans_of(labels)
            if wanted is None or label in wanted
        ]

    def _around(self, lattice: Lattice, wanted: Collection[str]) -> Lattice:
        """Leave of a lattice the words near those that may have a wanted label; the others are O."""
        labels = {place for place, label in enumerate(self.labels) if label[2:] in wanted}
        near = [False] * len(lattice)
        for index, cell in enumerate(lattice):
            if len(cell) > 1 and any(label in labels for label, _ in cell):
                for place in range(max(index - _REACH, 0), min(index + _REACH + 1, len(lattice))):
                    near[place] = True
        outside = self._chain.only_outside
        return [cell if is_near else outside for cell, is_near in zip(lattice, near, strict=True)]

    def _probability(
        self,
        lattice: Lattice,
        known: dict[tuple[int, int], Beliefs],
        start: int,
        end: int,
        label: str,
    ) -> float:
        """Return how probable it is that the least certain of the words belongs to such a name."""
        around = self._chain.stretch(lattice, start, end)
        beliefs = known.get(around)
        if beliefs is None:
            beliefs = known[around] = self._chain.beliefs(lattice[slice(*around)])
        of_words = (beliefs.of_kinds(at - around[0]).get(label, 0.0) for at in range(start, end))
        return min(1.0, *of_words)

    def _totals(self, sight: Sight) -> list[Packed]:
        """Return the scores of the labels of each word, added up."""
        seen, told = sight.seen, sight.told
        count = len(seen)
        words = [self._word(one.word) for one in seen]
        tags = [self._tag(one.tag, one.step) for one in seen]
        heard = [self._heard(told.get(one.key, ())) for one in seen]
        totals = []
        for index, here in enumerate(seen):
            total = self._sum(of_beliefs(here.beliefs)) if here.beliefs else 0
            for at, offset in enumerate(OFFSETS):
                place = index + offset
                if not 0 <= place < count:
                    total += self._edges[offset]
                    continue
                total += words[place][at] + tags[place][at] + heard[place][at]
                if offset in _SIDES:
                    other = seen[place]
                    total += self._pair(here.tag, other.tag, other.word.word.folded)[offset > 0]
            totals.append(total)
        return totals

    def _sum(self, attributes: Iterable[str]) -> Packed:
        get = self._weights.get
        return sum([get(attribute, 0) for attribute in attributes])

    def _word(self, word: WordAttributes) -> tuple[Packed, ...]:
        """Return what a word adds, by the place from which it is seen."""
        folded = word.word.folded
        found = self._words.get(folded)
        if found is None:
            _make_room(self._words)
            found = tuple(self._sum(of_word(word, offset)) for offset in OFFSETS)
            self._words[folded] = found
        return found

    def _tag(self, tag: str, step: int) -> tuple[Packed, ...]:
        found = self._tags.get((tag, step))
        if found is None:
            _make_room(self._tags)
            found = tuple(self._sum(of_tag(tag, step, offset)) for offset in OFFSETS)
            self._tags[tag, step] = found
        return found

    def _heard(self, items: tuple[str, ...]) -> tuple[Packed, ...]:
        found = self._told.get(items)
        if found is None:
            _make_room(self._told)
            found = tuple(
                self._sum(of_told(items, offset)) if abs(offset) <= 1 else 0 for offset in OFFSETS
            )
            self._told[items] = found
        return found

    def _pair(self, tag: str, other: str, folded: str) -> tuple[Packed, ...]:
        key = (tag, other, folded)
        found = self._pairs.get(key)
        if found is None:
            _make_room(self._pairs)
            found = tuple(self._sum(of_pair(*key, offset)) for offset in _SIDES)
            self._pairs[key] = found
        return found


def _make_room(memo: dict[Any, Any]) -> None:
    if len(memo) >= _MEMO_LIMIT:
        memo.clear()
