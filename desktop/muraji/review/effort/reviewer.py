"""A careful reviewer who knows the reference and takes the cheapest honest way to it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.review.effort import presses
from muraji.review.effort.mending import Mending
from muraji.review.effort.reference import NoWayError
from muraji.review.effort.routes import cheapest
from muraji.review.effort.zoning import Zoning
from muraji.review.groups import group_of

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.domain.span import Span
    from muraji.review.desk import Desk
    from muraji.review.effort.hand import Hand
    from muraji.review.effort.presses import Press

END = 2**62
"""A code point beyond every text."""


class Mode(StrEnum):
    """How the reviewer agrees with what is right."""

    ONE_BY_ONE = "one_by_one"
    GROUPED = "grouped"
    BY_PARAGRAPH = "by_paragraph"
    BY_SCREEN = "by_screen"
    """Reads on by screens, mends what is wrong, and lets "finish" accept what has been seen."""


class Reviewer:
    """Reviews the open article until it equals the reference."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._desk = hand.desk
        self._page = hand.page
        self._mending = Mending(hand)
        self._zoning = Zoning(hand)

    def review(self, mode: Mode) -> None:
        """Review the article in this way and finish it.

        Raises:
            NoWayError: the reference cannot be reached with the actions there are.
        """
        if mode is Mode.BY_SCREEN:
            self._mend_before(END)
            while not self._all_seen():
                self._show_the_rest()
        elif mode is Mode.BY_PARAGRAPH:
            self._by_paragraph()
        else:
            self._one_by_one(is_grouped=mode is Mode.GROUPED)
        self._check()
        self._hand.press(presses.FINISH)

    def _mend_before(self, limit: int) -> None:
        """Mend zones and mentions that begin before a code point, in reading order."""
        while True:
            zone, entity = self._zoning.next_start(), self._mending.next_start()
            first = min(at for at in (zone, entity, END) if at is not None)
            if first >= limit:
                return
            if zone == first:
                self._zoning.mend_next()
            else:
                self._mending.mend_next()

    def _one_by_one(self, *, is_grouped: bool) -> None:
        while waiting := self._desk.pending():
            mention = self._desk.mention
            if mention is None or not self._desk.is_asked(mention):
                self._hand.press(presses.STEPS[0])
                continue
            if self._supplied_on_the_way(mention):
                continue
            if self._mending.is_right(mention):
                self._hand.press(self._best_acceptance(mention) if is_grouped else presses.ACCEPT)
            else:
                self._mending.mend_mention(mention)
            if len(waiting) == len(self._desk.pending()) and self._desk.mention is mention:
                raise NoWayError(f"no way forward at {mention}")
        self._mend_before(END)

    def _supplied_on_the_way(self, mention: Annotation) -> bool:
        """Mark a zone or add an entity passed on the way to the mention; say whether one was."""
        zone, missing = self._zoning.next_start(), self._mending.next_missing()
        paragraph = self._page.paragraph_at(mention.span.start)
        if zone is not None and paragraph is not None and zone < paragraph.end:
            self._zoning.mend_next()
        elif missing is not None and missing < mention.span.start:
            self._mending.supply_next()
        else:
            return False
        return True

    def _best_acceptance(self, mention: Annotation) -> Press:
        """Return the key that accepts most at once of what is right together with the mention."""
        group = [
            row
            for row in group_of(self._desk, mention)
            if row.state is MentionState.PENDING and row.label == mention.label
        ]
        nest = [row for row in self._desk.pending() if mention.span.contains(row.span)]
        choices = ((presses.ACCEPT_GROUP, group), (presses.ACCEPT_NEST, nest))
        right = [
            (len(rows), press)
            for press, rows in choices
            if len(rows) > 1 and all(self._mending.is_right(row) for row in rows)
        ]
        return max(right, key=lambda choice: choice[0])[1] if right else presses.ACCEPT

    def _by_paragraph(self) -> None:
        for paragraph in self._page.paragraphs:
            self._mend_before(paragraph.end)
            if not self._waits_in(paragraph):
                continue
            self._go_to(paragraph)
            while not self._page.was_seen(paragraph):
                self._hand.press(presses.SCROLL)
            self._hand.press(presses.CONFIRM_PARAGRAPH)
        self._mend_before(END)

    def _waits_in(self, paragraph: Span) -> bool:
        return any(paragraph.contains(row.span) for row in self._desk.pending())

    def _go_to(self, paragraph: Span) -> None:
        def is_there(desk: Desk) -> bool:
            return self._page.paragraph_at(desk.place) == paragraph

        for press in cheapest(self._desk, is_there, self._page.words[0]) or ():
            self._hand.press(press)
        if not is_there(self._desk):
            raise NoWayError(f"no way to the paragraph at {paragraph}")

    def _all_seen(self) -> bool:
        return all(self._page.was_seen(row.span) for row in self._desk.pending())

    def _show_the_rest(self) -> None:
        unseen = [row for row in self._desk.pending() if not self._page.was_seen(row.span)]
        if self._hand.screen.is_at_end or not self._hand.screen.is_above(unseen[0].span.start):
            self._hand.press(presses.STEPS[0])
        else:
            self._hand.press(presses.SCROLL)

    def _check(self) -> None:
        left = [row for row in self._desk.pending() if not self._mending.is_right(row)]
        if left:
            raise NoWayError(f"left wrong: {left[0]}")
