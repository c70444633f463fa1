"""The window: puts the tables together, and nothing else."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from muraji.review.desk import Desk, Outcome
from muraji.ui.bridge import Bridge
from muraji.ui.first_paint import FirstPaint
from muraji.ui.keys.dispatcher import Dispatcher
from muraji.ui.look.looks import Looks, reading_style, theme_named
from muraji.ui.remembering import remember, restore
from muraji.ui.review_page import ReviewPage
from muraji.workspace.opening import preparation_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QApplication, QWidget

    from muraji.ui.actions import Action
    from muraji.ui.background.learning import Learning
    from muraji.ui.background.safekeeping import Safekeeping
    from muraji.ui.background.steps import Steps
    from muraji.ui.doors.doors import Doors
    from muraji.ui.panels.queue import QueuePanel
    from muraji.ui.rooms.lines import Lines
    from muraji.ui.rooms.names import Names
    from muraji.ui.rooms.rooms import Rooms
    from muraji.ui.welcome import WelcomePage
    from muraji.workspace.settings import Settings
    from muraji.workspace.workspace import Workspace

SIZE, LEAST_SIZE = QSize(1360, 860), QSize(1024, 700)
"""The window at its first start: as much of this as the screen has room for."""
MILLISECONDS_AFTER_PAINT = 20
"""What stands around the page is made so long after it was painted first: a frame on the screen."""


class MainWindow(QMainWindow):
    """A welcome, or a project under review."""

    def __init__(self, application: QApplication, settings: Settings, language: str) -> None:
        super().__init__()
        self.settings = settings
        self.language = language
        self.theme = theme_named(str(settings["theme"]))
        self.bridge: Bridge | None = None
        self._dispatcher = Dispatcher()
        self.review: ReviewPage = ReviewPage(self.theme, reading_style(settings))
        self.looks: Looks = Looks(self, application, settings)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.review)
        self.setCentralWidget(self._pages)
        self.resize(SIZE.boundedTo(self.screen().availableSize().expandedTo(LEAST_SIZE)))
        restore(self)
        self.review.action_wanted.connect(self.trigger)
        self.review.view.zoom_requested.connect(self.looks.zoom)
        self.looks.apply()
        self._retranslate()

    @cached_property
    def doors(self) -> Doors:
        """What enters and leaves; made when it is first needed, or once the window stands."""
        from muraji.ui.doors.doors import Doors

        return Doors(self)

    @cached_property
    def rooms(self) -> Rooms:
        """The panels and dialogs beside the loop."""
        from muraji.ui.rooms.rooms import Rooms

        return Rooms(self)

    @cached_property
    def safekeeping(self) -> Safekeeping:
        """Care for the project file."""
        from muraji.ui.background.safekeeping import Safekeeping

        return Safekeeping(self)

    @cached_property
    def steps(self) -> Steps:
        """Undo, redo and what else may move very many mentions."""
        from muraji.ui.background.steps import Steps

        return Steps(self)

    @cached_property
    def learning(self) -> Learning:
        """What goes on beside the review after each finished article."""
        from muraji.ui.background.learning import Learning

        return Learning(self)

    @cached_property
    def names(self) -> Names:
        """Names over the whole project."""
        from muraji.ui.rooms.names import Names

        return Names(self)

    @cached_property
    def lines(self) -> Lines:
        """What is typed in place."""
        from muraji.ui.rooms.lines import Lines

        return Lines(self)

    @cached_property
    def welcome(self) -> WelcomePage:
        """The page for people without a project; most starts never show it."""
        from muraji.ui.welcome import WelcomePage

        page = WelcomePage(self.theme, self.settings)
        page.action_wanted.connect(self.trigger)
        page.sample_wanted.connect(self.doors.open_sample)
        page.recent_chosen.connect(self.doors.open_recent)
        self.doors.show_progress_on(page.job_strip)
        self._pages.addWidget(page)
        return page

    def show_welcome(self) -> None:
        """Show the page for people without a project."""
        self._pages.setCurrentWidget(self.welcome)

    @property
    def sight(self) -> QWidget:
        """What a person looks at first: the page of the article, or the welcome."""
        return self.welcome if self.bridge is None else self.review.view.viewport()

    @property
    def queue(self) -> QueuePanel:
        """The list of articles."""
        return self.review.queue

    def open_workspace(self, workspace: Workspace) -> None:
        """Show a project at the first article that is not finished."""
        self.close_workspace()
        prepare = preparation_in(workspace)
        desk = Desk(workspace.store, workspace.session, workspace.labels, prepare)
        desk.threshold = float(self.settings["threshold"])
        self.review.view.set_threshold(desk.threshold)
        self.bridge = Bridge(workspace, desk)
        self.review.set_bridge(self.bridge)
        if "rooms" in self.__dict__:
            self.rooms.set_bridge(self.bridge)
        if "learning" in self.__dict__:
            self.learning.set_bridge(self.bridge)
        self.rebind()
        self._pages.setCurrentWidget(self.review)
        ids = workspace.store.article_ids()
        first = workspace.store.queue.first_unfinished() or next(iter(ids), None)
        if first is not None:
            self.bridge.open(first)
        else:
            self.bridge.moved.emit(Outcome())
        if "safekeeping" in self.__dict__:
            self.safekeeping.watch()

    def close_workspace(self) -> None:
        """Close the project; everything decided is on the disk already."""
        if self.bridge is None:
            return
        if "lines" in self.__dict__:
            self.lines.finish()
        if "learning" in self.__dict__:
            self.learning.set_bridge(None)
        if "names" in self.__dict__:
            self.names.leave()
        if "safekeeping" in self.__dict__:
            self.safekeeping.leave()
        self.bridge.desk.leave()
        workspace = self.bridge.workspace
        self.bridge = None
        self.review.set_bridge(None)
        if "rooms" in self.__dict__:
            self.rooms.set_bridge(None)
        workspace.close()

    def run(self, command: Callable[[Desk], Outcome]) -> None:
        """Carry out a command at the desk."""
        self.review.run(command)

    def trigger(self, action_id: str) -> None:
        """Carry out an action of the table by its name."""
        if not self.review.isEnabled():
            self.doors.show_busy()
            return
        found = next((each for each in self._actions() if each.id == action_id), None)
        if found is not None:
            found.run(self)

    def actions_in_force(self) -> list[Action]:
        """Return every action that can be given now, with the keys that the user gave it."""
        from muraji.ui.actions import keys_in_force

        return keys_in_force(self._actions(), self.settings["keys"])

    def _actions(self) -> list[Action]:
        from muraji.ui.actions import ACTIONS, document_actions, label_actions

        made: list[Action] = []
        if self.bridge is not None and "names" in self.__dict__ and self.names.is_open:
            from muraji.ui.actions.names import actions_on_names

            return list(actions_on_names(ACTIONS, self.bridge.desk.labels, self.language))
        if self.bridge is not None:
            labels, topics = self.bridge.desk.labels, self.bridge.workspace.document_labels
            made += [
                *label_actions(labels, self.language),
                *document_actions(topics, self.language),
            ]
        return [*ACTIONS, *made]

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def show_palette(self) -> None:
        """Offer every command by name."""
        from muraji.ui.overlays.palette import Palette

        Palette(self).open()

    def show_keys(self) -> None:
        """Lay the sheet of keys over the window."""
        from muraji.ui.overlays.keys import KeysOverlay

        KeysOverlay(self).show()

    def showEvent(self, event: QShowEvent) -> None:
        """Make, once the page has been painted, what stands around it."""
        super().showEvent(event)
        FirstPaint(self.sight).painted.connect(
            lambda: QTimer.singleShot(MILLISECONDS_AFTER_PAINT, self, self.settle)
        )

    def settle(self) -> None:
        """Make everything that the first paint did not wait for."""
        self.review.settle()
        _ = self.doors, self.rooms, self.learning
        self.safekeeping.watch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out what the key means."""
        if not self.review.isEnabled():
            self.doors.show_busy()
            return
        if not self._dispatcher.is_bound:
            self._dispatcher.bind(self.actions_in_force())
        action = self._dispatcher.press(event)
        if action is not None:
            if self._dispatcher.is_in_chord:
                self.review.status_line.hint("")
            action.run(self)
        elif self._dispatcher.is_in_chord:
            endings = self._dispatcher.endings()
            words = "   ".join(f"{key} {ending.words()}" for key, ending in endings)
            self.review.status_line.hint(words)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project first: one portable file is left."""
        remember(self)
        if "doors" in self.__dict__:
            self.doors.stop()
        self.close_workspace()
        super().closeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Muraji"))
        self.review.set_language(self.language)
        if "rooms" in self.__dict__:
            self.rooms.set_language(self.language)
        if "names" in self.__dict__:
            self.names.refresh_words()
        self.rebind()

    def rebind(self) -> None:
        """Take up keys and labels as they now are."""
        self._dispatcher.forget()
        self.review.set_keys(self.settings["keys"])
