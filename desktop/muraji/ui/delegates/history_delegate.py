"""One line of the history: what was done, to which words; below it who, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt

from muraji.domain.journal import EntryKind
from muraji.text.characters import western_digits
from muraji.text.direction import contained
from muraji.ui.delegates.two_lines import TwoLinesDelegate
from muraji.ui.models.history_model import LINE_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from muraji.review.chronicle import Line

    Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(TwoLinesDelegate):
    """Two lines; what was undone is struck by its own later line, never hidden."""

    def upper(self, index: Index) -> str:
        """Return what was done, to which words."""
        line: Line = index.data(LINE_ROLE)
        words = line.words.in_language(self.language)
        if not line.surface:
            return words
        more = f" +{line.count - 1}" if line.count > 1 and line.annotation_id else ""
        return f"{words}  «\u2068{line.surface}\u2069»{more}"

    def lower(self, index: Index) -> list[str]:
        """Return who did it, when and where."""
        return [_where(index.data(LINE_ROLE))]

    def is_quiet(self, index: Index) -> bool:
        """Say whether the line takes another back."""
        line: Line = index.data(LINE_ROLE)
        return line.kind is EntryKind.UNDO


def _where(line: Line) -> str:
    parts = [
        f"\u2068{line.reviewer}\u2069",
        moment_words(line.at),
        f"\u2068{contained(line.title)}\u2069",
    ]
    return " · ".join(part for part in parts if part.strip("\u2068\u2069"))


def moment_words(at: str) -> str:
    """Return a moment (UTC, ISO 8601) by this machine's clock: the hour today, else the day too."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    is_today = moment.date() == QDateTime.currentDateTime().date()
    shown = QLocale().toString(moment, "HH:mm" if is_today else "d/M/yyyy HH:mm")
    return f"\u2066{western_digits(shown)}\u2069"
