"""What a line looks like by itself, as named features for the models."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.text.boilerplate.lines import (
    ADDRESS,
    BULLETS,
    CLOCK,
    DIGIT,
    EMOJI,
    NUMBERED,
    NUMERIC_DATE,
    SENTENCE_END,
    SEPARATING,
    SEPARATORS,
    YEAR,
    ending,
    letters_outside_arabic,
)

if TYPE_CHECKING:
    from muraji.text.boilerplate.lexicon import Lexicon
    from muraji.text.boilerplate.lines import Line

LENGTHS = (1, 2, 3, 5, 8, 12, 18, 28, 45, 80)
"""Upper edges of the classes of length, in words."""


FOLLOWING = ".،,؛:؟!)»”"
"""What only a piece of a broken sentence begins with."""


HEADED = re.compile(r"\w+(?: \w+){0,3}(?=\s?[:|؟!])")
"""Some words and a mark, as a list of links in one line begins."""
FURNISHING = frozenset({"related", "listing", "comment", "tags", "share", "follow", "source"})
"""Classes of phrases after whose colon no sentence of the article follows."""


@dataclass(slots=True)
class Shape:
    """A line's features, and the few of them that its neighbours look at."""

    features: list[str]
    length: int
    ending: str
    prose: bool
    dated: bool
    classes: frozenset[str] = field(default_factory=frozenset)
    told: list[str] = field(default_factory=list)
    """What neighbours are told of this line."""
    goes_on: bool = False
    """Whether the line is a piece of a sentence that a scraper has broken."""


def bucket(value: float, edges: tuple[float, ...]) -> int:
    """Return the number of the class of ``value`` between the edges."""
    return bisect_right(edges, value)


def shape_of(line: Line, lexicon: Lexicon) -> Shape:
    """Read the shape of a line."""
    head = line.text[:400]
    length, end = bucket(line.length, LENGTHS), ending(line.text)
    features = [f"length={length}", f"end={end}", f"length,end={length},{end}"]
    stops = sum(map(lexicon.stop_words.__contains__, line.words))
    share = stops / len(line.words) if line.words else 0.0
    features.append(f"stops={bucket(share, (0.001, 0.1, 0.18, 0.27))}")
    figures = DIGIT.findall(head)
    dated = bool(figures and NUMERIC_DATE.search(head))
    clock = bool(figures and CLOCK.search(head))
    sentences = len(SENTENCE_END.findall(line.text[:1200]))
    features += marks_of(line, head, len(figures), {"date": dated, "clock": clock})
    features.append(f"sentences={min(sentences, 3)}")
    classes = phrase_features(line, lexicon, features)
    dated = dated or clock or not classes.isdisjoint({"month", "ago"})
    prose = (
        line.length >= 9 and share >= 0.1 and (end == "stop" or sentences > 0 or line.length > 17)
    )
    prose = prose and end != "cut"
    features.append(f"prose={prose},dated={dated}")
    told = [f"length={length}", f"end={end}", f"dated={dated}", f"prose={prose}"]
    told += [f"has={name}" for name in classes if name not in {"verb", "place", "weekday"}]
    if end == "colon" and classes.isdisjoint(FURNISHING):
        features.append("announces")
        told.append("announces")
    broken = broken_ends(line, end, lexicon)
    features += broken
    told += broken
    goes_on = not {"breaks_off", "follows"}.isdisjoint(broken)
    return Shape(features, length, end, prose, dated, classes, told, goes_on)


def broken_ends(line: Line, end: str, lexicon: Lexicon) -> list[str]:
    """Say whether a line begins or ends as no whole sentence or title does."""
    found = []
    if line.words and end == "open" and line.words[-1] in lexicon.stop_words:
        found.append("breaks_off")
    if line.text[0] in FOLLOWING:
        found.append("follows")
    if line.words and line.words[0] in lexicon.stop_words:
        found.append("starts_small")
    if line.words and lexicon.is_joined(line.words[0]):
        found.append("joined")
    return found


def marks_of(line: Line, head: str, figures: int, times: dict[str, bool]) -> list[str]:
    """Return features of digits, dates, bullets, separators, quotes, addresses and Latin letters.

    Patterns are tried only where a letter that they need is there.
    """
    digits = figures / len(head)
    separators = len(SEPARATORS.findall(head)) if SEPARATING.search(head) else 0
    latin = letters_outside_arabic(head)
    features = [
        f"digits={bucket(digits, (0.001, 0.06, 0.15, 0.35))}",
        f"latin={bucket(latin, (0.001, 0.2, 0.6))}",
        f"separators={min(separators, 4)}",
        f"commas={bucket(head.count('،') + head.count(','), (1, 2, 4, 7))}",
    ]
    tests = {
        **times,
        "year": bool(figures and YEAR.search(head)),
        "address": bool(("." in head or ":" in head or "@" in head) and ADDRESS.search(head)),
        "bullet": head[0] in BULLETS,
        "numbered": bool(figures and NUMBERED.match(head)),
        "hashtag": "#" in head,
        "emoji": max(head) > "\u2600" and bool(EMOJI.search(head)),
        "quoted": head[0] in "\"«“”'﴿",
        "holds_quote": any(mark in head[1:] for mark in '"«“'),
        "bracketed": head[0] in "([",
        "colon": ":" in head[:-1],
        "starts_with_digit": head[0].isdigit(),
        "only_marks": not line.words,
        "plus": head[0] in "+-" and line.length < 3,
    }
    return features + [name for name, holds in tests.items() if holds]


def phrase_features(line: Line, lexicon: Lexicon, features: list[str]) -> frozenset[str]:
    """Add features of the phrases found in a line; return the classes that tell what it is."""
    count = len(line.words)
    headed = HEADED.match(line.text)
    head = len(headed[0].split()) if headed else -1
    covered: set[int] = set()
    classes: set[str] = set()
    for found in lexicon.find(line.words):
        covered.update(range(found.start, found.end))
        whole = found.start == 0 and found.end == count
        if whole:
            features.append(f"is={found.name}")
        elif found.start == 0:
            features.append(f"starts={found.name}")
            if found.end == head:
                features.append(f"heads={found.name}")
        elif found.end == count:
            features.append(f"ends={found.name}")
        if count < 15:
            features.append(f"has={found.name}")
        elif found.start > 0:
            features.append(f"in={found.name}")
        if count < 15 or found.start == 0:
            classes.add(found.name)
    if count:
        features.append(
            f"covered={bucket(len(covered) / min(count, 52), (0.001, 0.2, 0.45, 0.75, 0.99))}"
        )
    return frozenset(classes)
