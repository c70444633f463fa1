"""Answers to the mention in hand, or a new mention where the caret stands."""

from __future__ import annotations

from muraji.domain.annotation import MentionState
from muraji.domain.decision import Accept, Add, Flag, Forgive, Reject, Relabel
from muraji.domain.words import Words
from muraji.review.commands.walking import go_on
from muraji.review.desk import Desk, Outcome

CHOOSE_FIRST = Words(
    "Choose a mention first, or put the caret on a word.",
    "اختر إشارة أولًا، أو ضع المؤشر على كلمة.",
)


def accept(desk: Desk) -> Outcome:
    """Accept the mention in hand and go on to the next that waits."""
    mention = desk.mention
    if mention is None or mention.state is MentionState.ACCEPTED:
        return Outcome(words=go_on(desk))
    changes = desk.do(Accept((mention.id,))).changes
    return Outcome(changes, words=go_on(desk))


def reject(desk: Desk) -> Outcome:
    """Reject the mention in hand, or delete one that a person added, and go on."""
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    desk.place = mention.span.start
    changes = desk.do(Reject((mention.id,))).changes
    desk.current = None
    return Outcome(changes, words=go_on(desk))


def relabel(desk: Desk, label: str) -> Outcome:
    """Give the mention in hand this label and go on; with the caret on text, mark it so."""
    if desk.caret is not None:
        return add(desk, label)
    mention = desk.mention
    if mention is None:
        return Outcome(words=CHOOSE_FIRST)
    was_waiting = mention.state is MentionState.PENDING
    changes = desk.do(Relabel((mention.id,), label)).changes
    return Outcome(changes, words=go_on(desk) if was_waiting else None)


def add(desk: Desk, label: str) -> Outcome:
    """Mark the text under the caret as a mention and go on; it stays in the hand if nothing waits."""
    page, caret = desk.page, desk.caret
    if page is None or caret is None:
        return Outcome(words=CHOOSE_FIRST)
    standing = [
        row
        for row in page.annotations.values()
        if row.span == caret and row.state is MentionState.ACCEPTED
    ]
    outcome = (
        desk.do(Relabel((standing[0].id,), label))
        if standing
        else desk.do(Add(page.article.id, caret, label))
    )
    made = [row for row in page.annotations.values() if (row.span, row.label) == (caret, label)]
    desk.choose(made[0].id if made else None)
    if desk.pending():
        go_on(desk)
    return outcome


def forgive(desk: Desk) -> Outcome:
    """Make the decided suggestion in hand undecided again."""
    mention = desk.mention
    if mention is None or not mention.is_suggested:
        return Outcome(words=CHOOSE_FIRST)
    return desk.do(Forgive((mention.id,)))


def flag(desk: Desk) -> Outcome:
    """Flag the mention in hand, or the article, to come back to; a second time takes it off."""
    if desk.page is None:
        return Outcome()
    mention = desk.mention
    flagged = mention.flagged if mention else desk.page.status.flagged
    return desk.do(Flag(desk.page.article.id, mention.id if mention else None, not flagged))
