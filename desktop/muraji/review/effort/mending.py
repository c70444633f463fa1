"""Putting wrong suggestions right and adding what is missing, each the cheapest way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.span import Span, reading_order
from muraji.review.effort import presses
from muraji.review.effort.reference import Entity, NoWayError
from muraji.review.effort.routes import cheapest, edge_moves

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.annotation import Annotation
    from muraji.review.desk import Desk
    from muraji.review.effort.hand import Hand
    from muraji.review.effort.presses import Press

COST_OF_ADDING = 4
"""Presses that a new mention takes on the way: a jump, a word more, a label."""


class Mending:
    """What is still wrong in one article, and how to mend it."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._desk = hand.desk
        self._page = hand.page
        self._goal = hand.reference.entities

    def is_right(self, row: Annotation) -> bool:
        """Say whether the mention stands in the reference as it is."""
        return Entity(row.span, row.label) in self._goal

    def next_start(self, within: Span | None = None) -> int | None:
        """Return where the first thing to mend begins (within a stretch); None when all is right."""
        found = [row.span.start for row in self._wrong()]
        found += [entity.span.start for entity in self._missing()]
        return min((at for at in found if within is None or within.covers(at)), default=None)

    def next_missing(self) -> int | None:
        """Return where the first entity begins that nobody has proposed; None when all stand."""
        missing = self._missing()
        return missing[0].span.start if missing else None

    def mend_next(self, within: Span | None = None) -> None:
        """Mend the first thing in reading order (within a stretch)."""
        wrong = [row for row in self._wrong() if within is None or within.covers(row.span.start)]
        missing = [
            entity
            for entity in self._missing()
            if within is None or within.covers(entity.span.start)
        ]
        if missing and (
            not wrong or reading_order(missing[0].span) <= reading_order(wrong[0].span)
        ):
            self._supply(missing[0])
        elif wrong:
            self._go_to(wrong[0])
            self.mend_mention(wrong[0])

    def supply_next(self) -> None:
        """Put the first missing entity in its place."""
        missing = self._missing()
        if missing:
            self._supply(missing[0])

    def mend_mention(self, row: Annotation) -> None:
        """Put the mention in hand right, or reject it when nothing like it is meant."""
        entity, way = self._nearest(row)
        if entity is None or way is None:
            self._press(presses.REJECT)
            return
        for press in way:
            self._press(press)
        if row.label != entity.label:
            self._press(presses.label(entity.label, self._desk.labels))

    def _nearest(self, row: Annotation) -> tuple[Entity | None, list[Press] | None]:
        best: tuple[int, Entity | None, list[Press] | None] = (COST_OF_ADDING + 1, None, None)
        for entity in self._missing():
            if not entity.span.overlaps(row.span):
                continue
            way = edge_moves(self._page, row.span, entity.span, rtl=True)
            if way is None or self._disturbs(row, entity):
                continue
            cost = len(way)
            if entity.label != row.label:
                cost += presses.label(entity.label, self._desk.labels).keys
            if cost < best[0]:
                best = (cost, entity, way)
        return best[1], best[2]

    def _disturbs(self, row: Annotation, entity: Entity) -> bool:
        """Say whether an edge on its way to the entity would cross a mention that is right."""
        swept = Span(min(row.span.start, entity.span.start), max(row.span.end, entity.span.end))
        return any(
            other.span.crosses(row.span)
            or other.span.crosses(entity.span)
            or (swept.overlaps(other.span) and not _is_apart(other.span, row.span, entity.span))
            for other in self._desk.shown()
            if other.id != row.id and self.is_right(other)
        )

    def _supply(self, entity: Entity) -> None:
        standing = [
            row
            for row in self._desk.in_order()
            if row.span == entity.span and row.state is not MentionState.REJECTED
        ]
        near = [row for row in self._wrong() if row.span.overlaps(entity.span)]
        for row in [*standing, *near]:
            if row in standing or self._nearest(row)[0] == entity:
                self._go_to(row)
                self._settle(row, entity)
                return
        self._add(entity)

    def _settle(self, row: Annotation, entity: Entity) -> None:
        for press in edge_moves(self._page, row.span, entity.span, rtl=True) or ():
            self._press(press)
        if row.label != entity.label:
            self._press(presses.label(entity.label, self._desk.labels))
        elif self._desk.mention and self._desk.mention.state is MentionState.PENDING:
            self._press(presses.ACCEPT)

    def _add(self, entity: Entity) -> None:
        inside = [word for word in self._page.words if word.overlaps(entity.span)]
        first = inside[0]

        def is_there(desk: Desk) -> bool:
            return desk.caret is not None and desk.caret.start in (first.start, entity.span.start)

        for press in self._way(is_there, first):
            self._press(press)
        while self._desk.caret and self._desk.caret.end <= inside[-1].start:
            self._press(presses.caret_widen(rtl=True))
        stretch = self._desk.caret
        way = edge_moves(self._page, stretch, entity.span, rtl=True) if stretch else None
        if way is None:
            raise NoWayError(f"no way from {stretch} to {entity}")
        for press in way:
            self._press(press)
        self._press(presses.label(entity.label, self._desk.labels))

    def _go_to(self, row: Annotation) -> None:
        def is_there(desk: Desk) -> bool:
            return desk.current == row.id

        word = next(word for word in self._page.words if word.overlaps(row.span))
        for press in self._way(is_there, word):
            self._press(press)

    def _way(self, is_there: Callable[[Desk], bool], word: Span) -> list[Press]:
        found = cheapest(self._desk, is_there, word)
        if found is None:
            raise NoWayError(f"no way to {word.of(self._page.text)} at {word}")
        return found

    def _press(self, press: Press) -> None:
        self._hand.press(press)

    def _wrong(self) -> list[Annotation]:
        return [
            row
            for row in self._desk.in_order()
            if not self.is_right(row)
            and (row.state is MentionState.ACCEPTED or self._desk.is_asked(row))
            and not self._page.is_cut(row.span)
        ]

    def _missing(self) -> list[Entity]:
        standing = {
            Entity(row.span, row.label)
            for row in self._desk.in_order()
            if row.state is MentionState.ACCEPTED or self._desk.is_asked(row)
        }
        return sorted(
            self._goal - standing, key=lambda entity: (*reading_order(entity.span), entity.label)
        )


def _is_apart(other: Span, first: Span, second: Span) -> bool:
    """Say whether the other lies inside both, around both, or beside both spans."""
    return (
        (first.contains(other) and second.contains(other) and other not in (first, second))
        or (other.contains(first) and other.contains(second) and other not in (first, second))
        or not (other.overlaps(first) or other.overlaps(second))
    )
