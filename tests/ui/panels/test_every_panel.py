"""Every panel on an empty and on a full project, in both directions: nothing breaks, nothing is blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from muraji.workspace.sample import sample_project
from muraji.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from muraji.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from muraji.domain.job import drain

    path = tmp_path_factory.mktemp("full") / "full.muraji"
    drain(sample_project(path))
    return path


@pytest.fixture(params=["ar", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["empty", "full"])
def window(
    request: pytest.FixtureRequest,
    language: str,
    full: Path,
    tmp_path: Path,
    show: Callable[..., MainWindow],
) -> MainWindow:
    path = tmp_path / "p.muraji"
    if request.param == "full":
        path.write_bytes(full.read_bytes())
    else:
        Workspace.create(path).close()
    return show(path, language, (1024, 700))


def shades(panel: QWidget) -> int:
    """Count the colours of a panel: one that shows nothing has one."""
    picture = panel.grab().toImage()
    places = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return len({picture.pixel(x, y) for x, y in places})


def test_every_panel_shows_something_and_fits(
    window: MainWindow, language: str, qtbot: QtBot
) -> None:
    page = window.review
    window.trigger("history")
    window.trigger("guidelines")
    panels: dict[str, QWidget] = {
        "queue": page.queue,
        "inspector": page.inspector,
        "history": window.rooms._history,
        "guidelines": window.rooms._guidelines,
        "bar": page.top_bar,
        "status": page.status_line,
        "middle": page._middle,
    }
    wanted = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    is_empty = window.bridge.desk.page is None
    for name, panel in panels.items():
        assert panel.layoutDirection() is wanted, name
        assert shades(panel) > 1 or (is_empty and name == "inspector"), name
    window.trigger("history")
    window.trigger("guidelines")
    window.trigger("names")
    assert shades(window.names.panel) > 1
    window.trigger("names")
    window.trigger("language")
    assert page.queue.layoutDirection() is not wanted
    qtbot.wait(1)
    assert (window.width(), window.height()) == (1024, 700), "nothing asks for more room"


def test_the_captions_of_the_edges_stand_in_the_middle(window: MainWindow) -> None:
    for caption in window.review.inspector._edge_captions:
        assert caption.alignment() == Qt.AlignmentFlag.AlignCenter
