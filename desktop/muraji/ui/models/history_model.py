"""The journal as a list, read a page at a time as one scrolls down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from muraji.domain.label import LabelSet
    from muraji.review.chronicle import Chronicle, Line

LINE_ROLE = Qt.ItemDataRole.UserRole
PAGE = 50
STRETCH = 2000
"""Entries looked through for one article at a time: about 5 ms."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """Newest first. The lines of one article are looked for a stretch at a time, between the keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chronicle: Chronicle | None = None
        self._labels: LabelSet | None = None
        self._article_id = ""
        self._lines: list[Line] = []
        self._wanted = 0
        self._newest = 0
        """Up to this number everything has been looked through."""
        self._oldest = 0
        """Below this number nothing has; 1 once all has."""
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._look)

    def show_history(
        self, chronicle: Chronicle | None, labels: LabelSet | None, article_id: str = ""
    ) -> None:
        """Show what has been done; with an article, only its own entries.

        Of a history that is shown already only what is new is read.
        """
        shown = (self._chronicle, self._labels, self._article_id)
        if shown == (chronicle, labels, article_id) and self._take_newer():
            return
        self.beginResetModel()
        self._chronicle, self._labels, self._article_id = chronicle, labels, article_id
        self._lines = []
        self._wanted = PAGE
        self._newest = chronicle.last_seq() if chronicle is not None else 0
        self._oldest = self._newest + 1
        self.endResetModel()
        self._look()

    def line(self, row: int) -> Line:
        """Return one line."""
        return self._lines[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines have been read."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether older lines are left and not being looked for already."""
        return not parent.isValid() and self._oldest > 1 and not self._looking.isActive()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        self._wanted = len(self._lines) + PAGE
        self._look()

    def _look(self) -> None:
        """Look through the next older stretch, and go on in a later turn until a page is full."""
        after = max(0, self._oldest - 1 - STRETCH) if self._article_id else 0
        found = self._read(self._oldest, after)
        self._oldest = found[-1].seq if len(found) == PAGE else after + 1
        self._insert(len(self._lines), found)
        if self._oldest > 1 and len(self._lines) < self._wanted:
            self._looking.start()

    def _take_newer(self) -> bool:
        """Put what has been done since on top; says no where that is more than a page."""
        if self._chronicle is None:
            return False
        newest = self._chronicle.last_seq()
        found = self._read(newest + 1, self._newest)
        if len(found) == PAGE:
            return False
        self._newest = newest
        self._insert(0, found)
        return True

    def _insert(self, place: int, found: list[Line]) -> None:
        if found:
            self.beginInsertRows(QModelIndex(), place, place + len(found) - 1)
            self._lines[place:place] = found
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself, or its words for a screen reader."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.words} {line.surface} {line.title}"
        return None

    def _read(self, before: int, after: int) -> list[Line]:
        if self._chronicle is None or self._labels is None:
            return []
        return self._chronicle.page(self._labels, before, PAGE, self._article_id, after)
