"""The mentions as rows of a table for people: what CSV and spreadsheets show."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from muraji.domain.annotation import Annotation
    from muraji.domain.document import Document

COLUMNS = (
    "article",
    "source",
    "title",
    "published",
    "label",
    "text",
    "start",
    "end",
    "state",
    "in_article",
    "value",
    "link",
    "before",
    "after",
    "origin",
    "reviewer",
    "decided_at",
    "note",
)
CONTEXT = 40
"""Letters shown on either side of a mention."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula, in both widths."""


Cell: TypeAlias = str | int


def rows(document: Document) -> Iterator[list[Cell]]:
    """Yield the cells of each mention with none that a spreadsheet would compute."""
    for row in cells(document):
        yield [cell if isinstance(cell, int) else harmless(cell) for cell in row]


def cells(document: Document) -> Iterator[list[Cell]]:
    """Yield a row for each mention, in reading order; offsets are code points of the raw text."""
    for row in document.annotations:
        yield _cells(document, row)


def harmless(cell: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _cells(document: Document, row: Annotation) -> list[Cell]:
    article, span = document.article, row.span
    value = "" if row.value is None else msgspec.json.encode(row.value).decode()
    return [
        article.id,
        article.source,
        article.title,
        document.status.published or article.metadata.get("published", ""),
        row.label,
        span.of(article.text),
        span.start,
        span.end,
        row.state.value,
        "no" if document.is_cut(row) else "yes",
        value,
        row.link or "",
        _one_line(article.text[max(span.start - CONTEXT, 0) : span.start]),
        _one_line(article.text[span.end : span.end + CONTEXT]),
        row.origin,
        row.reviewer or "",
        row.decided_at or "",
        row.note,
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())
