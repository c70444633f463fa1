"""Going from mention to mention without deciding anything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from muraji.domain.span import reading_order
from muraji.domain.words import Words
from muraji.review.desk import Desk, Outcome, WalkOrder, certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from muraji.domain.annotation import Annotation

ALL_DECIDED = Words(
    "Nothing is left to decide here. Finish the article.", "لم يبقَ ما يُحكم فيه هنا. أنهِ المقالة."
)
UNSURE_FIRST = Words(
    "Suggestions are walked from the least certain on.", "المرور على الاقتراحات من الأقل يقينًا."
)
IN_READING_ORDER = Words(
    "Suggestions are walked in reading order.", "المرور على الاقتراحات بترتيب القراءة."
)
NO_CANDIDATES = Words("There are no faint candidates here.", "لا مرشحات خافتة هنا.")


def go_on(desk: Desk, waiting: Sequence[Annotation] | None = None) -> Words | None:
    """Take up the next mention that waits, from the place in hand, going round to the start."""
    found = _beyond(desk, waiting) if waiting is not None else _next_asked(desk)
    if found is None:
        return ALL_DECIDED
    desk.choose(found.id)
    return None


def next_pending(desk: Desk) -> Outcome:
    """Go to the next suggestion that waits."""
    return Outcome(words=go_on(desk))


def previous_pending(desk: Desk) -> Outcome:
    """Go to the previous suggestion that waits."""
    found = _previous_asked(desk)
    if found is None:
        return Outcome(words=ALL_DECIDED)
    desk.choose(found.id)
    return Outcome()


def next_mention(desk: Desk) -> Outcome:
    """Go to the next mention, decided or not."""
    return _go(desk, _beyond(desk, desk.shown()))


def previous_mention(desk: Desk) -> Outcome:
    """Go to the previous mention, decided or not."""
    return _go(desk, _before(desk, desk.shown()))


def next_maybe(desk: Desk) -> Outcome:
    """Go to the next faint candidate."""
    return _go(desk, _beyond(desk, desk.maybes()), NO_CANDIDATES)


def previous_maybe(desk: Desk) -> Outcome:
    """Go to the previous faint candidate."""
    return _go(desk, _before(desk, desk.maybes()), NO_CANDIDATES)


def outer(desk: Desk) -> Outcome:
    """Go from a nested mention to the one around it."""
    mention = desk.mention
    if mention is None:
        return Outcome()
    around = [
        row
        for row in desk.shown()
        if row.id != mention.id and row.span.contains(mention.span) and row.span != mention.span
    ]
    return _go(desk, min(around, key=lambda row: len(row.span), default=None))


def inner(desk: Desk) -> Outcome:
    """Go from a mention to the first one nested in it."""
    mention = desk.mention
    if mention is None:
        return Outcome()
    inside = [
        row for row in desk.shown() if mention.span.contains(row.span) and row.span != mention.span
    ]
    return _go(desk, inside[0] if inside else None)


def toggle_order(desk: Desk) -> Outcome:
    """Walk the suggestions from the least certain on, or in reading order again."""
    is_reading = desk.order is WalkOrder.READING
    desk.order = WalkOrder.UNSURE if is_reading else WalkOrder.READING
    return Outcome(words=UNSURE_FIRST if is_reading else IN_READING_ORDER)


def _next_asked(desk: Desk) -> Annotation | None:
    waiting, mention = desk.walked(), desk.mention
    if desk.order is WalkOrder.READING:
        return _beyond(desk, waiting)
    start = waiting[0] if waiting else None
    if mention is None:
        return start
    here = certainty(mention)
    return next((row for row in waiting if certainty(row) > here), start)


def _previous_asked(desk: Desk) -> Annotation | None:
    waiting, mention = desk.walked(), desk.mention
    if desk.order is WalkOrder.READING:
        return _before(desk, waiting)
    end = waiting[-1] if waiting else None
    if mention is None:
        return end
    here = certainty(mention)
    return next((row for row in reversed(waiting) if certainty(row) < here), end)


def _go(desk: Desk, found: Annotation | None, otherwise: Words | None = None) -> Outcome:
    if found is None:
        return Outcome(words=otherwise)
    desk.choose(found.id)
    return Outcome()


def _key(row: Annotation) -> tuple[int, int, str]:
    return (*reading_order(row.span), row.id)


def _here(desk: Desk) -> tuple[int, int, str]:
    mention = desk.mention
    if mention is not None:
        return _key(mention)
    return (desk.place, -(2**62), "")


def _beyond(desk: Desk, rows: Sequence[Annotation]) -> Annotation | None:
    """Return the first of the rows, which stand in reading order, that lies beyond the place in hand."""
    here = _here(desk)
    first = bisect_left(rows, here[:2], key=lambda row: reading_order(row.span))
    onward = (row for row in islice(rows, first, None) if _key(row) > here)
    return next(onward, rows[0] if rows else None)


def _before(desk: Desk, rows: Sequence[Annotation]) -> Annotation | None:
    """Return the last of the rows, which stand in reading order, that lies before the place in hand."""
    here = _here(desk)
    last = bisect_right(rows, here[:2], key=lambda row: reading_order(row.span))
    back = (rows[place] for place in range(last - 1, -1, -1) if _key(rows[place]) < here)
    return next(back, rows[-1] if rows else None)
