"""The second schema: what is worked out from texts and mentions, so that finding them is quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # Without content and sizes: the texts stand in their own table, and nothing is ranked.
    """CREATE VIRTUAL TABLE search USING fts5(
        title, source, text,
        content='', columnsize=0, tokenize='unicode61 remove_diacritics 0'
    )""",
    """CREATE TABLE names (
        annotation_id TEXT PRIMARY KEY,
        key TEXT NOT NULL,
        surface TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX names_by_key ON names (key, surface)""",
    """CREATE TABLE name_counts (
        key TEXT NOT NULL,
        label TEXT NOT NULL,
        state TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (key, label, state)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX name_counts_by_count ON name_counts (state, count DESC, key)""",
    """CREATE TABLE needs (
        article_id TEXT PRIMARY KEY,
        pending INTEGER NOT NULL,
        unsureness INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX annotations_by_label ON annotations (label, article_id, state)""",
)


def migrate(database: Database) -> None:
    """Create the tables, empty; the store fills them when it opens the project."""
    for statement in STATEMENTS:
        database.execute(statement)
