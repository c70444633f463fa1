"""The names that wait, for a list view; a name is counted when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from muraji.domain.annotation import MentionState

if TYPE_CHECKING:
    from muraji.domain.name_group import NameGroup
    from muraji.review.concordance import Concordance

GROUP_ROLE = Qt.ItemDataRole.UserRole
"""The :class:`~muraji.domain.name_group.NameGroup` of a row."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class NameModel(QAbstractListModel):
    """One row a name, in the order of the concordance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._concordance: Concordance | None = None
        self._keys: list[str] = []

    def show_names(self, concordance: Concordance | None) -> None:
        """List the names anew where they are others, else only their counts."""
        keys = list(concordance.keys) if concordance is not None else []
        if concordance is not self._concordance or keys != self._keys:
            self.beginResetModel()
            self._concordance, self._keys = concordance, keys
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))

    def index_of(self, key: str | None) -> QModelIndex:
        """Return where a name stands; an invalid index where it is not listed."""
        return self.index(self._keys.index(key)) if key in self._keys else QModelIndex()

    def key(self, index: Index) -> str:
        """Return the name of a row."""
        return self._keys[index.row()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many names are listed."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name's counts, or words for everything that reads aloud."""
        if not index.isValid() or self._concordance is None:
            return None
        if role not in {
            GROUP_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        group = self._concordance.group(self._keys[index.row()])
        if role == GROUP_ROLE:
            return group
        if role == Qt.ItemDataRole.DisplayRole:
            return group.surface
        return f"{group.surface} · {self.waiting_words(group)}"

    def waiting_words(self, group: NameGroup) -> str:
        """Return how many mentions of a name wait."""
        pending = group.count(MentionState.PENDING)
        return self.tr("%n to decide", "", pending) if pending else self.tr("Decided")
