"""The open project file as one object: read anything, change it only by committing an entry."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import groupby
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from muraji.domain.document import Document
from muraji.domain.errors import MurajiError, StaleStepError
from muraji.domain.journal import ITSELF
from muraji.domain.span import reading_order
from muraji.store import articles, codec, connection
from muraji.store.journal import Journal
from muraji.store.labels import LabelView
from muraji.store.memory import Memory
from muraji.store.queue import QueueView
from muraji.store.roll import Roll
from muraji.store.rows import ANNOTATIONS, BY_NAME, REGIONS, STATUSES, Table
from muraji.store.safety import Safety, steps_without_log
from muraji.store.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from muraji.domain.annotation import Annotation
    from muraji.domain.article import Article, Status
    from muraji.domain.journal import Entry
    from muraji.domain.region import Region
    from muraji.domain.span import Span
    from muraji.store.codec import ChangeColumns
    from muraji.store.rows import Columns

RowType = TypeVar("RowType")


class Store(Views):
    """One project file, open for this program alone.

    Safe to use from several threads: each call is whole, and there is one connection.
    """

    def __init__(self, path: Path, opened: sqlite3.Connection) -> None:
        super().__init__(path, opened)
        self._roll = Roll(opened)
        self.journal = Journal(opened, self._lock)
        self.queue = QueueView(opened, self._lock, self._roll)
        self.labels = LabelView(opened, self._lock)
        self.memory = Memory(opened, self._lock, path)
        self.safety = Safety(opened, self._lock, path)
        self.recovered_steps: int | None = None
        """Steps that a program which ended without closing had saved, taken in on opening."""
        self.copy: TemporaryDirectory[str] | None = None
        """The folder of the copy to which nothing can be committed."""

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new project file.

        Raises:
            MurajiError: see :func:`muraji.store.connection.create`.
        """
        return cls._with_finding(path, connection.create(path))

    @classmethod
    def open(cls, path: Path, place_of_copy: Callable[[str], Path] | None = None) -> Store:
        """Open a project file; an older one is copied, before it is migrated, to the place given.

        ``place_of_copy`` is told the project's identity, empty where it has none.

        Raises:
            MurajiError: see :func:`muraji.store.connection.open_existing`.
        """

        def keep_a_copy(opened: sqlite3.Connection) -> None:
            if place_of_copy is not None:
                safety = Safety(opened, RLock(), path)
                safety.write_copy(place_of_copy(safety.identity()))

        steps_before = steps_without_log(path)
        store = cls._with_finding(path, connection.open_existing(path, keep_a_copy))
        if steps_before is not None:
            try:
                newest = store.safety.newest()[0]
            except BaseException:
                store.close()
                raise
            store.recovered_steps = newest - steps_before if steps_before >= 0 else 0
        return store

    @property
    def is_read_only(self) -> bool:
        """Say whether this is a copy to which nothing can be committed."""
        return self.copy is not None

    @classmethod
    def _with_finding(cls, path: Path, opened: sqlite3.Connection) -> Store:
        """Make anew what finding needs where a project of an older version has none."""
        try:
            store = cls(path, opened)
            if not store._finding.is_up_to_date():
                with connection.transaction(opened, path):
                    store._finding.rebuild()
        except BaseException:
            connection.close(opened)
            raise
        return store

    def close(self) -> None:
        """Close the file so that it stands alone and can be copied."""
        with self._lock:
            connection.close(self._connection)
        self.safety.witness = None
        if self.copy is not None:
            self.copy.cleanup()

    def article(self, article_id: str) -> Article:
        """Return the article with its text proved by its hash.

        Raises:
            MurajiError: there is no such article, or its text is damaged.
        """
        with self._lock:
            return articles.read(self._connection, article_id)

    def article_ids(self) -> list[str]:
        """Return the ids of all articles in the order of import."""
        with self._lock:
            return self._roll.ids()

    def source_of(self, article_id: str) -> str | None:
        """Return the source under which this text came in; None if the project does not have it."""
        with self._lock:
            return articles.known(self._connection, article_id)

    def status(self, article_id: str) -> Status:
        """Return where the review of the article stands."""
        status: Status = self._one(STATUSES, "article_id", article_id)
        return status

    def annotation(self, annotation_id: str) -> Annotation:
        """Return one mention.

        Raises:
            MurajiError: there is none with this id.
        """
        annotation: Annotation = self._one(ANNOTATIONS, "id", annotation_id)
        return annotation

    def has_annotation(self, annotation_id: str) -> bool:
        """Say whether there is a mention with this id."""
        return bool(self._all(ANNOTATIONS, "id", annotation_id))

    def annotations_of(self, article_id: str) -> list[Annotation]:
        """Return the article's mentions of every state, in reading order, outer before inner."""
        found: list[Annotation] = self._all(ANNOTATIONS, "article_id", article_id)
        return sorted(found, key=lambda row: (*reading_order(row.span), row.label, row.id))

    def annotations_touching(self, article_id: str, span: Span) -> list[Annotation]:
        """Return the article's mentions that share a code point with the span, in reading order."""
        query = f'{ANNOTATIONS.select} WHERE article_id = ? AND start < ? AND "end" > ?'
        with self._lock:
            found = self._connection.execute(query, (article_id, span.end, span.start)).fetchall()
        rows = [ANNOTATIONS.decode(row) for row in found]
        return sorted(rows, key=lambda row: (*reading_order(row.span), row.label, row.id))

    def regions_of(self, article_id: str) -> list[Region]:
        """Return the article's regions in reading order."""
        found: list[Region] = self._all(REGIONS, "article_id", article_id)
        return sorted(found, key=lambda row: row.span)

    def document(self, article_id: str) -> Document:
        """Return the article with all that is known about it."""
        with self._lock:
            return Document(
                self.article(article_id),
                self.status(article_id),
                tuple(self.regions_of(article_id)),
                tuple(self.annotations_of(article_id)),
            )

    def commit(self, entry: Entry, new_articles: Sequence[tuple[Article, str]] = ()) -> Entry:
        """Write the entry, its changes and new articles (with their time of import) or nothing.

        When this returns, the disk has it.

        Raises:
            StaleStepError: a row is not as the entry's changes expect it.
            MurajiError: the disk refuses.
        """
        return self.commit_all([entry], new_articles)[0]

    def commit_all(
        self, entries: Sequence[Entry], new_articles: Sequence[tuple[Article, str]] = ()
    ) -> list[Entry]:
        """Write several entries as :meth:`commit` does, all or nothing, waiting for the disk once.

        Raises:
            StaleStepError: a row is not as the changes of an entry expect it.
            MurajiError: the disk refuses.
        """
        if self.is_read_only:
            raise MurajiError(
                "This project is open to read only, so nothing can be changed. Close the window that "
                "has it open, or copy the file to a folder of your own, and open it again.",
                "هذا المشروع مفتوح للقراءة فقط، فلا يمكن تغيير شيء. أغلق النافذة التي تفتحه، أو انسخ "
                "الملف إلى مجلد لك، ثم افتحه من جديد.",
            )
        with self._lock:
            with connection.transaction(self._connection, self.path):
                for article, imported_at in new_articles:
                    position = articles.insert(self._connection, article, imported_at)
                    self._finding.add(position, article)
                written = [self._write(entry) for entry in entries]
                self._finding.keep(entries)
            self.safety.note_newest()
            return written

    def _write(self, entry: Entry) -> Entry:
        changes = codec.columns_of(entry.changes)
        self._apply(changes)
        seq = self.journal.append(entry, changes)
        return replace(
            entry,
            seq=seq,
            undo_top=seq if entry.undo_top == ITSELF else entry.undo_top,
            redo_top=seq if entry.redo_top == ITSELF else entry.redo_top,
        )

    def _one(self, table: Table[Any], column: str, key: str) -> Any:
        found = self._all(table, column, key)
        if not found:
            raise MurajiError(
                f"“{key}” is no longer in this project. Undo or reload to see what changed.",
                f"لم يعد «{key}» في هذا المشروع. تراجع أو أعد التحميل لترى ما تغيّر.",
            )
        return found[0]

    def _all(self, table: Table[Any], column: str, key: str) -> list[Any]:
        with self._lock:
            cursor = self._connection.execute(f'{table.select} WHERE "{column}" = ?', (key,))
            return [table.decode(row) for row in cursor]

    def _apply(self, changes: list[ChangeColumns]) -> None:
        """Write rows as they are to be, new ones of a table that follow one another at once."""
        try:
            for (name, is_new), group in groupby(changes, _kind):
                table = BY_NAME[name]
                if is_new:
                    self._connection.executemany(table.insert, [after for _, _, after in group])
                    continue
                for _, before, after in group:
                    self._replace(table, before, after)
        except sqlite3.IntegrityError as error:
            raise StaleStepError from error

    def _replace(self, table: Table[Any], before: Columns, after: Columns | None) -> None:
        if after is None:
            statement, values = table.delete, before
        else:
            statement, values = table.update, (*after, *before)
        if self._connection.execute(statement, values).rowcount != 1:
            raise StaleStepError


def _kind(change: ChangeColumns) -> tuple[str, bool]:
    name, before, _ = change
    return name, before is None
