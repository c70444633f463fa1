"""The queue for a list view: ids of every article, and the lines of those that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
)

from muraji.domain.article import ReviewState, Status
from muraji.store.queue_query import QueueOrder, QueueQuery

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from muraji.domain.change import Row
    from muraji.domain.queue_row import QueueRow
    from muraji.store.queue import QueueView

PAGE = 64
"""Lines drawn at once: 2 to 4 ms with 45 mentions an article, where 256 took up to 20."""
PAGES_KEPT = 64

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The :class:`~muraji.domain.queue_row.QueueRow` of a line."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass
class _Cache:
    """Pages by their number, the least recently used first."""

    pages: OrderedDict[int, Sequence[QueueRow]] = field(default_factory=OrderedDict)

    def page(self, number: int) -> Sequence[QueueRow] | None:
        found = self.pages.get(number)
        if found is not None:
            self.pages.move_to_end(number)
        return found

    def keep(self, number: int, rows: Sequence[QueueRow]) -> None:
        self.pages[number] = rows
        if len(self.pages) > PAGES_KEPT:
            self.pages.popitem(last=False)


class QueueModel(QStringListModel):
    """One line an article; nothing but its id is held until it is looked at.

    The ids lie in Qt's own list of strings: to lay out a list view asks for every row of the model,
    and 100,000 questions to Python take 60 ms.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = QueueQuery()
        self._queue: QueueView | None = None
        self._threshold = 0.0
        self._ids: list[str] = []
        self._cache = _Cache()
        self._reading: Generator[None, None, list[str]] | None = None
        self._between = QTimer(self)
        self._between.timeout.connect(self._read_on)

    def set_queue(self, queue: QueueView | None, threshold: float = 0.0) -> None:
        """Show the articles of a project; suggestions below the threshold are not counted."""
        self._queue = queue
        self._threshold = threshold
        self.reload()

    def set_query(self, query: QueueQuery) -> None:
        """Show other articles, or in another order."""
        if query != self.query:
            self.query = query
            self.reload()

    def reload(self) -> None:
        """Ask the store anew which articles there are.

        Of a large project the rest is read between other events, and those shown stay until then.
        """
        self._reading = self._queue.reading(self.query) if self._queue is not None else None
        if self._reading is None:
            self._list([])
        elif self._read_on():
            self._between.start()

    @property
    def is_reading(self) -> bool:
        """Whether the list is not yet the one that was asked for."""
        return self._reading is not None

    def finish_reading(self) -> None:
        """Read what is left at once."""
        while self._reading is not None:
            self._read_on()

    def _read_on(self) -> bool:
        """Read a stretch more; say whether anything is left."""
        if self._reading is not None:
            try:
                next(self._reading)
            except StopIteration as end:
                self._list(end.value)
        if self._reading is None:
            self._between.stop()
        return self._reading is not None

    def _list(self, ids: list[str]) -> None:
        self._reading = None
        self._ids = ids
        self._cache = _Cache()
        self.setStringList(ids)

    def refresh(self, article_ids: Iterable[str]) -> None:
        """Draw the lines of these articles anew."""
        places = [place for id_ in article_ids if (place := self._place(id_)) is not None]
        for number in {place // PAGE for place in places}:
            self._cache.pages.pop(number, None)
        for place in places:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def drop(self, article_id: str) -> None:
        """Leave out an article that the query no longer asks for."""
        place = self._place(article_id)
        if place is None:
            return
        del self._ids[place]
        self._cache = _Cache()
        self.removeRow(place)

    def follow(self, moves: Sequence[tuple[Row | None, Row | None]]) -> bool:
        """Let go of articles whose new status no longer fits; say whether that was all there is to do.

        Each move is a status before and after. Where an article may have come in or may stand
        elsewhere, nothing is done, and the list has to be read anew.
        """
        query, states = self.query, self.query.states
        if any(self.is_reading or before is None or after is None for before, after in moves):
            return False
        if not moves or query == QueueQuery():
            return True
        pairs = [
            (before, after)
            for before, after in moves
            if isinstance(before, Status) and isinstance(after, Status)
        ]
        by_state_alone = bool(states) and query == QueueQuery(states=states)
        if not by_state_alone or any(
            after.state in states and before.state not in states for before, after in pairs
        ):
            return False
        for before, after in pairs:
            if before.state in states and after.state not in states:
                self.drop(after.article_id)
        return True

    @property
    def ids(self) -> list[str]:
        """The articles shown, in order."""
        return self._ids

    def index_of(self, article_id: str) -> QModelIndex:
        """Return where an article stands; an invalid index where it is not shown."""
        place = self._place(article_id)
        return QModelIndex() if place is None else self.index(place)

    def _place(self, article_id: str) -> int | None:
        """Look a line up; a table of 100,000 would have to be made anew with every letter typed."""
        try:
            return self._ids.index(article_id)
        except ValueError:
            return None

    def article_id(self, index: Index) -> str:
        """Return the article of a line."""
        return self._ids[index.row()]

    def row(self, place: int) -> QueueRow:
        """Return a line, drawing its page if it is not kept."""
        number, within = divmod(place, PAGE)
        page = self._cache.page(number)
        if page is None:
            assert self._queue is not None, "a model without a queue has no lines"
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            page = self._queue.rows(ids, self._threshold)
            self._cache.keep(number, page)
        return page[within]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a line is chosen, never edited."""
        return super().flags(index) & ~Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself, or its title for everything that reads aloud."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row(index.row()).title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._told(self.row(index.row()))
        return None

    def state_words(self, row: QueueRow) -> str:
        """Return how far the review of an article has come."""
        total = row.pending + row.decided
        if row.state is ReviewState.FINISHED:
            return self.tr("Finished")
        if row.state is ReviewState.STARTED:
            return self.tr("In review, {decided} of {total}").format(
                decided=row.decided, total=total
            )
        return self.tr("New, %n to decide", "", row.pending)

    def facts(self, row: QueueRow) -> str:
        """Return how far the review has come; in the order of need, why the article is needed."""
        by_need = self.query.order is QueueOrder.NEED and row.state is not ReviewState.FINISHED
        if self._queue is None or not by_need:
            return self.state_words(row)
        need = self._queue.needs([row.article_id])[row.article_id]
        return need.words.in_language(QLocale().name())

    def _told(self, row: QueueRow) -> str:
        flag = self.tr("Flagged") if row.flagged else ""
        copy = self.tr("Another article says nearly the same") if row.has_copy else ""
        parts = (row.title, row.source, self.facts(row), flag, copy)
        return " · ".join(part for part in parts if part)
