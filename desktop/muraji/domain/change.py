"""What a decision does: rows as they were and as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from muraji.domain.annotation import Annotation
from muraji.domain.article import Status
from muraji.domain.dismissal import Dismissal
from muraji.domain.frozen import quick
from muraji.domain.label import ENTITIES, TOPICS, LabelSet, ProjectLabels
from muraji.domain.region import Region

Row: TypeAlias = Annotation | Region | Status | ProjectLabels | Dismissal


@quick
@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None before is an insertion, None after a deletion."""

    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row itself, whichever side has it."""
        row = self.after if self.after is not None else self.before
        assert row is not None, "a change has at least one side"
        return row

    @property
    def article_id(self) -> str:
        """The article that the row belongs to; empty for what belongs to the whole project."""
        return self.row.article_id

    def inverted(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step of review does, in the order in which it is done."""

    steps: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def inverted(self) -> Changes:
        """Return the changes that take these back, last first."""
        return Changes(tuple(change.inverted() for change in reversed(self.steps)))

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles touched, each once, in order."""
        touched = dict.fromkeys(change.article_id for change in self.steps)
        return tuple(article_id for article_id in touched if article_id)

    @property
    def labels(self) -> LabelSet | None:
        """The labels that the project has after these changes; None where they stay as they are."""
        return self._labels_under(ENTITIES)

    @property
    def topics(self) -> LabelSet | None:
        """The labels for whole articles after these changes; None where they stay as they are."""
        return self._labels_under(TOPICS)

    def _labels_under(self, key: str) -> LabelSet | None:
        rows = [row for change in self.steps if isinstance(row := change.after, ProjectLabels)]
        return next((row.labels for row in reversed(rows) if row.key == key), None)
