"""A project as it is in the midst of a review: articles that were reviewed, and articles that wait."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, NamedTuple

from muraji.domain.annotation import MentionState
from muraji.domain.article import article_of, status_of
from muraji.domain.change import Change, Changes
from muraji.domain.decision import Add, Finish, Reject
from muraji.domain.job import drain
from muraji.domain.journal import EntryKind
from muraji.domain.span import Span
from muraji.extract.learned.replay import load_replay
from muraji.review.session import Delivery
from muraji.workspace.generated import LETTERS
from muraji.workspace.places import resource
from muraji.workspace.suggesting import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from muraji.domain.article import Article
    from muraji.workspace.workspace import Workspace

SENTENCES_REVIEWED, SENTENCES_WAITING = 7, 12
"""In each article; those that wait are of the length of a news report."""
SHARE_OF_NEW_WORDS = 0.2
NEW_WORDS = 3_000


class Line(NamedTuple):
    """A sentence and its entities by code points of it, half-open."""

    text: str
    entities: Sequence[tuple[Span, str]]


class Lines:
    """Sentences of annotated articles in which some words are others: the engine errs on them."""

    def __init__(self, seed: int = 7) -> None:
        """Take the sentences from the articles that ship for learning; the same seed, the same lines."""
        self._chance = random.Random(seed)  # noqa: S311 - nothing here is secret
        replay = load_replay(resource("models", "replay"))
        self._lines = [line for one in replay for line in _lines(one.text, one.entities)]
        self._words = [
            "".join(self._chance.choices(LETTERS, k=3 + n % 5)) for n in range(NEW_WORDS)
        ]

    def article(self, count: int) -> Line:
        """Return a text of so many sentences, one a line."""
        text = ""
        entities: list[tuple[Span, str]] = []
        for line in map(self._altered, self._chance.choices(self._lines, k=count)):
            entities += [(span.shifted(len(text)), label) for span, label in line.entities]
            text += f"{line.text}\n"
        return Line(text, entities)

    def _altered(self, line: Line) -> Line:
        """Return a line with some words of letters exchanged, and its entities where they are now."""
        text = ""
        ends = {0: 0}
        for found in re.finditer(r"\w+|\W+", line.text):
            word = found.group()
            is_new = word.isalpha() and len(word) > 2 and self._chance.random() < SHARE_OF_NEW_WORDS
            text += self._word(word, found.start(), line) if is_new else word
            ends[found.end()] = len(text)
        return Line(
            text,
            [
                (Span(ends[span.start], ends[span.end]), label)
                for span, label in line.entities
                if span.start in ends and span.end in ends
            ],
        )

    def _word(self, word: str, start: int, line: Line) -> str:
        """Return another word, or the same where an edge of an entity lies within it."""
        inside = range(start + 1, start + len(word))
        if any(span.start in inside or span.end in inside for span, _ in line.entities):
            return word
        return self._chance.choice(self._words)


def _lines(text: str, entities: Sequence[tuple[Span, str]]) -> Iterator[Line]:
    for found in re.finditer(r"[^\n]+?(?:[.؟!](?=\s)|$)", text, re.MULTILINE):
        line = Span(*found.span())
        inside = [(span, label) for span, label in entities if line.contains(span)]
        yield Line(line.of(text), [(span.shifted(-line.start), label) for span, label in inside])


def generate_reviews(workspace: Workspace, reviewed: int, waiting: int) -> list[str]:
    """Add articles of about so many sentences that a person reviewed, and so many that wait.

    All have been read by the engine. Returns the ids of those that were reviewed.
    """
    lines = Lines()
    count = -(-reviewed // SENTENCES_REVIEWED)
    right = [lines.article(SENTENCES_REVIEWED) for _ in range(count)]
    _add(workspace, [_article(place, line) for place, line in enumerate(right)])
    ids = [_article(place, line).id for place, line in enumerate(right)]
    _add(
        workspace,
        [_article(count + at, lines.article(SENTENCES_WAITING)) for at in range(waiting)],
    )
    drain(suggest(workspace))
    for id_, line in zip(ids, right, strict=True):
        review(workspace, id_, line.entities)
    return ids


def _article(place: int, line: Line) -> Article:
    return article_of(f"generated/{place:04}", line.text)


def _add(workspace: Workspace, articles: Sequence[Article]) -> None:
    workspace.session.record_all(
        EntryKind.IMPORT,
        [
            Delivery(Changes((Change(None, status_of(article)),)), "generated", (article,))
            for article in articles
        ],
    )


def review(workspace: Workspace, article_id: str, entities: Sequence[tuple[Span, str]]) -> None:
    """Reject what is wrong in an article, add what is missing, and finish it."""
    rows = workspace.store.annotations_of(article_id)
    right = set(entities)
    wrong = [row for row in rows if (row.span, row.label) not in right]
    waiting = tuple(row.id for row in wrong if row.state is MentionState.PENDING)
    if waiting:
        workspace.session.do(Reject(waiting))
    said = {(row.span, row.label) for row in rows}
    for span, label in entities:
        if (span, label) not in said:
            workspace.session.do(Add(article_id, span, label))
    left = [
        row.id
        for row in workspace.store.annotations_of(article_id)
        if row.state is MentionState.PENDING
    ]
    workspace.session.do(Finish(article_id, tuple(left)))
