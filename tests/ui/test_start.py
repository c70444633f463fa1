"""What the first paint does not wait for."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from muraji.domain.job import drain
from muraji.workspace.sample import sample_project

if TYPE_CHECKING:
    from pathlib import Path

COUNT = """
import sys
from muraji.ui.lean_pyside import import_pyside
import_pyside()
from muraji.ui import application
from pathlib import Path
import PySide6.QtWidgets

def look(window):
    print(*(name for name in ("QWizard", "QCalendarWidget", "QStyle") if name in vars(PySide6.QtWidgets)))
    print(*(name for name in sys.argv[2:] if name in sys.modules))
    window.close()

application.say_and_close = look
application.run(Path(sys.argv[1]), until_painted=True)
"""
LATER = (
    "click",
    "sqlite_utils",
    "pycrfsuite",
    "muraji.ui.panels.queue",
    "muraji.ui.panels.inspector",
    "muraji.extract.engine",
    "muraji.formats.catalogue",
    "muraji.review.commands.edges",
    "muraji.review.rules",
    "muraji.store.backup",
    "muraji.store.copies",
    "muraji.store.evidence",
    "muraji.store.integrity",
    "muraji.text.normalise",
    "muraji.workspace.advising",
    "muraji.workspace.backups",
)


def test_the_first_paint_waits_for_no_widget_and_no_room_that_it_does_not_show(tmp_path: Path):
    project = tmp_path / "seeds.muraji"
    drain(sample_project(project))
    run = subprocess.run(
        [sys.executable, "-c", COUNT, str(project), *LATER],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "\n\n"
