"""Each article's name, title and metadata get a seal, so that damage to them is noticed as to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.store.seal import SEALED, seal_of

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENT = "ALTER TABLE articles ADD COLUMN seal TEXT NOT NULL DEFAULT ''"


def migrate(database: Database) -> None:
    """Add the column, and seal what stands there."""
    database.execute(STATEMENT)
    rows = database.execute(f"SELECT position, {', '.join(SEALED)} FROM articles").fetchall()  # noqa: S608
    for position, *values in rows:
        database.execute(
            "UPDATE articles SET seal = ? WHERE position = ?", (seal_of(values), position)
        )
