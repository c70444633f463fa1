"""What stands in the middle of the window: the article, names over the project, or what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Middle(QStackedWidget):
    """Where no article is open, a sentence stands in place of one that is not there any more."""

    def __init__(self, article: QWidget, names: QWidget) -> None:
        super().__init__()
        self._article, self._names, self._blank = article, names, QLabel()
        self._is_empty = False
        self._blank.setObjectName("blank")
        self._blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._blank.setWordWrap(True)
        for page in (article, names, self._blank):
            self.addWidget(page)
        self._retranslate()

    def show_names(self, *, shown: bool) -> None:
        """Show names over the whole project, or what was there before."""
        self._put(self._names if shown else self._page())

    def show_article(self, *, is_open: bool) -> None:
        """Show the article where one is open; names stay where they are shown."""
        self._is_empty = not is_open
        if self.currentWidget() is not self._names:
            self._put(self._page())

    def _put(self, page: QWidget) -> None:
        """Show a page; those that are not shown ask for no room."""
        for each in (self._article, self._names, self._blank):
            policy = QSizePolicy.Policy.Preferred if each is page else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)
        self.setCurrentWidget(page)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _page(self) -> QWidget:
        return self._blank if self._is_empty else self._article

    def _retranslate(self) -> None:
        self._blank.setText(
            self.tr("No article is open. Import some with Ctrl+I, or drag files here.")
        )
