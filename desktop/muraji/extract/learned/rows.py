"""What the learner looks at: a word, its neighbours, and what the base takes each of them for."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from muraji.extract.learned.chain import items_of
from muraji.extract.names import spans_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pycrfsuite import ItemSequence

    from muraji.extract.features import WordAttributes

    Told: TypeAlias = Mapping[str, tuple[str, ...]]
    """By the key of a word: what its mentions in the article, taken together, say of it."""

STEPS = 5
"""Into so many steps the probability of a base tag is cut."""
OFFSETS = (-2, -1, 0, 1, 2)
_LEFT_OUT = ("p1=", "p4=", "s1=", "s4=")
"""Attributes of a word that cost time and, beside the base's opinion, teach nothing more."""
_MOST_REMEMBERED = 50_000
_SHORTEST = 3
_MOST_USES = 3
_DOUBT = 0.05


class Seen(NamedTuple):
    """One word as the learner sees it."""

    word: WordAttributes
    tag: str
    """What the base takes it for: IOB2."""
    probability: float
    """How sure the base is of the name, 0 to 1; 0 outside."""
    beliefs: tuple[tuple[str, float], ...] = ()
    """Further opinions on the word: kinds of names, and how probable each is."""

    @property
    def step(self) -> int:
        """How sure the base is, cut into :data:`STEPS`."""
        return int(self.probability * STEPS)

    @property
    def key(self) -> str:
        """That by which other mentions of the word are found."""
        return self.word.word.readings[-1]


@dataclass(frozen=True)
class Sight:
    """One sentence as the learner sees it, in its article."""

    seen: Sequence[Seen]
    told: Told

    @cached_property
    def items(self) -> ItemSequence:
        """What the trainer takes, made once for all chains."""
        return items_of(rows_of(self))


def sights_of(sentences: Sequence[Sequence[Seen]]) -> list[Sight]:
    """Return the sentences of one article, each with what the whole article says of its words."""
    told = _told_by_others(sentences)
    return [Sight(seen, told) for seen in sentences]


def rows_of(sight: Sight) -> list[list[str]]:
    """Return the attributes of each word of a sentence, as the trainer wants them."""
    seen, told = sight.seen, sight.told
    count = len(seen)
    rows = []
    for index, here in enumerate(seen):
        row = [*of_word(here.word, 0), *of_beliefs(here.beliefs)]
        for offset in OFFSETS:
            place = index + offset
            if not 0 <= place < count:
                row.append(of_edge(offset))
                continue
            other = seen[place]
            row += of_tag(other.tag, other.step, offset)
            if offset:
                row += of_word(other.word, offset)
            if -1 <= offset <= 1:
                row += of_told(told.get(other.key, ()), offset)
                if offset:
                    row += of_pair(here.tag, other.tag, other.word.word.folded, offset)
        rows.append(row)
    return rows


@lru_cache(maxsize=_MOST_REMEMBERED)
def of_word(word: WordAttributes, offset: int) -> tuple[str, ...]:
    """Return what a word by itself says of the one that sees it at this distance."""
    near = word.word
    if not offset:
        own = [item for item in word.own if not item.startswith(_LEFT_OUT)]
        return ("1", *own, f"ps={near.folded[:2]}{near.folded[-2:]}")
    row = [f"w{offset}={near.folded}", f"c{offset}={near.coarse}"]
    if abs(offset) == 1:
        row.append(f"f{offset}={near.fine}")
        row += [f"{item}@{offset}" for item in word.own if item[0] == "g"]
    return tuple(row)


def of_tag(tag: str, step: int, offset: int) -> list[str]:
    """Return what it says of a word that the base takes one at this distance for a name, or not."""
    row = [f"t{offset}={tag}"]
    if abs(offset) <= 1:
        row.append(f"tp{offset}={tag}{step}")
    return row


def of_pair(tag: str, other: str, folded: str, offset: int) -> tuple[str, str]:
    """Return what the base's tag of a word makes with its neighbour's tag, and with that word."""
    return f"tt{offset}={tag}|{other}", f"wt{offset}={tag}|{folded}"


def of_told(items: Sequence[str], offset: int) -> list[str]:
    """Return what the article says of a word, for the one that sees it at this distance."""
    return [f"{item}@{offset}" for item in items]


def of_beliefs(beliefs: Sequence[tuple[str, float]]) -> list[str]:
    """Return what further opinions on a word say of it."""
    return [f"b{kind}={int(p * 10)}" for kind, p in beliefs]


def of_edge(offset: int) -> str:
    """Return what it says of a word that the sentence ends before this distance."""
    return f"e{offset}"


def _told_by_others(sentences: Sequence[Sequence[Seen]]) -> Told:
    """Return what the mentions of a word in the article, taken together, say of it."""
    uses: Counter[str] = Counter()
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    last: defaultdict[str, set[str]] = defaultdict(set)
    most: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for seen in sentences:
        keys = [one.key for one in seen]
        uses.update(keys)
        for start, end, kind in spans_of([one.tag for one in seen]):
            for key in keys[start:end]:
                named[key][kind] += 1
            last[keys[end - 1]].add(kind)
        for key, one in zip(keys, seen, strict=True):
            for kind, probability in one.beliefs:
                most[key][kind] = max(probability, most[key].get(kind, 0.0))
    told: dict[str, tuple[str, ...]] = {}
    for key, count in uses.items():
        if count < 2 or len(key) < _SHORTEST:
            continue
        told[key] = (
            f"n={min(count // 2, _MOST_USES)}",
            *(f"D{kind}={4 * uses_so // count}" for kind, uses_so in named[key].items()),
            *(f"L{kind}" for kind in sorted(last[key])),
            *(f"X{kind}={int(p * STEPS)}" for kind, p in most[key].items() if p > _DOUBT),
        )
    return told
