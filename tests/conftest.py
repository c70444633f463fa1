"""Every test runs alone, offline, off screen, and leaves nothing running."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import weakref
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow

# Qt and the C library read these once, before the first test runs.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

settings.register_profile("muraji", deadline=None, print_blob=True)
settings.register_profile(
    "muraji-ci", settings.get_profile("muraji"), derandomize=True, database=None
)
settings.load_profile("muraji-ci" if os.environ.get("CI") else "muraji")

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}
PATIENCE = 60.0
"""Seconds that a thread or a waited-for state may take where the machine is busy; never a figure."""
DEFERRED_DELETE = 52
"""Qt's event of what asked to be deleted; named by its number, for Qt is imported where it is used."""


class FixedClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        """Move on by ``timedelta(**by)``; negative values move back."""
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at nine in the morning (UTC) of 8 December 2024."""
    return FixedClock(datetime(2024, 12, 8, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds pyproject.toml."""
    return REPOSITORY


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five sample articles, in order."""
    paths = sorted((REPOSITORY / "seeds").glob("*.txt"))
    assert len(paths) == 5
    return paths


@pytest.fixture(scope="session")
def seed_texts(seeds: list[Path]) -> list[str]:
    """The texts of the sample articles exactly as their files hold them."""
    return [path.read_bytes().decode("utf-8") for path in seeds]


@pytest.fixture(scope="session")
def gold(seeds: list[Path]) -> dict[str, dict[str, Any]]:
    """The reference annotation of each sample article, by the name of its text file."""
    folder = REPOSITORY / "seeds" / "gold"
    return {
        path.name: json.loads((folder / path.with_suffix(".json").name).read_text("utf-8"))
        for path in seeds
    }


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The bot of pytest-qt, as patient with a busy machine as everything here."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=int(PATIENCE * 1000))
    return qtbot


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., MainWindow]]:
    """Shows the real window on a project, in a language; lets it go after the test."""
    from muraji.ui.application import make_window

    shown: list[MainWindow] = []

    def window_on(
        project: Path | None, language: str = "en", size: tuple[int, int] = (1200, 800)
    ) -> MainWindow:
        window = make_window(project, language)
        shown.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.settle()
        qtbot.waitActive(window)
        return window

    yield window_on
    for window in shown:
        window.doors.stop()
        window.close()


@pytest.fixture(scope="session")
def _next_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    base = tmp_path_factory.mktemp("homes")
    numbers = count()

    def make() -> Path:
        home = base / str(next(numbers))
        home.mkdir()
        return home

    return make


@pytest.fixture(autouse=True)
def home(_next_home: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder for each test: no setting, project or log outlives it."""
    folder = _next_home()
    for name, below in FOLDERS.items():
        monkeypatch.setenv(name, str(folder / below))
    return folder


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse any connection that leaves this machine's own sockets."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            self.close()
            pytest.fail(f"the program went online: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _nothing_left_running(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that leaves a thread, a Qt thread, a running QTimer or an open window behind."""
    before = set(threading.enumerate())
    uses_qt = "qapp" in request.fixturenames
    started = _watch_qt(monkeypatch) if uses_qt else []
    yield
    left = _threads_left(before)
    if uses_qt:
        left += _qt_left(started)
        _undress(request.getfixturevalue("qapp"))
    if left:
        pytest.fail("left behind: " + ", ".join(left))


def _threads_left(before: set[threading.Thread]) -> list[str]:
    """Name the Python threads that do not end by themselves; Qt's show up as dummies."""
    later = [thread for thread in threading.enumerate() if thread not in before]
    ours = [thread for thread in later if not isinstance(thread, threading._DummyThread)]
    for thread in ours:
        thread.join(PATIENCE)
    return [f"thread {thread.name}" for thread in ours if thread.is_alive()]


def _watch_qt(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[Any]]:
    """Record every QTimer and QThread that Python code starts from now on."""
    from PySide6.QtCore import QThread, QTimer

    started: list[weakref.ref[Any]] = []
    for kind in (QTimer, QThread):

        def start(self: Any, *given: Any, _start: Any = kind.start) -> None:
            started.append(weakref.ref(self))
            _start(self, *given)

        monkeypatch.setattr(kind, "start", start)
    return started


def _undress(application: QApplication) -> None:
    """Take off what a window put on the whole application; what is closed is gone."""
    for widget in application.topLevelWidgets():
        widget.deleteLater()
    application.sendPostedEvents(None, DEFERRED_DELETE)
    application.setStyleSheet("")
    if "muraji.ui.language" in sys.modules:
        sys.modules["muraji.ui.language"].install_language(application, "en")


def _qt_left(started: list[weakref.ref[Any]]) -> list[str]:
    """Name what still runs or shows once everything that asked to be deleted is gone."""
    from PySide6.QtCore import QCoreApplication, QThread
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    QCoreApplication.sendPostedEvents(None, DEFERRED_DELETE)
    things = [thing for ref in started if (thing := ref()) is not None and isValid(thing)]
    left = []
    for thing in things:
        if isinstance(thing, QThread):
            if not thing.wait(int(PATIENCE * 1000)):
                left.append(f"QThread {thing.objectName()}")
        elif thing.isActive():
            left.append(f"QTimer every {thing.interval()} ms of {thing.parent()}")
            thing.stop()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            left.append(f"window {window.windowTitle() or window!r}")
            window.hide()
    return left
