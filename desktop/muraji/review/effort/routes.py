"""The cheapest way, in presses, to a mention, to a word, or from one span to another."""

from __future__ import annotations

from collections import deque
from itertools import product
from typing import TYPE_CHECKING

from muraji.domain.span import Span
from muraji.review.commands.edges import Edge, Unit, edge_seen, moved_edge, next_proclitic_cut
from muraji.review.effort import presses
from muraji.text.characters import lookup_key
from muraji.text.clitics import proclitic_cuts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from muraji.review.desk import Desk
    from muraji.review.effort.presses import Press
    from muraji.review.page import Page

FURTHEST = 40
"""Presses of one key after which a person looks for another way."""
MOST_EDGE_MOVES = 6


def cheapest(desk: Desk, is_there: Callable[[Desk], bool], *words: Span) -> list[Press] | None:
    """Return the presses that bring the desk to where ``is_there`` holds; None if none found does.

    ``words`` are what a jump may aim at, the first where a longer way leads. The desk is left as
    it was.
    """
    if is_there(desk):
        return []
    best: list[Press] | None = None
    for way in _ways(desk, words):
        limit = len(way) if best is None else _keys(best) - 1
        found = _tried(desk, way, is_there, limit)
        if found is not None and (best is None or _keys(found) < _keys(best)):
            best = found
    if best is not None:
        return best
    long_ways = (_tried(desk, way, is_there, len(way)) for way in _long_ways(desk, words[0]))
    return next((way for way in long_ways if way is not None), None)


def _long_ways(desk: Desk, word: Span) -> Iterator[list[Press]]:
    """Yield the ways that always lead there: paragraph by paragraph, then word by word."""
    page = desk.page
    paragraph = page.paragraph_at(word.start) if page else None
    here = page.paragraph_at(desk.place) if page else None
    if page is None or paragraph is None or here is None:
        return
    distance = page.paragraphs.index(paragraph) - page.paragraphs.index(here)
    down, up = presses.STEPS[-2], presses.STEPS[-1]
    # At least one step, so that the mention in hand is let go and counting begins at the paragraph;
    # at the first and the last paragraph a step stays where it is.
    starts = [[down] * distance] if distance > 0 else [[up] * -distance]
    if distance == 0:
        starts = [[down, up], [down], [up]]
    count = sum(paragraph.contains(each) for each in page.words)
    onward = (presses.caret_step(forward=True, rtl=True), *presses.STEPS)
    for steps, step in product(starts, onward):
        yield [*steps, *[step] * (count + 1)]


def _keys(way: list[Press]) -> int:
    return sum(press.keys for press in way)


def _ways(desk: Desk, words: Sequence[Span]) -> Iterator[list[Press]]:
    jumps = [
        [presses.jump(letter), *[presses.JUMP_AGAIN] * 5]
        for letter in (_letters_of(desk.page.text, words) if desk.page else ())
    ]
    onward = [presses.caret_step(forward=True, rtl=True)]
    jumps += [
        [*jump[: count + 1], presses.INTO_MENTION, *onward * 4]
        for jump in list(jumps)
        for count in range(3)
    ]
    yield from jumps
    for step in presses.STEPS:
        yield [step] * FURTHEST
    for forward in (True, False):
        yield [presses.caret_step(forward=forward, rtl=True)] * FURTHEST
    for paragraph_step in presses.STEPS[-2:]:
        for jump in jumps:
            for count in range(1, 12):
                yield [*[paragraph_step] * count, *jump]


def _letters_of(text: str, words: Sequence[Span]) -> list[str]:
    letters = []
    for word in words:
        for cut in proclitic_cuts(text, word):
            bare = lookup_key(text[cut : word.end])
            letters += [bare[:1], bare[2:3] if bare.startswith("ال") else ""]
    return list(dict.fromkeys(letter for letter in letters if letter.isalpha()))


def _tried(
    desk: Desk, way: list[Press], is_there: Callable[[Desk], bool], limit: int
) -> list[Press] | None:
    stood = (desk.current, desk.caret, desk.place, desk.last_jump)
    try:
        for count, press in enumerate(way[:limit], 1):
            press.command(desk)
            if is_there(desk):
                return way[:count]
        return None
    finally:
        desk.current, desk.caret, desk.place, desk.last_jump = stood


def edge_moves(page: Page, start: Span, goal: Span, *, rtl: bool) -> list[Press] | None:
    """Return the fewest presses that turn one span into another; None beyond a handful."""
    waiting: deque[tuple[Span, list[Press]]] = deque([(start, [])])
    known = {start}
    while waiting:
        span, way = waiting.popleft()
        if span == goal:
            return way
        if len(way) == MOST_EDGE_MOVES:
            continue
        for press, moved in _moves(page, span, goal, rtl=rtl):
            if moved not in known:
                known.add(moved)
                waiting.append((moved, [*way, press]))
    return None


def _moves(page: Page, span: Span, goal: Span, *, rtl: bool) -> Iterator[tuple[Press, Span]]:
    cut = next_proclitic_cut(page.text, page.words, span)
    if cut is not None and cut < span.end:
        yield presses.PROCLITIC, Span(cut, span.end)
    for unit, at_left, to_left in product(Unit, (True, False), (True, False)):
        which, forward = edge_seen(page.text, span, rtl=rtl, at_left=at_left, to_left=to_left)
        stands = span.start == goal.start if which is Edge.START else span.end == goal.end
        if stands:
            continue
        moved = moved_edge(page.text, page.words, span, which, unit, forward=forward)
        if moved is not None:
            press = presses.edge(which, unit, forward=forward, at_left=at_left, to_left=to_left)
            yield press, moved
