"""What a project learns: evidence about names, what the engine said of itself, and trained models."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE evidence (
        annotation_id TEXT NOT NULL,
        verdict TEXT NOT NULL,
        first TEXT NOT NULL,
        key TEXT NOT NULL,
        label TEXT NOT NULL,
        article_id TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (annotation_id, verdict)
    ) STRICT, WITHOUT ROWID""",
    # Holds all that is asked for, so that the table itself is never looked at.
    """CREATE INDEX evidence_by_first
        ON evidence (first, key, label, verdict, article_id, before, after)""",
    """CREATE TABLE engine_answers (
        article_id TEXT PRIMARY KEY REFERENCES articles (id),
        version TEXT NOT NULL,
        answers BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE models (
        number INTEGER PRIMARY KEY,
        made_at TEXT NOT NULL,
        card TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        data BLOB NOT NULL,
        is_in_use INTEGER NOT NULL
    ) STRICT""",
)


def migrate(database: Database) -> None:
    """Create the tables, empty; the store fills the evidence when it opens the project."""
    for statement in STATEMENTS:
        database.execute(statement)
