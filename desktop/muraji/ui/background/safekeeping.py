"""The window's care for the project file: notices, looks in idle time, backups, check and repair."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from muraji.domain.errors import MurajiError
from muraji.domain.words import Words
from muraji.workspace.backups import A_DAY, WORK_BETWEEN, back_up, backups_of, is_due
from muraji.workspace.file_check import check_open, repair_file, told_repair
from muraji.workspace.guarding import looks
from muraji.workspace.restoring import restore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta
    from pathlib import Path

    from muraji.store.flaw import Flaw
    from muraji.ui.main_window import MainWindow
    from muraji.workspace.backups import Backup
    from muraji.workspace.file_check import Repaired
    from muraji.workspace.workspace import Workspace

BEFORE_LOOKING = 2_000
BETWEEN_LOOKS = 40
TEXTS_AT_ONCE = 20
BEFORE_A_BACKUP = 5_000
BETWEEN_QUESTIONS = 5 * 60_000
"""Milliseconds: so often it is asked whether half an hour of work is not backed up yet."""
WHOLE = Words("The project is whole: nothing is wrong in it.", "المشروع سليم: لا خلل فيه.")


class Safekeeping(QObject):
    """Watches over one project at a time, never in the way of the reviewer."""

    failed = Signal(object)
    """Words why a backup could not be made; sent from the thread that tried."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._watched: Workspace | None = None
        self._looks: Iterator[Words | None] = iter(())
        self._thread: Thread | None = None
        self.failed.connect(window.doors.show_error)

    def watch(self) -> None:
        """Say how the open project was found, and begin to look after it."""
        bridge = self._window.bridge
        if bridge is None or bridge.workspace is self._watched:
            return
        self._watched = workspace = bridge.workspace
        if workspace.notices:
            self._window.doors.show_error(joined(workspace.notices))
        if workspace.store.is_read_only:
            return
        self._looks = looks(workspace.store)
        QTimer.singleShot(BEFORE_LOOKING, self, lambda: self._look(workspace))
        QTimer.singleShot(BEFORE_A_BACKUP, self, lambda: self._ask(workspace, A_DAY))

    def leave(self) -> None:
        """Let go of the project, once a backup that is being written is done."""
        self._watched, self._looks = None, iter(())
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def check(self) -> None:
        """Look for everything that can be wrong in the open project, and offer to repair it."""
        bridge = self._window.bridge
        if bridge is not None:
            self._window.doors.jobs.run(check_open(bridge.workspace.store), self._on_checked)

    def show_backups(self) -> None:
        """List the backups of the open project; one of them can be put back."""
        from muraji.ui.dialogs.backups_dialog import BackupsDialog

        bridge = self._window.bridge
        if bridge is None:
            return
        path = bridge.workspace.store.path
        dialog = BackupsDialog(self._window, backups_of(path), self._window.language)
        dialog.wanted.connect(lambda backup: self._put_back(path, backup))
        dialog.open()

    def _look(self, workspace: Workspace) -> None:
        if workspace is not self._watched:
            return
        for _ in range(TEXTS_AT_ONCE):
            try:
                words = next(self._looks)
            except StopIteration:
                return
            if words is not None:
                self._window.doors.show_error(words)
        QTimer.singleShot(BETWEEN_LOOKS, self, lambda: self._look(workspace))

    def _ask(self, workspace: Workspace, after: timedelta) -> None:
        if workspace is not self._watched:
            return
        with suppress(OSError):
            # Without a folder of one's own there is nowhere to keep a backup.
            if is_due(workspace.store, workspace.clock(), after):
                self._begin(workspace)
        QTimer.singleShot(BETWEEN_QUESTIONS, self, lambda: self._ask(workspace, WORK_BETWEEN))

    def _begin(self, workspace: Workspace) -> None:
        def write() -> None:
            try:
                back_up(workspace.store, workspace.clock())
            except MurajiError as error:
                self.failed.emit(error.words)

        if self._thread is not None:
            self._thread.join()
        self._thread = Thread(target=write, name="backup")
        self._thread.start()

    def _on_checked(self, found: list[Flaw]) -> None:
        from muraji.ui.dialogs.flaws_dialog import FlawsDialog

        window = self._window
        if not found:
            window.doors.messages.tell(WHOLE.in_language(window.language))
            return
        dialog = FlawsDialog(window, [flaw.words for flaw in found], window.language)
        dialog.accepted.connect(self._repair)
        dialog.open()

    def _repair(self) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        path, clock = bridge.workspace.store.path, bridge.workspace.clock
        self._window.close_workspace()

        def show(repaired: Repaired) -> None:
            if self._window.doors.open_recent(path):
                self._window.doors.show_error(joined(told_repair(repaired)))

        self._window.doors.jobs.run(repair_file(path, clock()), show)

    def _put_back(self, path: Path, backup: Backup) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        clock = bridge.workspace.clock
        self._window.close_workspace()
        try:
            aside = restore(backup, path, clock())
        except MurajiError as error:
            self._window.doors.open_recent(path)
            self._window.doors.show_error(error.words)
            return
        if self._window.doors.open_recent(path) and aside is not None:
            said = Words(
                f"The backup is in its place. What stood there is “{aside.name}” now.",
                f"النسخة في مكانها. ما كان هناك صار «{aside.name}».",
            )
            self._window.doors.messages.tell(said.in_language(self._window.language))


def joined(words: list[Words]) -> Words:
    """Return several sentences as one."""
    return Words(" ".join(each.en for each in words), " ".join(each.ar for each in words))
