"""Process start to first painted window, beside a bare Qt window in the same minutes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from muraji.domain.job import drain
from muraji.ui.application import PAINTED
from muraji.workspace.sample import sample_project

BARE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
class Edit(QTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QTimer.singleShot(0, QApplication.quit)
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Edit(sys.argv[0]))
window.resize(1360, 860)
window.show()
application.exec()
"""


def measure_start(runs: int) -> dict[str, float]:
    """Return median wall and CPU milliseconds of both programs and the ratio of the medians.

    The two are started in turn, after one start of each that does not count.
    """
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "seeds.muraji"
        drain(sample_project(project))
        ours = [sys.executable, "-m", "muraji", "open", str(project), "--until-painted"]
        bare = [sys.executable, "-c", BARE_WINDOW]
        walls: dict[str, list[float]] = {"ours": [], "bare": []}
        for run in range(runs + 1):
            for name, command in (("bare", bare), ("ours", ours)):
                wall = timed(command, folder)
                if run:
                    walls[name].append(wall)
    first_paint, bare_paint = median(walls["ours"]), median(walls["bare"])
    return {
        "first_paint_ms": first_paint,
        "bare_window_ms": bare_paint,
        "ratio": first_paint / bare_paint,
    }


def timed(command: list[str], home: str) -> float:
    """Return the milliseconds from the start of a program to the line that says it has painted."""
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    began = perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own interpreter, our own program
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        said = program.stdout.readline() if program.stdout else ""
        painted = perf_counter()
        program.wait()
    if said.strip() != PAINTED:
        raise RuntimeError(f"{command} ended before it had painted a window")
    return (painted - began) * 1000
