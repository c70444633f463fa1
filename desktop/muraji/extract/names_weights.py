"""The weights of a name model, made ready to be added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from muraji.extract.features import PAIRS, PREFIXES, TRIPLE
from muraji.extract.packed import BITS, Packing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from muraji.extract.features import Word, WordAttributes
    from muraji.extract.packed import Packed

_PLACES = (0, -1, 1, -2, 2)
"""Where a word may stand as seen from the one whose scores it adds to, in the order of the views."""
_Sides: TypeAlias = "tuple[Packed, Packed]"
_Pairs: TypeAlias = "dict[str, dict[str, _Sides]]"
_NOTHING = (0, 0)


class Views(NamedTuple):
    """What a word adds to its own scores and to those of the words around it."""

    word: Word
    own: Packed
    to_next: Packed
    to_previous: Packed
    to_second_next: Packed
    to_second_previous: Packed
    surfaces: Mapping[str, _Sides] | None
    """By the folded word after it: what the pair adds to the left one and to the right one."""
    classes: Mapping[str, _Sides] | None
    """The same by the fine class of the word after it."""
    triples: Mapping[str, Mapping[str, Packed]] | None
    """By the coarse classes of the two words after it: what the three add to the middle one."""


class NameWeights:
    """What attributes add to the scores of labels."""

    def __init__(self, weights: Mapping[str, str], labels: int) -> None:
        """Take per attribute ``label weight label weight ...`` and the number of labels."""
        packing = Packing(labels)
        self.unpacked, self.only_first = packing.unpacked, packing.only_first
        self._apart = packing.apart
        self._of = {attribute: _packed(row) for attribute, row in weights.items()}
        self._surfaces, self._classes = (self._pairs(*openings) for openings in PAIRS)
        self._triples: dict[str, dict[str, dict[str, Packed]]] = {}
        self._everywhere: dict[str, Packed] = {}
        """By attribute without its place: its weights seen from each of the places, side by side."""
        shifts = {PREFIXES[place]: at * labels * BITS for at, place in enumerate(_PLACES)}
        for attribute, weight in self._of.items():
            if attribute.startswith(TRIPLE):
                left, middle, right = attribute[len(TRIPLE) :].split("|")
                self._triples.setdefault(left, {}).setdefault(middle, {})[right] = weight
                continue
            shift = shifts.get(attribute[:2])
            bare = attribute if shift is None else attribute[2:]
            self._everywhere[bare] = self._everywhere.get(bare, 0) + (weight << (shift or 0))

    def _pairs(self, of_right: str, of_left: str) -> _Pairs:
        """Gather what pairs add, from the attributes that give it to the right or left one."""
        found: _Pairs = {}
        for attribute, weight in self._of.items():
            opening = attribute[:2]
            if opening in (of_right, of_left):
                # A word may be the mark that stands between the two, but not an empty one.
                between = attribute.index("|", 3)
                pairs = found.setdefault(attribute[2:between], {})
                right = attribute[between + 1 :]
                to_left, to_right = pairs.get(right, (0, 0))
                added = (to_left + weight, to_right), (to_left, to_right + weight)
                pairs[right] = added[opening == of_right]
        return found

    def of(self, attribute: str) -> Packed:
        """Return the weights of an attribute; 0 where it has none."""
        return self._of.get(attribute, 0)

    def summed(self, attributes: Iterable[str]) -> Packed:
        """Return what some attributes add together."""
        get = self._of.get
        return sum([get(attribute, 0) for attribute in attributes])

    def views(self, attributes: WordAttributes) -> Views:
        """Return what a word adds to its own scores and to those of the words around it.

        What it tells about the words two away is a part of what it tells about those next to it, and
        that a part of what it tells about itself but for ``beside``: one sum serves all places.
        """
        get = self._everywhere.get
        total = sum([get(attribute, 0) for attribute in attributes.near])
        own, to_next, to_previous, to_second_next, to_second_previous = self._apart(
            total, len(_PLACES)
        )
        own += self.summed(attributes.alone)
        if attributes.beside:
            own -= self.summed(attributes.beside)
        word = attributes.word
        return Views(
            word,
            own,
            to_next,
            to_previous,
            to_second_next,
            to_second_previous,
            self._surfaces.get(word.folded),
            self._classes.get(word.fine),
            self._triples.get(word.coarse),
        )

    def in_context(self, views: Sequence[Views], edge: Views) -> list[Packed]:
        """Return the scores of the words of a sentence; ``edge`` stands before and after them."""
        if not views:
            return []
        totals: list[Packed] = []
        ahead = [*views[1:], edge, edge]
        behind = [edge, edge, *views]
        _, to_here = _of_pair(edge, views[0].word)
        for here, right, second_right, second_left, left in zip(
            views, ahead, ahead[1:], behind, behind[1:], strict=False
        ):
            to_itself, to_next = _of_pair(here, right.word)
            total = (
                here.own
                + left.to_next
                + right.to_previous
                + second_left.to_second_next
                + second_right.to_second_previous
                + to_here
                + to_itself
            )
            if left.triples and (thirds := left.triples.get(here.word.coarse)):
                total += thirds.get(right.word.coarse, 0)
            totals.append(total)
            to_here = to_next
        return totals


def _of_pair(left: Views, right: Word) -> _Sides:
    """Return what two words that stand together add to the left one and to the right one."""
    found = left.surfaces.get(right.folded, _NOTHING) if left.surfaces else _NOTHING
    if left.classes and (more := left.classes.get(right.fine)):
        return found[0] + more[0], found[1] + more[1]
    return found


def _packed(row: str) -> Packed:
    """Read ``label weight label weight ...``."""
    parsed = 0
    numbers = map(int, row.split())
    for label, thousandths in zip(numbers, numbers, strict=True):
        parsed += thousandths << (BITS * label)
    return parsed
