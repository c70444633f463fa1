"""How far two annotators agree: F1 of their spans, which looks at every mention and at nesting.

The pairwise F1 is the measure of the field for spans (Hripcsak & Rothschild 2005, "Agreement, the
F-measure, and reliability in information retrieval"): chance hardly ever makes two people mark the
same stretch, and kappa over tokens is ruled by those that nobody marks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.journal import EntryKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from muraji.domain.document import Document
    from muraji.domain.journal import Entry
    from muraji.domain.span import Span

Views: TypeAlias = "dict[str, dict[str, frozenset[Mark]]]"
"""By article and reviewer, what the reviewer left accepted when last at the article."""


class Mark(NamedTuple):
    """A labelled span, whoever set it."""

    span: Span
    label: str


class Likeness(StrEnum):
    """When two marks count as the same."""

    EXACT = "exact"
    """The same span with the same label."""
    BOUNDARY = "boundary"
    """The same span, whatever its label."""
    OVERLAP = "overlap"
    """Spans that share a letter, whatever their labels."""
    LABEL = "label"
    """Spans that share a letter, with the same label."""


@dataclass
class Tally:
    """Marks of both sides, and how many pairs of them are alike."""

    matched: int = 0
    first: int = 0
    second: int = 0

    @property
    def f1(self) -> float | None:
        """The share of marks that have their like on the other side, 0 to 1; None without marks."""
        marks = self.first + self.second
        return 2 * self.matched / marks if marks else None

    def as_json(self) -> dict[str, Any]:
        """Return the figures, the ratio to four places."""
        f1 = self.f1
        return {
            "f1": None if f1 is None else round(f1, 4),
            "matched": self.matched,
            "first": self.first,
            "second": self.second,
        }


@dataclass
class Agreement:
    """What two annotators have in common, over as many articles as were added."""

    articles: int = 0
    tallies: dict[Likeness, Tally] = field(
        default_factory=lambda: {likeness: Tally() for likeness in Likeness}
    )
    labels: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    """By label, over exact likeness."""

    def add(self, first: Iterable[Mark], second: Iterable[Mark]) -> None:
        """Compare the marks of both in one article."""
        one, other = sorted(set(first), key=_order), sorted(set(second), key=_order)
        self.articles += 1
        for likeness, tally in self.tallies.items():
            tally.matched += matched(one, other, likeness)
            tally.first += len(one)
            tally.second += len(other)
        both = set(one) & set(other)
        for label in {mark.label for mark in (*one, *other)}:
            tally = self.labels[label]
            tally.matched += sum(mark.label == label for mark in both)
            tally.first += sum(mark.label == label for mark in one)
            tally.second += sum(mark.label == label for mark in other)

    def as_json(self) -> dict[str, Any]:
        """Return all figures as one JSON object."""
        return {
            "articles": self.articles,
            **{str(likeness): tally.as_json() for likeness, tally in self.tallies.items()},
            "labels": {name: self.labels[name].as_json() for name in sorted(self.labels)},
        }


def matched(first: list[Mark], second: list[Mark], likeness: Likeness) -> int:
    """Return how many marks of both sides pair off, each with one other, the closest first."""
    if likeness is Likeness.EXACT:
        return len(set(first) & set(second))
    is_like = _ALIKE[likeness]
    pairs = [
        (_distance(one, other), place, index)
        for place, one in enumerate(first)
        for index, other in enumerate(second)
        if is_like(one, other)
    ]
    taken: set[int] = set()
    given: set[int] = set()
    for _, place, index in sorted(pairs):
        if place not in given and index not in taken:
            given.add(place)
            taken.add(index)
    return len(given)


_ALIKE: dict[Likeness, Callable[[Mark, Mark], bool]] = {
    Likeness.BOUNDARY: lambda one, other: one.span == other.span,
    Likeness.OVERLAP: lambda one, other: one.span.overlaps(other.span),
    Likeness.LABEL: lambda one, other: one.label == other.label and one.span.overlaps(other.span),
}


def _distance(one: Mark, other: Mark) -> tuple[bool, int]:
    """Return how far apart two marks are: by label first, then by the letters that one alone has."""
    shared = one.span.shared_with(other.span)
    apart = len(one.span) + len(other.span) - 2 * (len(shared) if shared else 0)
    return one.label != other.label, apart


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.label


def marks_of(document: Document) -> list[Mark]:
    """Return what is accepted in a document."""
    return [
        Mark(row.span, row.label)
        for row in document.annotations
        if row.state is MentionState.ACCEPTED
    ]


def views_of(entries: Iterable[Entry]) -> Views:
    """Return what each reviewer left accepted in each article that the reviewer decided on.

    Whoever comes second sees what the first has decided: reviewers of one project agree more than
    those who work apart.
    """
    standing: defaultdict[str, dict[str, Mark]] = defaultdict(dict)
    views: Views = {}
    for entry in entries:
        touched = set()
        for change in entry.changes:
            row = change.after or change.before
            if not isinstance(row, Annotation):
                continue
            touched.add(row.article_id)
            marks = standing[row.article_id]
            if change.after is not None and row.state is MentionState.ACCEPTED:
                marks[row.id] = Mark(row.span, row.label)
            else:
                marks.pop(row.id, None)
        if entry.kind not in {EntryKind.IMPORT, EntryKind.SUGGEST}:
            for article_id in touched:
                seen = frozenset(standing[article_id].values())
                views.setdefault(article_id, {})[entry.reviewer] = seen
    return views
