"""Which mentions lie where, and on which lanes: only those near what is on screen become marks."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.span import Span, lanes, reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from muraji.domain.annotation import Annotation
    from muraji.ui.article.marks import Mark, MarkMaker


class Place(NamedTuple):
    """A mention's place in a paragraph, in reading order."""

    start: int
    negative_end: int
    id: str

    @property
    def end(self) -> int:
        """The code point after the last."""
        return -self.negative_end


class MarkIndex:
    """The mentions of an article by id and by paragraph."""

    def __init__(self, paragraphs_under: Callable[[Span], range], maker: MarkMaker) -> None:
        self._paragraphs_under = paragraphs_under
        self._maker = maker
        self._annotations: dict[str, Annotation] = {}
        self._marks: dict[str, Mark] = {}
        self._places: defaultdict[int, list[Place]] = defaultdict(list)
        self._longest: defaultdict[int, int] = defaultdict(int)

    def fill(self, annotations: Iterable[Annotation]) -> None:
        """Hold these mentions."""
        shows, under, places_of = self._maker.shows, self._paragraphs_under, self._places
        for annotation in filter(shows, annotations):
            span, identity = annotation.span, annotation.id
            self._annotations[identity] = annotation
            place = Place(span.start, -span.end, identity)
            for number in under(span):
                places_of[number].append(place)
        for number, places in places_of.items():
            places.sort()
            self._longest[number] = max(place.end - place.start for place in places)

    def put(self, annotation: Annotation) -> list[Span]:
        """Hold a mention as it now is; returns what of the article looks different now."""
        touched = self.remove(annotation.id)
        if not self._maker.shows(annotation):
            return touched
        self._annotations[annotation.id] = annotation
        for number, place in self._enter(annotation):
            insort(self._places[number], place)
        return [*touched, self._cluster(annotation.span)]

    def remove(self, identity: str) -> list[Span]:
        """Let a mention go; returns what of the article looks different now."""
        annotation = self._annotations.pop(identity, None)
        if annotation is None:
            return []
        touched = self._cluster(annotation.span)
        self._marks.pop(identity, None)
        for number, place in self._enter(annotation):
            self._places[number].remove(place)
        return [touched]

    def get(self, identity: str | None) -> Mark | None:
        """Return a mention that is on the page as a mark."""
        annotation = self._annotations.get(identity or "")
        if annotation is None:
            return None
        if annotation.id not in self._marks:
            self._marks[annotation.id] = self._maker.mark(annotation)
        return self._marks[annotation.id]

    def within(self, number: int, span: Span) -> list[tuple[Mark, int]]:
        """Return the marks that touch a span of one paragraph, with their lanes."""
        near = self._overlapping(number, span)
        if not near:
            return []
        hull = self._closed(number, hull_of(near))
        marks = [self._mark(place.id) for place in self._overlapping(number, hull)]
        return [(mark, lane) for mark, lane in laned(marks) if mark.span.overlaps(span)]

    def _mark(self, identity: str) -> Mark:
        mark = self.get(identity)
        assert mark is not None, "what has a place has an annotation"
        return mark

    def _enter(self, annotation: Annotation) -> Iterator[tuple[int, Place]]:
        span = annotation.span
        place = Place(span.start, -span.end, annotation.id)
        for number in self._paragraphs_under(span):
            self._longest[number] = max(self._longest[number], len(span))
            yield number, place

    def _overlapping(self, number: int, span: Span) -> list[Place]:
        places = self._places.get(number, [])
        first = bisect_left(places, (span.start - self._longest[number],))
        last = bisect_left(places, (span.end,), first)
        return [place for place in places[first:last] if place.end > span.start]

    def _cluster(self, span: Span) -> Span:
        """Return all that the lanes of a span's mentions depend on."""
        for number in self._paragraphs_under(span):
            span = self._closed(number, span)
        return span

    def _closed(self, number: int, span: Span) -> Span:
        while True:
            wider = hull_of([Place(span.start, -span.end, ""), *self._overlapping(number, span)])
            if wider == span:
                return span
            span = wider


def hull_of(places: Sequence[Place]) -> Span:
    """Return the shortest span that holds all places."""
    return Span(min(place.start for place in places), max(place.end for place in places))


def laned(marks: Sequence[Mark]) -> list[tuple[Mark, int]]:
    """Return each mark with its lane, in reading order; marks far apart are never compared."""
    ordered = sorted(marks, key=lambda mark: reading_order(mark.span))
    breaks = [0]
    reach = 0
    for place, mark in enumerate(ordered):
        if mark.span.start >= reach and place:
            breaks.append(place)
        reach = max(reach, mark.span.end)
    breaks.append(len(ordered))
    result: list[tuple[Mark, int]] = []
    for start, end in pairwise(breaks):
        cluster = ordered[start:end]
        result += zip(cluster, lanes([mark.span for mark in cluster]), strict=True)
    return result
