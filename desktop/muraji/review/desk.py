"""What lies under the reviewer's hand: the open article, the mention in hand, the caret.

The window shows a desk and changes it only through the commands in :mod:`muraji.review.commands`;
so does the simulated reviewer of :mod:`muraji.review.effort`.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.errors import MurajiError
from muraji.domain.near_copy import needs_no_look
from muraji.domain.span import reading_order
from muraji.review.page import Page
from muraji.review.session import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muraji.domain.change import Changes
    from muraji.domain.decision import Decision
    from muraji.domain.label import LabelSet
    from muraji.domain.span import Span
    from muraji.domain.words import Words
    from muraji.review.session import Session
    from muraji.store.store import Store

DEFAULT_THRESHOLD = 0.5
"""Suggestions below it are faint candidates that are not asked about."""


class WalkOrder(StrEnum):
    """In which order the suggestions of an article are walked."""

    READING = "reading"
    UNSURE = "unsure"
    """Least certain first."""


@dataclass(frozen=True)
class Outcome:
    """What a command did: rows changed, an article opened, a sentence for the reviewer."""

    changes: Changes = NOTHING
    opened: bool = False
    words: Words | None = None


class Desk:
    """The reviewer's place in a project."""

    def __init__(
        self,
        store: Store,
        session: Session,
        labels: LabelSet,
        prepare: Callable[[str], object] | None = None,
    ) -> None:
        """Take the project, and what brings an article up to date before it is opened."""
        self._prepare = prepare
        self.store = store
        self.session = session
        self.labels = labels
        self.threshold = DEFAULT_THRESHOLD
        self.page: Page | None = None
        self.current: str | None = None
        self.caret: Span | None = None
        self.last_jump = ""
        self._asked: tuple[tuple[Page | None, int, float], list[Annotation]] | None = None
        self._walked: tuple[WalkOrder, list[Annotation], list[Annotation]] | None = None
        self.order = WalkOrder.READING
        self.route: Sequence[str] = ()
        """The articles as the queue shows them, so that "next" means the one below; empty for all."""
        self.place = 0
        """The code point from which "next" and "previous" are counted."""

    @property
    def mention(self) -> Annotation | None:
        """The mention in hand."""
        if self.page is None or self.current is None:
            return None
        return self.page.annotations.get(self.current)

    def open(self, article_id: str) -> Outcome:
        """Take an article up where it was left.

        Raises:
            MurajiError: there is no such article, or its text is damaged.
        """
        # A job may be about to change the article: it sees that it is open, or has changed it before.
        with self.session.undisturbed():
            if self._prepare is not None:
                self._prepare(article_id)
            document = self.store.document(article_id)
            self.leave()
            self.page = Page(document)
        self.current, self.caret, self.place = None, None, 0
        bookmark = self.store.memory.bookmark(article_id)
        if bookmark is not None:
            mention_id, self.place = bookmark
            if mention_id in self.page.annotations:
                self.current = mention_id
        if self.current is None:
            first = next(iter(self.walked()), None)
            self.choose(first.id if first else None)
        return Outcome(opened=True)

    def leave(self) -> None:
        """Remember where the open article is left, unless the disk refuses."""
        if self.page is not None:
            with suppress(MurajiError):
                self.store.memory.set_bookmark(self.page.article.id, self.current, self.place)

    def do(self, decision: Decision, words: Words | None = None) -> Outcome:
        """Carry out a decision and keep the open article in step.

        Raises:
            MurajiError: the decision cannot be carried out; nothing has changed.
        """
        changes = self.session.do(decision)
        self.keep_step(changes)
        return Outcome(changes, words=words)

    def keep_step(self, changes: Changes) -> None:
        """Take in what was committed elsewhere, by a job, an undo or a panel."""
        self.labels = changes.labels or self.labels
        if self.page is not None:
            self.page.apply(changes)
        if self.mention is None:
            self.current = None

    def choose(self, annotation_id: str | None) -> None:
        """Take a mention into the hand; the caret goes."""
        self.current = annotation_id
        self.caret = None
        if self.mention is not None:
            self.place = self.mention.span.start

    def set_caret(self, span: Span | None) -> None:
        """Put the caret on a stretch of text; the mention in hand is let go."""
        self.caret = span
        if span is not None:
            self.current = None
            self.place = span.start

    def is_asked(self, row: Annotation) -> bool:
        """Say whether the mention waits for an answer: undecided, likely enough, not cut."""
        return (
            row.state is MentionState.PENDING
            and (row.score is None or row.score >= self.threshold)
            and not (self.page is not None and self.page.is_cut(row.span))
        )

    def is_maybe(self, row: Annotation) -> bool:
        """Say whether the mention is a faint candidate: undecided, below the threshold, not cut."""
        return (
            row.state is MentionState.PENDING
            and row.score is not None
            and row.score < self.threshold
            and not (self.page is not None and self.page.is_cut(row.span))
        )

    def pending(self) -> list[Annotation]:
        """Return the mentions that wait for an answer, in reading order."""
        state = (self.page, self.page.version if self.page else 0, self.threshold)
        if self._asked is None or self._asked[0] != state:
            pending = [row for row in self.in_order() if row.state is MentionState.PENDING]
            self._asked = (state, [row for row in pending if self.is_asked(row)])
        return self._asked[1]

    def walked(self) -> list[Annotation]:
        """Return, in their order, what is asked: not what a near-copy's sentence has answered."""
        pending = self.pending()
        if (
            self._walked is None
            or self._walked[0] is not self.order
            or self._walked[1] is not pending
        ):
            waiting = [row for row in pending if not needs_no_look(row)]
            if self.order is WalkOrder.UNSURE:
                waiting.sort(key=certainty)
            self._walked = (self.order, pending, waiting)
        return self._walked[2]

    def maybes(self) -> list[Annotation]:
        """Return the faint candidates, in reading order."""
        return [row for row in self.in_order() if self.is_maybe(row)]

    def in_order(self) -> list[Annotation]:
        """Return the open article's mentions of every state in reading order."""
        return self.page.in_order() if self.page is not None else []

    def shown(self) -> list[Annotation]:
        """Return the mentions that are walked: accepted, or waiting for an answer."""
        return [
            row
            for row in self.in_order()
            if row.state is MentionState.ACCEPTED or self.is_asked(row)
        ]


def certainty(row: Annotation) -> tuple[float, int, int, str]:
    """Return by what the least certain comes first: its score, then its place."""
    return (0.0 if row.score is None else row.score, *reading_order(row.span), row.id)
