"""A key paints only the lines that it changed; the page looks as if all of it had been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from muraji.domain.job import drain
from muraji.workspace.sample import sample_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from muraji.ui.main_window import MainWindow

ACTIONS = (
    "accept",
    "accept",
    "reject",
    "label.PERSON",
    "right_edge_left",
    "proclitic",
    "undo",
    "caret_left",
    "label.ORG",
    "accept_group",
    "next_maybe",
    "confirm_paragraph",
    "undo",
)


def on_the_screen(window: MainWindow) -> QImage:
    """What the window's system shows of the page, not what painting it again would give."""
    view = window.review.view
    place = view.mapTo(window, view.rect().topLeft())
    shot = window.screen().grabWindow(
        window.winId(), place.x(), place.y(), view.width(), view.height()
    )
    return shot.toImage()


@pytest.mark.parametrize("width", [800, 1280])
def test_what_was_painted_in_part_looks_like_the_whole(
    show: Callable[..., MainWindow], tmp_path: Path, width: int
) -> None:
    project = tmp_path / "seeds.muraji"
    drain(sample_project(project))
    window = show(project, "ar", (width, 800))
    view = window.review.view
    view.set_motion(False)
    for action in ACTIONS * 2:
        window.trigger(action)
        for _ in range(3):
            QApplication.processEvents()
        in_part = on_the_screen(window)
        view.viewport().update()
        QApplication.processEvents()
        assert in_part == on_the_screen(window), action
