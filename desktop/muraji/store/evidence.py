"""What decisions tell about names, kept in step with the mentions themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.annotation import Annotation, MentionState
from muraji.domain.evidence import Refusal, Tally, Verdict
from muraji.text.matching import name_key, neighbours

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from muraji.domain.change import Change
    from muraji.domain.span import Span

PAGE = 500
"""Words asked for at once."""
_INSIDE = """EXISTS (
    SELECT 1 FROM annotations m JOIN annotations o ON o.article_id = m.article_id
    WHERE m.id = e.annotation_id AND o.state = 'accepted'
    AND o.start <= coalesce(m.suggested_start, m.start)
    AND o."end" >= coalesce(m.suggested_end, m."end")
    AND o."end" - o.start > coalesce(m.suggested_end - m.suggested_start, m."end" - m.start))"""
"""Whether the mention stands in a longer name: what is refused there is no name there, but elsewhere."""
_TELL = "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
MOST_REFUSALS = 400
"""Refusals of one name that are looked at; more tell nothing new."""


class EvidenceTable:
    """Writes and reads the table ``evidence``; the caller holds the lock."""

    def __init__(self, connection: sqlite3.Connection, text_of: Callable[[str], str]) -> None:
        """Take the connection, and what returns the text of an article by its id."""
        self._connection = connection
        self._text_of = text_of

    def keep_step(self, changes: Iterable[Change]) -> None:
        """Take in changes of mentions, each mention once in a step; other rows are passed over."""
        gone: list[tuple[str]] = []
        told: list[tuple[str, ...]] = []
        pending = MentionState.PENDING
        for change in changes:
            before, after = change.before, change.after
            if isinstance(before, Annotation) and before.state is not pending:
                gone.append((before.id,))
            if isinstance(after, Annotation) and after.state is not pending:
                told += self._rows(after)
        self._connection.executemany("DELETE FROM evidence WHERE annotation_id = ?", gone)
        self._connection.executemany(_TELL, told)

    def rebuild(self) -> None:
        """Work everything out anew from the mentions that are decided."""
        from muraji.store.rows import ANNOTATIONS

        self._connection.execute("DELETE FROM evidence")
        reading = self._connection.execute(
            f"{ANNOTATIONS.select} WHERE state <> 'pending' ORDER BY article_id"
        )
        for row in reading:
            self._connection.executemany(_TELL, self._rows(ANNOTATIONS.decode(row)))

    def tallies(self, firsts: Sequence[str], without: str = "") -> Iterator[Tally]:
        """Yield the tallies of all names that begin with one of these words (keys).

        With ``without``, only what was decided in articles other than this one.

        What was refused as part of a longer name is counted apart, and so is what was accepted there
        where anything was refused.
        """
        for words in _pages(firsts):
            free = f"first IN ({_marks(words)}) AND (verdict = 'accepted' OR NOT {_INSIDE})"
            yield from self._counted(free, (*words, without), is_inside=False)
            inside = f"first IN ({_marks(words)}) AND verdict <> 'accepted' AND {_INSIDE}"
            refused = list(self._counted(inside, (*words, without), is_inside=True))
            yield from refused
            for keys in _pages(list({tally.key for tally in refused})):
                also = f"key IN ({_marks(keys)}) AND verdict = 'accepted' AND {_INSIDE}"
                firsts_of = tuple(key.partition(" ")[0] for key in keys)
                both = f"first IN ({_marks(firsts_of)}) AND {also}"
                bound = (*firsts_of, *keys, without)
                yield from self._counted(both, bound, is_inside=True)

    def _counted(self, condition: str, words: Sequence[str], *, is_inside: bool) -> Iterator[Tally]:
        rows = self._connection.execute(
            "SELECT key, label, verdict, count(*), count(DISTINCT article_id)"  # noqa: S608
            f" FROM evidence e WHERE {condition} AND e.article_id <> ? GROUP BY first, key, label, verdict",
            words,
        )
        for key, label, verdict, mentions, articles in rows.fetchall():
            yield Tally(key, label, Verdict(verdict), mentions, articles, is_inside)

    def refusals(self, firsts: Sequence[str], without: str = "") -> Iterator[Refusal]:
        """Yield the refusals of all names that begin with one of these words (keys).

        With ``without``, only those in articles other than this one.
        """
        for words in _pages(firsts):
            rows = self._connection.execute(
                "SELECT key, label, before, after, count(*) FROM evidence"  # noqa: S608
                f" WHERE first IN ({_marks(words)}) AND verdict <> 'accepted' AND article_id <> ?"
                f" GROUP BY first, key, label, before, after LIMIT {MOST_REFUSALS}",
                (*words, without),
            )
            yield from (Refusal(*row) for row in rows)

    def everything(self) -> list[tuple[str, str, str, str, str, str, bool]]:
        """Return every row: key, label, verdict, article, words around, is it inside a longer name."""
        rows = self._connection.execute(
            "SELECT key, label, verdict, article_id, before, after,"  # noqa: S608
            f" {_INSIDE} FROM evidence e"
        )
        return [(*row[:-1], bool(row[-1])) for row in rows]

    def _rows(self, row: Annotation) -> list[tuple[str, ...]]:
        text = self._text_of(row.article_id)
        rejected = row.state is MentionState.REJECTED
        rows = [(row.span, row.label, Verdict.REJECTED if rejected else Verdict.ACCEPTED)]
        if row.is_corrected and row.suggested_span and row.suggested_label and not rejected:
            rows.append((row.suggested_span, row.suggested_label, Verdict.CORRECTED))
        return [self._columns(row, text, *told) for told in rows]

    def _columns(
        self, row: Annotation, text: str, span: Span, label: str, verdict: Verdict
    ) -> tuple[str, ...]:
        key = name_key(text, span)
        around = neighbours(text, span)
        return (row.id, verdict.value, key.partition(" ")[0], key, label, row.article_id, *around)


def _pages(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(words), PAGE):
        yield tuple(words[start : start + PAGE])


def _marks(words: Sequence[str]) -> str:
    return ", ".join("?" * len(words))
