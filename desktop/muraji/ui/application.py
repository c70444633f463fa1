"""The application around the window: fonts, language, the first project."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import muraji
from muraji.domain.errors import MurajiError
from muraji.ui.ending import ended_by_the_system
from muraji.ui.first_paint import FirstPaint
from muraji.ui.language import install_language
from muraji.ui.look.theme import load_fonts
from muraji.ui.main_window import MainWindow
from muraji.ui.no_display import told_in_words
from muraji.workspace.language import system_language
from muraji.workspace.places import resource
from muraji.workspace.settings import Settings
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

PAINTED = "painted"
FUSION = ("-style", "fusion")
"""Fusion draws the same everywhere and obeys the palette. Said to Qt in an argument, because a style
that Python asks for makes PySide ready some five hundred names that nobody needs at a start."""
MILLISECONDS_TO_STAND = 1000
"""By then what stands around the page has been made, and garbage is collected again."""


def make_application() -> QApplication:
    """Return the one application object, dressed for Arabic."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    with told_in_words():
        application = QApplication([*sys.argv[:1], *FUSION])
    application.setApplicationName("muraji")
    application.setApplicationDisplayName("Muraji")
    application.setApplicationVersion(muraji.__version__)
    application.setDesktopFileName("muraji")
    application.setWindowIcon(QIcon(str(resource("icons", "muraji.svg"))))
    load_fonts(resource("fonts"))
    return application


def make_window(project: Path | None, language: str | None = None) -> MainWindow:
    """Return a window on the project, or on the welcome page; it is not shown yet.

    Raises:
        MurajiError: the project cannot be opened.
    """
    application = make_application()
    settings = Settings.load()
    spoken = language or str(settings["language"]) or system_language()
    install_language(application, spoken)
    window = MainWindow(application, settings, spoken)
    if project is None:
        window.show_welcome()
    else:
        window.open_workspace(Workspace.open(project, str(settings["reviewer"]) or None))
    return window


def run(project: Path | None, *, until_painted: bool = False) -> int:
    """Open the window and stay until it is closed, or only until it has been painted once."""
    application = make_application()
    try:
        window = make_window(project)
    except MurajiError:
        window = make_window(None)
        if project is not None:
            # Tried once more from the welcome page, which says why not and what can be done.
            window.doors.open_recent(project)
    if until_painted:
        first = FirstPaint(window.sight)
        first.painted.connect(lambda: say_and_close(window))
    if sys.platform == "darwin":
        from muraji.ui.doors.opening import FileOpener

        FileOpener(window, application)
    window.show()
    QTimer.singleShot(MILLISECONDS_TO_STAND, window, lambda: stand(window))
    with ended_by_the_system(window):
        return application.exec()


def show_last_words(words: str) -> None:
    """Show why there is no window, to a person who started the program from a menu and sees no stream."""
    if QApplication.instance() is None or QApplication.platformName() == "offscreen":
        return
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.critical(None, "Muraji", words)


def stand(window: MainWindow) -> None:
    """Do what the first paint did not wait for."""
    from muraji.ui.bug_report import BugReporter

    BugReporter(window)
    collect_from_now_on()


def collect_from_now_on() -> None:
    """Collect garbage again, but never look through what the start has made and the window keeps."""
    gc.freeze()
    gc.enable()


def say_and_close(window: MainWindow) -> None:
    """Say on standard output that the page has been painted, and close the window."""
    sys.stdout.write(f"{PAINTED}\n")
    sys.stdout.flush()
    window.close()
