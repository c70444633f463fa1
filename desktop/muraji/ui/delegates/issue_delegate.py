"""One finding of the checks: the words, what is doubtful about them, and what one key would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.review.checks.table import CHECKS
from muraji.ui.delegates.two_lines import TwoLinesDelegate
from muraji.ui.models.issue_model import ISSUE_ROLE, TITLE_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from muraji.domain.issue import Issue

    Index = QModelIndex | QPersistentModelIndex


class IssueDelegate(TwoLinesDelegate):
    """Three lines: the words; what is doubtful; the check and the article."""

    lines_below = 2

    def upper(self, index: Index) -> str:
        """Return the words concerned."""
        issue: Issue = index.data(ISSUE_ROLE)
        return f"\u2068{issue.surface}\u2069"

    def lower(self, index: Index) -> list[str]:
        """Return what is doubtful, then the check and the article."""
        issue: Issue = index.data(ISSUE_ROLE)
        check = CHECKS[issue.check].title.in_language(self.language)
        words = issue.words.in_language(self.language)
        return [words, f"{check} · \u2068{index.data(TITLE_ROLE)}\u2069"]
