"""Which articles repeat others, and which findings of the checks were dismissed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE sketches (
        article_id TEXT PRIMARY KEY REFERENCES articles (id),
        size INTEGER NOT NULL,
        hashes BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE sketch_hashes (
        hash INTEGER NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (hash, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE near_copies (
        article_id TEXT NOT NULL REFERENCES articles (id),
        earlier_id TEXT NOT NULL REFERENCES articles (id),
        share REAL NOT NULL,
        PRIMARY KEY (article_id, earlier_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX near_copies_by_earlier ON near_copies (earlier_id, article_id)""",
    """CREATE TABLE dismissals (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        "check" TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        dismissed_at TEXT NOT NULL
    ) STRICT""",
)


def migrate(database: Database) -> None:
    """Create the tables, empty; near-copies are looked for with the next import."""
    for statement in STATEMENTS:
        database.execute(statement)
