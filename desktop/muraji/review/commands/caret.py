"""The caret: a word, or several, on which a mention can be added."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from muraji.domain.span import Span
from muraji.review.desk import Desk, Outcome


def caret_forward(desk: Desk) -> Outcome:
    """Go to the next word."""
    return _step(desk, 1)


def caret_back(desk: Desk) -> Outcome:
    """Go to the previous word."""
    return _step(desk, -1)


def widen_forward(desk: Desk) -> Outcome:
    """Take the next word in as well."""
    page, caret = desk.page, desk.caret
    if page is None or caret is None:
        return caret_forward(desk)
    place = bisect_left(page.words, caret.end, key=lambda word: word.start)
    if place < len(page.words):
        desk.set_caret(Span(caret.start, page.words[place].end))
    return Outcome()


def widen_back(desk: Desk) -> Outcome:
    """Give the last word back; where only one is left, take the word before it in."""
    page, caret = desk.page, desk.caret
    if page is None or caret is None:
        return caret_back(desk)
    inside = [word for word in page.words if caret.contains(word)]
    if len(inside) > 1:
        desk.set_caret(Span(caret.start, inside[-2].end))
        return Outcome()
    place = bisect_left(page.words, caret.start, key=lambda word: word.start) - 1
    if place >= 0:
        desk.set_caret(Span(page.words[place].start, caret.end))
    return Outcome()


def into_mention(desk: Desk) -> Outcome:
    """Put the caret on the first word of the mention in hand, to mark something inside it."""
    page, mention = desk.page, desk.mention
    if page is None or mention is None:
        return Outcome()
    inside = [shared for word in page.words if (shared := word.shared_with(mention.span))]
    if inside:
        desk.set_caret(inside[0])
    return Outcome()


def let_go(desk: Desk) -> Outcome:
    """Let the caret and the mention in hand go."""
    desk.set_caret(None)
    desk.current = None
    return Outcome()


def _step(desk: Desk, by: int) -> Outcome:
    """Go on by a word; what is cut from the article is passed over, unless one stands in it."""
    page = desk.page
    if page is None or not page.words:
        return Outcome()
    mention = desk.mention
    here = desk.caret or (mention.span if mention else None)
    is_inside_cut = page.is_cut(here if here else Span(desk.place, desk.place + 1))
    words = page.words if is_inside_cut else page.kept_words or page.words
    if here is None:
        place = min(bisect_left(words, desk.place, key=lambda word: word.end), len(words) - 1)
    elif by > 0:
        place = bisect_left(words, here.end, key=lambda word: word.start)
    else:
        place = bisect_right(words, here.start, key=lambda word: word.end) - 1
    if 0 <= place < len(words):
        desk.set_caret(words[place])
    return Outcome()
