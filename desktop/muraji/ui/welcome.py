"""The first thing seen: a sample to try, a project to begin or to go on with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from muraji.ui.look.choice_button import ChoiceButton
from muraji.ui.look.icons import pixmap
from muraji.ui.panels.job_strip import JobStrip

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from muraji.ui.look.theme import Theme
    from muraji.workspace.settings import Settings

WIDTH = 480
LOGO = 56


class WelcomePage(QWidget):
    """A calm column in the middle of the window."""

    action_wanted = Signal(str)
    sample_wanted = Signal()
    recent_chosen = Signal(object)
    """The path of a project opened before."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.job_strip = JobStrip()
        self._logo, self._name, self._promise = QLabel(), QLabel(), QLabel()
        self._hint, self._recent_title = QLabel(), QLabel()
        self.sample = ChoiceButton(theme, "queue")
        self.new = ChoiceButton(theme, "new")
        self.open = ChoiceButton(theme, "open")
        self._recent_rows = QVBoxLayout()
        self.recent: list[ChoiceButton] = []
        self._lay_out()
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(lambda: self.action_wanted.emit("new"))
        self.open.clicked.connect(lambda: self.action_wanted.emit("open"))
        self.set_theme(theme)
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._logo.setPixmap(pixmap("muraji", theme.accent, LOGO, self.devicePixelRatioF()))
        for button in (self.sample, self.new, self.open, *self.recent):
            button.set_theme(theme)

    def show_recent(self) -> None:
        """List the projects opened last; those that are gone are named but cannot be chosen."""
        for button in self.recent:
            self._recent_rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.recent = [self._recent_button(path) for path in self._settings.recent_projects()]
        for button in self.recent:
            self._recent_rows.addWidget(button)
        self._recent_title.setVisible(bool(self.recent))

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew which projects are there."""
        self.show_recent()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _recent_button(self, path: Path) -> ChoiceButton:
        button = ChoiceButton(self._theme, "history")
        is_there = path.is_file()
        # The mark keeps a Latin path whole in an Arabic line.
        folder = f"\u2066{path.parent}\u2069"
        missing = self.tr("No longer there: {folder}").format(folder=folder)
        button.set_words(path.stem, folder if is_there else missing)
        button.setEnabled(is_there)
        button.clicked.connect(partial(self.recent_chosen.emit, path))
        return button

    def _lay_out(self) -> None:
        for label in (self._name, self._promise, self._hint, self._recent_title):
            label.setWordWrap(True)
        self._name.setObjectName("headline")
        for label in (self._promise, self._hint, self._recent_title):
            label.setObjectName("quiet")
        self._recent_title.setContentsMargins(12, 0, 12, 0)
        head = QHBoxLayout()
        head.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._promise)
        head.addWidget(self._logo)
        head.addLayout(words, 1)
        page = QWidget()
        page.setMaximumWidth(WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(4)
        column.addStretch(1)
        column.addLayout(head)
        column.addSpacing(24)
        for button in (self.sample, self.new, self.open):
            column.addWidget(button)
        column.addSpacing(16)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent_rows)
        column.addSpacing(16)
        column.addWidget(self._hint)
        column.addStretch(2)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.job_strip)

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Muraji"))
        self._promise.setText(self.tr("Review entities in Arabic news: by keys, offline."))
        self.sample.set_words(
            self.tr("Try it on the sample"),
            self.tr("Five real articles with suggestions, ready to review."),
        )
        self.new.set_words(
            self.tr("New project"), self.tr("One file on your disk holds everything you decide.")
        )
        self.open.set_words(self.tr("Open a project"), self.tr("Go on where you left off."))
        self._recent_title.setText(self.tr("Recent projects"))
        self._hint.setText(self.tr("Or drag texts, a folder or a project into this window."))
        self.show_recent()
