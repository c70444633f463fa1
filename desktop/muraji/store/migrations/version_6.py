"""The lines of each source, so that what comes back from article to article is known as furniture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE source_lines (
        outlet TEXT NOT NULL,
        line TEXT NOT NULL,
        seen INTEGER NOT NULL,
        judged INTEGER NOT NULL,
        PRIMARY KEY (outlet, line)
    ) STRICT, WITHOUT ROWID""",
)


def migrate(database: Database) -> None:
    """Create the table, empty; the store fills it when it opens the project."""
    for statement in STATEMENTS:
        database.execute(statement)
