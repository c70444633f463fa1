"""A careful reviewer who knows the reference and takes the cheapest honest way to it."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.review.effort import presses
from muraji.review.effort.mending import Mending
from muraji.review.effort.routes import cheapest
from muraji.review.effort.screen import Screen
from muraji.review.effort.zoning import Zoning
from muraji.review.groups import group_of

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.domain.span import Span
    from muraji.review.desk import Desk
    from muraji.review.effort.presses import Press
    from muraji.review.effort.reference import Reference

MOST_PRESSES = 2_000
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
    """Reviews the desk's open article until it equals the reference, and counts."""

    def __init__(self, desk: Desk, reference: Reference) -> None:
        page = desk.page
        if page is None:
            raise ValueError("a reviewer needs an open article")
        self.desk = desk
        self.page = page
        self.reference = reference
        self.screen = Screen(page)
        self.log: list[str] = []
        """The actions in order, by their names in the window's table."""
        self.by_action: Counter[str] = Counter()

    @property
    def count(self) -> int:
        """Keys pressed so far."""
        return sum(self.by_action.values())

    def press(self, press: Press) -> None:
        """Do one action, and see what the window then shows."""
        press.command(self.desk)
        self.log.append(press.action)
        self.by_action[press.action.partition(".")[0]] += press.keys
        if press is presses.SCROLL:
            self.screen.scroll()
        elif self.desk.page is self.page:
            self.screen.reveal(self.desk.place)
        if len(self.log) > MOST_PRESSES:
            raise RuntimeError("the simulated reviewer does not come to an end")

    def review(self, mode: Mode) -> None:
        """Review the article in this way and finish it.

        Raises:
            RuntimeError: the reference cannot be reached with the actions there are.
        """
        mending, zoning = Mending(self), Zoning(self)
        if mode is Mode.BY_SCREEN:
            self._mend_before(mending, zoning, END)
            while not self._all_seen():
                self._show_the_rest()
        elif mode is Mode.BY_PARAGRAPH:
            self._by_paragraph(mending, zoning)
        else:
            self._one_by_one(mending, zoning, is_grouped=mode is Mode.GROUPED)
        self._check()
        self.press(presses.FINISH)

    def _mend_before(self, mending: Mending, zoning: Zoning, limit: int) -> None:
        """Mend zones and mentions that begin before a code point, in reading order."""
        while True:
            zone, entity = zoning.next_start(), mending.next_start()
            first = min(at for at in (zone, entity, END) if at is not None)
            if first >= limit:
                return
            if zone == first:
                zoning.mend_next()
            else:
                mending.mend_next()

    def _one_by_one(self, mending: Mending, zoning: Zoning, *, is_grouped: bool) -> None:
        while waiting := self.desk.pending():
            mention = self.desk.mention
            if mention is None or not self.desk.is_asked(mention):
                self.press(presses.STEPS[0])
                continue
            if self._supplied_on_the_way(mending, zoning, mention):
                continue
            if mending.is_right(mention):
                self.press(
                    self._best_acceptance(mending, mention) if is_grouped else presses.ACCEPT
                )
            else:
                mending.mend_mention(mention)
            if len(waiting) == len(self.desk.pending()) and self.desk.mention is mention:
                raise RuntimeError(f"no way forward at {mention}")
        self._mend_before(mending, zoning, END)

    def _supplied_on_the_way(self, mending: Mending, zoning: Zoning, mention: Annotation) -> bool:
        """Mark a zone or add an entity passed on the way to the mention; say whether one was."""
        zone, missing = zoning.next_start(), mending.next_missing()
        paragraph = self.page.paragraph_at(mention.span.start)
        if zone is not None and paragraph is not None and zone < paragraph.end:
            zoning.mend_next()
        elif missing is not None and missing < mention.span.start:
            mending.supply_next()
        else:
            return False
        return True

    def _best_acceptance(self, mending: Mending, mention: Annotation) -> Press:
        """Return the key that accepts most at once of what is right together with the mention."""
        group = [
            row
            for row in group_of(self.desk, mention)
            if row.state is MentionState.PENDING and row.label == mention.label
        ]
        nest = [row for row in self.desk.pending() if mention.span.contains(row.span)]
        choices = ((presses.ACCEPT_GROUP, group), (presses.ACCEPT_NEST, nest))
        right = [
            (len(rows), press)
            for press, rows in choices
            if len(rows) > 1 and all(mending.is_right(row) for row in rows)
        ]
        return max(right, key=lambda choice: choice[0])[1] if right else presses.ACCEPT

    def _by_paragraph(self, mending: Mending, zoning: Zoning) -> None:
        for paragraph in self.page.paragraphs:
            self._mend_before(mending, zoning, paragraph.end)
            if not self._waits_in(paragraph):
                continue
            self._go_to(paragraph)
            while not self.page.was_seen(paragraph):
                self.press(presses.SCROLL)
            self.press(presses.CONFIRM_PARAGRAPH)
        self._mend_before(mending, zoning, END)

    def _waits_in(self, paragraph: Span) -> bool:
        return any(paragraph.contains(row.span) for row in self.desk.pending())

    def _go_to(self, paragraph: Span) -> None:
        def is_there(desk: Desk) -> bool:
            return self.page.paragraph_at(desk.place) == paragraph

        for press in cheapest(self.desk, is_there, self.page.words[0]) or ():
            self.press(press)
        if not is_there(self.desk):
            raise RuntimeError(f"no way to the paragraph at {paragraph}")

    def _all_seen(self) -> bool:
        return all(self.page.was_seen(row.span) for row in self.desk.pending())

    def _show_the_rest(self) -> None:
        unseen = [row for row in self.desk.pending() if not self.page.was_seen(row.span)]
        if self.screen.is_at_end or not self.screen.is_above(unseen[0].span.start):
            self.press(presses.STEPS[0])
        else:
            self.press(presses.SCROLL)

    def _check(self) -> None:
        left = [row for row in self.desk.pending() if not Mending(self).is_right(row)]
        if left:
            raise RuntimeError(f"left wrong: {left[0]}")
