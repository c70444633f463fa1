"""The tables are a cache of the journal: here they are made again from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation
from muraji.domain.article import Status
from muraji.domain.dismissal import Dismissal
from muraji.domain.label import ProjectLabels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.domain.change import Row
    from muraji.domain.journal import Entry


def key_of(row: Row) -> tuple[str, str]:
    """Return the table and key under which a row is kept."""
    if isinstance(row, Status):
        return "status", row.article_id
    if isinstance(row, ProjectLabels):
        return "labels", row.key
    if isinstance(row, Dismissal):
        return "dismissal", row.id
    return ("annotation" if isinstance(row, Annotation) else "region"), row.id


def replay(entries: Iterable[Entry]) -> dict[tuple[str, str], Row]:
    """Return the rows as the journal says they must stand, by table and key."""
    rows: dict[tuple[str, str], Row] = {}
    for entry in entries:
        for change in entry.changes:
            if change.after is None:
                rows.pop(key_of(change.row), None)
            else:
                rows[key_of(change.row)] = change.after
    return rows
