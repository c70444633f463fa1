"""How much a few reviewed sentences teach: the base, then after ever more, on other articles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.domain.job import Progress
from muraji.domain.words import Words
from muraji.extract.learned.gate import f1
from muraji.extract.learned.replay import load_replay
from muraji.extract.learned.sentences import sentences_in, words_of
from muraji.extract.learned.tagged_sentences import (
    Learner,
    TaggedSentence,
    marks_of,
    tagged_article,
    wanted_of,
)
from muraji.extract.reading import read
from muraji.extract.training.conll import labelled_sentences
from muraji.workspace.places import resource
from muraji.workspace.suggesting import shipped_engine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from muraji.domain.job import Job
    from muraji.extract.names import NameTagger

SIZES = (25, 50, 100, 200, 500, 1000)
_KINDS = {
    "PERSON": "PERS", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG",
    "EVENT": "MISC", "PRODUCT": "MISC", "LAW": "MISC",
}  # fmt: skip
"""Labels of the articles that ship as kinds of the tagger."""
PARTS = 3
"""So many times a part of the articles is set aside to measure on; figures are means."""


@dataclass(frozen=True)
class CurvePoint:
    """How good the tagger is after so many reviewed sentences; F1 in percent."""

    sentences: int
    f1: float
    gain: float


@dataclass(frozen=True)
class Curve:
    """The base, and what learning makes of it."""

    base: float
    points: list[CurvePoint]
    articles: int
    sentences: int


def measure_curve(files: Sequence[Path], sizes: Sequence[int] = SIZES) -> Job[Curve]:
    """Learn from some of the files, measure on the others; each file is one article.

    Raises:
        MurajiError: a file cannot be read, there are fewer than two, or the tagger is missing.
    """
    if len(files) < 2:
        raise MurajiError(
            "A learning curve needs at least two files: it learns from some articles and is measured "
            "on others. Name more with --conll.",
            "منحنى التعلّم يحتاج ملفين على الأقل: يتعلّم من مقالات ويُقاس على غيرها. أضف ملفات "
            "بالخيار --conll.",
        )
    tagger = tagger_of_engine()
    parts = min(PARTS, len(files))
    steps = 1 + parts * len(sizes)
    yield Progress(0, steps, Words("Reading", "قراءة الملفات"))
    articles = [_article(path, tagger) for path in files]
    replay = replayed(tagger)
    base: list[float] = []
    found: dict[int, list[tuple[float, float]]] = {}
    for part in range(parts):
        test = [one for article in articles[part::parts] for one in article]
        pool = in_turn([a for place, a in enumerate(articles) if place % parts != part])
        wanted = wanted_of(test)
        own = f1(marks_of([one.base for one in test]), wanted)
        base.append(own)
        for done, size in enumerate(sizes):
            words = Words(f"After {size} sentences", f"بعد {size} جملة")
            yield Progress(1 + part * len(sizes) + done, steps, words)
            if len(pool) >= size:
                learned = f1(Learner(pool[:size], replay).marks(test), wanted)
                found.setdefault(size, []).append((learned, learned - own))
    points = [
        CurvePoint(size, _percent([one for one, _ in row]), _percent([gain for _, gain in row]))
        for size, row in found.items()
        if len(row) == parts
    ]
    return Curve(_percent(base), points, len(articles), sum(map(len, articles)))


def _percent(shares: Sequence[float]) -> float:
    return round(100 * sum(shares) / len(shares), 2)


def in_turn(articles: Sequence[Sequence[TaggedSentence]]) -> list[TaggedSentence]:
    """Return the sentences of the articles, one of each in turn."""
    rounds = zip_longest(*articles)
    return [one for sentences in rounds for one in sentences if one is not None]


def tagger_of_engine() -> NameTagger:
    """Return the shipped tagger.

    Raises:
        MurajiError: its model is missing or damaged.
    """
    from muraji.extract.names import NameTagger

    return shipped_engine().tagger or NameTagger.load(resource("models", "names"))


def _article(path: Path, tagger: NameTagger) -> list[TaggedSentence]:
    sentences = labelled_sentences(path)
    words = [[word for word, _ in sentence] for sentence in sentences]
    tags = [[tag for _, tag in sentence] for sentence in sentences]
    return tagged_article(str(path), words, tags, tagger)


def replayed(tagger: NameTagger) -> list[TaggedSentence]:
    """Return sentences from which the base was not made, so that it is not forgotten."""
    vocabulary = shipped_engine().vocabulary
    found: list[TaggedSentence] = []
    for article in load_replay(resource("models", "replay")):
        reading = read(article.text, vocabulary)
        tags = ["O"] * len(reading.words)
        for span, label in sorted(article.entities, key=lambda entity: len(entity[0])):
            kind, places = _KINDS.get(label), words_of(reading, span)
            if kind and places:
                first, after = places
                tags[first:after] = [f"B-{kind}", *[f"I-{kind}"] * (after - first - 1)]
        sentences = sentences_in(reading)
        words = [[reading.words[index].text for index in sentence] for sentence in sentences]
        right = [[tags[index] for index in sentence] for sentence in sentences]
        found += tagged_article(article.name, words, right, tagger)
    return found
