"""The real program doing one thing, telling a file beside the project what it has acknowledged.

Run as ``python program.py SCENARIO FOLDER``. What is acknowledged is what the program itself takes
for saved: a commit that returned, an export, a backup or a repair that was reported as done.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "desktop"))

from muraji.__main__ import main  # noqa: E402
from muraji.store.store import Store  # noqa: E402
from muraji.workspace import workspace  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from muraji.ui.main_window import MainWindow

KEYS = "Space Space G Z Space X Z Z Shift+Z F"
"""Accept, accept, a whole group, undo, accept, reject, undo twice, redo, finish."""
NOTE = "half a note"
NOW = datetime(2026, 1, 3, 3, 4, 5, tzinfo=UTC)
"""The program's clock stands still: the name of a backup is its time."""


def tell(words: str) -> None:
    handle = os.open(os.environ["MURAJI_ACKNOWLEDGED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, f"{words}\n".encode())
    os.close(handle)


def tell_of_commits() -> None:
    commit_all = Store.commit_all

    def told(self: Store, *given: Any, **named: Any) -> Any:
        done = commit_all(self, *given, **named)
        seq, chain = self.safety.newest()
        tell(f"step {seq} {chain}")
        return done

    Store.commit_all = told  # type: ignore[method-assign]


def run(*arguments: str) -> None:
    sys.argv = ["muraji", *arguments]
    code = main()
    if code:
        sys.exit(code)


def review(project: Path) -> None:
    """Review in the real window, by keys, and close it."""

    def press_all(window: MainWindow) -> None:
        from PySide6.QtWidgets import QApplication

        try:
            press(window, *KEYS.split())
        finally:
            window.close()
            QApplication.quit()

    at_the_window(project, press_all)


def edit(project: Path) -> None:
    """Accept a mention, begin a note on the next, say so, and wait for whatever comes."""

    def begin(window: MainWindow) -> None:
        from PySide6.QtTest import QTest

        press(window, "Space", "W")
        QTest.keyClicks(window.review.inspector.line.field, NOTE)
        sys.stdout.write("editing\n")
        sys.stdout.flush()

    at_the_window(project, begin)


def press(window: MainWindow, *chords: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    window.settle()
    for chord in chords:
        *held, key = chord.split("+")
        code = Qt.Key.Key_Space if key == "Space" else Qt.Key[f"Key_{key}"]
        modifier = Qt.KeyboardModifier.ShiftModifier if held else Qt.KeyboardModifier.NoModifier
        for _ in range(3):
            QApplication.processEvents()
        QTest.keyClick(window, code, modifier)


def at_the_window(project: Path, act: Callable[[MainWindow], None]) -> None:
    """Run the real program on the project and act once its window is shown."""
    from PySide6.QtCore import QTimer

    from muraji.ui.main_window import MainWindow

    shown = MainWindow.showEvent

    def show(self: MainWindow, event: Any) -> None:
        shown(self, event)
        QTimer.singleShot(0, self, lambda: act(self))

    MainWindow.showEvent = show  # type: ignore[method-assign]
    run(str(project))


def export(folder: Path, project: Path) -> None:
    for name in ("json", "conll"):
        out = folder / f"out.{name}"
        run("export", str(project), "--format", name, "--out", str(out))
        tell(f"file {out.name} {sha256(out.read_bytes()).hexdigest()}")


def back_up(project: Path) -> None:
    run("backups", str(project), "--make")
    tell("backup")


def main_of(scenario: str, folder: Path) -> None:
    # Names of temporary files are known beforehand, so that a fault can be aimed at each.
    os.urandom = bytes  # type: ignore[assignment]
    secrets.token_hex = lambda count=None: "00" * (count or 32)
    # What is copied inside the kernel is not in a log of what was written.
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]
    tell_of_commits()
    workspace.now = lambda: NOW
    project = folder / "p.muraji"
    match scenario:
        case "review":
            review(project)
        case "edit":
            edit(project)
        case "import":
            run("import", str(project), str(folder.parent / "articles"))
        case "suggest":
            run("suggest", str(project))
        case "export":
            export(folder, project)
        case "backup":
            back_up(project)
        case "migrate":
            run("suggest", str(project))
        case "repair":
            run("check-file", str(project), "--repair")
            tell("repaired")
        case "restore":
            run("backups", str(project), "--restore", "1")
            tell("restored")


if __name__ == "__main__":
    main_of(sys.argv[1], Path(sys.argv[2]))
