"""An article as the checks look at it, and what is known of the project meanwhile."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.text.matching import matching_key
from muraji.text.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from muraji.domain.document import Document
    from muraji.domain.label import LabelSet
    from muraji.domain.span import Span
    from muraji.domain.suggestion import Suggestion
    from muraji.store.checking import NameCounts
    from muraji.text.clitics import Clitics

NOT_NAMES = frozenset({"numbers", "time"})
"""Families of labels whose mentions are no names: «ثلاثة» is now one thing and now another."""
FREQUENT = 3
"""Mentions in the project from which on a name is known."""


@dataclass(frozen=True)
class Project:
    """What the checks know beside the article."""

    labels: LabelSet
    counts_of: Callable[[str], NameCounts | None]
    """How often a name was accepted and rejected, by its key: None where nobody has accepted it."""
    known_names: Mapping[str, str]
    """See :func:`known_names`."""
    clitics: Clitics

    def is_name(self, label: str) -> bool:
        """Say whether mentions under this label are names of something."""
        return is_name(self.labels, label)


def known_names(names: Mapping[str, NameCounts], labels: LabelSet) -> dict[str, str]:
    """Return the names marked several times, always under one label and never rejected, with it."""
    found = {}
    for key, counts in names.items():
        ((label, count),) = counts.accepted.most_common(1)
        alone = len(counts.accepted) == 1 and not counts.rejected
        if alone and count >= FREQUENT and is_name(labels, label):
            found[key] = label
    return found


def is_name(labels: LabelSet, label: str) -> bool:
    """Say whether mentions under this label are names of something."""
    return label in labels and labels[label].family not in NOT_NAMES


@dataclass(frozen=True)
class CheckedArticle:
    """The mentions that stand in an article, what the model says of it, and its words."""

    document: Document
    answers: Sequence[Suggestion] = field(default=())
    """What a model that has not learned from this article suggests; empty where none was asked."""

    @property
    def text(self) -> str:
        """The raw text."""
        return self.document.article.text

    @property
    def id(self) -> str:
        """The article's id."""
        return self.document.article.id

    @cached_property
    def accepted(self) -> list[Annotation]:
        """The mentions that stand, in reading order; those in cut text or without a letter are left out."""
        return [row for row in self.standing if self.has_letters(row)]

    @cached_property
    def standing(self) -> list[Annotation]:
        """The mentions that stand, possible or not; those in cut text are left out."""
        return [
            row
            for row in self.document.annotations
            if row.state is MentionState.ACCEPTED and not self.document.is_cut(row)
        ]

    def has_letters(self, row: Annotation) -> bool:
        """Say whether the mention lies in the text and holds a letter or a digit of it."""
        return row.span.end <= len(self.text) and any(map(str.isalnum, row.span.of(self.text)))

    @cached_property
    def words(self) -> list[Token]:
        """The tokens of the text."""
        return [token for token in tokens(self.text) if token.kind is not TokenKind.NEWLINE]

    @cached_property
    def keys(self) -> dict[str, Counter[str]]:
        """The names that stand in the article, by key, with their labels."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in self.accepted:
            found[self.key_of(row.span)][row.label] += 1
        return dict(found)

    def key_of(self, span: Span) -> str:
        """Return the key of the name that a span is."""
        return matching_key(span.of(self.text))

    def surface(self, span: Span) -> str:
        """Return the words of a span on one line."""
        return " ".join(span.of(self.text).split())
