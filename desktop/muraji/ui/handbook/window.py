"""The handbook beside the window: contents or what was found at one side, the page at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from muraji.ui.handbook.key_table import all_actions, key_table
from muraji.ui.look.markdown_page import MarkdownPage
from muraji.workspace.handbook.pages import PAGES, SUFFIXES, HandbookPage, page_named
from muraji.workspace.handbook.searching import Hit, Section, search, sections_of
from muraji.workspace.handbook.tables import with_tables
from muraji.workspace.places import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QUrl
    from PySide6.QtGui import QKeyEvent

    from muraji.ui.look.theme import Theme
    from muraji.ui.main_window import MainWindow

CONTENTS_WIDTH, PAGE_WIDTH, HEIGHT = 264, 716, 720
PLACE = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HandbookWindow(QWidget):
    """Stays open beside the review; Esc closes it, typing in the field searches all pages."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main, Qt.WindowType.Window)
        self._main = main
        self._sections: list[Section] | None = None
        self.page_name = PAGES[0].name
        self._behind: list[str] = []
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel()
        self.nothing.setObjectName("quiet")
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(12, 4, 12, 4)
        self.page = MarkdownPage(main.theme, resource("handbook"))
        self.page.document().setDocumentMargin(28)
        self._lay_out()
        self._connect()
        self._retranslate()

    def open_page(self, name: str) -> None:
        """Turn to a page by its name."""
        if name != self.page_name:
            self._behind.append(self.page_name)
        self._show(name)

    def back(self) -> None:
        """Turn to the page seen before this one."""
        if self._behind:
            self._show(self._behind.pop())

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self.page.theme = theme
        self._show(self.page_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, or with the key that opened the handbook."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1}:
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the list while the field has the focus; Enter goes on to the page."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            pressed: QKeyEvent = event  # type: ignore[assignment]
            step = STEPS.get(Qt.Key(pressed.key()))
            if step and self.list.count():
                row = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
                return True
            if pressed.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.list.setCurrentRow(max(self.list.currentRow(), 0))
                self.page.setFocus()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        columns = QSplitter()
        columns.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        columns.addWidget(side)
        columns.addWidget(self.page)
        columns.setStretchFactor(1, 1)
        columns.setSizes([CONTENTS_WIDTH, PAGE_WIDTH])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(columns)
        self.resize(CONTENTS_WIDTH + PAGE_WIDTH, HEIGHT)

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.page.anchorClicked.connect(self._follow)
        for keys, act in (
            (QKeySequence.StandardKey.Find, self._search),
            (QKeySequence.StandardKey.Back, self.back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _search(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Handbook"))
        self.field.setPlaceholderText(self.tr("Search the handbook"))
        self.field.setAccessibleName(self.tr("Search the handbook"))
        self.list.setAccessibleName(self.tr("Contents"))
        self.nothing.setText(self.tr("Nothing was found. Try fewer words."))
        self._sections = None
        self._fill()
        self._show(self.page_name)

    def _text(self, page: HandbookPage) -> str:
        language = self._main.language
        actions = all_actions(self._main)
        makers = {"actions": lambda language: key_table(actions, language)}
        return with_tables(page.path(language).read_text("utf-8"), language, makers)

    def _fill(self) -> None:
        """List the contents, or the sections that hold what is typed."""
        typed = self.field.text()
        self.list.blockSignals(True)
        self.list.clear()
        if typed.strip():
            if self._sections is None:
                self._sections = [
                    section for page in PAGES for section in sections_of(page, self._text(page))
                ]
            for hit in search(self._sections, typed):
                self._list_hit(hit)
        else:
            for page in PAGES:
                item = QListWidgetItem(page.title.in_language(self._main.language))
                item.setData(PLACE, (page.name, ""))
                self.list.addItem(item)
                if page.name == self.page_name:
                    self.list.setCurrentItem(item)
        self.nothing.setVisible(not self.list.count())
        self.list.blockSignals(False)

    def _list_hit(self, hit: Hit) -> None:
        page, heading = hit.section.page, hit.section.heading
        title = page.title.in_language(self._main.language)
        item = QListWidgetItem(f"{title} · {heading}\n{hit.excerpt}")
        item.setData(PLACE, (page.name, heading))
        self.list.addItem(item)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name, heading = item.data(PLACE)
            self.open_page(name)
            found = self.page.heading(lambda text: " ".join(text.split()) == heading)
            if found is not None:
                self.page.bring_to_top(found)

    def _show(self, name: str) -> None:
        self.page_name = name
        page = page_named(name)
        self.page.show_markdown(self._text(page), self._main.language)
        self.page.setAccessibleName(page.title.in_language(self._main.language))

    def _follow(self, url: QUrl) -> None:
        """Turn to the page that a link names; other links lead out of the handbook and are not followed."""
        name = url.fileName()
        for suffix in sorted(SUFFIXES.values(), key=len, reverse=True):
            stem = name.removesuffix(suffix)
            if stem != name and any(page.name == stem for page in PAGES):
                self.field.clear()
                self.open_page(stem)
                self._fill()
                return
