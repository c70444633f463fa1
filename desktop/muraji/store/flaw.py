"""One thing that is wrong in a project file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muraji.domain.words import Words


class FlawKind(StrEnum):
    """The ways in which a file can be wrong."""

    SCHEMA = "schema"
    PAGES = "pages"
    TEXT = "text"
    METADATA = "metadata"
    CHAIN = "chain"
    DANGLING = "dangling"
    ROWS = "rows"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong."""

    kind: FlawKind
    place: str
    """An article's source, the number of a step, or the name of a table."""
    words: Words


Found = Flaw | None
"""A flaw, or None: some more has been looked at."""


def rows_flaw(kind: FlawKind, table: str, count: int) -> Flaw:
    """Return the flaw of so many rows of a table."""
    words = {
        FlawKind.DANGLING: Words(
            f"Rows of “{table}” that belong to no article or lie beyond its text: {count}.",
            f"صفوف في «{table}» لا تتبع أي مقالة أو تتجاوز نصها: {count}.",
        ),
        FlawKind.ROWS: Words(
            f"Rows of “{table}” that are not as the journal says: {count}.",
            f"صفوف في «{table}» ليست كما يقول السجل: {count}.",
        ),
    }[kind]
    return Flaw(kind, table, words)
