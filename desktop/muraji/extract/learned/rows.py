"""What the learner looks at: a word, its neighbours, and what the base takes each of them for."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from muraji.extract.names import spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.extract.features import WordAttributes

STEPS = 5
"""Into so many steps the probability of a base tag is cut."""
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


def rows_of(sentences: Sequence[Sequence[Seen]]) -> list[list[list[str]]]:
    """Return the attributes of each word of each sentence; the sentences are one article's."""
    told = _told_by_others(sentences)
    return [_rows(seen, told) for seen in sentences]


def _rows(seen: Sequence[Seen], told: dict[str, list[str]]) -> list[list[str]]:
    count = len(seen)
    rows = []
    for index, (word, _, _, beliefs) in enumerate(seen):
        row = [*_own(word), *(f"b{kind}={int(p * 10)}" for kind, p in beliefs)]
        for offset in (-2, -1, 0, 1, 2):
            place = index + offset
            if not 0 <= place < count:
                row.append(f"e{offset}")
                continue
            other = seen[place]
            row.append(f"t{offset}={other.tag}")
            if offset:
                near = other.word.word
                row += (f"w{offset}={near.folded}", f"c{offset}={near.coarse}")
            if -1 <= offset <= 1:
                step = int(other.probability * STEPS)
                row.append(f"tp{offset}={other.tag}{step}")
                row += [f"{item}@{offset}" for item in told.get(_key(other), ())]
                if offset:
                    row += (
                        f"f{offset}={near.fine}",
                        f"tt{offset}={seen[index].tag}|{other.tag}",
                        f"wt{offset}={seen[index].tag}|{near.folded}",
                    )
                    row += [f"{item}@{offset}" for item in other.word.own if item[0] in "gq"]
        rows.append(row)
    return rows


def _own(word: WordAttributes) -> list[str]:
    folded = word.word.folded
    return ["1", *word.own, f"ps={folded[:2]}{folded[-2:]}"]


def _key(seen: Seen) -> str:
    return seen.word.word.readings[-1]


def _told_by_others(sentences: Sequence[Sequence[Seen]]) -> dict[str, list[str]]:
    """Return what the mentions of a word in the article, taken together, say of it."""
    uses: Counter[str] = Counter()
    named: defaultdict[str, Counter[str]] = defaultdict(Counter)
    last: defaultdict[str, set[str]] = defaultdict(set)
    most: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for seen in sentences:
        keys = [_key(one) for one in seen]
        uses.update(keys)
        for start, end, kind in spans_of([one.tag for one in seen]):
            for key in keys[start:end]:
                named[key][kind] += 1
            last[keys[end - 1]].add(kind)
        for key, one in zip(keys, seen, strict=True):
            for kind, probability in one.beliefs:
                most[key][kind] = max(probability, most[key].get(kind, 0.0))
    told: dict[str, list[str]] = {}
    for key, count in uses.items():
        if count < 2 or len(key) < _SHORTEST:
            continue
        told[key] = [
            f"n={min(count // 2, _MOST_USES)}",
            *(f"D{kind}={4 * uses_so // count}" for kind, uses_so in named[key].items()),
            *(f"L{kind}" for kind in sorted(last[key])),
            *(f"X{kind}={int(p * STEPS)}" for kind, p in most[key].items() if p > _DOUBT),
        ]
    return told
