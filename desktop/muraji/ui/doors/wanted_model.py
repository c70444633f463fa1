"""The model for CAMeL Tools that the settings want, if any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muraji.domain.errors import MurajiError
from muraji.workspace.asking import chosen_model

if TYPE_CHECKING:
    from muraji.ui.main_window import MainWindow
    from muraji.workspace.asking import CamelModel


def wanted_model(window: MainWindow) -> CamelModel | None:
    """Return the model whose names the settings want; says so where none is chosen."""
    try:
        return chosen_model(window.settings)
    except MurajiError as error:
        window.doors.show_error(error.words)
        return None
