"""Rows of the tables as tuples: one encoding for SQLite and for the journal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from muraji.domain.annotation import NO_REASON, Annotation, Manner, MentionState
from muraji.domain.article import ReviewState, Status
from muraji.domain.dismissal import Dismissal
from muraji.domain.label import ProjectLabels, labels_from_plain
from muraji.domain.region import Region, RegionKind
from muraji.domain.span import Span
from muraji.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

_STATES = {state.value: state for state in MentionState}
_STATE_VALUES = {state: state.value for state in MentionState}
"""At hand: asking a state for its value takes longer than looking it up."""
_MANNERS = {manner.value: manner for manner in Manner}

Columns: TypeAlias = tuple[Any, ...]
RowType = TypeVar("RowType", Annotation, Region, Status, ProjectLabels, Dismissal)


@dataclass(frozen=True)
class Table(Generic[RowType]):
    """How one kind of row is kept; the first column is the key."""

    name: str
    columns: tuple[str, ...]
    encode: Callable[[RowType], Columns]
    decode: Callable[[Columns], RowType]

    @cached_property
    def insert(self) -> str:
        """The statement that adds a row."""
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.name} ({self._quoted}) VALUES ({marks})"  # noqa: S608

    @cached_property
    def update(self) -> str:
        """The statement that writes a row (its columns first) where it stands as expected (second)."""
        sets = ", ".join(f'"{column}" = ?' for column in self.columns)
        return f"UPDATE {self.name} SET {sets} WHERE {self._as_expected}"  # noqa: S608

    @cached_property
    def delete(self) -> str:
        """The statement that removes a row where it stands as expected."""
        return f"DELETE FROM {self.name} WHERE {self._as_expected}"  # noqa: S608

    @cached_property
    def select(self) -> str:
        """The statement, without its condition, that reads rows."""
        return f"SELECT {self._quoted} FROM {self.name}"  # noqa: S608

    @cached_property
    def _quoted(self) -> str:
        return ", ".join(f'"{column}"' for column in self.columns)

    @cached_property
    def _as_expected(self) -> str:
        key, *others = self.columns
        return " AND ".join([f'"{key}" = ?', *(f'"{column}" IS ?' for column in others)])


def as_json(value: object) -> str | None:
    """Encode a JSON value for a column; None stays NULL."""
    return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)


def from_json(text: str | None) -> object:
    """Decode a column made by :func:`as_json`."""
    return None if text is None else json.loads(text)


def _encode_annotation(row: Annotation) -> Columns:
    span, suggested, reason, value = row.span, row.suggested_span, row.reason, row.value
    return (
        row.id,
        row.article_id,
        span.start,
        span.end,
        row.label,
        _STATE_VALUES[row.state],
        row.origin,
        row.score,
        reason.en,
        reason.ar,
        None if value is None else as_json(value),
        row.link,
        suggested.start if suggested else None,
        suggested.end if suggested else None,
        row.suggested_label,
        row.reviewer,
        row.decided_at,
        row.manner.value if row.manner else None,
        int(row.flagged),
        row.note,
    )


_reason = lru_cache(maxsize=1024)(Words)
"""Thousands of suggestions give one of a few dozen reasons."""


def _decode_annotation(columns: Columns) -> Annotation:
    (
        id_, article_id, start, end, label, state, origin, score, reason_en, reason_ar, value, link,
        suggested_start, suggested_end, suggested_label, reviewer, decided_at, manner, flagged, note,
    ) = columns  # fmt: skip
    span = Span(start, end)
    suggested: Span | None = span
    if suggested_start is None:
        suggested = None
    elif suggested_start != start or suggested_end != end:
        suggested = Span(suggested_start, suggested_end)
    # By place: twenty names would have to be looked up for each of thousands.
    return Annotation(
        id_, article_id, span, label, _STATES[state], origin, score,
        _reason(reason_en, reason_ar) if reason_en or reason_ar else NO_REASON,
        value if value is None else from_json(value),
        link, suggested, suggested_label, reviewer, decided_at,
        _MANNERS[manner] if manner else None,
        bool(flagged), note,
    )  # fmt: skip


def _encode_region(row: Region) -> Columns:
    return (
        row.id,
        row.article_id,
        row.span.start,
        row.span.end,
        row.kind.value,
        row.origin,
        row.reviewer,
        row.decided_at,
    )


def _decode_region(columns: Columns) -> Region:
    id_, article_id, start, end, kind, origin, reviewer, decided_at = columns
    return Region(id_, article_id, Span(start, end), RegionKind(kind), origin, reviewer, decided_at)


def _encode_status(row: Status) -> Columns:
    labels = json.dumps(row.document_labels, ensure_ascii=False)
    return (
        row.article_id,
        row.state.value,
        row.published,
        int(row.flagged),
        row.note,
        labels,
    )


def _decode_status(columns: Columns) -> Status:
    article_id, state, published, flagged, note, labels = columns
    return Status(
        article_id, ReviewState(state), published, bool(flagged), note, tuple(json.loads(labels))
    )


def _encode_labels(row: ProjectLabels) -> Columns:
    return row.key, json.dumps(row.labels.as_plain(), ensure_ascii=False)


def _decode_labels(columns: Columns) -> ProjectLabels:
    return ProjectLabels(labels_from_plain(json.loads(columns[1])), columns[0])


def _encode_dismissal(row: Dismissal) -> Columns:
    return row.id, row.article_id, row.check, row.reviewer, row.dismissed_at


def _decode_dismissal(columns: Columns) -> Dismissal:
    return Dismissal(*columns)


ANNOTATIONS = Table(
    "annotations",
    (
        "id", "article_id", "start", "end", "label", "state", "origin", "score", "reason_en",
        "reason_ar", "value", "link", "suggested_start", "suggested_end", "suggested_label",
        "reviewer", "decided_at", "manner", "flagged", "note",
    ),
    _encode_annotation,
    _decode_annotation,
)  # fmt: skip
REGIONS = Table(
    "regions",
    ("id", "article_id", "start", "end", "kind", "origin", "reviewer", "decided_at"),
    _encode_region,
    _decode_region,
)
STATUSES = Table(
    "statuses",
    ("article_id", "state", "published", "flagged", "note", "document_labels"),
    _encode_status,
    _decode_status,
)
DISMISSALS = Table(
    "dismissals",
    ("id", "article_id", "check", "reviewer", "dismissed_at"),
    _encode_dismissal,
    _decode_dismissal,
)
PROJECT_LABELS = Table("project", ("key", "value"), _encode_labels, _decode_labels)

TABLES: dict[type, Table[Any]] = {
    Annotation: ANNOTATIONS,
    Region: REGIONS,
    Status: STATUSES,
    ProjectLabels: PROJECT_LABELS,
    Dismissal: DISMISSALS,
}
BY_NAME: dict[str, Table[Any]] = {table.name: table for table in TABLES.values()}
