"""The quiet rooms around the page: history, guidelines, label set, settings, the printed keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from muraji.domain.errors import MurajiError
from muraji.review.commands.going import go_to
from muraji.review.desk import Outcome
from muraji.ui.rooms.announcing import Announcer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from muraji.review.chronicle import Line
    from muraji.review.label_draft import LabelDraft
    from muraji.ui.bridge import Bridge
    from muraji.ui.handbook.window import HandbookWindow
    from muraji.ui.look.theme import Theme
    from muraji.ui.main_window import MainWindow
    from muraji.ui.panels.guidelines import GuidelinesPanel
    from muraji.ui.panels.history import HistoryPanel
    from muraji.ui.rooms.checking import Checking

READING_WIDTH = 400
"""Pixels that a page of guidelines or history needs to be read in comfort."""


def _holds(part: QWidget | None, view: QWidget) -> bool:
    return part is view or (part is not None and part.isAncestorOf(view))


class Rooms(QObject):
    """Makes each room when it is first entered, and keeps it in step from then on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._history: HistoryPanel | None = None
        self._guidelines: GuidelinesPanel | None = None
        self._checking: Checking | None = None
        self.handbook: HandbookWindow | None = None
        if self._settings["shows_guidelines"]:
            self._make_guidelines()
        if self._settings["shows_history"]:
            self._make_history()
        self.announcer = Announcer(window)
        self.announcer.follow(window.bridge)
        if self._settings["shows_checks"]:
            _ = self.checking
        if window.bridge is not None:
            window.bridge.moved.connect(self._on_moved)

    def set_bridge(self, bridge: Bridge | None) -> None:
        """Follow the desk of this project."""
        for room in (self._history, self._guidelines, self._checking):
            if room is not None:
                room.set_bridge(bridge)
        self.announcer.follow(bridge)
        if bridge is not None:
            bridge.moved.connect(self._on_moved)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        for room in (self._history, self._guidelines, self._checking, self.handbook):
            if room is not None:
                room.set_theme(theme)

    def set_language(self, language: str) -> None:
        """Speak this language."""
        for room in (self._history, self._guidelines, self._checking):
            if room is not None:
                room.set_language(language)

    def toggle_history(self) -> None:
        """Show the history, ready to be walked; a second time hides it."""
        shown = not (self._history is not None and self._history.isVisible())
        self._settings["shows_history"] = shown
        history = self._history or self._make_history()
        history.setVisible(shown)
        if shown:
            self._make_room()
            history.reload()
            history.list.setFocus()
        else:
            self._window.review.view.setFocus()

    def toggle_guidelines(self) -> None:
        """Show the guidelines at the label in hand; a second time hides them."""
        shown = not (self._guidelines is not None and self._guidelines.isVisible())
        self._settings["shows_guidelines"] = shown
        guidelines = self._guidelines or self._make_guidelines()
        guidelines.setVisible(shown)
        if shown:
            self._make_room()
            guidelines.refresh()

    @property
    def checking(self) -> Checking:
        """The checks of the annotation."""
        if self._checking is None:
            from muraji.ui.rooms.checking import Checking

            self._checking = Checking(self._window)
            self._checking.entered.connect(self._make_room)
            self._window.review.side.add(self._checking.panel)
        return self._checking

    def undo_to_here(self) -> None:
        """Undo to the line that is chosen in the history."""
        if self._history is not None:
            self._history.step_back()

    def edit_labels(self) -> None:
        """Open the label set of the project."""
        bridge = self._window.bridge
        if bridge is None:
            return
        from muraji.review.label_draft import LabelDraft

        counts = bridge.workspace.store.labels.counts()
        self._open_editor(LabelDraft(bridge.workspace.labels, counts))

    def edit_topics(self) -> None:
        """Open the labels for whole articles."""
        bridge = self._window.bridge
        if bridge is None:
            return
        from muraji.review.label_draft import TopicDraft

        counts = bridge.workspace.store.labels.topic_counts()
        self._open_editor(TopicDraft(bridge.workspace.document_labels, counts))

    def _open_editor(self, draft: LabelDraft) -> None:
        from muraji.ui.dialogs.label_editor import LabelEditor

        editor = LabelEditor(self._window, draft)
        editor.decided.connect(self._window.steps.edit_labels)
        editor.open()

    def show_learning(self) -> None:
        """Show what the project has learned."""
        bridge = self._window.bridge
        if bridge is not None:
            from muraji.ui.dialogs.learning import LearningDialog

            LearningDialog(self._window, bridge, self._window.learning).open()

    def show_settings(self) -> None:
        """Open the settings."""
        from muraji.ui.dialogs.settings_dialog import SettingsDialog

        SettingsDialog(self._window).open()

    def show_handbook(self) -> None:
        """Open the handbook where it was left, or bring it to the front."""
        from muraji.ui.handbook.window import HandbookWindow

        handbook = self.handbook = self.handbook or HandbookWindow(self._window)
        handbook.show()
        handbook.raise_()
        handbook.activateWindow()
        handbook.field.setFocus()

    def show_about(self) -> None:
        """Say which versions are at work, and under which licences."""
        from muraji.ui.dialogs.about import About

        About(self._window).open()

    def name_reviewer(self, name: str) -> None:
        """Keep decisions under this name from now on."""
        self._settings["reviewer"] = name
        bridge = self._window.bridge
        if bridge is not None:
            bridge.workspace.session.reviewer = name
            self._window.review.status_line.show_desk(bridge.desk)

    def set_threshold(self, threshold: float) -> None:
        """Ask about suggestions from this sureness on."""
        self._settings["threshold"] = threshold
        self._window.review.view.set_threshold(threshold)
        bridge = self._window.bridge
        if bridge is not None:
            bridge.desk.threshold = threshold
            self._window.queue.set_bridge(bridge)
            self._window.run(lambda _desk: Outcome())

    def print_keys(self) -> None:
        """Write the sheet of keys in both languages and open it where it can be printed."""
        from PySide6.QtGui import QDesktopServices

        from muraji.ui.actions import keys_in_force
        from muraji.ui.actions.names import ONLY_ON_NAMES
        from muraji.ui.keys.cheat_sheet import write_cheat_sheet
        from muraji.workspace.places import data_folder

        path = data_folder() / "muraji-keys.html"
        try:
            actions = self._window.actions_in_force()
            on_names = keys_in_force(ONLY_ON_NAMES, self._settings["keys"])
            write_cheat_sheet(
                path, {action.id: action for action in (*actions, *on_names)}.values()
            )
        except MurajiError as error:
            self._window.doors.show_error(error.words)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        told = self.tr("The sheet of keys is at {path}").format(path=f"\u2066{path}\u2069")
        self._window.doors.messages.tell(told)

    def _make_room(self) -> None:
        """Share the column beside the page out evenly, and give it room to read in."""
        page = self._window.review
        side, columns = page.side, page.splitter
        height, shown = side.height(), [x for x in side.parts if not x.isHidden()]
        shares = [0 if part.isHidden() else height // len(shown) for part in side.parts]
        side.setSizes(shares)
        sizes = columns.sizes()
        place = columns.indexOf(side)
        more = min(READING_WIDTH, self._window.width() // 3) - sizes[place]
        if more > 0:
            sizes[place] += more
            middle = next(
                place
                for place in range(columns.count())
                if _holds(columns.widget(place), page.view)
            )
            sizes[middle] -= more
            columns.setSizes(sizes)

    def _make_history(self) -> HistoryPanel:
        from muraji.ui.panels.history import HistoryPanel

        panel = HistoryPanel(self._window.theme)
        panel.set_language(self._window.language)
        panel.set_bridge(self._window.bridge)
        panel.line_chosen.connect(self._go_to)
        steps = self._window.steps
        panel.undo_wanted.connect(lambda seq: steps.step_back(seq, forward=False))
        panel.redo_wanted.connect(lambda seq: steps.step_back(seq, forward=True))
        self._history = panel
        self._window.review.side.add(panel)
        return panel

    def _make_guidelines(self) -> GuidelinesPanel:
        from muraji.ui.panels.guidelines import GuidelinesPanel

        panel = GuidelinesPanel(self._window.theme, self._window.language)
        panel.set_bridge(self._window.bridge)
        self._guidelines = panel
        self._window.review.side.add(panel)
        return panel

    def _go_to(self, line: Line) -> None:
        self._window.run(
            lambda desk: go_to(desk, line.article_id, line.annotation_id, line.position)
        )

    def _on_moved(self, outcome: Outcome) -> None:
        if outcome.changes.labels is not None or outcome.changes.topics is not None:
            self._window.rebind()
        if (
            self._history is not None
            and self._history.isVisible()
            and (len(outcome.changes) or outcome.opened)
        ):
            self._history.reload()
        if self._guidelines is not None and self._guidelines.isVisible():
            self._guidelines.refresh()
