"""The journal as a list, read a page at a time as one scrolls down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from muraji.domain.label import LabelSet
    from muraji.review.chronicle import Chronicle, Line

LINE_ROLE = Qt.ItemDataRole.UserRole
PAGE = 50

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """Newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chronicle: Chronicle | None = None
        self._labels: LabelSet | None = None
        self._article_id = ""
        self._lines: list[Line] = []
        self._is_whole = True

    def show_history(
        self, chronicle: Chronicle | None, labels: LabelSet | None, article_id: str = ""
    ) -> None:
        """Begin at the newest entry; with an article, only its own entries."""
        self.beginResetModel()
        self._chronicle, self._labels, self._article_id = chronicle, labels, article_id
        self._lines = self._read()
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Return one line."""
        return self._lines[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines have been read."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether older lines are left."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        found = self._read(self._lines[-1].seq)
        if found:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._lines += found
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

    def _read(self, before: int | None = None) -> list[Line]:
        if self._chronicle is None or self._labels is None:
            return []
        found = self._chronicle.page(self._labels, before, PAGE, self._article_id)
        self._is_whole = len(found) < PAGE
        return found
