"""To any word in two presses: the key for jumping, then the word's first letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.words import Words
from muraji.review.desk import Desk, Outcome
from muraji.text.characters import lookup_key
from muraji.text.clitics import proclitic_cuts

if TYPE_CHECKING:
    from muraji.domain.annotation import Annotation
    from muraji.domain.span import Span


def jump(desk: Desk, letter: str) -> Outcome:
    """Go to the next word that begins with the letter, with or without a proclitic before it.

    A word that lies in a mention takes the innermost one into the hand; any other gets the caret.
    The search goes round to the start of the article, and into what is cut from it only where no
    other word begins so; alef and hamza count as one letter.
    """
    page = desk.page
    if page is None:
        return Outcome()
    desk.last_jump = letter
    wanted = lookup_key(letter)
    has_hand = desk.caret is not None or desk.mention is not None
    here = desk.place if has_hand else desk.place - 1
    words = [word for word in page.kept_words if word.start > here]
    words += [*page.kept_words, *page.words]
    for word in words:
        if wanted in _beginnings(page.text, word):
            return _take(desk, word)
    return Outcome(
        words=Words(f"No word here begins with “{letter}”.", f"لا كلمة هنا تبدأ بحرف «{letter}».")
    )


def jump_again(desk: Desk) -> Outcome:
    """Go on to the next word that begins with the letter jumped to last."""
    return jump(desk, desk.last_jump) if desk.last_jump else Outcome()


def _beginnings(text: str, word: Span) -> set[str]:
    cuts = proclitic_cuts(text, word)
    letters = {lookup_key(text[cut : cut + 1]) for cut in cuts}
    for cut in cuts:
        bare = lookup_key(text[cut : word.end])
        if bare.startswith("ال") and len(bare) > 3:
            letters.add(bare[2])
    return letters


def _take(desk: Desk, word: Span) -> Outcome:
    around = [row for row in desk.shown() if row.span.overlaps(word)]
    if around:
        innermost: Annotation = min(around, key=lambda row: len(row.span))
        desk.choose(innermost.id)
        desk.place = word.start
    else:
        desk.set_caret(word)
    return Outcome()
