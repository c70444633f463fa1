"""The rows of a CoNLL file, gathered into sentences and articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from muraji.formats.parts.lines import text_lines
from muraji.formats.parts.place import Place
from muraji.formats.parts.tagging import TAG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENT_START = "-DOCSTART-"
SENTENCES_A_PART = 40
"""Of a file that does not say where an article begins, how many sentences are taken for one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A token with the columns after it, and the line on which it stands."""

    token: str
    columns: tuple[str, ...]
    line: int

    @property
    def is_nested(self) -> bool:
        """Whether it has several tags, as rows of Wojood do."""
        return len(self.columns) > 1 and all(TAG.fullmatch(column) for column in self.columns)


@dataclass(slots=True)
class TokenArticle:
    """The sentences of one article."""

    place: Place
    sentences: list[list[Row]] = field(default_factory=list)


def token_articles(path: Path) -> Iterator[TokenArticle]:
    """Yield the articles of a file, or parts of some sentences where it marks no articles.

    Raises:
        MurajiError: a row has no tag, or the file has no row.
    """
    place = Place(path.name)
    article = TokenArticle(place.line(1))
    marks_articles = is_empty = True
    for sentence in _sentences(path):
        first = sentence[0]
        starts = first.token == DOCUMENT_START
        marks_articles = starts if is_empty else marks_articles
        is_empty = False
        is_full = not marks_articles and len(article.sentences) == SENTENCES_A_PART
        if starts or is_full:
            if article.sentences:
                yield article
            article = TokenArticle(place.line(first.line))
        rows = sentence[1:] if starts else sentence
        if rows:
            article.sentences.append(rows)
    if article.sentences:
        yield article
    if is_empty:
        raise place.refusal("it holds nothing", "لا شيء فيه")


def _sentences(path: Path) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for number, line in text_lines(path):
        if not line.strip():
            if rows:
                yield rows
            rows = []
            continue
        row = _row(line, number)
        if row is None:
            raise (
                Place(path.name)
                .line(number)
                .refusal(
                    "a token wants a tag after it, like “القاهرة B-GPE”",
                    "الكلمة يلزمها وسم بعدها، مثل «القاهرة B-GPE»",
                )
            )
        if row.columns:
            rows.append(row)
    if rows:
        yield rows


def _row(line: str, number: int) -> Row | None:
    """Return the row of a line; one without columns for a comment, None for what is no row."""
    columns = tuple(line.split())
    if TAG.fullmatch(columns[-1]) and len(columns) > 1:
        return Row(columns[0], columns[1:], number)
    if columns[0].startswith(DOCUMENT_START):
        return Row(DOCUMENT_START, ("O",), number)
    return Row("", (), number) if line.startswith("# ") else None
