"""The first schema: articles, their review, and the journal of which the review is a cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE project (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT""",
    """CREATE TABLE articles (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        title TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        metadata TEXT NOT NULL,
        imported_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE texts (
        article_id TEXT PRIMARY KEY REFERENCES articles (id),
        text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE statuses (
        article_id TEXT PRIMARY KEY REFERENCES articles (id),
        state TEXT NOT NULL,
        published TEXT,
        flagged INTEGER NOT NULL,
        note TEXT NOT NULL,
        document_labels TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE annotations (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        label TEXT NOT NULL,
        state TEXT NOT NULL,
        origin TEXT NOT NULL,
        score REAL,
        reason_en TEXT NOT NULL,
        reason_ar TEXT NOT NULL,
        value TEXT,
        link TEXT,
        suggested_start INTEGER,
        suggested_end INTEGER,
        suggested_label TEXT,
        reviewer TEXT,
        decided_at TEXT,
        manner TEXT,
        flagged INTEGER NOT NULL,
        note TEXT NOT NULL,
        CHECK (0 <= start AND start < "end")
    ) STRICT""",
    """CREATE INDEX annotations_by_article ON annotations (article_id, state)""",
    """CREATE TABLE regions (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        kind TEXT NOT NULL,
        origin TEXT NOT NULL,
        reviewer TEXT,
        decided_at TEXT,
        CHECK (0 <= start AND start < "end")
    ) STRICT""",
    """CREATE INDEX regions_by_article ON regions (article_id)""",
    """CREATE TABLE journal (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        kind TEXT NOT NULL,
        decision TEXT,
        changes TEXT NOT NULL,
        words TEXT NOT NULL,
        reverses INTEGER,
        below INTEGER,
        undo_top INTEGER,
        redo_top INTEGER,
        chain TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE bookmarks (
        article_id TEXT PRIMARY KEY REFERENCES articles (id),
        annotation_id TEXT,
        position INTEGER NOT NULL
    ) STRICT""",
)


def migrate(database: Database) -> None:
    """Create the tables."""
    for statement in STATEMENTS:
        database.execute(statement)
