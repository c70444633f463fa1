"""The findings of the checks beside the page: each leads to its place, is mended or dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muraji.ui.delegates.issue_delegate import IssueDelegate
from muraji.ui.models.issue_model import IssueModel
from muraji.ui.panels.long_list import make_long_list
from muraji.ui.panels.queue_list import QueueList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from muraji.domain.issue import Issue
    from muraji.ui.look.theme import Theme


class ChecksPanel(QWidget):
    """The list, a chip for the open article alone, and what one key does about the line chosen."""

    issue_chosen = Signal(object)
    """The :class:`~muraji.domain.issue.Issue` to go to."""
    action_wanted = Signal(str)
    narrowed = Signal()
    """Other articles are to be shown or left out."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self.model = IssueModel(self)
        self.list = QueueList()
        self._delegate = IssueDelegate(theme, self.list)
        self._title, self.sentence, self._what = QLabel(), QLabel(), QLabel()
        self.only_here = QPushButton()
        self.fix, self.dismiss, self.again = QPushButton(), QPushButton(), QPushButton()
        self._keys: dict[str, str] = {}
        self._lay_out()
        self.set_language(language)

    def _lay_out(self) -> None:
        make_long_list(self.list, self.model, self._delegate)
        self.only_here.setObjectName("chip")
        self.only_here.setCheckable(True)
        for label in (self._title, self.sentence, self._what):
            label.setObjectName("quiet")
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.sentence, self._what):
            label.setWordWrap(True)
            label.setContentsMargins(12, 4, 12, 4)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 4)
        head.addWidget(self._title, 1)
        head.addWidget(self.only_here)
        foot.setContentsMargins(12, 4, 12, 8)
        foot.setSpacing(8)
        for button, action in self._buttons().items():
            button.clicked.connect(lambda _=False, id_=action: self.action_wanted.emit(id_))
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.list, 1)
        column.addWidget(self._what)
        column.addLayout(foot)
        self.only_here.toggled.connect(lambda _on: self.narrowed.emit())
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._dress())

    def _buttons(self) -> dict[QPushButton, str]:
        return {self.fix: "fix_issue", self.dismiss: "dismiss_issue", self.again: "check_again"}

    def show_issues(
        self, issues: Sequence[Issue], title_of: Callable[[str], str], sentence: str
    ) -> None:
        """List these findings; the line chosen stays, or the one that has taken its place."""
        row, chosen = self.list.currentIndex().row(), self.chosen
        self.model.show_issues(issues, title_of)
        self.sentence.setText(sentence)
        ids = [issue.id for issue in issues]
        if chosen is not None and chosen.id in ids:
            row = ids.index(chosen.id)
        if issues and row >= 0:
            self.list.setCurrentIndex(self.model.index(min(row, len(issues) - 1)))
        self._dress()

    @property
    def chosen(self) -> Issue | None:
        """The finding that the keys are about."""
        index = self.list.currentIndex()
        return self.model.issues[index.row()] if index.isValid() else None

    def step(self, by: int) -> Issue | None:
        """Choose the next finding, or the one before, going round; return it."""
        count = self.model.rowCount()
        if not count:
            return None
        row = self.list.currentIndex().row()
        first = 0 if by > 0 else count - 1
        self.list.setCurrentIndex(self.model.index((row + by) % count if row >= 0 else first))
        return self.chosen

    def choose(self, issue_id: str) -> None:
        """Choose the finding with this id, where it is listed."""
        for row, issue in enumerate(self.model.issues):
            if issue.id == issue_id:
                self.list.setCurrentIndex(self.model.index(row))

    def set_keys(self, keys: dict[str, str]) -> None:
        """Show on the buttons the key of each action."""
        self._keys = keys
        self._dress()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def set_language(self, language: str) -> None:
        """Tell what was found in this language."""
        self._language = self._delegate.language = self.model.language = language
        self._retranslate()
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.issue_chosen.emit(self.model.issues[index.row()])

    def _dress(self) -> None:
        issue = self.chosen
        self.fix.setEnabled(issue is not None and issue.fix is not None)
        self.dismiss.setEnabled(issue is not None)
        if issue is None:
            told = ""
        elif issue.fix_words is None or issue.fix is None:
            told = self.tr("Only you can tell which is right: go there and decide.")
        else:
            told = issue.fix_words.in_language(self._language)
        self._what.setText(told)
        self._what.setVisible(bool(told))
        names = (self.tr("Mend"), self.tr("No mistake"), self.tr("Check again"))
        for (button, action), name in zip(self._buttons().items(), names, strict=True):
            key = self._keys.get(action, "")
            button.setText(f"{name}  \u2066{key}\u2069" if key else name)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Checks"))
        self.only_here.setText(self.tr("This article"))
        self.list.setAccessibleName(self.tr("Findings of the checks"))
        self._dress()
