"""Room for chips: on one line of text none covers another, and each hangs from its own word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from muraji.ui.article.letters import Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2.0
"""Pixels kept free between two chips."""


@dataclass(frozen=True, slots=True)
class ChipWish:
    """A chip that wants a place on a line: under ``over``, as wide as its words need."""

    id: str
    over: Strip
    width: float


def place_chips(wishes: Sequence[ChipWish], page: Strip, right_to_left: bool) -> dict[str, Strip]:
    """Return the strips of the chips that have room, first come first served.

    A chip begins where its word begins; where that is taken it moves along under its word, and
    where all of that is taken it is left out (a tooltip says what it would).
    """
    placed: dict[str, Strip] = {}
    for wish in wishes:
        strip = _free_strip(wish, list(placed.values()), page, right_to_left)
        if strip:
            placed[wish.id] = strip
    return placed


def _free_strip(
    wish: ChipWish, taken: Sequence[Strip], page: Strip, right_to_left: bool
) -> Strip | None:
    if right_to_left:
        mirrored = [Strip(-strip.right, -strip.left) for strip in taken]
        over = Strip(-wish.over.right, -wish.over.left)
        found = _first_free(over, wish.width, mirrored, Strip(-page.right, -page.left))
        return Strip(-found.right, -found.left) if found else None
    return _first_free(wish.over, wish.width, taken, page)


def _first_free(over: Strip, width: float, taken: Sequence[Strip], page: Strip) -> Strip | None:
    left = max(page.left, min(over.left, page.right - width))
    for strip in sorted(taken):
        if strip.left - GAP < left + width and left < strip.right + GAP:
            left = strip.right + GAP
    fits = left + width <= page.right and left < max(over.right, over.left + 1)
    return Strip(left, left + width) if fits else None
