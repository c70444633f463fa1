"""Articles and their texts: written once at import, never changed."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256

from muraji.domain.article import Article
from muraji.domain.errors import MurajiError
from muraji.store.seal import SEALED, seal_of

LONGEST_TITLE = 300
"""Letters of a title that are kept: a text without one is called by its first line."""
COLUMNS = "a.id, a.source, t.text, a.sha256, a.metadata"
INSERT = f"INSERT INTO articles ({', '.join(SEALED)}, seal) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608


def columns_of(article: Article, imported_at: str) -> tuple[str, ...]:
    """Return what is kept of an article besides its text, and the seal of it."""
    values = (
        article.id,
        article.source,
        article.title[:LONGEST_TITLE],
        article.sha256,
        json.dumps(article.metadata, ensure_ascii=False, sort_keys=True),
        imported_at,
    )
    return (*values, seal_of(values))


def insert(connection: sqlite3.Connection, article: Article, imported_at: str) -> int:
    """Add an article after the last one and return its position; the caller holds the transaction."""
    position = connection.execute(INSERT, columns_of(article, imported_at)).lastrowid
    assert position is not None, "an insertion has a row"
    connection.execute("INSERT INTO texts VALUES (?, ?)", (article.id, article.text))
    return position


def read(connection: sqlite3.Connection, article_id: str) -> Article:
    """Return the article, its text proved by its hash.

    Raises:
        MurajiError: there is no such article, or its text is not the one that was imported.
    """
    query = f"SELECT {COLUMNS} FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id = ?"  # noqa: S608
    try:
        row = connection.execute(query, (article_id,)).fetchone()
    except sqlite3.Error as error:
        raise damaged(known(connection, article_id) or article_id) from error
    if row is None:
        raise MurajiError(
            f"There is no article “{article_id}” in this project.",
            f"لا توجد مقالة «{article_id}» في هذا المشروع.",
        )
    id_, source, text, digest, metadata = row
    if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
        raise damaged(source)
    try:
        return Article(id_, source, text, digest, json.loads(metadata))
    except ValueError as error:
        raise damaged(source) from error


def damaged(source: str) -> MurajiError:
    """Return what is said of an article whose text is not the one imported."""
    return MurajiError(
        f"The text of “{source}” is damaged in the project file: it is not what was imported. "
        "Its decisions are kept; check the project to repair it from a backup, or import the text "
        "again.",
        f"نص «{source}» تالف في ملف المشروع: ليس هو ما استُورد. القرارات محفوظة؛ "
        "افحص المشروع لإصلاحه من نسخة احتياطية، أو استورد النص مجددًا.",
    )


def heal(connection: sqlite3.Connection, article: Article) -> bool:
    """Put the text of an article back where it is damaged; say whether it was.

    The caller holds the transaction.
    """
    if known(connection, article.id) is None:
        return False
    try:
        read(connection, article.id)
    except MurajiError:
        connection.execute("DELETE FROM texts WHERE article_id = ?", (article.id,))
        connection.execute("INSERT INTO texts VALUES (?, ?)", (article.id, article.text))
        return True
    return False


def known(connection: sqlite3.Connection, article_id: str) -> str | None:
    """Return the source under which a text was imported, or None if it is new."""
    row = connection.execute("SELECT source FROM articles WHERE id = ?", (article_id,)).fetchone()
    return row[0] if row else None
