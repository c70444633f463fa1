"""The desk as Qt sees it: commands go in, one signal comes out, and every view decides if it cares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from muraji.domain.errors import MurajiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.domain.change import Changes
    from muraji.review.desk import Desk, Outcome
    from muraji.workspace.workspace import Workspace


class Bridge(QObject):
    """Runs commands at the desk of the open project."""

    moved = Signal(object)
    """An :class:`~muraji.review.desk.Outcome`, once the disk has what it changed."""
    refused = Signal(object)
    """The :class:`~muraji.domain.words.Words` why a command was not carried out."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self.workspace = workspace
        self.desk = desk

    def run(self, command: Callable[[Desk], Outcome]) -> None:
        """Carry out a command and tell everybody; an error the reviewer can mend is told instead."""
        try:
            outcome = command(self.desk)
        except MurajiError as error:
            self.refused.emit(error.words)
            return
        self.moved.emit(outcome)

    def open(self, article_id: str) -> None:
        """Open an article of the project."""
        self.run(lambda desk: desk.open(article_id))

    def take_in(self, changes: Changes) -> None:
        """Tell everybody of what a job has committed."""
        from muraji.review.desk import Outcome

        self.desk.keep_step(changes)
        self.moved.emit(Outcome(changes))
