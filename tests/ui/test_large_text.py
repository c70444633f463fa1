"""The window serves those who need it large: 200 % text on a small screen, every control whole."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from muraji.domain.job import drain
from muraji.workspace.intake import take_in
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

WALK = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QAbstractButton
from muraji.ui.application import make_window
window = make_window(Path(sys.argv[1]), sys.argv[2])
window.resize(int(sys.argv[3]), int(sys.argv[4]))
window.show()
window.settle()
for _ in range(5):
    QApplication.processEvents()
print("window", window.width(), window.height(), window.minimumSizeHint().width(), window.minimumSizeHint().height())
print("page", window.review.view.viewport().width(), window.review.view.viewport().height())
for button in window.findChildren(QAbstractButton):
    if button.isVisible() and button.text():
        wanted = button.fontMetrics().horizontalAdvance(button.text())
        print("button", button.width(), wanted, button.text())
window.close()
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, seeds: list[Path]) -> Path:
    path = tmp_path_factory.mktemp("large") / "a.muraji"
    with Workspace.create(path) as workspace:
        drain(take_in(workspace, seeds[:1]))
    return path


def walked(project: Path, language: str, scale: float, size: tuple[int, int]) -> list[list[str]]:
    """Return what a window says of itself at this scale of the whole screen; sizes before scaling."""
    environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(
        [sys.executable, "-c", WALK, project, language, *map(str, size)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    )
    return [line.split(" ", 4) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("scale", "size"), [(1, (1024, 700)), (2, (1024, 700)), (2, (960, 540))], ids=str
)
def test_a_small_screen_and_large_text_leave_room_to_read(
    project: Path, language: str, scale: float, size: tuple[int, int]
) -> None:
    lines = walked(project, language, scale, size)
    window = next(line for line in lines if line[0] == "window")
    page = next(line for line in lines if line[0] == "page")
    assert (int(window[1]), int(window[2])) == size, "the window needs more than the screen has"
    assert int(page[1]) >= 350
    assert int(page[2]) >= 350
    buttons = [line for line in lines if line[0] == "button"]
    assert len(buttons) > 10
    cut = [line[3:] for line in buttons if int(line[1]) < int(line[2])]
    assert not cut
