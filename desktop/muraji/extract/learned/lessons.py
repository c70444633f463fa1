"""Makes a model from reviewed articles, and judges it by those that it has not seen."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.evidence import Refusal, Tally, Verdict
from muraji.extract.advice import advised
from muraji.extract.learned.articles import ArticleView, LearnedOpinion, nested, outermost
from muraji.extract.learned.chain import trained
from muraji.extract.learned.gate import LabelFigures, Mark, figures_of
from muraji.extract.learned.held_back import HeldBackTagger
from muraji.extract.learned.model import LearnedModel
from muraji.extract.pipeline import LIKELY
from muraji.extract.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from pycrfsuite import ItemSequence

    from muraji.domain.span import Span
    from muraji.domain.suggestion import Suggestion
    from muraji.extract.features import WordAttributes
    from muraji.extract.vocabulary import Vocabulary

    Tagged = tuple[ItemSequence, list[str]]


MOST_SENTENCES = 600
"""The newest sentences are learned from; more cost time and change little."""
FEWEST_ARTICLES = 2
"""With fewer there is none to hold back, so that nothing could be believed."""
PARTS = 2
MOST_HELD_BACK = 9
"""Articles by which a part is judged."""
FEWEST_ERRORS, LEAST_ERRING = 3, 0.1
"""A label on which the engine errs more seldom, in number or as a share of what it says and should have
said, is left to it, which saves most of the time."""


EMPTY_EVERY = 4
"""Of sentences in which nothing lies inside another mention so many are one that teaches that."""


class EvidenceRow(NamedTuple):
    """One decision on a name, as the project keeps it."""

    key: str
    label: str
    verdict: str
    article_id: str
    before: str
    after: str
    is_inside: bool


@dataclass(frozen=True)
class Lesson:
    """One reviewed article: what the engine said, and what is right."""

    id: str
    text: str
    answers: Sequence[Suggestion]
    entities: Sequence[tuple[Span, str]]
    cut: Sequence[Span] = ()
    """Stretches that are not the article."""


@dataclass(frozen=True)
class School:
    """Everything that lessons need beside the lessons."""

    vocabulary: Vocabulary
    describe: Callable[[str], WordAttributes]
    replay: Sequence[Lesson] = ()
    evidence: Sequence[EvidenceRow] = ()
    unlisted: Collection[str] = ()
    """Labels whose names the memory does not propose."""

    def looked_at(self, lesson: Lesson, taught: Taught) -> LookedAt:
        """Return a lesson with its sentences as rows and tags of the labels that are taught."""
        view = ArticleView(lesson.text, lesson.answers, self.vocabulary, self.describe, lesson.cut)
        rows = [sight.items for sight in view.sights]
        tags = view.tags([one for one in outermost(lesson.entities) if one[1] in taught.labels])
        inside: list[Tagged] = []
        if taught.inner:
            inner = view.tags([one for one in nested(lesson.entities) if one[1] in taught.inner])
            inside = [
                row
                for place, row in enumerate(zip(rows, inner, strict=True))
                if place % EMPTY_EVERY == 0 or any(tag != "O" for tag in row[1])
            ]
        return LookedAt(lesson, view, list(zip(rows, tags, strict=True)), inside)


@dataclass(frozen=True)
class LookedAt:
    """A lesson as the learner sees it."""

    lesson: Lesson
    view: ArticleView
    tagged: list[Tagged]
    """Sentences with their outermost entities."""
    inside: list[Tagged]
    """The same with what lies in those, where anything of it is taught."""


class Taught(NamedTuple):
    """What a model is to learn."""

    labels: frozenset[str]
    inner: frozenset[str]
    """Those of them that mostly lie inside others."""


class Chains(NamedTuple):
    """What was learned: of outermost entities, and of what lies in them."""

    outer: bytes = b""
    inner: bytes = b""


def chains_of(read: Sequence[LookedAt]) -> Chains:
    """Train on articles that have been looked at."""
    tagged = ([row for one in read for row in one.tagged], [r for one in read for r in one.inside])
    return Chains(*(_chain(rows) for rows in tagged))


def _chain(rows: Sequence[Tagged]) -> bytes:
    return trained(rows) if any(tag != "O" for _, tags in rows for tag in tags) else b""


def model_from(lessons: Sequence[Lesson], school: School) -> LearnedModel:
    """Train on the lessons (oldest first), and find the labels of which the model may speak."""
    began = time.process_time()
    labels = frozenset(_worth_learning(lessons))
    taught = Taught(labels, labels & _mostly_inside(lessons))
    read: list[LookedAt] = []
    count = 0
    for lesson in reversed(lessons):
        if count >= MOST_SENTENCES:
            break
        read.insert(0, school.looked_at(lesson, taught))
        count += len(read[0].tagged)
    figures: dict[str, LabelFigures] = {}
    chains = Chains()
    if labels and len(read) >= FEWEST_ARTICLES:
        replayed = [school.looked_at(one, taught) for one in school.replay]
        figures = _judged(read, replayed, school, labels)
        if any(one.is_better for one in figures.values()):
            chains = chains_of([*read, *replayed])
    else:
        figures = _alone([one.lesson for one in read])
    used = time.process_time() - began
    return LearnedModel(chains.outer, figures, len(read), count, used, chains.inner)


def _alone(lessons: Sequence[Lesson]) -> dict[str, LabelFigures]:
    """Return how the engine fares by itself where there is nothing to learn, or too little to judge."""
    wanted = [Mark(at, *m) for at, one in enumerate(lessons) for m in _flat(one.entities)]
    own = [m for at, one in enumerate(lessons) for m in _marks(at, one.answers, one.cut)]
    return figures_of(wanted, own, own)


def _worth_learning(lessons: Sequence[Lesson]) -> list[str]:
    """Return the labels on which the engine has erred often enough for something to be learned."""
    errors: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for lesson in lessons:
        wanted = set(_flat(lesson.entities))
        likely = {mark[1:] for mark in _marks(0, lesson.answers, lesson.cut)}
        errors.update(label for *_, label in wanted ^ likely)
        said.update(label for *_, label in (*wanted, *likely))
    return sorted(
        label
        for label, count in errors.items()
        if count >= max(FEWEST_ERRORS, LEAST_ERRING * said[label])
    )


def _mostly_inside(lessons: Sequence[Lesson]) -> frozenset[str]:
    """Return the labels whose mentions lie inside others more often than not."""
    inside: Counter[str] = Counter()
    for lesson in lessons:
        outer = set(outermost(lesson.entities))
        for one in lesson.entities:
            inside[one[1]] += -1 if one in outer else 1
    return frozenset(label for label, more in inside.items() if more > 0)


def _judged(
    read: Sequence[LookedAt],
    replayed: Sequence[LookedAt],
    school: School,
    labels: frozenset[str],
) -> dict[str, LabelFigures]:
    """Hold every other article back in turn; compare what would be suggested with and without."""
    wanted: list[Mark] = []
    base: list[Mark] = []
    learned: list[Mark] = []
    every = dict.fromkeys(labels, LabelFigures(2**30, 0.0, 1.0))
    place = 0
    for part in range(PARTS):
        rest = [one for at, one in enumerate(read) if at % PARTS != part]
        chains = chains_of([*rest, *replayed])
        model = LearnedModel(chains.outer, every, inner=chains.inner)
        opinion = LearnedOpinion(model, 0, school.describe, HeldBackTagger)
        held = [one for at, one in enumerate(read) if at % PARTS == part][-MOST_HELD_BACK:]
        memory = remembered_without(school, {one.lesson.id for one in held})
        for lesson, view in ((one.lesson, one.view) for one in held):
            place += 1
            own = advised(view.reading, lesson.answers, memory)
            heard = opinion.on_view(view, lesson.answers)
            wanted += [Mark(place, *mark) for mark in _flat(lesson.entities)]
            base += _marks(place, own, lesson.cut)
            learned += _marks(place, advised(view.reading, heard, memory), lesson.cut)
    return figures_of(wanted, base, learned)


def _flat(entities: Iterable[tuple[Span, str]]) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, label) for span, label in entities]


def _marks(place: int, found: Sequence[Suggestion], cut: Sequence[Span]) -> list[Mark]:
    return [
        Mark(place, one.span.start, one.span.end, one.label)
        for one in found
        if one.score >= LIKELY and not any(span.covers(one.span.start) for span in cut)
    ]


def remembered_without(school: School, held: Collection[str]) -> Remembered:
    """Return the memory as it would be without some articles."""
    articles: defaultdict[tuple[str, str, str, bool], list[str]] = defaultdict(list)
    refusals: defaultdict[tuple[str, str, str, str], int] = defaultdict(int)
    for row in school.evidence:
        if row.article_id in held:
            continue
        is_refused = row.verdict != Verdict.ACCEPTED
        if not row.is_inside or not is_refused:
            articles[row.key, row.label, row.verdict, False].append(row.article_id)
        if row.is_inside:
            articles[row.key, row.label, row.verdict, True].append(row.article_id)
        if is_refused:
            refusals[row.key, row.label, row.before, row.after] += 1
    tallies = [
        Tally(key, label, Verdict(verdict), len(ids), len(set(ids)), is_inside)
        for (key, label, verdict, is_inside), ids in articles.items()
    ]
    return Remembered(
        tallies, [Refusal(*key, count) for key, count in refusals.items()], school.unlisted
    )
