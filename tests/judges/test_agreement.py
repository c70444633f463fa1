"""nervaluate counts the same pairs as our agreement does."""

from __future__ import annotations

import random

import pytest

from muraji.domain.span import Span
from muraji.review.agreement import Agreement, Likeness, Mark

from .reference import judge

pytestmark = pytest.mark.filterwarnings("ignore")
LABELS = ["PERSON", "ORG", "GPE"]
STRATEGIES = {
    Likeness.EXACT: "strict",
    Likeness.BOUNDARY: "exact",
    Likeness.LABEL: "ent_type",
    Likeness.OVERLAP: "partial",
}


def marks(rng: random.Random) -> list[Mark]:
    """Marks side by side, none over another: nervaluate knows no nesting."""
    found, start = [], 0
    while start < 80:
        start += rng.randint(0, 6)
        end = start + rng.randint(1, 6)
        if rng.random() < 0.7:
            found.append(Mark(Span(start, end), rng.choice(LABELS)))
        start = end
    return found


def changed(mark: Mark, rng: random.Random) -> Mark:
    """A mark as a second annotator may see it: the same, another label, or a letter less."""
    chance = rng.random()
    if chance < 0.2:
        return Mark(mark.span, rng.choice(LABELS))
    if chance < 0.4 and len(mark.span) > 1:
        return Mark(Span(mark.span.start, mark.span.end - 1), mark.label)
    return mark


def theirs(found: list[Mark]) -> list[dict[str, object]]:
    """As nervaluate has marks: the end is the last letter, not the one after it."""
    return [{"start": one.span.start, "end": one.span.end - 1, "label": one.label} for one in found]


def test_nervaluate_finds_the_same_pairs() -> None:
    nervaluate = judge("nervaluate")
    rng = random.Random(7)
    firsts = [marks(rng) for _ in range(40)]
    seconds = [[changed(one, rng) for one in first if rng.random() < 0.85] for first in firsts]
    agreement = Agreement()
    for first, second in zip(firsts, seconds, strict=True):
        agreement.add(first, second)
    evaluator = nervaluate.Evaluator(
        [theirs(one) for one in firsts],
        [theirs(one) for one in seconds],
        tags=LABELS,
        loader="dict",
    )
    results = evaluator.evaluate()
    for likeness, strategy in STRATEGIES.items():
        result = results["overall"][strategy]
        tally = agreement.tallies[likeness]
        assert (result.possible, result.actual) == (tally.first, tally.second)
        assert result.correct + result.partial == tally.matched
        if likeness is not Likeness.OVERLAP:  # there they count half a point for an overlap
            assert result.f1 == pytest.approx(tally.f1)
    for label in LABELS:
        theirs_of = results["entities"][label]["strict"]
        ours = agreement.labels[label]
        assert theirs_of.correct == ours.matched
        assert theirs_of.possible == ours.first
