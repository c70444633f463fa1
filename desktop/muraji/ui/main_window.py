"""The window: puts the tables together, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from muraji.review.desk import Desk, Outcome
from muraji.ui.actions import ACTIONS, Action, label_actions
from muraji.ui.bridge import Bridge
from muraji.ui.dispatcher import Dispatcher
from muraji.ui.doors import Doors
from muraji.ui.looks import Looks, reading_style, theme_named
from muraji.ui.overlays.keys import KeysOverlay
from muraji.ui.overlays.palette import Palette
from muraji.ui.review_page import ReviewPage
from muraji.ui.welcome import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent
    from PySide6.QtWidgets import QApplication

    from muraji.ui.panels.queue import QueuePanel
    from muraji.workspace.settings import Settings
    from muraji.workspace.workspace import Workspace


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
        self.welcome = WelcomePage(self.theme, settings)
        self.doors: Doors = Doors(self)
        self.looks: Looks = Looks(self, application, settings)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.review)
        self.setCentralWidget(self._pages)
        self.resize(1360, 860)
        self.review.action_wanted.connect(self.trigger)
        self.welcome.action_wanted.connect(self.trigger)
        self.review.view.zoom_requested.connect(self.looks.zoom)
        self.looks.apply()
        self._retranslate()

    @property
    def queue(self) -> QueuePanel:
        """The list of articles."""
        return self.review.queue

    def open_workspace(self, workspace: Workspace) -> None:
        """Show a project at the first article that is not finished."""
        self.close_workspace()
        desk = Desk(workspace.store, workspace.session, workspace.labels)
        desk.threshold = float(self.settings["threshold"])
        self.bridge = Bridge(workspace, desk)
        self.review.set_bridge(self.bridge)
        self._bind()
        self._pages.setCurrentWidget(self.review)
        ids = workspace.store.article_ids()
        first = workspace.store.queue.first_unfinished() or next(iter(ids), None)
        if first is not None:
            self.bridge.open(first)
        else:
            self.bridge.moved.emit(Outcome())

    def close_workspace(self) -> None:
        """Close the project; everything decided is on the disk already."""
        if self.bridge is None:
            return
        self.bridge.desk.leave()
        workspace = self.bridge.workspace
        self.bridge = None
        self.review.set_bridge(None)
        self._pages.setCurrentWidget(self.welcome)
        workspace.close()

    def run(self, command: Callable[[Desk], Outcome]) -> None:
        """Carry out a command at the desk."""
        self.review.run(command)

    def trigger(self, action_id: str) -> None:
        """Carry out an action of the table by its name."""
        for action in self.actions_in_force():
            if action.id == action_id:
                action.run(self)
                return

    def actions_in_force(self) -> list[Action]:
        """Return every action that can be given now: the table, and the project's labels."""
        if self.bridge is None:
            return list(ACTIONS)
        return [*ACTIONS, *label_actions(self.bridge.desk.labels, self.language)]

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def show_palette(self) -> None:
        """Offer every command by name."""
        Palette(self).open()

    def show_keys(self) -> None:
        """Lay the sheet of keys over the window."""
        KeysOverlay(self).show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out what the key means."""
        found = self._dispatcher.press(event)
        if isinstance(found, Action):
            found.run(self)
        elif not found:
            super().keyPressEvent(event)
        begun = self._dispatcher.begun
        if found and not isinstance(found, Action):
            endings = self._dispatcher.endings(begun) if begun else []
            words = "   ".join(f"{key} {action.words()}" for key, action in endings)
            self.review.status_line.hint(words)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project first: one portable file is left."""
        self.doors.stop()
        self.close_workspace()
        super().closeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Muraji"))
        self.review.set_language(self.language)
        self._bind()

    def _bind(self) -> None:
        self._dispatcher.bind(self.actions_in_force())
