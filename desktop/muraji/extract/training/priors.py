"""What company a word keeps in raw text: how often a tagger that cannot see it calls it a name.

The tagger looks at the neighbours only, so that a word which the labelled sentences never had is
judged as fairly as one they had.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from muraji.extract.clusters import folded
from muraji.extract.features import NameFeatures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from muraji.extract.clusters import WordClasses
    from muraji.extract.training.conll import Sentence

COLUMNS = {"q.P": "PERS", "q.L": "LOC", "q.O": "ORG", "q.M": "MISC"}
INSIDE, LIKELIEST = "q.I", "q.B"
_STEPS = (0.02, 0.08, 0.2, 0.4, 0.6, 0.8)
_RAREST = 3
_LONGEST = 200
_KEPT = ("cl=", "sh=")
_OF_NEIGHBOURS = ("-", "+")


class BlindFeatures(NameFeatures):
    """The attributes of a word that its neighbours give, its proclitics and its shape."""

    def attributes(self, words: Sequence[str]) -> list[list[str]]:
        """Return the attributes without those that tell which word it is."""
        return [
            [item for item in row if item.startswith(_KEPT) or item.startswith(_OF_NEIGHBOURS)]
            for row in super().attributes(words)
        ]


class Company:
    """Counts of how words were labelled by what stands around them."""

    def __init__(self) -> None:
        self._uses: defaultdict[str, int] = defaultdict(int)
        self._labels: defaultdict[str, defaultdict[str, int]] = defaultdict(
            lambda: defaultdict(int)
        )

    def add(self, words: Iterable[str], labels: Iterable[str]) -> None:
        """Count one labelled sentence."""
        for word, label in zip(words, labels, strict=True):
            key = folded(word)
            self._uses[key] += 1
            if label != "O":
                self._labels[key][label] += 1

    def added_to(self, classes: WordClasses) -> WordClasses:
        """Return the classes with a column for each kind of name, and two more.

        A column holds in which of seven steps the share of uses lies; ``q.I`` the share inside a
        name rather than at its beginning, ``q.B`` the commonest kind.
        """
        columns: dict[str, dict[str, str]] = {
            column: {} for column in (*COLUMNS, INSIDE, LIKELIEST)
        }
        for word, uses in self._uses.items():
            if uses < _RAREST:
                continue
            labels: Mapping[str, int] = self._labels.get(word, {})
            shares = {
                column: labels.get(f"B-{kind}", 0) + labels.get(f"I-{kind}", 0)
                for column, kind in COLUMNS.items()
            }
            inside = sum(count for label, count in labels.items() if label.startswith("I-"))
            for column, count in (*shares.items(), (INSIDE, inside)):
                columns[column][word] = str(_step(count / (uses + 1)))
            best = max(shares, key=lambda column: shares[column])
            outside = uses - sum(shares.values())
            columns[LIKELIEST][word] = best[-1] if shares[best] > outside else "N"
        for column, values in columns.items():
            classes = classes.with_column(f"{column}!", values)
        return classes


def _step(share: float) -> int:
    return sum(share >= step for step in _STEPS)


def is_taggable(words: Sequence[str]) -> bool:
    """Say whether a raw sentence is worth counting."""
    return 2 < len(words) <= _LONGEST


def labelled_rows(
    features: NameFeatures,
    sentences: Iterable[Sentence],
    more: Sequence[list[list[str]]] = (),
) -> Iterable[tuple[list[list[str]], list[str]]]:
    """Yield attributes and labels of each sentence, as CRFsuite takes them.

    ``more`` are further attributes of the words, sentence by sentence; or none at all.
    """
    for index, sentence in enumerate(sentences):
        rows = features.attributes([word for word, _ in sentence])
        if more:
            for row, further in zip(rows, more[index], strict=True):
                row.extend(further)
        yield rows, [label for _, label in sentence]
