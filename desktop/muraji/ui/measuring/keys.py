"""Key press to painted change: commit, table, page, inspector and queue included."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from muraji.domain.job import drain
from muraji.ui.application import collect_from_now_on, make_window
from muraji.ui.measuring.clock import milliseconds
from muraji.workspace.sample import sample_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from muraji.ui.main_window import MainWindow

KEYS = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Space,
    Qt.Key.Key_X,
    Qt.Key.Key_1,
    Qt.Key.Key_O,
    Qt.Key.Key_C,
    Qt.Key.Key_Z,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_G,
)
PRESSES = 300
TURNS = 3


def measure_keys() -> dict[str, float]:
    """Return median, 95th percentile and maximum in milliseconds over the sample articles.

    Also what opening one of them takes, as a median over all.
    """
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "seeds.muraji"
        drain(sample_project(project))
        window = still_window(project)
        opened = [timed(lambda: window.trigger("next_article")) for _ in range(4)]
        for _ in range(4):
            window.trigger("previous_article")
        times = []
        for number in range(PRESSES):
            if number % 60 == 59:
                timed(lambda: window.trigger("next_article"))
            times.append(press(window, KEYS[number % len(KEYS)]))
        window.close()
    return {"open_article_median_ms": median(opened), **spread(times)}


def still_window(project: Path) -> MainWindow:
    """Return a shown window on the project in which nothing glides."""
    window = make_window(project)
    window.review.view.set_motion(False)
    window.show()
    window.settle()
    QApplication.processEvents()
    collect_from_now_on()
    return window


class Answer(NamedTuple):
    """How soon a key is answered, in milliseconds from its press."""

    painted: float
    """The page shows what the key changed; where that is nothing, the same as ``at_rest``."""
    at_rest: float
    """Inspector, queue and status line show it too."""


def spread(answers: list[Answer]) -> dict[str, float]:
    """Return what is said of many presses of keys."""
    painted, at_rest = zip(*answers, strict=True)
    return {
        "key_to_paint_median_ms": median(painted),
        "key_to_paint_95th_percentile_ms": quantiles(painted, n=20)[-1],
        "key_to_paint_max_ms": max(painted),
        "key_to_rest_median_ms": median(at_rest),
        "key_to_rest_95th_percentile_ms": quantiles(at_rest, n=20)[-1],
    }


def press(window: MainWindow, key: Qt.Key) -> Answer:
    """Press a key in a window at rest and wait until it is at rest again."""
    view = window.review.view
    painted: list[float] = []
    paint = view.paintEvent

    def watched(event: QPaintEvent) -> None:
        paint(event)
        painted.append(milliseconds())

    view.paintEvent = watched  # type: ignore[method-assign]
    began = milliseconds()
    send(window, key)
    # First the page, then what stands around it, then lists whose rows have changed.
    for _ in range(TURNS):
        QApplication.processEvents()
    at_rest = milliseconds() - began
    del view.paintEvent
    return Answer(painted[0] - began if painted else at_rest, at_rest)


def send(window: MainWindow, key: Qt.Key) -> None:
    """Give the window a press of this key."""
    text = chr(key.value).lower() if 32 <= key.value < 127 else ""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(window, event)


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds that something takes until its paint is done."""
    began = milliseconds()
    act()
    QApplication.processEvents()
    return milliseconds() - began
