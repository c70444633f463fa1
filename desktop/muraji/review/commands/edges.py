"""Moving the edges of the mention in hand, by word, by letter, and over a proclitic."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING

from muraji.domain.decision import Resize
from muraji.domain.span import Span
from muraji.domain.words import Words
from muraji.review.commands.deciding import CHOOSE_FIRST
from muraji.review.desk import Desk, Outcome
from muraji.text.clitics import proclitic_cuts

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_FURTHER = Words("The edge can go no further.", "لا تتحرك الحافة أبعد من هذا.")
NO_PROCLITIC = Words("No proclitic stands at this edge.", "لا حرف سابقًا متصلًا عند هذه الحافة.")


class Edge(StrEnum):
    """Which edge of a mention, in reading order."""

    START = "start"
    END = "end"


class Unit(StrEnum):
    """By how much an edge moves."""

    WORD = "word"
    LETTER = "letter"


def edge_seen(
    text: str, span: Span, *, rtl: bool, at_left: bool, to_left: bool
) -> tuple[Edge, bool]:
    """Return which edge is seen at the left or right, and whether its way leads on along the text.

    ``rtl`` tells how the paragraph runs. Digits in Arabic run the other way: of 10:32 the left edge
    is the start; only from the end of such a run a wider mention takes in what stands beside it.
    """
    inner = runs_right_to_left(span.of(text))
    if inner is not None and inner != rtl:
        edge = Edge.END if at_left == inner else Edge.START
        beside = text[span.end : span.end + 1] if edge is Edge.END else text[: span.start][-1:]
        if at_left != to_left or _belongs(beside, inner):
            return edge, to_left == inner
    return Edge.END if at_left == rtl else Edge.START, to_left == rtl


def runs_right_to_left(letters: str) -> bool | None:
    """Say how letters are set; None where none of them has a direction."""
    found = {unicodedata.bidirectional(letter) for letter in letters}
    if found & {"R", "AL"}:
        return True
    return False if found & {"L", "EN", "AN"} else None


def _belongs(letter: str, inner: bool) -> bool:
    if not letter or letter.isspace():
        return False
    return runs_right_to_left(letter) in {inner, None}


def move_edge(desk: Desk, edge: Edge, unit: Unit, *, forward: bool) -> Outcome:
    """Move an edge of the mention in hand (or of the caret); ``forward`` is on along the text."""
    page, mention = desk.page, desk.mention
    span = mention.span if mention else desk.caret
    if page is None or span is None:
        return Outcome(words=CHOOSE_FIRST)
    moved = moved_edge(page.text, page.words, span, edge, unit, forward=forward)
    if moved is None:
        return Outcome(words=NO_FURTHER)
    return _take(desk, moved)


def _take(desk: Desk, span: Span) -> Outcome:
    """Give the mention in hand this span; without one, the caret."""
    if desk.mention is None:
        desk.set_caret(span)
        return Outcome()
    return desk.do(Resize(desk.mention.id, span))


def toggle_proclitic(desk: Desk) -> Outcome:
    """Take the proclitic off the mention in hand (or the caret); where none is left, put all back."""
    page, mention = desk.page, desk.mention
    span = mention.span if mention else desk.caret
    if page is None or span is None:
        return Outcome(words=CHOOSE_FIRST)
    start = next_proclitic_cut(page.text, page.words, span)
    if start is None:
        return Outcome(words=NO_PROCLITIC)
    return _take(desk, Span(start, span.end))


def next_proclitic_cut(text: str, words: Sequence[Span], span: Span) -> int | None:
    """Return where the mention begins once its next proclitic is off, or all are on again.

    None when the word it begins in has no proclitic.
    """
    word = next((word for word in words if word.covers(span.start)), None)
    if word is None:
        return None
    cuts = [cut for cut in proclitic_cuts(text, word) if cut < span.end]
    if len(cuts) < 2:
        return None
    return next((cut for cut in cuts if cut > span.start), cuts[0])


def moved_edge(
    text: str, words: Sequence[Span], span: Span, edge: Edge, unit: Unit, *, forward: bool
) -> Span | None:
    """Return the span with one edge moved to the next stop; None where there is none.

    By word the stops are where words begin (for the start) or end (for the end); by letter every
    code point that is neither a mark on its letter nor next to white space. Sizes are code points.
    An edge crosses a line only where the span does so already.
    """
    here = span.start if edge is Edge.START else span.end
    found = (
        _word_stop(words, here, edge, forward=forward)
        if unit is Unit.WORD
        else _letter_stop(text, here, edge, forward=forward)
    )
    if found is None:
        return None
    start, end = (found, span.end) if edge is Edge.START else (span.start, found)
    if start >= end or ("\n" in text[start:end] and "\n" not in span.of(text)):
        return None
    return Span(start, end)


REACH = 64
"""How far around an edge letters are looked at: further than any run of white space goes."""


def _word_stop(words: Sequence[Span], here: int, edge: Edge, *, forward: bool) -> int | None:
    """Return where the next word begins (for the start) or ends (for the end)."""
    which = attrgetter(edge.value)
    place = (
        bisect_right(words, here, key=which) if forward else bisect_left(words, here, key=which) - 1
    )
    found: int | None = which(words[place]) if 0 <= place < len(words) else None
    return found


def _letter_stop(text: str, here: int, edge: Edge, *, forward: bool) -> int | None:
    low, high = max(0, here - REACH), min(len(text), here + REACH)
    if edge is Edge.START:
        stops = [i for i in range(low, high) if not text[i].isspace() and not _is_mark(text[i])]
    else:
        stops = [
            i
            for i in range(low + 1, high + 1)
            if not text[i - 1].isspace() and (i == len(text) or not _is_mark(text[i]))
        ]
    if forward:
        return next((stop for stop in stops if stop > here), None)
    return next((stop for stop in reversed(stops) if stop < here), None)


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) != 0
