"""One answer for many mentions: a name's whole group, a paragraph."""

from __future__ import annotations

from muraji.domain.annotation import Manner, MentionState
from muraji.domain.decision import Accept, Reject, Relabel
from muraji.domain.words import Words
from muraji.review.commands.deciding import CHOOSE_FIRST
from muraji.review.commands.walking import go_on
from muraji.review.desk import Desk, Outcome
from muraji.review.groups import group_of

NOT_ALL_SEEN = Words(
    "Part of the paragraph has not been on the screen yet: read it to its end first.",
    "لم يظهر جزء من الفقرة على الشاشة بعد: اقرأها إلى آخرها أولًا.",
)


def accept_group(desk: Desk) -> Outcome:
    """Accept every undecided mention of the name in hand that has the same label, and go on."""
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    ids = tuple(
        row.id
        for row in group_of(desk, mention)
        if row.state is MentionState.PENDING and row.label == mention.label
    )
    changes = desk.do(Accept(ids, Manner.GROUP)).changes
    return Outcome(changes, words=go_on(desk))


def accept_nest(desk: Desk) -> Outcome:
    """Accept the mention in hand with everything suggested inside it, and go on."""
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    inside = [row for row in desk.pending() if mention.span.contains(row.span)]
    ids = tuple(dict.fromkeys((mention.id, *(row.id for row in inside))))
    changes = desk.do(Accept(ids, Manner.GROUP)).changes
    return Outcome(changes, words=go_on(desk))


def reject_group(desk: Desk) -> Outcome:
    """Reject every undecided mention of the name in hand that has the same label, and go on."""
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    ids = tuple(
        row.id
        for row in group_of(desk, mention)
        if row.label == mention.label
        and (row.state is MentionState.PENDING or row.id == mention.id)
    )
    desk.place = mention.span.start
    changes = desk.do(Reject(ids, Manner.GROUP)).changes
    desk.current = None
    return Outcome(changes, words=go_on(desk))


def relabel_group(desk: Desk, label: str) -> Outcome:
    """Give every mention of the name in hand that has its label this one instead, and go on."""
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    ids = tuple(row.id for row in group_of(desk, mention) if row.label == mention.label)
    changes = desk.do(Relabel(ids, label, Manner.GROUP)).changes
    return Outcome(changes, words=go_on(desk))


def confirm_paragraph(desk: Desk) -> Outcome:
    """Accept all that is suggested in the paragraph in focus and go to the next that has any.

    The paragraph must have been on the screen whole, at once or by scrolling through it.
    """
    page = desk.page
    paragraph = page.paragraph_at(desk.place) if page else None
    if page is None or paragraph is None:
        return Outcome()
    if not page.was_seen(paragraph):
        return Outcome(words=NOT_ALL_SEEN)
    ids = tuple(row.id for row in desk.pending() if paragraph.contains(row.span))
    changes = desk.do(Accept(ids, Manner.PARAGRAPH)).changes
    desk.current = None
    desk.place = paragraph.end
    return Outcome(changes, words=go_on(desk))
