"""The page on which reviewing happens: queue, article and inspector around one desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from muraji.domain.annotation import Annotation
from muraji.domain.region import Region
from muraji.review.commands.pointing import choose, drag_edge, point_at
from muraji.ui.article.view import ArticleView
from muraji.ui.panels.job_strip import JobStrip
from muraji.ui.panels.middle import Middle
from muraji.ui.panels.place import Place
from muraji.ui.panels.read_only_strip import ReadOnlyStrip
from muraji.ui.panels.side_column import SideColumn
from muraji.ui.panels.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from muraji.domain.change import Change
    from muraji.domain.span import Span
    from muraji.domain.words import Words
    from muraji.review.desk import Desk, Outcome
    from muraji.review.page import Page
    from muraji.ui.article.reading import ReadingStyle
    from muraji.ui.bridge import Bridge
    from muraji.ui.look.theme import Theme
    from muraji.ui.panels.concordance import ConcordancePanel
    from muraji.ui.panels.inspector import Inspector
    from muraji.ui.panels.queue import QueuePanel
    from muraji.ui.panels.top_bar import TopBar

BAR_HEIGHT = 44
QUEUE_WIDTH, INSPECTOR_WIDTH = 272, 296
"""Pixels at first; the page between takes the rest."""


class ReviewPage(QWidget):
    """Shows what the bridge's desk holds, and turns the mouse into commands."""

    action_wanted = Signal(str)

    def __init__(self, theme: Theme, style: ReadingStyle) -> None:
        super().__init__()
        self._bridge: Bridge | None = None
        self._language = "en"
        self._behind: list[Outcome] = []
        self._catching_up = QTimer(self)
        self._catching_up.setSingleShot(True)
        self._catching_up.setInterval(0)
        self._catching_up.timeout.connect(self._catch_up)
        self._theme = theme
        self.view = ArticleView(theme, style)
        self.queue_place: Place[QueuePanel] = Place(self._make_queue)
        self.inspector_place: Place[Inspector] = Place(self._make_inspector)
        self.names_place: Place[ConcordancePanel] = Place(self._make_names)
        self._bar_place: Place[TopBar] = Place(self._make_top_bar)
        self.read_only_strip = ReadOnlyStrip()
        self._middle = Middle(self.view, self.names_place)
        self.status_line = StatusLine()
        self.job_strip = JobStrip()
        self.side = SideColumn()
        self._chosen_keys: Mapping[str, Sequence[str]] = {}
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.side.add(self.inspector_place)
        for part in (self.queue_place, self._middle, self.side):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([QUEUE_WIDTH, 900, INSPECTOR_WIDTH])
        self._bar_place.setFixedHeight(BAR_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar_place)
        column.addWidget(_hairline())
        column.addWidget(self.read_only_strip)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.job_strip)
        column.addWidget(_hairline())
        column.addWidget(self.status_line)

    def _connect(self) -> None:
        view = self.view
        view.mention_clicked.connect(lambda id_, _modifiers: self._choose(id_))
        view.text_selected.connect(self._point_at)
        view.word_clicked.connect(self._point_at)
        view.edge_dragged.connect(
            lambda id_, span: self.run(lambda desk: drag_edge(desk, id_, span))
        )
        view.spans_seen.connect(self._note_seen)

    @property
    def queue(self) -> QueuePanel:
        """The list of articles."""
        return self.queue_place.panel

    @property
    def inspector(self) -> Inspector:
        """What is known of the mention in hand."""
        return self.inspector_place.panel

    @property
    def top_bar(self) -> TopBar:
        """The bar above the page."""
        return self._bar_place.panel

    def settle(self) -> None:
        """Make what surrounds the page."""
        for place in (self._bar_place, self.inspector_place, self.queue_place):
            _ = place.panel

    def _make_queue(self) -> QueuePanel:
        from muraji.ui.panels.queue import QueuePanel

        queue = QueuePanel(self._theme)
        queue.article_chosen.connect(lambda id_: self.run(lambda desk: desk.open(id_)))
        queue.left.connect(self.view.setFocus)
        queue.set_bridge(self._bridge)
        if self._bridge is not None and self._bridge.desk.page is not None:
            queue.show_current(self._bridge.desk.page.article.id)
        return queue

    def _make_inspector(self) -> Inspector:
        from muraji.ui.panels.inspector import Inspector

        inspector = Inspector(self._theme)
        inspector.action_wanted.connect(self.action_wanted)
        inspector.mention_chosen.connect(self._choose)
        inspector.set_keys(self._chosen_keys)
        inspector.set_language(self._language)
        inspector.set_bridge(self._bridge)
        return inspector

    def _make_names(self) -> ConcordancePanel:
        from muraji.ui.panels.concordance import ConcordancePanel

        panel = ConcordancePanel(self._theme)
        panel.set_language(self._language)
        return panel

    def _make_top_bar(self) -> TopBar:
        from muraji.ui.panels.top_bar import TopBar

        bar = TopBar(self._theme)
        bar.action_wanted.connect(self.action_wanted)
        bar.set_keys(self._chosen_keys)
        bar.set_project(self._bridge.workspace.name if self._bridge else "")
        return bar

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Show this project's desk; None shows nothing."""
        self._bridge = bridge
        for place in (self.queue_place, self.inspector_place):
            if place.made is not None:
                place.made.set_bridge(bridge)
        is_closed = bridge is not None and bridge.workspace.store.is_read_only
        self.read_only_strip.setVisible(is_closed)
        if bridge is None:
            self.status_line.clear()
            return
        bridge.moved.connect(self._on_moved)
        bridge.refused.connect(self.say)
        if self._bar_place.made is not None:
            self._bar_place.made.set_project(bridge.workspace.name)
        self.status_line.show_saved()
        self.status_line.show_desk(bridge.desk)
        self.view.setFocus()

    def set_keys(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Show the keys that the user chose."""
        self._chosen_keys = chosen
        for place in (self._bar_place, self.inspector_place):
            if place.made is not None:
                place.made.set_keys(chosen)

    def show_names(self, *, shown: bool) -> None:
        """Show names over the whole project in place of the article, or the article again."""
        self._middle.show_names(shown=shown)
        if shown:
            self.inspector_place.hide()

    def run(self, command: Callable[[Desk], Outcome]) -> None:
        """Carry out a command at the desk."""
        if self._bridge is not None:
            self._bridge.run(command)

    def scroll_by(self, screens: int) -> None:
        """Go down by so many screens, or up where negative; two lines stay for the eye."""
        bar = self.view.verticalScrollBar()
        kept = 2 * self.view.fontMetrics().lineSpacing()
        bar.setValue(bar.value() + screens * (bar.pageStep() - kept))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours of every part."""
        self._theme = theme
        self.view.set_theme(theme)
        for place in (self._bar_place, self.inspector_place, self.queue_place, self.names_place):
            if place.made is not None:
                place.made.set_theme(theme)

    def set_language(self, language: str) -> None:
        """Name labels and reasons in this language; Qt's own words follow by themselves."""
        self._language = language
        self.view.set_language(language)
        for place in (self.inspector_place, self.names_place):
            if place.made is not None:
                place.made.set_language(language)
        if self._bar_place.made is not None:
            self._bar_place.made.dress()
        if self._bridge is not None:
            self.status_line.show_desk(self._bridge.desk)

    def say(self, words: Words) -> None:
        """Say a sentence in the window's language."""
        self.status_line.say(words, self._language)

    def _on_moved(self, outcome: Outcome) -> None:
        if self._bridge is None:
            return
        desk = self._bridge.desk
        page = desk.page
        self._middle.show_article(is_open=page is not None)
        if page is not None:
            self._show_page(desk, page, outcome)
        if len(outcome.changes):
            self.status_line.show_saved()
        if outcome.words is not None:
            self.say(outcome.words)
        # The page answers the key; what stands around it follows once the page has been painted.
        self._behind.append(outcome)
        self._catching_up.start()

    def _catch_up(self) -> None:
        """Show around the page what has happened since they were last shown."""
        outcomes, self._behind = self._behind, []
        if self._bridge is None:
            return
        if self.inspector_place.made is not None:
            if any(outcome.changes.topics is not None for outcome in outcomes):
                self.inspector_place.made.set_bridge(self._bridge)
            self.inspector_place.made.refresh()
        if self.queue_place.made is not None:
            for outcome in outcomes:
                self.queue_place.made.on_moved(outcome)
        self.status_line.show_desk(self._bridge.desk)

    def _show_page(self, desk: Desk, page: Page, outcome: Outcome) -> None:
        if outcome.opened or outcome.changes.labels is not None:
            self.view.show_article(
                page.article, page.regions, page.in_order(), desk.labels, page.find_words
            )
        else:
            here = [change for change in outcome.changes if change.article_id == page.article.id]
            self._show_changes(page, here)
        self.view.set_paragraph(page.paragraph_at(desk.place))
        self.view.set_caret(desk.caret)
        self.view.set_current(desk.current)

    def _show_changes(self, page: Page, changes: list[Change]) -> None:
        if any(isinstance(change.row, Region) for change in changes):
            self.view.set_regions(page.regions)
        rows = [row for change in changes if isinstance(row := change.row, Annotation)]
        standing = [page.annotations[row.id] for row in rows if row.id in page.annotations]
        gone = [row.id for row in rows if row.id not in page.annotations]
        if rows:
            self.view.update_annotations(standing, gone)

    def _choose(self, annotation_id: str) -> None:
        self.run(lambda desk: choose(desk, annotation_id))

    def _point_at(self, span: Span) -> None:
        self.run(lambda desk: point_at(desk, span))

    def _note_seen(self, span: Span) -> None:
        if self._bridge is not None and self._bridge.desk.page is not None:
            self._bridge.desk.page.note_seen(span)


def _hairline() -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
