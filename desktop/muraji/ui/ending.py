"""A system that asks the program to end (SIGTERM, SIGHUP, Ctrl+C) closes the window as a person would."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

ASKING = ("SIGTERM", "SIGHUP", "SIGINT")


@contextmanager
def ended_by_the_system(window: QWidget) -> Iterator[None]:
    """Close the window, and with it the project, when the system asks for the end.

    Python looks at its signals only between two of its own steps, and Qt's loop takes none while
    nothing happens: so a pipe wakes it. Windows has no such signals; there Qt closes the window.
    """
    if sys.platform == "win32":
        yield
        return
    reading, writing = os.pipe()
    for handle in (reading, writing):
        os.set_blocking(handle, False)
    before = {
        kind: signal.signal(kind, lambda *_: None)
        for kind in (getattr(signal, name) for name in ASKING)
    }
    woken_before = signal.set_wakeup_fd(writing)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: _end(window, reading))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(woken_before)
        for kind, handler in before.items():
            signal.signal(kind, handler)
        os.close(reading)
        os.close(writing)


def _end(window: QWidget, reading: int) -> None:
    os.read(reading, 64)
    window.close()
    QApplication.quit()
