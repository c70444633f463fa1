"""From article to article, and the article as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import MentionState
from muraji.domain.article import ReviewState
from muraji.domain.decision import Finish, Reopen
from muraji.domain.near_copy import needs_no_look
from muraji.domain.words import Words
from muraji.review.desk import Desk, Outcome

if TYPE_CHECKING:
    from muraji.domain.document import Document

ALL_FINISHED = Words("Every article is finished.", "انتهت مراجعة كل المقالات.")


def finish(desk: Desk) -> Outcome:
    """Accept what is left, mark the article finished and open the next unfinished one.

    Suggestions that have not been on the screen hold it back: the first of them is taken up. Not
    so those that were accepted in the same sentence of a near-copy.
    """
    page = desk.page
    if page is None:
        return Outcome()
    left = desk.pending()
    unseen = [row for row in left if not needs_no_look(row) and not page.was_seen(row.span)]
    if unseen:
        desk.choose(unseen[0].id)
        seen = len(left) - len(unseen)
        return Outcome(
            words=Words(
                f"{len(left)} left: {seen} seen, {len(unseen)} not yet. Here is the first of them.",
                f"بقي {len(left)}: {seen} رأيتها، و{len(unseen)} لم ترها بعد. هذه أولاها.",
            )
        )
    changes = desk.do(Finish(page.article.id, tuple(row.id for row in left))).changes
    done = summary(page.document)
    beyond = following(desk)
    if beyond is None:
        last = Words(f"{done.en} {ALL_FINISHED.en}", f"{done.ar} {ALL_FINISHED.ar}")
        return Outcome(changes, words=last)
    desk.open(beyond)
    return Outcome(changes, opened=True, words=done)


def summary(document: Document) -> Words:
    """Return what became of an article in one line: accepted, corrected, rejected, added."""
    rows = [row for row in document.annotations if not document.is_cut(row)]
    standing = [row for row in rows if row.state is MentionState.ACCEPTED]
    corrected = sum(row.is_corrected for row in standing)
    added = sum(not row.is_suggested for row in standing)
    accepted = len(standing) - corrected - added
    rejected = sum(row.state is MentionState.REJECTED for row in rows)
    return Words(
        f"Done: {accepted} accepted, {corrected} corrected, {rejected} rejected, {added} added.",
        f"تمّت: قُبل {accepted}، وصُحّح {corrected}، ورُفض {rejected}، وأُضيف {added}.",
    )


def reopen(desk: Desk) -> Outcome:
    """Take a finished article up again."""
    if desk.page is None or desk.page.status.state is not ReviewState.FINISHED:
        return Outcome()
    return desk.do(Reopen(desk.page.article.id))


def next_article(desk: Desk) -> Outcome:
    """Open the article after this one."""
    return _open_neighbour(desk, 1)


def previous_article(desk: Desk) -> Outcome:
    """Open the article before this one."""
    return _open_neighbour(desk, -1)


def next_unfinished(desk: Desk) -> Outcome:
    """Open the next article that is not finished."""
    beyond = following(desk)
    return desk.open(beyond) if beyond else Outcome(words=ALL_FINISHED)


def _open_neighbour(desk: Desk, by: int) -> Outcome:
    ids = desk.route or desk.store.article_ids()
    if not ids:
        return Outcome()
    here = desk.page.article.id if desk.page else None
    place = ids.index(here) + by if here in ids else 0
    return desk.open(ids[place]) if 0 <= place < len(ids) else Outcome()


def following(desk: Desk) -> str | None:
    """Return the unfinished article below this one in the queue, or any where it shows none."""
    here = desk.page.article.id if desk.page else None
    route = desk.route
    start = route.index(here) + 1 if here in route else 0
    found = desk.store.queue.first_unfinished_of([*route[start:], *route[:start]])
    return found or desk.store.queue.first_unfinished(_position(desk))


def _position(desk: Desk) -> int:
    if desk.page is None:
        return 0
    return desk.store.queue.rows([desk.page.article.id])[0].position
