"""The window on a project of two articles, in Arabic and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .dated_project import dated_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from muraji.review.desk import Desk
    from muraji.ui.main_window import MainWindow


@pytest.fixture(params=["ar", "en"])
def window(
    request: pytest.FixtureRequest, show: Callable[..., MainWindow], tmp_path: Path
) -> MainWindow:
    """The window, which has the first article open."""
    return show(dated_project(tmp_path), request.param)


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    """The desk of the window's project."""
    assert window.bridge is not None
    return window.bridge.desk
