"""The list of articles beside the page: what is to do, what is done, what to come back to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muraji.domain.article import ReviewState, Status
from muraji.store.queue_query import QueueOrder, QueueQuery
from muraji.ui.delegates.queue_delegate import QueueDelegate
from muraji.ui.look.icons import icon
from muraji.ui.models.queue_model import QueueModel
from muraji.ui.panels.long_list import make_long_list
from muraji.ui.panels.narrowing_button import NarrowingButton
from muraji.ui.panels.order_button import OrderButton
from muraji.ui.panels.queue_list import QueueList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from muraji.review.desk import Outcome
    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme

UNFINISHED = (ReviewState.WAITING, ReviewState.STARTED)
FILTERS = {
    "all": QueueQuery(),
    "unfinished": QueueQuery(states=UNFINISHED),
    "finished": QueueQuery(states=(ReviewState.FINISHED,)),
    "flagged": QueueQuery(is_flagged=True),
}
MILLISECONDS_OF_REST = 120
"""The queue is searched once the fingers rest this long."""


class QueuePanel(QWidget):
    """Filter chips, a search field, the list and a count."""

    article_chosen = Signal(str)
    left = Signal()
    """The reviewer is done here and goes back to the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = QueueModel(self)
        self._theme = theme
        self._bridge: Bridge | None = None
        self._filter = "all"
        self.list = QueueList()
        self._delegate = QueueDelegate(self.model, theme, self.list)
        self.field = QLineEdit()
        self.chips = {name: self._chip(name) for name in FILTERS}
        self._count, self._empty = QLabel(), QLabel()
        self._sort = OrderButton()
        self.narrowing = NarrowingButton()
        self._body = QStackedWidget()
        self._rest = QTimer(self)
        self._stood_at = 0
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._retranslate()

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Show the articles of this project; None shows none."""
        self._bridge = bridge
        self.narrowing.set_bridge(bridge)
        if bridge is None:
            self.model.set_queue(None)
        else:
            self.model.set_queue(bridge.workspace.store.queue, bridge.desk.threshold)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self._delegate.theme = theme
        self._sort.set_theme(theme)
        self.narrowing.set_theme(theme)
        self.field.actions()[0].setIcon(icon("search", theme.secondary))
        self.list.viewport().update()

    def show_current(self, article_id: str) -> None:
        """Mark the article that is open and bring it into view."""
        self._delegate.current_id = article_id
        index = self.model.index_of(article_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.list.viewport().update()

    def order(self, order: QueueOrder) -> None:
        """Read the queue in another order."""
        self._sort.choose(order)

    def search(self) -> None:
        """Go to the search field."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def reload(self) -> None:
        """Ask anew which articles there are, keeping the place in the list."""
        self._stood_at = self.list.verticalScrollBar().value()
        self.model.reload()

    def on_moved(self, outcome: Outcome) -> None:
        """Keep step with a command of the reviewer."""
        statuses = [
            (change.before, change.after)
            for change in outcome.changes
            if isinstance(change.row, Status)
        ]
        if not self.model.follow(statuses):
            self.reload()
        else:
            self.model.refresh(outcome.changes.article_ids)
            if statuses:
                self._count_up()
        page = self._bridge.desk.page if self._bridge else None
        if page is not None and (outcome.opened or page.article.id != self._delegate.current_id):
            self.show_current(page.article.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape; Down and Enter in the field go to the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and (self.field.hasFocus() or self.list.hasFocus()):
            self.field.clear()
            self.left.emit()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            self.field.hasFocus()
        ):
            self.look_up()
            self.model.finish_reading()
            if self.model.rowCount():
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self.model.index(0))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setChecked(name == self._filter)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The panel is never so narrow that a filter would be cut short.
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda: self._narrow(name))
        return chip

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field.setClearButtonEnabled(True)
        self.field.addAction(QAction(self.field), QLineEdit.ActionPosition.LeadingPosition)
        make_long_list(self.list, self.model, self._delegate)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setObjectName("queue")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(24, 48, 24, 24)
        self._empty.setObjectName("quiet")
        self._count.setObjectName("quiet")
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        group = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for chip in self.chips.values():
            group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        counts = QHBoxLayout()
        counts.addWidget(self._count, 1)
        counts.addWidget(self.narrowing)
        counts.addWidget(self._sort)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 4)
        head.setSpacing(8)
        head.addWidget(self.field)
        head.addLayout(chips)
        head.addLayout(counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.model.modelReset.connect(self._on_listed)
        self._sort.order_chosen.connect(self.look_up)
        self.narrowing.narrowed.connect(self.look_up)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._rest.setSingleShot(True)
        self._rest.setInterval(MILLISECONDS_OF_REST)
        self._rest.timeout.connect(self.look_up)
        self.field.textEdited.connect(lambda _text: self._rest.start())
        self.field.textChanged.connect(self._on_text)

    def _choose(self, index: QModelIndex) -> None:
        article_id = self.model.article_id(index)
        if article_id != self._delegate.current_id:
            self.article_chosen.emit(article_id)
        self.left.emit()

    def _narrow(self, name: str) -> None:
        self._filter = name
        self.look_up()

    def _on_text(self, text: str) -> None:
        if not text:
            self.look_up()

    def look_up(self) -> None:
        """Ask for what filter, field, order and menu say."""
        self._rest.stop()
        query = replace(
            FILTERS[self._filter],
            text=self.field.text(),
            order=self._sort.order,
            **self.narrowing.chosen,
        )
        if query != self.model.query:
            self.model.set_query(query)

    def _on_listed(self) -> None:
        """Show where the list stands, once all of it is read."""
        self.list.verticalScrollBar().setValue(self._stood_at)
        self._stood_at = 0
        self._count_up()
        if self._delegate.current_id is not None:
            self.show_current(self._delegate.current_id)

    def _count_up(self) -> None:
        shown = self.model.rowCount()
        if self._bridge is not None:
            self._bridge.desk.route = self.model.ids
        if self._bridge is None:
            self._count.clear()
        elif self.model.query.is_narrow:
            words = (self.tr("%n articles", "", shown), *self.narrowing.words())
            self._count.setText(" · ".join(words))
        else:
            counts = self._bridge.workspace.store.queue.counts_by_state()
            done = counts[ReviewState.FINISHED]
            articles, finished = self.tr("%n articles", "", shown), self.tr("%n done", "", done)
            self._count.setText(f"{articles} · {finished}")
        self._body.setCurrentIndex(0 if shown else 1)
        self._empty.setText(
            self.tr("Nothing here fits. Choose another filter or clear the search.")
            if self.model.query.is_narrow
            else self.tr("No articles yet. Import some with Ctrl+I, or drag files here.")
        )

    def _retranslate(self) -> None:
        words = {
            "all": self.tr("All"),
            "unfinished": self.tr("To do"),
            "finished": self.tr("Done"),
            "flagged": self.tr("Flagged"),
        }
        for name, chip in self.chips.items():
            chip.setText(words[name])
        self.field.setPlaceholderText(self.tr("Search articles"))
        self.field.setAccessibleName(self.tr("Search articles"))
        self.list.setAccessibleName(self.tr("Articles"))
        self._count_up()
        self.list.viewport().update()
