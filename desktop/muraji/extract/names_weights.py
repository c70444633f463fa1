"""The weights of a name model, made ready to be added up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from muraji.extract.features import PAIRS, PREFIXES, TRIPLE
from muraji.extract.packed import BITS, Packing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from muraji.extract.features import Word, WordAttributes
    from muraji.extract.packed import Packed

_Views: TypeAlias = "tuple[Packed, Packed]"
_NOTHING = (0, 0)


class _Neighbours:
    """What attributes add to the word on the left and to the one on the right; read when asked."""

    def __init__(self, to_left: Mapping[str, str], to_right: Mapping[str, str]) -> None:
        self._rows = to_left, to_right
        self.read: dict[str, _Views | None] = dict.fromkeys((*to_left, *to_right))
        """Every attribute that is known, None until it was asked for."""

    def of(self, attribute: str) -> _Views:
        """Return what a known attribute adds to either side."""
        to_left, to_right = self._rows
        found = _packed(to_left.get(attribute, "")), _packed(to_right.get(attribute, ""))
        self.read[attribute] = found
        return found


class NameWeights:
    """What attributes add to the scores of labels."""

    def __init__(self, weights: Mapping[str, str], labels: int) -> None:
        """Take per attribute ``label weight label weight ...`` and the number of labels."""
        self._rows = weights
        self._parsed: dict[str, Packed] = {}
        packing = Packing(labels)
        self.unpacked, self.only_first = packing.unpacked, packing.only_first
        openings = (*PREFIXES.values(), *PAIRS[0], *PAIRS[1])
        parts: dict[str, dict[str, str]] = {opening: {} for opening in openings if opening}
        self._triples: dict[str, str] = {}
        for attribute, row in weights.items():
            part = parts.get(attribute[:2])
            if part is not None:
                part[attribute[2:]] = row
            elif attribute.startswith(TRIPLE):
                self._triples[attribute[len(TRIPLE) :]] = row
        self._near = _Neighbours(parts[PREFIXES[1]], parts[PREFIXES[-1]])
        self._far = _Neighbours(parts[PREFIXES[2]], parts[PREFIXES[-2]])
        self._of_pairs = [_Neighbours(parts[after], parts[before]) for before, after in PAIRS]
        self._inside = {triple.partition("|")[2] for triple in self._triples}

    def __contains__(self, attribute: str) -> bool:
        return attribute in self._rows

    def of(self, attribute: str) -> Packed:
        """Return the weights of an attribute; 0 where it has none."""
        parsed = self._parsed.get(attribute)
        if parsed is None:
            parsed = self._parsed[attribute] = _packed(self._rows.get(attribute, ""))
        return parsed

    def summed(self, attributes: Iterable[str]) -> Packed:
        """Return what some attributes add together."""
        rows, of = self._rows, self.of
        return sum([of(attribute) for attribute in attributes if attribute in rows])

    def views(self, word: WordAttributes) -> tuple[Packed, ...]:
        """Return what a word adds to its own scores and to those of the words around it.

        The second is what it adds to the word after it, then before, two after, two before.
        """
        found = [self.summed(word.own)]
        for table, attributes in ((self._near, word.near), (self._far, word.far)):
            to_right = to_left = 0
            read = table.read
            for attribute in attributes:
                if attribute in read:
                    more_to_left, more_to_right = read[attribute] or table.of(attribute)
                    to_right += more_to_right
                    to_left += more_to_left
            found += [to_right, to_left]
        return tuple(found)

    def in_context(self, words: Sequence[Word], edge: Word) -> list[Packed]:
        """Return per word what the pairs and triples add that it stands in."""
        found = [0] * len(words)
        surfaces, classes = self._of_pairs
        of_surfaces, of_classes = surfaces.read, classes.read
        triples, inside = self._triples, self._inside
        left = edge
        for index, word in enumerate([*words, edge]):
            pair = f"{left.folded}|{word.folded}"
            to_left, to_right = of_surfaces.get(pair, _NOTHING) or surfaces.of(pair)
            pair = f"{left.fine}|{word.fine}"
            more_to_left, more_to_right = of_classes.get(pair, _NOTHING) or classes.of(pair)
            if index:
                found[index - 1] += to_left + more_to_left
            if index < len(words):
                found[index] += to_right + more_to_right
                following = words[index + 1] if index + 1 < len(words) else edge
                pair = f"{word.coarse}|{following.coarse}"
                if pair in inside:
                    triple = f"{left.coarse}|{pair}"
                    if triple in triples:
                        found[index] += self.of(TRIPLE + triple)
            left = word
        return found


def _packed(row: str) -> Packed:
    """Read ``label weight label weight ...``."""
    numbers = row.split()
    parsed = 0
    for label, thousandths in zip(numbers[::2], numbers[1::2], strict=True):
        parsed += int(thousandths) << (BITS * int(label))
    return parsed
