"""The journal as lines to read: who decided what, on which words of which article, and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, Manner
from muraji.domain.journal import EntryKind
from muraji.domain.region import Region
from muraji.domain.words import Words
from muraji.review.telling import told

if TYPE_CHECKING:
    from muraji.domain.article import Article
    from muraji.domain.change import Row
    from muraji.domain.journal import Entry
    from muraji.domain.label import LabelSet
    from muraji.store.store import Store

LONGEST_SURFACE = 60
ARTICLES_REMEMBERED = 64
_BEFORE = {
    EntryKind.UNDO: Words("Undone: ", "تراجع: "),
    EntryKind.REDO: Words("Done again: ", "إعادة: "),
}
_MANNERS = {
    Manner.GROUP: Words("as a group", "مجموعةً"),
    Manner.PARAGRAPH: Words("with its paragraph", "مع فقرتها"),
    Manner.FINISH: Words("on finishing", "عند الإنهاء"),
}


@dataclass(frozen=True)
class Line:
    """One entry of the journal as the history shows it."""

    seq: int
    at: str
    """UTC, ISO 8601."""
    reviewer: str
    kind: EntryKind
    words: Words
    surface: str
    """The text concerned; empty where it is none, or more than a place."""
    count: int
    """How many rows changed; 0 for so many that they were not counted."""
    article_id: str
    """The first article touched; empty for the whole project."""
    title: str
    annotation_id: str | None
    position: int | None
    """The code point to go to."""


class Chronicle:
    """Reads the journal page by page, newest first."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._article = lru_cache(maxsize=ARTICLES_REMEMBERED)(store.article)

    def last_seq(self) -> int:
        """Return the number of the newest line; 0 while there is none."""
        return self._store.journal.last_seq()

    def page(
        self,
        labels: LabelSet,
        before: int | None = None,
        limit: int = 50,
        article_id: str = "",
        after: int = 0,
    ) -> list[Line]:
        """Return up to ``limit`` lines between two numbers; with an article, only its own."""
        entries = self._store.journal.heads(before, limit, article_id, after)
        return [self._line(entry, labels, article_id, whole) for entry, whole in entries]

    def _line(self, entry: Entry, labels: LabelSet, wanted: str, is_whole: bool) -> Line:
        ids = entry.changes.article_ids
        is_told = wanted in ids or (wanted and not is_whole)
        article_id = wanted if is_told else next(iter(ids), "")
        row = _row_of(entry, article_id)
        article = self._article(article_id) if article_id and not entry.changes.labels else None
        words, before = told(entry, labels), _BEFORE.get(entry.kind, Words("", ""))
        after = _manner(entry)
        return Line(
            seq=entry.seq,
            at=entry.at,
            reviewer=entry.reviewer,
            kind=entry.kind,
            words=Words(
                _sentence(f"{before.en}{words.en}{after.en}"), f"{before.ar}{words.ar}{after.ar}"
            ),
            surface=_surface(row, article),
            count=len(entry.changes) if is_whole else 0,
            article_id=article.id if article else "",
            title=article.title if article else "",
            annotation_id=row.id if isinstance(row, Annotation) else None,
            position=row.span.start if isinstance(row, Annotation | Region) else None,
        )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _manner(entry: Entry) -> Words:
    manner = getattr(entry.decision, "manner", None)
    words = _MANNERS.get(manner) if manner else None
    return Words(f", {words.en}", f"، {words.ar}") if words else Words("", "")


def _row_of(entry: Entry, article_id: str) -> Row | None:
    rows = [change.row for change in entry.changes if change.article_id == article_id]
    placed = [row for row in rows if isinstance(row, Annotation | Region)]
    return placed[0] if placed else next(iter(rows), None)


def _surface(row: Row | None, article: Article | None) -> str:
    if article is None or not isinstance(row, Annotation | Region):
        return ""
    return " ".join(row.span.of(article.text).split())[:LONGEST_SURFACE]
