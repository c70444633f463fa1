"""The journal beside the page: who decided what, when; a click goes there, a button undoes to there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muraji.domain.journal import EntryKind
from muraji.review.chronicle import Chronicle
from muraji.ui.delegates.history_delegate import HistoryDelegate
from muraji.ui.models.history_model import HistoryModel
from muraji.ui.panels.long_list import make_long_list

if TYPE_CHECKING:
    from muraji.review.chronicle import Line
    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme

JOBS = {EntryKind.IMPORT, EntryKind.SUGGEST, EntryKind.REPAIR}


class HistoryPanel(QWidget):
    """The list, a chip for the open article alone, and a button for the line that is chosen."""

    line_chosen = Signal(object)
    """The :class:`~muraji.review.chronicle.Line` to go to."""
    undo_wanted = Signal(int)
    """Take back everything after the entry with this number."""
    redo_wanted = Signal(int)
    """Do again everything undone up to the entry with this number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bridge: Bridge | None = None
        self._chronicle: Chronicle | None = None
        self.model = HistoryModel(self)
        self.list = QListView()
        self._delegate = HistoryDelegate(theme, self.list)
        self._title, self._empty = QLabel(), QLabel()
        self.only_here = QPushButton()
        self.back = QPushButton()
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        make_long_list(self.list, self.model, self._delegate)
        self.only_here.setObjectName("chip")
        self.only_here.setCheckable(True)
        self._title.setObjectName("quiet")
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 8, 12, 8)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self.only_here)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 8)
        foot.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.only_here.toggled.connect(lambda _on: self.reload())
        self.back.clicked.connect(self.step_back)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.model.rowsInserted.connect(lambda *_: self._empty.hide())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._dress_button())

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Show this project's journal; None shows none."""
        self._bridge = bridge
        self._chronicle = Chronicle(bridge.workspace.store) if bridge else None
        self.reload()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def set_language(self, language: str) -> None:
        """Tell what was done in this language."""
        self._delegate.language = language
        self.list.viewport().update()

    def reload(self) -> None:
        """Read the newest entries; the line that was chosen stays chosen where it is still shown."""
        chosen = self.chosen
        desk = self._bridge.desk if self._bridge else None
        here = desk.page.article.id if desk and desk.page and self.only_here.isChecked() else ""
        self.model.show_history(self._chronicle, desk.labels if desk else None, here)
        self._empty.setVisible(self.model.rowCount() == 0)
        rows = range(self.model.rowCount())
        row = next((r for r in rows if chosen and self.model.line(r).seq == chosen.seq), None)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
        self._dress_button()

    @property
    def chosen(self) -> Line | None:
        """The line that the buttons are about."""
        index = self.list.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def step_back(self) -> None:
        """Ask for the undo or redo that the button names."""
        line = self.chosen
        if line is None or not self.back.isEnabled():
            return
        if line.kind is EntryKind.UNDO:
            self.redo_wanted.emit(line.seq)
        else:
            self.undo_wanted.emit(line.seq)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.line_chosen.emit(self.model.line(index.row()))

    def _dress_button(self) -> None:
        line = self.chosen
        is_undo = line is not None and line.kind is EntryKind.UNDO
        self.back.setText(self.tr("Do again to here") if is_undo else self.tr("Undo to here"))
        tops = self._bridge.workspace.store.journal.tops() if self._bridge else (None, None)
        self.back.setEnabled(line is not None and _can_step_back(line, *tops))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self.only_here.setText(self.tr("This article"))
        self._empty.setText(self.tr("Nothing has been decided yet. What you do stands here."))
        self.list.setAccessibleName(self.tr("History"))
        self._dress_button()


def _can_step_back(line: Line, undo_top: int | None, redo_top: int | None) -> bool:
    if line.kind is EntryKind.UNDO:
        return redo_top is not None and redo_top >= line.seq
    return undo_top is not None and undo_top > line.seq
