"""Everything a reviewer can decide: a closed union of plain data.

What a decision does to the tables is a pure function of it (:mod:`muraji.review.rules`); none
knows how to undo itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from muraji.domain.annotation import Manner
from muraji.domain.label import Label
from muraji.domain.region import RegionKind
from muraji.domain.span import Span


@dataclass(frozen=True, slots=True)
class Accept:
    """The mentions are right as they stand."""

    ids: tuple[str, ...]
    manner: Manner = Manner.SINGLE


@dataclass(frozen=True, slots=True)
class Reject:
    """The suggestions are wrong; they are kept as negatives."""

    ids: tuple[str, ...]
    manner: Manner = Manner.SINGLE


@dataclass(frozen=True, slots=True)
class Relabel:
    """The mentions are right but for their label."""

    ids: tuple[str, ...]
    label: str
    manner: Manner = Manner.SINGLE


@dataclass(frozen=True, slots=True)
class Resize:
    """The mention is right but for its edges."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Add:
    """A mention nobody suggested."""

    article_id: str
    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Mentions that a person added are taken away; suggestions are rejected instead."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forgive:
    """Rejected or accepted suggestions go back to undecided."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkRegion:
    """A stretch of text is of this kind; None makes it body."""

    article_id: str
    span: Span
    kind: RegionKind | None


@dataclass(frozen=True, slots=True)
class Normalise:
    """The mention stands for this JSON value."""

    id: str
    value: object


@dataclass(frozen=True, slots=True)
class SetPublished:
    """The article was published on this day (ISO date); None when it is not known."""

    article_id: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Finish:
    """The article is done; the mentions named were left to this moment and are accepted with it."""

    article_id: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reopen:
    """The finished article is taken up again."""

    article_id: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a mention, or on the whole article where ``annotation_id`` is None."""

    article_id: str
    annotation_id: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Come back later: to a mention, or to the whole article where ``annotation_id`` is None."""

    article_id: str
    annotation_id: str | None
    flagged: bool


@dataclass(frozen=True, slots=True)
class LabelDocument:
    """The labels of the article as a whole."""

    article_id: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditLabels:
    """The project uses these labels; ``moved`` pairs each old name with the one that replaces it."""

    labels: tuple[Label, ...]
    moved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EditTopics:
    """Whole articles may have these labels; ``moved`` pairs as in :class:`EditLabels`."""

    labels: tuple[Label, ...]
    moved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Dismiss:
    """A finding of the checks is no mistake, now and whenever the check is run again."""

    article_id: str
    issue_id: str
    check: str


Decision: TypeAlias = (
    Accept
    | Reject
    | Relabel
    | Resize
    | Add
    | Remove
    | Forgive
    | MarkRegion
    | Normalise
    | SetPublished
    | Finish
    | Reopen
    | Note
    | Flag
    | LabelDocument
    | EditLabels
    | EditTopics
    | Dismiss
)

DECISIONS: tuple[type[Decision], ...] = Decision.__args__
