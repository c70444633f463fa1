"""The findings of the checks as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from muraji.review.checks.table import CHECKS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from muraji.domain.issue import Issue

ISSUE_ROLE = Qt.ItemDataRole.UserRole
TITLE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class IssueModel(QAbstractListModel):
    """By check, the likeliest mistakes first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.issues: list[Issue] = []
        self.language = "en"
        self._title_of: Callable[[str], str] = str

    def show_issues(self, issues: Sequence[Issue], title_of: Callable[[str], str]) -> None:
        """List these; ``title_of`` returns the title of an article."""
        self.beginResetModel()
        self.issues = list(issues)
        self._title_of = title_of
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.issues)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the finding, its article's title, or all of it in words for a screen reader."""
        if not index.isValid():
            return None
        issue = self.issues[index.row()]
        if role == ISSUE_ROLE:
            return issue
        if role == TITLE_ROLE:
            return self._title_of(issue.article_id)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._told(issue)
        return None

    def _told(self, issue: Issue) -> str:
        words = [CHECKS[issue.check].title, issue.words, issue.fix_words]
        said = [one.in_language(self.language) for one in words if one is not None]
        title = f"\u2068{self._title_of(issue.article_id)}\u2069"
        return " · ".join([f"\u2068{issue.surface}\u2069", *said, title])
