"""Key press to painted change: commit, table, page, inspector and queue included."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from muraji.domain.job import drain
from muraji.ui.application import make_window
from muraji.workspace.sample import sample_project

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


def measure_keys() -> dict[str, float]:
    """Return median, 95th percentile and maximum in milliseconds over the sample articles."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "seeds.muraji"
        drain(sample_project(project))
        window = make_window(project)
        window.review.view.set_motion(False)
        window.show()
        QApplication.processEvents()
        times = []
        for press in range(PRESSES):
            if press % 60 == 59:
                window.trigger("next_article")
                QApplication.processEvents()
            times.append(_press(window, KEYS[press % len(KEYS)]))
        window.close()
    return {
        "key_to_paint_median_ms": median(times),
        "key_to_paint_95th_percentile_ms": quantiles(times, n=20)[-1],
        "key_to_paint_max_ms": max(times),
    }


def _press(window: object, key: Qt.Key) -> float:
    began = perf_counter()
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, _text(key))
    QApplication.sendEvent(window, event)  # type: ignore[arg-type]
    QApplication.processEvents()
    return (perf_counter() - began) * 1000


def _text(key: Qt.Key) -> str:
    return chr(key.value).lower() if 32 <= key.value < 127 else ""
