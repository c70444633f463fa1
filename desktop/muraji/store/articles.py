"""Articles and their texts: written once at import, never changed."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from muraji.domain.article import Article
from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    import sqlite3

COLUMNS = "a.id, a.source, t.text, a.sha256, a.metadata"


def insert(connection: sqlite3.Connection, article: Article, imported_at: str) -> int:
    """Add an article after the last one and return its position; the caller holds the transaction."""
    position = connection.execute(
        "INSERT INTO articles (id, source, title, sha256, metadata, imported_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            article.id,
            article.source,
            article.title[:300],
            article.sha256,
            json.dumps(article.metadata, ensure_ascii=False, sort_keys=True),
            imported_at,
        ),
    ).lastrowid
    assert position is not None, "an insertion has a row"
    connection.execute("INSERT INTO texts VALUES (?, ?)", (article.id, article.text))
    return position


def read(connection: sqlite3.Connection, article_id: str) -> Article:
    """Return the article, its text proved by its hash.

    Raises:
        MurajiError: there is no such article, or its text is not the one that was imported.
    """
    row = connection.execute(
        f"SELECT {COLUMNS} FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id = ?",  # noqa: S608
        (article_id,),
    ).fetchone()
    if row is None:
        raise MurajiError(
            f"There is no article “{article_id}” in this project.",
            f"لا توجد مقالة «{article_id}» في هذا المشروع.",
        )
    id_, source, text, digest, metadata = row
    if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
        raise MurajiError(
            f"The text of “{source}” is damaged in the project file: it is not what was imported. "
            "Its decisions are kept; open a backup of the project, or import the text again.",
            f"نص «{source}» تالف في ملف المشروع: ليس هو ما استُورد. القرارات محفوظة؛ "
            "افتح نسخة احتياطية من المشروع، أو استورد النص مجددًا.",
        )
    return Article(id_, source, text, digest, json.loads(metadata))


def known(connection: sqlite3.Connection, article_id: str) -> str | None:
    """Return the source under which a text was imported, or None if it is new."""
    row = connection.execute("SELECT source FROM articles WHERE id = ?", (article_id,)).fetchone()
    return row[0] if row else None
