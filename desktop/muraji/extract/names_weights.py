"""The weights of a name model, made ready to be added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.extract.features import PAIRS, PREFIXES, TRIPLE
from muraji.extract.packed import BITS, Packing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from muraji.extract.features import Word, WordAttributes
    from muraji.extract.packed import Packed

_NOTHING = (0, 0)


class NameWeights:
    """What attributes add to the scores of labels."""

    def __init__(self, weights: Mapping[str, str], labels: int) -> None:
        """Take per attribute ``label weight label weight ...`` and the number of labels."""
        self._rows = weights
        self._parsed: dict[str, Packed] = {}
        packing = Packing(labels)
        self.unpacked, self.only_first = packing.unpacked, packing.only_first
        self._near = self._seen_from(-1, 1)
        self._far = self._seen_from(-2, 2)
        self._of_pairs = [self._pairs(*prefixes) for prefixes in PAIRS]
        self._of_triples = {
            attribute[len(TRIPLE) :]: self.of(attribute)
            for attribute in weights
            if attribute.startswith(TRIPLE)
        }
        self._inside = {triple.partition("|")[2] for triple in self._of_triples}

    def __contains__(self, attribute: str) -> bool:
        return attribute in self._rows

    def of(self, attribute: str) -> Packed:
        """Return the weights of an attribute; 0 where it has none."""
        parsed = self._parsed.get(attribute)
        if parsed is None:
            parsed = 0
            numbers = self._rows.get(attribute, "").split()
            for label, thousandths in zip(numbers[::2], numbers[1::2], strict=True):
                parsed += int(thousandths) << (BITS * int(label))
            self._parsed[attribute] = parsed
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
            for attribute in attributes:
                if attribute in table:
                    more_to_right, more_to_left = table[attribute]
                    to_right += more_to_right
                    to_left += more_to_left
            found += [to_right, to_left]
        return tuple(found)

    def in_context(self, words: Sequence[Word], edge: Word) -> list[Packed]:
        """Return per word what the pairs and triples add that it stands in."""
        found = [0] * len(words)
        surfaces, classes = self._of_pairs
        triples, inside = self._of_triples, self._inside
        left = edge
        for index, word in enumerate([*words, edge]):
            to_left, to_right = surfaces.get((left.folded, word.folded), _NOTHING)
            more_to_left, more_to_right = classes.get((left.fine, word.fine), _NOTHING)
            if index:
                found[index - 1] += to_left + more_to_left
            if index < len(words):
                found[index] += to_right + more_to_right
                following = words[index + 1] if index + 1 < len(words) else edge
                pair = f"{word.coarse}|{following.coarse}"
                if pair in inside:
                    found[index] += triples.get(f"{left.coarse}|{pair}", 0)
            left = word
        return found

    def _seen_from(self, left: int, right: int) -> dict[str, tuple[Packed, Packed]]:
        """Return what the attributes of the word at each of two distances add."""
        found: dict[str, tuple[Packed, Packed]] = {}
        before, after = PREFIXES[left], PREFIXES[right]
        for attribute in self._rows:
            if attribute.startswith((before, after)):
                of_left, of_right = found.get(attribute[len(before) :], _NOTHING)
                if attribute.startswith(before):
                    of_left = self.of(attribute)
                else:
                    of_right = self.of(attribute)
                found[attribute[len(before) :]] = of_left, of_right
        return found

    def _pairs(self, before: str, after: str) -> dict[tuple[str, str], tuple[Packed, Packed]]:
        """Return per pair of neighbours what it adds to the left and to the right one."""
        found: dict[tuple[str, str], tuple[Packed, Packed]] = {}
        for attribute in self._rows:
            if not attribute.startswith((before, after)):
                continue
            parts = attribute[len(before) :].split("|")
            for cut in range(1, len(parts)):  # a word may be or hold the bar itself
                pair = "|".join(parts[:cut]), "|".join(parts[cut:])
                to_left, to_right = found.get(pair, _NOTHING)
                if attribute.startswith(before):
                    to_right += self.of(attribute)
                else:
                    to_left += self.of(attribute)
                found[pair] = to_left, to_right
        return found
