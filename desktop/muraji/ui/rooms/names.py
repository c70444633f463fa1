"""The way to names over the whole project and back, and what is done to them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from muraji.review.commands import names
from muraji.review.concordance import Concordance

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.review.desk import Desk, Outcome
    from muraji.ui.bridge import Bridge
    from muraji.ui.main_window import MainWindow
    from muraji.ui.panels.concordance import ConcordancePanel


class Names(QObject):
    """Shows the concordance in place of the article, and keeps it in step with every decision."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._concordance: Concordance | None = None
        self._bridge: Bridge | None = None
        self._is_at_work = False
        self._is_known = False

    @property
    def is_open(self) -> bool:
        """Whether names are shown."""
        return self._concordance is not None

    @property
    def panel(self) -> ConcordancePanel:
        """The page of names."""
        panel = self._window.review.names_place.panel
        if not self._is_known:
            self._is_known = True
            panel.action_wanted.connect(self._window.trigger)
            panel.name_chosen.connect(self._open_name)
            panel.looked_for.connect(self._look_for)
        return panel

    def enter(self) -> None:
        """Show the names that wait, at the name of the mention in hand where there is one."""
        bridge = self._window.bridge
        if bridge is None:
            return
        if bridge is not self._bridge:
            self._bridge = bridge
            bridge.moved.connect(self._on_moved)
        concordance = self._concordance = Concordance(bridge.desk)
        mention = bridge.desk.mention
        concordance.list_names(of=mention.id if mention is not None else None)
        panel = self.panel
        panel.field.clear()
        self._window.rebind()
        panel.set_actions(self._window.actions_in_force())
        panel.show_concordance(concordance)
        self._window.review.show_names(shown=True)
        panel.lines.setFocus()

    def leave(self) -> None:
        """Go back to the article."""
        if not self.is_open:
            return
        self._concordance = None
        self._window.review.show_names(shown=False)
        self._window.review.inspector_place.setVisible(
            bool(self._window.settings["shows_inspector"])
        )
        self.panel.show_concordance(None)
        self._window.rebind()
        self._window.review.view.setFocus()

    def accept(self) -> None:
        """Accept the chosen lines that have been shown."""
        self._do(names.accept)

    def reject(self) -> None:
        """Reject the chosen lines that have been shown."""
        self._do(names.reject)

    def relabel(self, label: str) -> None:
        """Give the chosen lines that have been shown this label."""
        self._do(lambda concordance: names.relabel(concordance, label))

    def undo(self) -> None:
        """Take back the newest step."""
        self._take_back(names.undo, forward=False)

    def redo(self) -> None:
        """Do the step undone last again."""
        self._take_back(names.redo, forward=True)

    def step(self, by: int) -> None:
        """Open the next name, or the one before."""
        self._do(lambda concordance: concordance.step(by))

    def turn(self) -> None:
        """Take the line in hand out of the choice or into it, and go to the next."""
        concordance, lines = self._concordance, self.panel.lines
        if concordance is not None and concordance.mentions:
            concordance.turn(concordance.mentions[lines.current])
            lines.step(1)
            self.panel.show_concordance(concordance)

    def open_line(self) -> None:
        """Go to the article of the line in hand, the mention in the hand."""
        concordance, bridge = self._concordance, self._window.bridge
        if concordance is None or bridge is None or not concordance.mentions:
            return
        mention = concordance.mentions[self.panel.lines.current]
        self.leave()

        def go(desk: Desk) -> Outcome:
            outcome = desk.open(mention.article_id)
            desk.choose(mention.id)
            return outcome

        bridge.run(go)

    def catch_up(self) -> None:
        """Show what a job has changed."""
        if self._concordance is not None:
            self._concordance.list_names()
            self._concordance.open(self._concordance.key)
            self.panel.show_concordance(self._concordance)

    def refresh_words(self) -> None:
        """Say everything in the window's language."""
        if self.is_open:
            self.panel.set_actions(self._window.actions_in_force())

    def _do(self, command: Callable[[Concordance], Outcome]) -> None:
        concordance, bridge = self._concordance, self._window.bridge
        if concordance is None or bridge is None:
            return
        self._is_at_work = True
        try:
            bridge.run(lambda _desk: command(concordance))
        finally:
            self._is_at_work = False
        self.panel.show_concordance(concordance)

    def _take_back(self, command: Callable[[Concordance], Outcome], *, forward: bool) -> None:
        steps = self._window.steps
        if steps.is_large(forward=forward):
            (steps.redo if forward else steps.undo)()
        else:
            self._do(command)

    def _open_name(self, key: str) -> None:
        if self._concordance is not None and key != self._concordance.key:
            self._concordance.open(key)
            self.panel.show_concordance(self._concordance)

    def _look_for(self, text: str) -> None:
        if self._concordance is not None:
            self._concordance.list_names(text)
            self.panel.show_concordance(self._concordance)

    def _on_moved(self, outcome: Outcome) -> None:
        """Keep step with what was decided elsewhere: in the history, by a job."""
        if self._concordance is not None and not self._is_at_work and len(outcome.changes):
            self._concordance.refresh(outcome.changes)
            self.panel.show_concordance(self._concordance)
