"""Which articles the queue shows: by label, by year, by source, in one small menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from muraji.text.direction import contained
from muraji.ui.look.icons import icon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme

MOST_SOURCES = 30


class NarrowingButton(QToolButton):
    """Its menu is made when it opens, from what the project holds then; a dot tells that it narrows."""

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen: dict[str, Any] = {}
        """Fields of a :class:`~muraji.store.queue.QueueQuery`, with the values they must have."""
        self._shown: dict[str, str] = {}
        self._theme: Theme | None = None
        self._bridge: Bridge | None = None
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.fill)
        self.setMenu(self._menu)
        self._retranslate()

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Offer what this project holds; nothing is narrowed any more."""
        self._bridge = bridge
        self.chosen, self._shown = {}, {}
        self._dress()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._dress()

    def words(self) -> list[str]:
        """Return what the queue is narrowed to, in the window's language."""
        return list(self._shown.values())

    def fill(self) -> None:
        """Write the menu anew."""
        self._menu.clear()
        for before in self._menu.findChildren(QMenu):
            before.deleteLater()
        if self._bridge is None:
            return
        everything = self._menu.addAction(self.tr("All articles"))
        everything.setCheckable(True)
        everything.setChecked(not self.chosen)
        everything.triggered.connect(lambda: self._choose({}, {}))
        number = QLocale().toString
        desk, queue = self._bridge.desk, self._bridge.workspace.store.queue
        language = QLocale().name()
        labels = [
            (label.title.in_language(language), {"label": label.name}) for label in desk.labels
        ]
        years = [
            (f"{year}  ({number(count)})", {"since": f"{year}-01-01", "until": f"{year}-12-31"})
            for year, count in queue.years()
        ]
        sources = [
            (f"\u2068{contained(source)}\u2069  ({number(count)})", {"source": source})
            for source, count in queue.sources(MOST_SOURCES)
        ]
        authors = [
            (f"\u2068{contained(author)}\u2069  ({number(count)})", {"author": author})
            for author, count in queue.authors(MOST_SOURCES)
        ]
        self._add(self.tr("With a mention of"), labels)
        self._add(self.tr("Published in"), years)
        self._add(self.tr("From the source"), sources)
        self._add(self.tr("By the author"), authors)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _add(self, title: str, choices: Iterable[tuple[str, dict[str, str]]]) -> None:
        menu = QMenu(title, self._menu)
        group = QActionGroup(menu)
        for text, fields in choices:
            entry = QAction(text, menu)
            entry.setCheckable(True)
            entry.setChecked(fields.items() <= self.chosen.items())
            group.addAction(entry)
            menu.addAction(entry)
            entry.triggered.connect(
                lambda _checked=False, fields=fields, text=text: self._toggle(fields, text)
            )
        if menu.actions():
            self._menu.addMenu(menu)

    def _toggle(self, fields: dict[str, str], text: str) -> None:
        """Narrow by one more thing; the same thing again is taken back."""
        shown = {**self._shown, next(iter(fields)): text.partition("  (")[0]}
        if fields.items() <= self.chosen.items():
            left = {key: value for key, value in self.chosen.items() if key not in fields}
            shown = {key: value for key, value in self._shown.items() if key not in fields}
            self._choose(left, shown)
        else:
            self._choose({**self.chosen, **fields}, shown)

    def _choose(self, chosen: dict[str, str], shown: dict[str, str]) -> None:
        self.chosen, self._shown = chosen, shown
        self._dress()
        self.narrowed.emit()

    def _dress(self) -> None:
        if self._theme is not None:
            colour = self._theme.accent if self.chosen else self._theme.secondary
            self.setIcon(icon("filter", colour))

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Narrow the list"))
        self.setAccessibleName(self.tr("Narrow the list"))
