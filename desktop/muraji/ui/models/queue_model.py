"""The queue for a list view: ids of every article, and the lines of those that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from muraji.domain.article import ReviewState
from muraji.store.queue import QueueOrder, QueueQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


class QueueModel(QAbstractListModel):
    """One line an article; nothing but its id is held until it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = QueueQuery()
        self._queue: QueueView | None = None
        self._threshold = 0.0
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._cache = _Cache()

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
        """Ask the store anew which articles there are."""
        self.beginResetModel()
        self._ids = self._queue.ids(self.query) if self._queue is not None else []
        self._places = {id_: place for place, id_ in enumerate(self._ids)}
        self._cache = _Cache()
        self.endResetModel()

    def refresh(self, article_ids: Iterable[str]) -> None:
        """Draw the lines of these articles anew."""
        places = [self._places[id_] for id_ in article_ids if id_ in self._places]
        for number in {place // PAGE for place in places}:
            self._cache.pages.pop(number, None)
        for place in places:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    @property
    def ids(self) -> list[str]:
        """The articles shown, in order."""
        return self._ids

    def index_of(self, article_id: str) -> QModelIndex:
        """Return where an article stands; an invalid index where it is not shown."""
        place = self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place)

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

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many articles are shown."""
        return 0 if parent.isValid() else len(self._ids)

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
