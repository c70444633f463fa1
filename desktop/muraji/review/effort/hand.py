"""The simulated hand on the keys: it presses, and keeps count of what it pressed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from muraji.review.effort import presses
from muraji.review.effort.reference import NoWayError
from muraji.review.effort.screen import Screen

if TYPE_CHECKING:
    from muraji.review.desk import Desk
    from muraji.review.effort.presses import Press
    from muraji.review.effort.reference import Reference

MOST_PRESSES = 2_000
MOST_PRESSES_PER_ENTITY = 40


class Hand:
    """Works at the desk's open article towards the reference, one action at a time."""

    def __init__(self, desk: Desk, reference: Reference) -> None:
        page = desk.page
        if page is None:
            raise ValueError("a hand needs an open article")
        self.desk = desk
        self.page = page
        self.reference = reference
        self.screen = Screen(page)
        self._most = MOST_PRESSES + MOST_PRESSES_PER_ENTITY * len(reference.entities)
        self.log: list[str] = []
        """The actions in order, by their names in the window's table."""
        self.by_action: Counter[str] = Counter()

    @property
    def count(self) -> int:
        """Keys pressed so far."""
        return sum(self.by_action.values())

    def press(self, press: Press) -> None:
        """Do one action, and see what the window then shows.

        Raises:
            NoWayError: so many have been done that the review does not come to an end.
        """
        press.command(self.desk)
        self.log.append(press.action)
        self.by_action[press.action.partition(".")[0]] += press.keys
        if press is presses.SCROLL:
            self.screen.scroll()
        elif self.desk.page is self.page:
            self.screen.reveal(self.desk.place)
        if len(self.log) > self._most:
            raise NoWayError("the simulated reviewer does not come to an end")
